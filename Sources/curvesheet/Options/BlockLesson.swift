internal import Diagnostics
internal import Text

/// The lesson that a figure or table on the command line amounts to: one block, whose keys and content
/// are arguments, which remembers where each argument stands.
struct BlockLesson {
  private struct Argument {
    let source: SourceText
    /// Where its value begins in the lesson.
    let start: Int
    let end: Int
  }

  private var text: String
  private var arguments: [Argument] = []

  /// A value goes on over line ends if those lines are indented; four spaces keep a fence in it from
  /// closing the block.
  private static let indentation = "    "

  /// A block of a fence word.
  init(_ word: String) {
    text = "```\(word)\n"
  }

  /// Adds a key that is no argument.
  mutating func add(_ key: String, _ value: String) {
    text += "\(key): \(value)\n"
  }

  /// Adds a key; what `value` is named, messages call the argument.
  mutating func add(_ key: String, _ value: SourceText) {
    text += "\(key): "
    add(value)
  }

  /// Adds what stands below the keys.
  mutating func add(content: SourceText) {
    // After a blank line it continues no key, however far it is indented.
    text += "\n" + Self.indentation
    add(content)
  }

  private mutating func add(_ value: SourceText) {
    let start = text.utf8.count
    let words = String(decoding: value.bytes, as: UTF8.self)
    text += words.replacing("\n", with: "\n" + Self.indentation)
    arguments.append(Argument(source: value, start: start, end: text.utf8.count))
    text += "\n"
  }

  /// The whole lesson.
  var source: SourceText { SourceText(name: "<command line>", text: text + "```\n") }

  /// Diagnostics of the lesson as what is wrong with the arguments, in their order.
  func located(_ diagnostics: [Diagnostic]) -> Mistakes {
    var parts = arguments.map { Mistakes.Part(source: $0.source, diagnostics: []) }
    var others: [Diagnostic] = []
    let bytes = Array(text.utf8)
    for diagnostic in diagnostics.inOrder() {
      guard let range = diagnostic.range,
        let index = arguments.firstIndex(where: { range.lower <= $0.end })
      else {
        others.append(diagnostic)
        continue
      }
      let argument = arguments[index]
      func offset(_ place: Int) -> Int {
        let place = min(max(place, argument.start), argument.end)
        let lines = bytes[argument.start..<place].count { $0 == UInt8(ascii: "\n") }
        return max(place - argument.start - lines * Self.indentation.utf8.count, 0)
      }
      var own = diagnostic
      own.range = SourceRange(offset(range.lower), max(offset(range.upper), offset(range.lower)))
      parts[index].diagnostics.append(own)
    }
    if !others.isEmpty { parts.append(Mistakes.Part(source: source, diagnostics: others)) }
    return Mistakes(parts: parts)
  }
}
