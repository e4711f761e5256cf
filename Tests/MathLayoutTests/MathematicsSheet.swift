import Canvas
import Drawings
import Foundation
import MathLayout
import NotationTesting
import Notations
import Testing

/// Authors' formulas on one page, for people to look at: as drawn, as KaTeX draws them and what is printed of
/// them as exact LaTeX, and as MathML. `Tests/Comparison/mathematics` makes a picture of it.
@Suite struct MathematicsSheet {
  private static let file = ProcessInfo.processInfo.environment["CURVESHEET_SHEET"]

  @Test(.enabled(if: file != nil)) func page() throws {
    let rows = try AuthorsFormulas.all.map { group, sources in
      try "<tr><th colspan=\"4\">\(group)</th></tr>\n" + sources.map(row).joined()
    }
    let file = try #require(Self.file)
    try (Self.head + rows.joined() + Self.foot).write(
      toFile: file, atomically: true, encoding: .utf8)
  }

  /// The em of all formulas, in pixels of CSS; 96 of them are 72 points.
  private static let em = 18.0
  private static let pixelsPerPoint = 96.0 / 72

  private func row(_ source: String) throws -> String {
    var macros = TeXMacros()
    let notation = try TeX.read(source, display: true, macros: &macros).get()
    let typesetter = MathTypesetter(font: PangoMathFont(), measurer: PangoMeasurer())
    let drawing = typesetter.layout(notation, size: Self.em / Self.pixelsPerPoint)
    let picture = try Picture(drawing, theme: .light).png(pixelsPerPoint: 4)
    let width = drawing.size.width * Self.pixelsPerPoint
    return """
      <tr><td colspan="4"><code>\(escaped(source))</code> <small>\(escaped(notation.unicode))</small></td></tr>
      <tr><td><img width="\(width)" src="data:image/png;base64,\(Data(picture).base64EncodedString())"></td>
      <td class="tex">\(escaped(source))</td><td class="tex">\(escaped(notation.exactLaTeX))</td>
      <td>\(notation.mathML(display: true))</td></tr>

      """
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static let katex = "file:///usr/share/javascript/katex"

  private static let head = """
    <!doctype html><meta charset="utf-8"><title>Mathematics</title>
    <link rel="stylesheet" href="\(katex)/katex.min.css"><script src="\(katex)/katex.min.js"></script>
    <style>
      body { font: 13px sans-serif; margin: 12px; color: #21262e; }
      .katex { font-size: 18px; } .katex-display, math { margin: 0; }
      .katex-display, .katex-display > .katex { text-align: left; }
      math { font-family: "TeX Gyre Pagella Math", math; font-size: 18px; }
      table { border-collapse: collapse; } td { padding: 6px 14px; vertical-align: middle; }
      th { text-align: left; font-size: 16px; padding-top: 16px; }
      td[colspan] { border-top: 1px solid #ccd; padding-bottom: 0; } code { color: #666; }
    </style><table>
    <tr><th>drawn</th><th>KaTeX</th><th>our LaTeX by KaTeX</th><th>our MathML</th></tr>

    """

  private static let foot = #"""
    </table><script>
      for (const cell of document.querySelectorAll('.tex'))
        katex.render(cell.textContent, cell, { displayMode: true, throwOnError: false, strict: false })
    </script>
    """#
}
