internal import Canvas
internal import Drawings
internal import Lessons
internal import Packing

/// A report's page with its figures drawn.
struct ReportPage {
  let page: Page
  let figures: [ReportFigure]
  private let memory: LessonMemory?

  /// - Parameters:
  ///   - report: the report.
  ///   - memory: what earlier pages have drawn; the page does not depend on it.
  init(_ report: Report, memory: LessonMemory? = nil) {
    page = Page(report)
    figures = report.figures
    self.memory = memory
  }

  /// Covers the page's text and what its figures show; how they are written is not looked at.
  var fingerprint: Fingerprint {
    let drawings = figures.map { ($0.id, PageDrawing(page: shown(by: $0))) }
    return Fingerprint(
      ofText: page.html(
        drawings: Dictionary(drawings) { first, _ in first }, definitions: "", fingerprint: ""))
  }

  /// The fingerprints of a figure's drawings, and what is said of them.
  private func shown(by figure: ReportFigure) -> String {
    memory.value(for: figure.key?.joined(with: "shown")) {
      let shown = figure.frames.flatMap { frame in
        [frame.drawing, frame.phone].compactMap { drawing in
          drawing.map { Picture(figure, $0).fingerprint(as: .svg).description }
        } + [frame.alt]
      }
      return shown.joined(separator: " ") + (figure.keepsTheme ? "" : " follows")
    }
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

  /// The elements of a figure, with letters of the canvas.
  func drawing(
    of figure: ReportFigure, on canvas: inout PageFigures
  ) throws(CanvasError) -> PageDrawing {
    var drawing = PageDrawing(
      page: try element(
        of: figure, { figure.frames.map(\.drawing) }, isForPhones: false, &canvas))
    if figure.frames.allSatisfy(\.hasPhone) {
      drawing.phone = try element(
        of: figure, { figure.frames.compactMap(\.phone) }, isForPhones: true, &canvas)
    }
    return drawing
  }

  /// The element `svg` of a figure in one of its sizes.
  private func element(
    of figure: ReportFigure, _ drawings: () -> [Drawing], isForPhones: Bool,
    _ canvas: inout PageFigures
  ) throws(CanvasError) -> String {
    let key = figure.key?.joined(with: "svg \(isForPhones)")
    let written: WrittenFigure = try memory.value(for: key) { () throws(CanvasError) in
      try draw(figure, drawings(), isForPhones: isForPhones)
    }
    return String(decoding: canvas.place(written), as: UTF8.self)
  }

  private func draw(
    _ figure: ReportFigure, _ drawings: [Drawing], isForPhones: Bool
  ) throws(CanvasError) -> WrittenFigure {
    func picture(_ drawing: Drawing) -> Picture { Picture(figure, drawing, idPrefix: "fig-") }
    let isLiving = figure.frames.count > 1
    let description = PageFigures.descriptionID(of: picture(figure.drawing))
    let saying: PageFigures.Saying =
      isLiving
      ? .nothing
      : isForPhones
        ? .name(figure.alt, describedBy: description) : .all(label: figure.alt)
    return try PageFigures.draw(
      drawings.map(picture), classes: Page.classes(of: figure),
      part: isForPhones ? "phone." : "", saying: saying, followsPage: !figure.keepsTheme)
  }
}
