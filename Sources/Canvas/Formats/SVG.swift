internal import Drawings

extension Picture {
  /// The picture as SVG 1.1 with its letters as outlines, described for readers who cannot see it,
  /// and with ids that no other figure's file has.
  package func svg() throws(CanvasError) -> [UInt8] {
    try checkSize()
    let surface = try Surface.svg(width: drawing.size.width, height: drawing.size.height)
    let texts = MarkedTexts()
    try Painter(on: surface, theme: theme, medium: .markup(texts)).paint(drawing)
    let written = try surface.finish("write an SVG")
    let rewriter = SVGRewriter(picture: self, fingerprint: svgFingerprint, texts: texts)
    return try rewriter.rewrite(written)
  }

  /// To be raised whenever the same drawing is written otherwise.
  private static let svgRevision = "svg 3"

  var svgFingerprint: Fingerprint {
    Fingerprint(of: drawing, theme: theme, words: [Self.svgRevision, id, title, description])
  }
}
