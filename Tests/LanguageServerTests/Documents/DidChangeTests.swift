import LanguageServer
import Lessons
import Seeded
import Testing

/// What edits make of a text, judged by Swift's UTF-16 view: the values that the built text has say what it is.
struct DidChangeTests {
  /// Random edits leave the text that the same edits of a string leave.
  @Test(arguments: 0..<30) func editsAsClientsDo(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let client = Client()
    // Marks at both ends, which no edit touches.
    var lines = ["`= 1001`", "a😀b", "", "é `= 2`😀", "`= 1002`"]
    client.open(lines.joined(separator: "\n"))
    for step in 0..<12 {
      let row = Int.random(in: 1..<lines.count - 1, using: &random)
      let units = Array(lines[row].utf16)
      // Not inside of a pair.
      let borders = (0...units.count).filter { place in
        place == units.count || !UTF16.isTrailSurrogate(units[place])
      }
      let ends = [0, 1].compactMap { _ in borders.randomElement(using: &random) }.sorted()
      let new = ["", "😀", "x", "`= \(step)`", "π\n😀"].randomElement(using: &random) ?? ""
      let changed =
        String(decoding: units[..<ends[0]], as: UTF16.self) + new
        + String(decoding: units[ends[1]...], as: UTF16.self)
      lines.replaceSubrange(
        row...row,
        with: changed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      client.change(
        Client.range((row, ends[0]), (row, ends[1])), to: new, version: step + 2)
    }
    let text = lines.joined(separator: "\n")
    let answer = client.ask(
      "textDocument/inlayHint", Client.document(.init("range", Client.all)))
    let fresh = Client()
    fresh.open(text)
    let wanted = fresh.ask(
      "textDocument/inlayHint", Client.document(.init("range", Client.all)))
    #expect(answer?["result"] == wanted?["result"])
    #expect((wanted?["result"]?.elements.count ?? 0) >= 1)
  }

  @Test func countsInTheEncodingThatIsAgreedOn() {
    for (encodings, end) in [([], 3), (["utf-8", "utf-16"], 5), (["utf-32"], 2), (["utf-7"], 3)] {
      let client = Client(encodings: encodings)
      client.open("`= 1`\n\n")
      client.change(Client.range((2, 0), (2, 0)), to: "😀 `= tahn(2)`", version: 2)
      let found = client.diagnostics()?["diagnostics"]?.elements.first
      #expect(found?["range"]?["start"]?["character"]?.number == end + 3, "\(encodings)")
    }
  }

  @Test(arguments: [nil, JSON.null]) func takesAllOfAText(_ range: JSON?) {
    let client = Client()
    client.open("`= 1`")
    client.change(range, to: "`= tahn(2)`", version: 3)
    #expect(client.diagnostics()?["diagnostics"]?.elements.count == 1)
  }

  @Test func leavesOutWhatIsNoRange() {
    let client = Client()
    client.open("`= 1`")
    for range in [
      Client.range((0, 3), (0, 1)), .string("x"), .object([.init("start", .number(1))]),
      Client.range((0, -1), (0, 1)),
    ] {
      client.change(range, to: "`= tahn(2)`", version: 3)
    }
    #expect(client.diagnostics()?["diagnostics"] == .array([]))
  }
}
