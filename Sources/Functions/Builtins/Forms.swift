/// What kind of value a builtin makes of which: numbers, vectors or matrices.
enum RankForm: Sendable {
  /// Element by element.
  case elementwise
  /// A number of all elements of its arguments.
  case reduction
  /// The product of vectors and matrices.
  case product
  /// A matrix of all products of two vectors' elements.
  case outerProduct
  /// A matrix of a vector, and a vector of a matrix.
  case diagonal
  /// A vector of numbers.
  case sequence
}

/// How mathematics writes the call of a builtin that has the arguments it needs, by place.
package enum NotationForm: Hashable, Sendable {
  /// A word before the arguments, digits at its end as a subscript; `takesPowers` if a power is
  /// written on the word: tanh²(z).
  case function(String, takesPowers: Bool = false)
  /// e^z, or exp where the exponent is too large for that.
  case exponential
  case root, bars, floor
  /// As this formula of the language, in the builtin's one parameter.
  case formula(String)
  /// Over the elements of a vector, under an index letter.
  case reduction(Reduction)
  /// n, the number of elements of a vector.
  case count
  /// A word before its argument, of which elements are shown in brackets: [diag(v)]ᵢⱼ.
  case whole
  /// A word before the arguments, which those of the same builtin join: max(a, b, c).
  case chain(String)
  /// W x, or a · b of two vectors.
  case product
  /// a bᵀ
  case outerProduct
  /// a ≈ b
  case approximation
  /// A brace of values with their conditions; the arguments are condition, value, other value.
  case cases

  package enum Reduction: Hashable, Sendable {
    /// Σ, Π, and Σ after 1/n.
    case sum, product, mean
    /// The builtin's name with the index below.
    case word
  }
}

/// What code for readers has to mind of a builtin, and how NumPy spells it.
package struct CodeForm: Sendable {
  package var spelling = Spelling.numpy
  /// The floating-point errors that it can raise.
  package var risks: Set<Risk> = []
  /// Whether it takes truth values as they are; other functions get numbers.
  package var takesTruth = false
  package var givesTruth = false
  /// The first of the arguments of which it computes all and takes one.
  package var firstBranch: Int?
  package var numbers = Numbers.floating

  package enum Spelling: Sendable {
    /// `np.name`
    case numpy
    /// A function of Python itself.
    case python
    /// `math.name`, which works on one number only.
    case math
  }

  /// What numbers it makes of whole ones, which Python and NumPy compute with in another way.
  package enum Numbers: Sendable {
    /// Floating-point ones of any.
    case floating
    /// The same, some of them or their sum.
    case kept
    /// Products, which begin again below where they are too large.
    case multiplied
    /// Whole ones of any.
    case whole
  }

  /// In the words and the order of `np.errstate`.
  package enum Risk: String, CaseIterable, Sendable { case divide, over, invalid }

  /// What overflows may be divided by what overflows as well, or taken from it.
  static let overflowing = CodeForm(risks: [.over, .invalid])
  /// What has a pole where its domain ends.
  static let singular = CodeForm(risks: [.divide, .invalid])
  static let test = CodeForm(takesTruth: true, givesTruth: true, numbers: .whole)
  static let keeping = CodeForm(numbers: .kept)
  static let multiplying = CodeForm(numbers: .multiplied)
}
