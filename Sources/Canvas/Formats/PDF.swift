internal import CPangoCairo
internal import Drawings

extension Picture {
  /// The picture as PDF with one page, its fonts embedded.
  package func pdf() throws(CanvasError) -> [UInt8] {
    try checkSize()
    let surface = try Surface.pdf(width: drawing.size.width, height: drawing.size.height)
    // The time of making would change the file at each build.
    let metadata = [
      (CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z"),
      (CAIRO_PDF_METADATA_TITLE, title),
      (CAIRO_PDF_METADATA_KEYWORDS, Self.pdfKeyword + pdfFingerprint.description),
    ]
    for (key, value) in metadata where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface.pointer, key, value)
    }
    try Painter(on: surface, theme: theme, medium: .vectors).paint(drawing)
    return try surface.finish("write a PDF")
  }

  /// What stands before the fingerprint among the document's keywords.
  static let pdfKeyword = "curvesheet "

  var pdfFingerprint: Fingerprint {
    Fingerprint(of: drawing, theme: theme, words: ["pdf", title])
  }
}
