import Testing
import Text

struct TrimmingTests {
  @Test(arguments: [
    ("  a b ", 2..<5), ("a", 0..<1), ("   ", 3..<3), ("", 0..<0), (" \ta", 2..<3),
  ])
  func whatIsLeftKeepsItsPlace(text: String, place: Range<Int>) {
    #expect(Array(text.utf8).trimmed(where: \.isBlank).indices == place)
  }

  @Test func onlyTheEndOrOnlySpaces() {
    #expect(" a\t ".utf8.trimmedAtEnd(where: \.isBlank).elementsEqual(" a".utf8))
    #expect(" \ta ".trimmingSpaces == "\ta")
    #expect("  ".trimmingSpaces.isEmpty)
  }
}
