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
      let shown = figure.frames.flatMap { frame in
        [frame.drawing, frame.phone].compactMap { drawing in
          drawing.map { Picture(figure, $0).fingerprint(as: .svg).description }
        } + [frame.alt]
      }
      return (
        figure.id,
        PageDrawing(page: shown.joined(separator: " ") + (figure.keepsTheme ? "" : " follows"))
      )
    }
    return Fingerprint(
      ofText: page.html(
        drawings: Dictionary(drawings) { first, _ in first }, definitions: "", fingerprint: ""))
  }

  /// The whole file, which carries the fingerprint.
  func bytes(_ fingerprint: Fingerprint) throws(CanvasError) -> [UInt8] {
    var canvas = PageFigures()
    var drawings: [String: PageDrawing] = [:]
    for figure in figures { drawings[figure.id] = try drawing(of: figure, on: &canvas) }
    return page.html(
      drawings: drawings, definitions: String(decoding: canvas.sheet, as: UTF8.self),
      fingerprint: fingerprint.description)
  }

  private func drawing(
    of figure: ReportFigure, on canvas: inout PageFigures
  ) throws(CanvasError) -> PageDrawing {
    let classes = Page.classes(of: figure)
    func pictures(_ drawings: [Drawing]) -> [Picture] {
      drawings.map { Picture(figure, $0, idPrefix: "fig-") }
    }
    let isLiving = figure.frames.count > 1
    let wide = pictures(figure.frames.map(\.drawing))
    var drawing = PageDrawing(
      page: String(
        decoding: try canvas.svg(
          of: wide, classes: classes, saying: isLiving ? .nothing : .all(label: figure.alt),
          followsPage: !figure.keepsTheme), as: UTF8.self))
    let narrow = pictures(figure.frames.compactMap(\.phone))
    if narrow.count == wide.count {
      drawing.phone = String(
        decoding: try canvas.svg(
          of: narrow, classes: classes, part: "phone.",
          saying: isLiving
            ? .nothing
            : .name(figure.alt, describedBy: PageFigures.descriptionID(of: wide[0])),
          followsPage: !figure.keepsTheme), as: UTF8.self)
    }
    return drawing
  }
}
