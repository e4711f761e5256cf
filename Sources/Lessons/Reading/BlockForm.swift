/// What the blocks of one fence word may hold, as far as reading them needs to know.
package struct BlockForm: Hashable, Sendable {
  /// The info string that makes a fence such a block.
  package let word: String
  /// One sentence for help and documentation.
  package let summary: String
  /// The lines of a block that shows what it does.
  package let example: [String]
  package let keys: [Key]
  /// What the lines after the keys are called in messages, with its article, as in "a formula"; nil
  /// where a block has only keys.
  package let content: String?
  /// What its blocks are numbered as; nil where they have no numbers.
  let numbering: Numbering?
  /// What the names begin with that links lead to; nil where none does.
  package var anchor: String? { numbering?.rawValue }
  /// Whether a block needs an `id`.
  let needsID: Bool
  /// Whether the lines are taken as they are, and no keys are looked for.
  package let isVerbatim: Bool

  init(
    _ word: String, _ summary: String, example: [String], keys: [Key] = [], content: String? = nil,
    numbering: Numbering? = nil,
    needsID: Bool = false, isVerbatim: Bool = false
  ) {
    self.word = word
    self.summary = summary
    self.example = example
    self.keys = keys
    self.content = content
    self.numbering = numbering
    self.needsID = needsID
    self.isVerbatim = isVerbatim
  }

  func key(named name: String) -> Key? { keys.first { $0.name == name } }

  /// A key of the blocks.
  package struct Key: Hashable, Sendable {
    package let name: String
    let value: Value
    package let repeats: Bool
    let scope: Scope
    /// The words that its value can be, or hold between commas; empty where it has none of its own.
    package let words: [String]
    /// One sentence for help and documentation.
    package let summary: String
    /// The lines of a block that shows what it does, without an `id` that the block needs.
    package let example: [String]

    init(
      _ name: String, _ value: Value, repeats: Bool = false, scope: Scope = .block,
      words: [String] = [], _ summary: String, example: [String]
    ) {
      self.name = name
      self.value = value
      self.repeats = repeats
      self.scope = scope
      self.words = words
      self.summary = summary
      self.example = example
    }

    /// What a key's value is, as far as reading the lines needs to know.
    enum Value: Hashable, Sendable {
      /// Words, or an expression with words after a colon; in words `#` is a character like any
      /// other.
      case words
      /// Words that may be missing.
      case optionalWords
      /// An expression, a phrase, a range, a name; `#` begins a comment.
      case expression
    }

    enum Scope: Hashable, Sendable {
      /// The key says something of the whole block wherever it stands.
      case block
      /// The key belongs to the panel that it follows; before the first panel, to all panels.
      case panel
      /// The key begins a panel.
      case heading
    }
  }
}
