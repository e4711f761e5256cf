import LanguageServer
import Lessons
import Testing

/// Symbols and folding.
struct OutlineTests {
  private let lesson = SampleLesson()

  @Test func standsUnderItsHeadings() {
    func names(_ symbols: [JSON], _ indent: String = "") -> [String] {
      symbols.flatMap { symbol in
        [indent + (symbol["name"]?.string ?? "")]
          + names(symbol["children"]?.elements ?? [], indent + "  ")
      }
    }
    let answer = lesson.client.ask("textDocument/documentSymbol", Client.document())
    #expect(
      names(answer?["result"]?.elements ?? []) == [
        "First 😀", "  leaky", "  eta", "  w", "  Second", "    one", "    p", "    q", "  Third",
        "    p",
      ])
  }

  @Test func folds() {
    let answer = lesson.client.ask("textDocument/foldingRange", Client.document())
    let folds = (answer?["result"]?.elements ?? []).map {
      [$0["startLine"]?.number ?? -1, $0["endLine"]?.number ?? -1]
    }
    #expect(
      folds == [
        [0, 38], [2, 7], [9, 30], [11, 16], [20, 23], [27, 30], [32, 38], [34, 36],
      ])
  }
}
