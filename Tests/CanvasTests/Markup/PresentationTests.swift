import Canvas
import Testing

@Suite struct PresentationTests {
  private func written(_ style: String) -> String {
    String(decoding: Presentation(style: Array(style.utf8)[...]).written, as: UTF8.self)
  }

  @Test(arguments: [
    ("fill:rgb(0%,41.960784%,74.901961%);", " fill=\"#006bbf\""),
    ("stroke:rgb(100%, 100%, 100%)", " stroke=\"#ffffff\""),
    ("fill:rgb(1,2,3)", " fill=\"rgb(1,2,3)\""),
    (" stroke:none;fill-rule:nonzero; fill:rgb(0%,0%,0%);fill-opacity:1;", " fill=\"#000000\""),
    (
      "stroke:none;fill-opacity:1.5;stroke-width:10;",
      " fill-opacity=\"1.5\" stroke-width=\"10\""
    ),
    ("stroke-dasharray:8,4", " stroke-dasharray=\"8,4\""), ("fill:url(#a)", " fill=\"url(#a)\""),
    ("rgb(", ""), ("", ""),
  ])
  func styles(text: String, expected: String) {
    #expect(written(text) == expected)
  }

  /// Every level of a channel comes back from the percentage that Cairo writes for it.
  @Test func everyLevelOfAColourIsKept() {
    for level in 0...255 {
      let millionths = (level * 100_000_000 + 127) / 255
      let decimals = String(1_000_000 + millionths % 1_000_000).dropFirst()
      let digits = (level < 16 ? "0" : "") + String(level, radix: 16)
      #expect(
        written("fill:rgb(\(millionths / 1_000_000).\(decimals)%,0%,0%)")
          == " fill=\"#\(digits)0000\"")
    }
  }

  @Test func coloursMayHaveNames() {
    let style = Array("stroke:rgb(0%,0%,0.392157%);fill:rgb(0%,0%,0%)".utf8)
    #expect(
      String(
        decoding: Presentation(style: style[...], names: ["#000001": "var(--ink)"]).written,
        as: UTF8.self) == " stroke=\"var(--ink)\" fill=\"#000000\"")
  }
}
