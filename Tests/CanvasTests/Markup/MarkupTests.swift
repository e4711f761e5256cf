import Canvas
import Testing

@Suite struct MarkupTests {
  @Test(arguments: [
    "<", "<a", "<a b", "<a b=", "<a b=\"", "<a b=c>", "</", "</a", "<!-- ", "<?x", "< a>",
  ])
  func brokenMarkupIsAnError(text: String) {
    var tokens = MarkupTokenizer(Array(text.utf8))
    #expect(throws: CanvasError.self) { while try tokens.next() != nil {} }
  }
}
