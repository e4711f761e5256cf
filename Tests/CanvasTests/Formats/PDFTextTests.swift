import Canvas
import Drawings
import FormulaTesting
import Foundation
import Testing

/// What can be copied out of a PDF: every glyph says its character (PDF 32000-1, 9.10.3).
@Suite(.enabled(if: Judge.isAvailable("python3 --version"))) struct PDFTextTests {
  /// All streams of a file, unpacked by Python.
  private static func streams(_ pdf: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import re, sys, zlib
      for part in re.findall(rb"stream\\n(.*?)\\nendstream", open(sys.argv[1], "rb").read(), re.S):
          try: print(zlib.decompress(part).decode("latin-1"))
          except zlib.error: pass
      """
    return Judge.run("python3 -c '\(program)' \(file.path)").output
  }

  @Test(
    arguments: [
      ("𝑧", 1, "d835dc67"), ("𝑧", 2, "d835dc67"), ("𝑒", 0, "d835dc52"), ("2", 1, "<0032>"),
      ("∑", 0, "<2211>"), ("(", 0, "<0028>"), ("−", 2, "<2212>"),
    ] as [(Unicode.Scalar, Int, String)])
  func formsOfACharacter(character: Unicode.Scalar, level: Int, expected: String) throws {
    let font = PangoMathFont()
    let glyph = try #require(font.glyph(character, scriptLevel: level))
    for index in [glyph] + font.variants(of: glyph).map(\.glyph) {
      let run = Glyphs([Glyphs.Glyph(index, at: Point(10, 40))], size: 20, paint: Paint(.ink))
      let drawing = Drawing(size: Size(80, 80), items: [.glyphs(run)])
      let text = try Self.streams(Picture(drawing, theme: .light, title: "").pdf()).lowercased()
      #expect(text.contains(expected), "\(character) \(level) \(index)")
      #expect(!text.contains("fffd"))
    }
  }
}
