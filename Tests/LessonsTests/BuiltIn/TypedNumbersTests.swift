import Text
import Diagnostics
import Lessons
import Testing

/// No number of the built-in lesson's words is one that was computed elsewhere and typed in: each
/// decimal is one that a formula, a phrase or an inline value takes in.
@Suite struct TypedNumbersTests {
  private let numeral = /[0-9]+\.[0-9]+(e-?[0-9]+)?|[0-9]e-?[0-9]+/
  private let span = /`[^`]*`/

  @Test func decimalsInWordsAreInputs() {
    var words: [Substring] = []
    var inputs: [Substring] = []
    var fence: String?
    for line in BuiltInLesson.activationFunctions.text.split(separator: "\n") {
      if line.hasPrefix("```") {
        fence = fence == nil ? String(line.dropFirst(3)) : nil
        continue
      }
      let isOfWords =
        fence == nil
        || fence == "figure"
          && ["title", "subtitle", "caption", "alt", "panel"].contains { line.hasPrefix($0 + ":") }
      if isOfWords {
        words.append(Substring(line.replacing(span, with: "")))
        inputs += line.matches(of: span).map(\.output)
      } else if fence != "check" {
        inputs.append(line)
      }
    }
    let known = Set(inputs.flatMap { $0.matches(of: numeral).map(\.output.0) })
    let typed = words.flatMap { $0.matches(of: numeral).map(\.output.0) }
    #expect(typed.count > 10)
    #expect(typed.filter { !known.contains($0) } == [])
  }
}
