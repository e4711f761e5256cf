import FormulaTesting
import Seeded
import Diagnostics
import Expressions
import Functions
import Text
import Testing

/// Whatever is written, every reader answers: with a value, or with messages inside the text.
struct SoupTests {
  private static let pieces = [
    "z", "f", "np.exp", "at", "for", "in", "if", "else", "not", "and", "written", "computed as",
    "σ", "1", ".5", "1.", "1e3", "0x1", "..", "...", "(", ")", "[", "]", "(", ")", "+", "-", "**",
    "*", "/", "@", "<", "==", "=", "~=", ",", ";", ":", "'", "''", "’", "^", "²", "≤", "\"", "\n",
    "\n  ", " ", " ", "# c\n", "\r\n", "\t", "😀", "\u{301}", "{", "}", "partial(", "sum(j=1",
    "digits",
    "x", "y", "log", "f(z) =", "\u{0}", "_", "a_1",
  ]

  @Test func everyReaderAnswers() {
    var random = SplitMix(seed: 42)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined()
      check(text) { Parse.expression($0, reporting: &$1) }
      check(text) { Parse.writtenExpression($0, reporting: &$1) }
      check(text) { Parse.writtenList($0, reporting: &$1) }
      check(text) { Parse.phrase($0, reporting: &$1) }
      check(text) { Parse.domain($0, reporting: &$1) }
      check(text) { Parse.interval($0, reporting: &$1) }
      check(text) { Parse.names($0, reporting: &$1) }
      check(text) { Parse.labelled($0, words: .required, reporting: &$1) }
      check(text) { Parse.placement($0, words: .optional, reporting: &$1) }
      check(text) { Parse.mark($0, reporting: &$1) }
      check(text) { Parse.axis($0, reporting: &$1) }
      check(text) { Parse.inset($0, reporting: &$1) }
      check(text) { Parse.inlineValue($0, reporting: &$1) }
      checkBlock(text, Parse.definitions)
      checkBlock(text, Parse.steps)
      checkBlock(text, Parse.claims)
    }
  }

  @Test func bytesThatAreNotTextAreAMessage() {
    var diagnostics: [Diagnostic] = []
    #expect(Parse.expression([0x7A, 0xFF, 0xC3][...], reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.range) == [SourceRange(1, 2), SourceRange(2, 3)])
  }

  private func check<Value>(
    _ text: String, _ read: (ArraySlice<UInt8>, inout [Diagnostic]) -> Value?
  ) {
    let (value, diagnostics) = reading(text, read)
    #expect((value == nil) == !diagnostics.isEmpty, "\(text.debugDescription)")
    checkPlaces(diagnostics, in: text)
  }

  private func checkBlock<Item>(
    _ text: String, _ read: (ArraySlice<UInt8>, inout [Diagnostic]) -> Parse.Block<Item>
  ) {
    let (block, diagnostics) = reading(text, read)
    if !block.brokenNames.isEmpty { #expect(!diagnostics.isEmpty, "\(text.debugDescription)") }
    checkPlaces(diagnostics, in: text)
  }

  private func checkPlaces(_ diagnostics: [Diagnostic], in text: String) {
    let source = SourceText(name: "soup", text: text)
    for diagnostic in diagnostics {
      let upper = diagnostic.range?.upper ?? .max
      #expect(upper <= text.utf8.count, "\(diagnostic.message): \(text.debugDescription)")
      #expect(source.render(diagnostic, color: false).contains("^"))
    }
  }
}
