/// What kind of value a builtin makes of which: numbers, vectors or matrices.
struct RankForm: Hashable, Sendable {
  let arguments: Arguments
  let result: Result

  /// How it takes a name among its arguments, of which the formula alone says nothing.
  enum Arguments: Hashable, Sendable {
    /// Element by element.
    case elements
    /// Whole, as a vector.
    case vectors
    /// As a matrix.
    case matrices
    /// As `@` does: a matrix if it begins with a capital, else a vector.
    case factors
    /// As a number.
    case numbers
  }

  enum Result: Hashable, Sendable {
    case number, vector, matrix
    /// Of its argument's rank, the highest of several.
    case alike
    /// The product of vectors and matrices.
    case product
    /// A matrix of a vector, and a vector of a matrix.
    case diagonal
    /// As many axes as the argument, a number or a vector, has elements.
    case filled
  }

  private init(_ arguments: Arguments, _ result: Result) {
    (self.arguments, self.result) = (arguments, result)
  }

  static let elementwise = RankForm(.elements, .alike)
  /// A number of all elements of its arguments.
  static let reduction = RankForm(.vectors, .number)
  /// A vector of all elements.
  static let running = RankForm(.vectors, .vector)
  /// The same elements in other places.
  static let rearrangement = RankForm(.vectors, .alike)
  static let diagonal = RankForm(.vectors, .diagonal)
  static let product = RankForm(.factors, .product)
  /// A matrix of all products of two vectors' elements.
  static let outerProduct = RankForm(.factors, .matrix)
  static let transposition = RankForm(.factors, .alike)
  /// A number of a matrix.
  static let determinant = RankForm(.matrices, .number)
  static let inverse = RankForm(.matrices, .matrix)
  /// A vector of numbers.
  static let sequence = RankForm(.numbers, .vector)
  /// A matrix of its size.
  static let identity = RankForm(.numbers, .matrix)
  /// An array of its shape.
  static let filling = RankForm(.numbers, .filled)
}

/// How mathematics writes the call of a builtin that has the arguments it needs, by place.
package enum NotationForm: Hashable, Sendable {
  /// A word before the arguments, digits at its end as a subscript; `takesPowers` if a power is
  /// written on the word: tanh²(z).
  case function(String, takesPowers: Bool = false)
  /// e^z, or exp where the exponent is too large for that.
  case exponential
  /// A root of this degree.
  case root(Int)
  case bars, doubleBars, floor
  /// As this formula of the language, in the builtin's parameters.
  case formula(String)
  /// Over the elements of a vector, under an index letter.
  case reduction(Reduction)
  /// n, the number of elements of a vector.
  case count
  /// A word before its argument, which is shown whole; elements are shown in brackets: [diag(v)]ᵢⱼ.
  case whole(String)
  /// Aᵀ
  case transposed
  /// A⁻¹
  case inverse
  /// A symbol with the argument, if that is a number, below: I₃.
  case sized(String)
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
  /// The first of the arguments that have to be whole numbers of Python.
  package var firstSize: Int?

  package enum Spelling: Sendable {
    /// `np.name`
    case numpy
    /// `np.linalg.name`
    case linearAlgebra
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
  /// What is not a number beyond the ends of its domain.
  static let bounded = CodeForm(risks: [.invalid])
  static let test = CodeForm(takesTruth: true, givesTruth: true, numbers: .whole)
  static let keeping = CodeForm(numbers: .kept)
  static let multiplying = CodeForm(numbers: .multiplied)
}
