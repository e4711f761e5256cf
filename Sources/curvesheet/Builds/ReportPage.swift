internal import Canvas
internal import Drawings
internal import Lessons

/// A report's page with its figures drawn.
struct ReportPage {
  private let page: Page
  private let figures: [ReportFigure]

  init(_ report: Report) {
    page = Page(report)
    figures = report.figures
  }

  /// Covers the page's text and what its figures show; how they are written is not looked at.
  var fingerprint: Fingerprint {
    let drawings = figures.map { figure in
      (
        figure.id,
        Picture(figure).fingerprint(as: .svg).description + figure.alt
          + (figure.keepsTheme ? "" : " follows")
      )
    }
    return Fingerprint(
      ofText: page.html(
        drawings: Dictionary(drawings) { first, _ in first }, definitions: "", fingerprint: ""))
  }

  /// The whole file, which carries the fingerprint.
  func bytes(_ fingerprint: Fingerprint) throws(CanvasError) -> [UInt8] {
    var canvas = PageFigures()
    var drawings: [String: String] = [:]
    for figure in figures {
      let svg = try canvas.svg(
        of: Picture(figure, idPrefix: "fig-"), label: figure.alt, followsPage: !figure.keepsTheme)
      drawings[figure.id] = String(decoding: svg, as: UTF8.self)
    }
    return page.html(
      drawings: drawings, definitions: String(decoding: canvas.sheet, as: UTF8.self),
      fingerprint: fingerprint.description)
  }
}
