import Canvas
import Drawings
import Testing

@Suite struct SVGRewriterTests {
  /// What the elements of an SVG of 9 × 5.5 points become.
  private static func rewritten(_ elements: String, roots: String = "") throws -> String {
    let picture = Picture(Drawing(size: Size(9, 5.5)), theme: .light, id: "f")
    let fingerprint = picture.fingerprint(as: .svg)
    let svg = "<svg xmlns=\"x\" version=\"1.1\" width=\"9pt\">\(elements)</svg>"
    let rewriter = SVGRewriter(picture: picture, fingerprint: fingerprint)
    let out = String(decoding: try rewriter.rewrite(Array(svg.utf8)), as: UTF8.self)
    let start = """
      <svg xmlns="x" width="9" height="5.5" viewBox="0 0 9 5.5" role="img" \
      data-curvesheet="\(fingerprint)">

      """
    #expect(out.hasPrefix(start) && out.hasSuffix("</svg>\n"))
    return String(out.dropFirst(start.count).dropLast(7))
  }

  /// Names in other versions' style, references before definitions, ids without a reference, quotes.
  @Test func allIdsAreNew() throws {
    let out = try Self.rewritten(
      """
      <g id="surface17" clip-path="url(#clip-0)"><use href="#glyph 0"/><a b='url(#m) url(#n)'/></g>
      <clipPath id="clip-0"/><symbol id="glyph 0"/><m id="m"/><n id="n"/>#clip-0
      """)
    #expect(
      out == """
        <g clip-path="url(#f-1)">
        <use href="#f-2"/>
        <a b="url(#f-3) url(#f-4)"/>
        </g>
        <clipPath id="f-1"/>
        <symbol id="f-2"/>
        <m id="f-3"/>
        <n id="f-4"/>
        #clip-0

        """)
  }

  /// Letters that are no outlines are used as they stand.
  @Test func symbolsStay() throws {
    let out = try Self.rewritten(
      """
      <defs><g><symbol id="glyph0-1"><image href="data:,"/></symbol></g></defs>
      <g style="fill:rgb(0%,0%,0%);"><use xlink:href="#glyph0-1" x="1.234" y="5"/></g>
      """)
    #expect(
      out == """
        <defs>
        <g>
        <symbol id="f-1">
        <image href="data:,"/>
        </symbol>
        </g>
        </defs>
        <g fill="#000000">
        <use xlink:href="#f-1" x="1.23" y="5"/>
        </g>

        """)
  }

  @Test func neighboursThatLookAlikeAreAGroup() throws {
    let line =
      "fill:none;stroke-width:1;stroke:rgb(0%,0%,0%);stroke-opacity:1;stroke-miterlimit:10;"
    let out = try Self.rewritten(
      """
      <rect x="0" y="0" width="9" height="5.5" style="fill:rgb(100%,100%,100%);stroke:none;"/>
      <path style="\(line)" d="M 1 2 L 3 2"/>
      <path style="\(line)" d="M 1 3 L 3 3"/>
      <path style="\(line)" d="M 1 3 L 3 3 L 4 4"/>
      <path style="\(line)stroke-linejoin:round;" d="M 1 3 L 3 3 L 4 4" transform="scale(2)"/>
      <path fill="none" stroke="rgb(0%, 0%, 0%)" d="M 1 4 L 3 4"/>
      """)
    #expect(
      out == """
        <rect fill="#ffffff" x="0" y="0" width="9" height="5.5"/>
        <g fill="none" stroke="#000000">
        <path d="M1 2h2"/>
        <path d="M1 3h2"/>
        </g>
        <path fill="none" stroke="#000000" stroke-miterlimit="10" d="M1 3h2l1 1"/>
        <path d="M1 3h2l1 1" transform="scale(2)" fill="none" stroke="#000000" \
        stroke-miterlimit="10" stroke-linejoin="round"/>
        <path fill="none" stroke="#000000" d="M1 4h2"/>

        """)
  }
}
