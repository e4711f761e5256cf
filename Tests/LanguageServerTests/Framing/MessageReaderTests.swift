import LanguageServer
import Lessons
import Seeded
import Testing

struct MessageReaderTests {
  private let messages: [JSON] = [
    .object([.init("a", .string("π 😀\n"))]), .array([]), .object([.init("b", .number(2))]),
  ]

  private func events(_ pieces: [[UInt8]]) -> [MessageReader.Event] {
    var reader = MessageReader()
    var events: [MessageReader.Event] = []
    for piece in pieces {
      reader.append(piece)
      while let event = reader.next() { events.append(event) }
    }
    return events
  }

  @Test func readsWhatIsCutAnywhere() {
    let bytes = messages.flatMap(\.framed)
    for cut in 0...bytes.count {
      #expect(
        events([Array(bytes[..<cut]), Array(bytes[cut...])]) == messages.map { .message($0) })
    }
    #expect(events(bytes.map { [$0] }) == messages.map { .message($0) })
  }

  @Test func readsOtherHeads() {
    let text =
      "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:  2 \r\n\r\n{}"
    #expect(events([Array(text.utf8)]) == [.message(.object([]))])
  }

  /// One fault each, and the messages that follow are read.
  @Test(arguments: [
    "Content-Length: x\r\n\r\n{}", "Content-Length: -4\r\n\r\n{}", "\r\n\r\n",
    "Content-Type: a\r\n\r\n", "Content-Length: 2\r\n\r\n{]", "Content-Length: 1\r\n\r\n{}",
    "Content-Length: 99999999999999999999\r\n\r\n{}", "Content-Length: 999999999\r\n\r\n{}",
    "Content-Length: 30\r\n\r\n{}", String(repeating: "x", count: 9000),
    "Content-Length: 2\r\n\r\n\u{FF}\u{FF}",
  ]) func goesOnAfterWhatIsWrong(_ text: String) {
    let bytes = Array(text.utf8) + messages.flatMap(\.framed)
    for pieces in [[bytes], bytes.map { [$0] }] {
      let found = events(pieces)
      #expect(found.count { if case .fault = $0 { true } else { false } } == 1, "\(text)")
      #expect(found.suffix(2) == messages.suffix(2).map { .message($0) }, "\(text)")
    }
  }

  /// Random bytes and cut messages take no message of the end with them, and never more than the bytes that are there.
  @Test(arguments: 0..<40) func survivesAnything(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var bytes: [UInt8] = []
    for _ in 0..<20 {
      let frame = messages.randomElement(using: &random).map(\.framed) ?? []
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes += frame
      case 1: bytes += frame.prefix(Int.random(in: 0..<frame.count, using: &random))
      default: bytes += (0..<30).map { _ in UInt8.random(in: 0...255, using: &random) }
      }
    }
    let end = messages.flatMap(\.framed)
    let found = events([bytes + end + end])
    #expect(found.suffix(2) == messages.suffix(2).map { .message($0) })
  }
}
