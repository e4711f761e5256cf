import LanguageServer
import Lessons
import Testing
import Text

struct SemanticTokensTests {
  /// `kind word` of each token of a line.
  private func tokens(_ text: String) -> [[String]] {
    let client = Client()
    client.open(text)
    client.build()
    let answer = client.ask("textDocument/semanticTokens/full", Client.document())
    let numbers = (answer?["result"]?["data"]?.elements ?? []).map(\.number)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.utf16)
    }
    let kinds = [
      "keyword", "function", "variable", "parameter", "property", "number", "string", "comment",
    ]
    var found = lines.map { _ in [String]() }
    var (line, character) = (0, 0)
    for place in stride(from: 0, to: numbers.count, by: 5) {
      character = numbers[place] == 0 ? character + numbers[place + 1] : numbers[place + 1]
      line += numbers[place]
      let units = lines[line][character..<character + numbers[place + 2]]
      found[line].append("\(kinds[numbers[place + 3]]) \(String(decoding: units, as: UTF16.self))")
    }
    return found
  }

  @Test func saysWhatIsWhat() {
    let found = tokens(
      """
      ```formula
      f(z, a=c) = exp(z) * a if z > 1.5 else c  # π 😀
      c = pi
      ```
      😀 `= f(2)` `a`

      ```figure
      id: one
      plot: f(z) for z in -1..1
      title: 😀 `= c`
      ```
      """)
    #expect(
      found == [
        ["keyword formula"],
        [
          "function f", "parameter z", "parameter a", "variable c", "function exp", "parameter z",
          "parameter a", "keyword if", "parameter z", "number 1.5", "keyword else", "variable c",
          "comment # π 😀",
        ], ["variable c", "variable pi"], [], ["function f", "number 2"], [], ["keyword figure"],
        ["property id"],
        [
          "property plot", "function f", "parameter z", "keyword for", "parameter z", "keyword in",
          "number 1", "number 1",
        ], ["property title", "variable c"], [],
      ])
  }

  /// Of the built-in lessons each token lies on its line.
  @Test(arguments: [BuiltInLesson.first, .activationFunctions]) func fitsTheLines(
    _ lesson: BuiltInLesson
  ) {
    #expect(tokens(String(decoding: lesson.source.bytes, as: UTF8.self)).joined().count > 10)
  }
}
