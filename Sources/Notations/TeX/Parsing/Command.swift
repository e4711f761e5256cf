/// What a command of TeX does.
struct Command: Sendable {
  enum Meaning: Sendable {
    /// It is drawn, and takes no argument.
    case symbol(Notation)
    /// Reads what follows it; nil if nothing is to be seen.
    case reader(@Sendable (inout Parser, Token) throws(TeXFault) -> Notation?)
    /// Stands between the two parts of a group, as `\over`.
    case infix(@Sendable (_ before: Notation, _ after: Notation) -> Notation)
    /// Ends what stands before it in its group, as `\\` and `\right`.
    case end
  }

  let meaning: Meaning
  /// Whether it stands for an argument without braces, with its own arguments, as in `x^\frac12`.
  var isArgument = false

  static func symbol(_ notation: Notation) -> Command {
    Command(meaning: .symbol(notation), isArgument: true)
  }

  static func reader(
    isArgument: Bool = false,
    _ read: @escaping @Sendable (inout Parser, Token) throws(TeXFault) -> Notation?
  ) -> Command {
    Command(meaning: .reader(read), isArgument: isArgument)
  }

  static func infix(_ join: @escaping @Sendable (Notation, Notation) -> Notation) -> Command {
    Command(meaning: .infix(join))
  }

  static let end = Command(meaning: .end)
}

/// How the rows of an environment are read and set.
struct Environment: Sendable {
  enum Columns: Sendable {
    case fixed([Notation.Table.Alignment])
    /// Right and left in turn.
    case pairs
    /// Right and left in turn, after an argument that counts the pairs.
    case countedPairs
    /// An argument says them: `{l|cr}`.
    case specified
    /// Centred, or as an argument in brackets says: `[r]`.
    case optional
  }

  var kind: Notation.Table.Kind
  var columns: Columns
  var fence: Notation.Fence?
  /// The style of each cell, where it is another than the kind's.
  var style: Notation.Style?
  /// Whether one cell alone is no table, as in `equation`.
  var isTransparent = false
}

/// All that the reader knows by name.
struct Vocabulary: Sendable {
  let commands: [String: Command]
  let environments: [String: Environment]
  /// The class of each character that is no letter, and letters that are known by another character.
  let characters: [String: Notation]
  /// The characters of delimiters, by character or by command with its backslash.
  let delimiters: [String: String]
  /// The names that can be meant by others, which only faults need.
  let spellings: @Sendable () -> Spellings
}
