internal import Diagnostics
internal import Text

/// What an author most likely meant by a name that is not known.
extension Vocabulary {
  func hint(forCommand name: String, macros: [String]) -> String? {
    if environments[name] != nil { return #"did you mean '\begin{\#(name)}'?"# }
    if name.utf8.count == 1, let byte = name.utf8.first, !byte.isLetter {
      return byte.isDigit || byte == UInt8(ascii: "+")
        ? "no backslash is needed" : "did you mean '\(name)'?"
    }
    return nearest(to: name, in: spellings().commands, macros)
      .map { #"did you mean '\\#($0)'?"# }
  }

  func hint(forEnvironment name: String) -> String? {
    nearest(to: name, in: spellings().environments, []).map { "did you mean '\($0)'?" }
  }

  /// The nearest name by the Damerau–Levenshtein distance, in which a change of case counts half. One letter
  /// of four may be wrong, two of longer names. Of equally near names the more frequent one wins.
  private func nearest(
    to name: String, in known: [Spelling], _ macros: [String]
  ) -> String? {
    let wanted = Spelling(name)
    guard wanted.letters.count <= Self.longestName else { return nil }
    let allowed = Swift.min(wanted.letters.count <= 4 ? 2 : 4, 2 * wanted.letters.count - 1)
    var best: (distance: Int, rank: Int, name: String)?
    for candidate in known + macros.map(Spelling.init) {
      guard candidate.mayBe(within: allowed, of: wanted) else { continue }
      let distance = Self.distance(wanted.letters, candidate.letters)
      guard distance <= allowed else { continue }
      let found = (distance, CommandFrequency.rank(of: candidate.name), candidate.name)
      if let best, best <= found { continue }
      best = found
    }
    return best?.name
  }

  private static let longestName = 40

  /// Twice the number of changes; a letter in the other case is half of one.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    editDistance(first, second, unit: 2) { $0 | 0x20 == $1 | 0x20 ? 1 : nil }
  }
}

/// A name with what tells quickly that it is far from another one.
struct Spelling: Sendable {
  let name: String
  let letters: [UInt8]
  /// A bit for each letter of the alphabet that occurs, of either case.
  private let kinds: UInt32

  init(_ name: String) {
    self.name = name
    letters = Array(name.utf8)
    kinds = letters.reduce(0) { $1.isLetter ? $0 | 1 << UInt32($1 & 0x1F) : $0 }
  }

  /// Whether so small a distance is possible: what a change puts in or out differs in at most two kinds of
  /// letters, and in one letter of the length.
  func mayBe(within distance: Int, of other: Spelling) -> Bool {
    2 * abs(letters.count - other.letters.count) <= distance
      && (kinds ^ other.kinds).nonzeroBitCount <= distance && letters.first?.isLetter ?? false
  }
}

/// What can be meant by a name.
struct Spellings: Sendable {
  let commands: [Spelling]
  let environments: [Spelling]

  init(commands: some Sequence<String>, environments: some Sequence<String>) {
    self.commands = commands.filter { !Self.unlikely.contains($0) }.map(Spelling.init)
    self.environments = environments.map(Spelling.init)
  }

  /// Commands of programs, which lessons seldom mean.
  private static let unlikely: Set = [
    "def", "gdef", "edef", "xdef", "let", "global", "long", "relax", "null", "protect",
  ]
}

/// Commands and environments by how many formulas of courses have them, the most frequent first.
private enum CommandFrequency {
  static func rank(of name: String) -> Int { ranks[name] ?? names.count }

  private static let ranks = Dictionary(
    zip(names, 0...), uniquingKeysWith: { first, _ in first })

  private static let names = """
    theta mathbf frac mathbb mathcal text pi sum in left right log mathrm hat times boldsymbol mid
    beta cdot sigma phi alpha textrm top top lambda mu gamma ldots nabla tau epsilon bf partial to
    max exp rho align aligned bar ell prime infty delta int eta Sigma rightarrow bmatrix tilde min
    le leq varepsilon approx prod sqrt geq dots underset quad cdots textbf arg neq cos sin big
    tag cases leftarrow Delta vdots vec big Big omega psi propto star lim forall underbrace dot tfrac
    equation odot Phi operatorname tanh Theta Omega Lambda pmatrix array stackrel mathop limits
    quad qquad hspace langle rangle circ widehat ddots equiv mapsto check overline Rightarrow land
    subseteq det ln
    """
    .split(whereSeparator: \.isWhitespace).map(String.init)
}
