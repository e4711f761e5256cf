/// One of the fence words of a lesson, with what its blocks may hold.
package struct Directive: Sendable {
  /// The info string that makes a fence this directive.
  package let word: String
  package let keys: [Key]
  /// What the lines after the keys are; nil where a block has only keys.
  package let content: Content?
  /// Whether a block needs an `id`.
  package let needsID: Bool
  /// Whether what takes a block's place may be made later: nothing that follows depends on it.
  let canWait: Bool
  /// What what follows a block depends on, done before it waits.
  let define: @Sendable (LessonBlock, inout ReportBuilder) -> Void
  /// Evaluates a block and says what takes its place; nil where that cannot be said, which is then
  /// among the builder's diagnostics.
  let build: @Sendable (LessonBlock, inout ReportBuilder) -> [Passage]?

  init(
    _ word: String, keys: [Key] = [], content: Content? = nil, needsID: Bool = false,
    canWait: Bool = true,
    define: @escaping @Sendable (LessonBlock, inout ReportBuilder) -> Void = { _, _ in },
    build: @escaping @Sendable (LessonBlock, inout ReportBuilder) -> [Passage]?
  ) {
    self.word = word
    self.keys = keys
    self.content = content
    self.needsID = needsID
    self.canWait = canWait
    self.define = define
    self.build = build
  }

  package func key(named name: String) -> Key? { keys.first { $0.name == name } }

  /// What content lines are called in messages.
  package struct Content: Sendable {
    /// With its article, as in "a formula".
    let noun: String

    static func lines(of noun: String) -> Content { Content(noun: noun) }
  }

  /// A key of a directive's blocks.
  package struct Key: Hashable, Sendable {
    package let name: String
    package let value: Value
    package let repeats: Bool
    package let scope: Scope

    init(_ name: String, _ value: Value, repeats: Bool = false, scope: Scope = .block) {
      self.name = name
      self.value = value
      self.repeats = repeats
      self.scope = scope
    }

    /// What a key's value is, as far as reading the lines needs to know.
    package enum Value: Hashable, Sendable {
      /// Words, or an expression with words after a colon; in words `#` is a character like any
      /// other.
      case words
      /// Words that may be missing.
      case optionalWords
      /// An expression, a phrase, a range, a name; `#` begins a comment.
      case expression
    }

    package enum Scope: Hashable, Sendable {
      /// The key says something of the whole block wherever it stands.
      case block
      /// The key belongs to the panel that it follows; before the first panel, to all panels.
      case panel
    }
  }
}

extension Directive {
  /// All directives.
  package static let all: [Directive] = [.formula, .figure, .table, .steps, .check, .code]
}
