internal import Canvas
internal import Drawings
internal import Lessons
internal import Packing
internal import Synchronization

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
    for figure in figures { drawings[figure.id] = canvas.place(try written(figure)) }
    return page.html(
      drawings: drawings, definitions: String(decoding: canvas.sheet, as: UTF8.self),
      fingerprint: fingerprint.description)
  }

  /// The elements `svg` of a figure, with letters left open.
  struct WrittenSizes: Sendable {
    var page: WrittenFigure
    /// The same for phones, where it is another there.
    var phone: WrittenFigure?
  }

  /// Does work of the numbers below a count, on whichever threads there are.
  typealias Sharing = @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Void

  /// The elements of several figures, each drawn on one of several threads.
  ///
  /// - Parameters:
  ///   - figures: some of the page's.
  ///   - share: has them drawn.
  /// - Returns: the elements, in the order of the figures.
  /// - Throws: `CanvasError` where one cannot be drawn.
  func written(
    _ figures: [ReportFigure], _ share: Sharing
  ) throws(CanvasError) -> [WrittenSizes] {
    let results = Mutex(
      [Result<WrittenFigure, CanvasError>?](repeating: nil, count: 2 * figures.count))
    withoutActuallyEscaping({ @Sendable number in
      let figure = figures[number / 2]
      let isForPhones = number % 2 == 1
      if isForPhones, !figure.isOtherOnPhones { return }
      let result = Result { () throws(CanvasError) in
        try element(of: figure, isForPhones: isForPhones)
      }
      results.withLock { $0[number] = result }
    }) { share(2 * figures.count, $0) }
    let elements = results.withLock(\.self)
    var written: [WrittenSizes] = []
    for number in figures.indices {
      guard let page = try elements[2 * number]?.get() else { continue }
      written.append(WrittenSizes(page: page, phone: try elements[2 * number + 1]?.get()))
    }
    return written
  }

  private func written(_ figure: ReportFigure) throws(CanvasError) -> WrittenSizes {
    WrittenSizes(
      page: try element(of: figure, isForPhones: false),
      phone: figure.isOtherOnPhones ? try element(of: figure, isForPhones: true) : nil)
  }

  /// The element `svg` of a figure in one of its sizes.
  private func element(
    of figure: ReportFigure, isForPhones: Bool
  ) throws(CanvasError) -> WrittenFigure {
    let key = figure.key?.joined(with: "svg \(isForPhones)")
    return try memory.value(for: key) { () throws(CanvasError) in
      let drawings =
        isForPhones ? figure.frames.compactMap(\.phone) : figure.frames.map(\.drawing)
      return try draw(figure, drawings, isForPhones: isForPhones)
    }
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

extension ReportFigure {
  fileprivate var isOtherOnPhones: Bool { frames.allSatisfy(\.hasPhone) }
}

extension PageFigures {
  /// Puts a figure into this page.
  mutating func place(_ written: ReportPage.WrittenSizes) -> PageDrawing {
    var drawing = PageDrawing(page: String(decoding: place(written.page), as: UTF8.self))
    drawing.phone = written.phone.map { String(decoding: place($0), as: UTF8.self) }
    return drawing
  }
}
