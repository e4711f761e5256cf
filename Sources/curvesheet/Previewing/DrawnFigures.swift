internal import Canvas
internal import Lessons

/// The figures of a page that changes: each is drawn once, and letters keep their names, so that a figure which
/// did not change has the same bytes in each version.
struct DrawnFigures {
  private(set) var canvas = PageFigures()
  /// By the id of the figure, in the version that was drawn last.
  private(set) var drawings: [String: PageDrawing] = [:]
  private var known: [MemoryKey: (drawing: PageDrawing, age: Int)] = [:]

  /// Versions after which a figure that none of them has is forgotten.
  private static let memorableVersions = 8
  /// Letters of figures that are gone stay, so where there are so many bytes of them, all begins anew.
  private static let mostLetters = 1 << 20

  /// Draws a version.
  ///
  /// - Parameters:
  ///   - page: the version; its figures of one key are the same.
  ///   - share: has them drawn.
  /// - Throws: `CanvasError` where one cannot be drawn.
  mutating func draw(_ page: ReportPage, _ share: ReportPage.Sharing) throws(CanvasError) {
    if canvas.sheet.count > Self.mostLetters { self = DrawnFigures() }
    for key in known.keys { known[key]?.age += 1 }
    drawings = [:]
    let known = known
    let new = page.figures.filter { $0.key.flatMap { known[$0] } == nil }
    var written = try page.written(new, share)[...]
    for figure in page.figures {
      let drawing: PageDrawing
      if let key = figure.key, let same = known[key]?.drawing {
        drawing = same
      } else {
        drawing = canvas.place(written.removeFirst())
      }
      if let key = figure.key { self.known[key] = (drawing, 0) }
      drawings[figure.id] = drawing
    }
    self.known = self.known.filter { $0.value.age < Self.memorableVersions }
  }
}
