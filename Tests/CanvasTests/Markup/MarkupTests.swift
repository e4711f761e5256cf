import Canvas
import Drawings
import Testing

@Suite struct MarkupTests {
  @Test(arguments: [
    ("M 8.797 -8.984 L 8.6250001 -9.15649 Z M 1 2 ", "M8.797-8.984l-.172-.172z"),
    ("0.0004", "0"), ("-0.0004", "0"), ("-0.0005", "-.001"), ("1.9996", "2"), ("12.5000", "12.5"),
    ("100", "100"), ("5 .6", "5 .6"), ("5.1 .6", "5.1.6"), ("1007.05", "1007.05"), ("", ""),
    ("M 1,1 C 2 3 3 4 5.1 .6 C 6 1 7 1 8 1.61", "M1 1c1 2 2 3 4.1-.4.9.4 1.9.4 2.9 1.01"),
    ("M 1 1 L 4 1 L 6.5 1 L 6.5 3 L 7 2", "M1 1h3 2.5v2l.5-1"),
    ("M 1 1 L 2 2 Z M 5 5 L 5 6 Z M 1 1 ", "M1 1l1 1zm4 4v1z"), ("M 1 2", ""),
    // Each point is rounded for itself, so that what is left over does not add up.
    ("M 0 0 L 0.0004 1 L 0.0008 2 L 0.0012 3", "M0 0v1l.001 1v1"),
  ])
  func coordinates(text: String, expected: String) {
    var out: [UInt8] = []
    appendCoordinates(Array(text.utf8)[...], to: &out)
    #expect(String(decoding: out, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("fill:rgb(0%,41.960784%,74.901961%);", "fill:#006bbf;"),
    ("stroke:rgb(100%,100%,100%)", "stroke:#ffffff"), ("fill:rgb(1,2,3)", "fill:rgb(1,2,3)"),
    (" stroke:none;fill-rule:nonzero;fill:rgb(0%,0%,0%);fill-opacity:1;", "fill:#000000;"),
    ("stroke:none;fill-opacity:1.5;fill-opacity:0.1;", "fill-opacity:1.5;fill-opacity:0.1;"),
    ("fill:url(#a)", "fill:url(#a)"), ("rgb(", "rgb("), ("", ""),
  ])
  func styles(text: String, expected: String) {
    var out: [UInt8] = []
    appendStyle(Array(text.utf8), to: &out)
    #expect(String(decoding: out, as: UTF8.self) == expected)
  }

  /// Every level of a channel comes back from the percentage that Cairo writes for it.
  @Test func everyLevelOfAColourIsKept() {
    for level in 0...255 {
      let millionths = (level * 100_000_000 + 127) / 255
      let decimals = String(1_000_000 + millionths % 1_000_000).dropFirst()
      let text = "rgb(\(millionths / 1_000_000).\(decimals)%,0%,0%)"
      var out: [UInt8] = []
      appendStyle(Array(text.utf8), to: &out)
      let digits = (level < 16 ? "0" : "") + String(level, radix: 16)
      #expect(String(decoding: out, as: UTF8.self) == "#\(digits)0000")
    }
  }

  @Test(arguments: [
    "<", "<a", "<a b", "<a b=", "<a b=\"", "<a b=c>", "</", "</a", "<!-- ", "<?x", "< a>",
  ])
  func brokenMarkupIsAnError(text: String) {
    var tokens = MarkupTokenizer(Array(text.utf8))
    #expect(throws: CanvasError.self) { while try tokens.next() != nil {} }
  }

  /// Names in other versions' style, references before definitions, ids without a reference, quotes.
  @Test func rewritesAllIds() throws {
    let svg = """
      <?xml version="1.0"?><!-- id="no" --><svg xmlns="x" version="1.1" width="9pt">
      <g id="surface17" clip-path="url(#clip-0)"><use href="#glyph 0"/><a b='url(#m) url(#n)'/></g>
      <clipPath id="clip-0"/><symbol id="glyph 0"/><m id="m"/><n id="n"/>#clip-0</svg>
      """
    let picture = Picture(Drawing(size: Size(9, 5.5)), theme: .light, id: "f")
    let fingerprint = picture.fingerprint(as: .svg)
    let rewriter = SVGRewriter(picture: picture, fingerprint: fingerprint)
    let out = try rewriter.rewrite(Array(svg.utf8))
    #expect(
      String(decoding: out, as: UTF8.self) == """
        <?xml version="1.0"?><!-- id="no" --><svg xmlns="x" width="9" height="5.5" \
        viewBox="0 0 9 5.5" role="img" data-curvesheet="\(fingerprint)">
        <g clip-path="url(#f-1)"><use href="#f-2"/><a b="url(#f-3) url(#f-4)"/></g>
        <clipPath id="f-1"/><symbol id="f-2"/><m id="f-3"/><n id="f-4"/>#clip-0</svg>
        """)
  }
}
