/// What a formula is cut into.
struct Token: Equatable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A character that stands for itself.
    case character
    /// What begins with a backslash.
    case command
    case space
    /// A brace.
    case open, close
    case superscript, `subscript`, prime
    /// What parts cells.
    case ampersand
    case dollar
    /// `#1` in a macro's body, with the digit as text; `##1` with `#1`.
    case parameter
    /// Where the source ends.
    case end
  }

  let kind: Kind
  /// The character, or the command's name without its backslash.
  let text: String
  var lower: Int32
  var upper: Int32
  /// Whether a command means the built-in one, whatever macro has its name, as after `\let`.
  var isBuiltIn = false

  init(_ kind: Kind, _ text: String, _ lower: Int, _ upper: Int) {
    self.kind = kind
    self.text = text
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: upper)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }

  func isCharacter(_ character: String) -> Bool { kind == .character && text == character }

  func isCommand(_ name: String) -> Bool { kind == .command && text == name }

  /// Whether a new row begins after it.
  var isRowEnd: Bool {
    kind == .command && (text == "\\" || text == "cr" || text == "newline")
  }

  /// As an author writes it.
  var spelled: String {
    switch kind {
    // A line's end is a space in TeX; a name that is too long for a message is cut.
    case .command where text == "\n": "\\"
    case .command: "\\" + (text.utf8.count > 40 ? text.prefix(40) + "…" : text)
    case .parameter: "#" + text
    case .end: "the end"
    default: text
    }
  }

  /// The same in another place of the source.
  func at(_ place: Token) -> Token {
    var result = self
    result.lower = place.lower
    result.upper = place.upper
    return result
  }
}
