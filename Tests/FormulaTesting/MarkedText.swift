package import Diagnostics
package import Text

/// A text in which «…» marks a range, so that tests need not count.
package struct MarkedText {
  /// The text without the marks.
  package var text = ""
  /// The marked range, if there is one.
  package var range: SourceRange?

  package init(_ marked: String) {
    var lower = 0
    for character in marked {
      switch character {
      case "«": lower = text.utf8.count
      case "»": range = SourceRange(lower, text.utf8.count)
      default: text.append(character)
      }
    }
  }

  package var bytes: ArraySlice<UInt8> { Array(text.utf8)[...] }
}

/// What a reader of `text` returns, and what it reports.
package func reading<Value>(
  _ text: String, _ read: (ArraySlice<UInt8>, inout [Diagnostic]) -> Value
) -> (value: Value, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let value = read(Array(text.utf8)[...], &diagnostics)
  return (value, diagnostics)
}
