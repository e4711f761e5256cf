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
  ///   - figures: what is in it; those of one key are the same.
  ///   - draw: draws one.
  /// - Throws: `CanvasError` where one cannot be drawn.
  mutating func draw(
    _ figures: [ReportFigure],
    _ draw: (ReportFigure, inout PageFigures) throws(CanvasError) -> PageDrawing
  ) throws(CanvasError) {
    if canvas.sheet.count > Self.mostLetters { self = DrawnFigures() }
    for key in known.keys { known[key]?.age += 1 }
    drawings = [:]
    for figure in figures {
      let drawing =
        if let key = figure.key, let same = known[key]?.drawing { same } else {
          try draw(figure, &canvas)
        }
      if let key = figure.key { known[key] = (drawing, 0) }
      drawings[figure.id] = drawing
    }
    known = known.filter { $0.value.age < Self.memorableVersions }
  }
}
