package import Drawings

/// What the marks of one frame paint, by where it lies, and what labels have to keep away from.
package struct Layers {
  package let frame: Frame
  package let style: PlotStyle

  /// Bands behind everything, and the places of their upright edges in data units, each once.
  package var ground: Ground
  package private(set) var edges: [(x: Double, color: Int)] = []
  package var guides: [Item] = []
  package var verticals: [Item] = []
  package var dashed = DashedLines()
  /// The lines of curves, the first uppermost.
  package var lines: [CurveStrokes.Line] = []
  /// Sequences, the first uppermost.
  package var sequences: [Item] = []
  package var jumps = JumpCircles()
  package var corners: [Item] = []
  package var points: [Item] = []

  /// Curves and sequences for labels to keep away from, as points about a point of the page apart.
  package var courses: [[Point]] = []
  package var obstacles: [Rectangle] = []
  package var warnings: [ChartWarning] = []

  /// Whose words choose their place first.
  package enum Turn: CaseIterable { case points, lines, guides, shades, ends }
  private var words: [(turn: Turn, write: (inout InnerTexts) -> Void)] = []

  /// The lines of all curves together.
  private(set) var strokes: CurveStrokes

  /// Lets marks paint; of `silent` ones the words stand elsewhere.
  package init(
    _ marks: [any Mark], silent: [any Mark] = [], in frame: Frame, style: PlotStyle
  ) {
    self.frame = frame
    self.style = style
    ground = Ground(of: frame)
    strokes = CurveStrokes(lines: [], style: style)
    for mark in silent { mark.paint(into: &self) }
    words = []
    for mark in marks { mark.paint(into: &self) }
    obstacles += (jumps.filled + jumps.open).map { Self.spot($0.center) }
    // Lines of three or more are thinner.
    if courses.count > 2 {
      for i in lines.indices { lines[i].width = style.overlayWidth }
    }
    strokes = CurveStrokes(lines: lines, style: style)
  }

  /// What a circle around a place takes.
  package static func spot(_ center: Point) -> Rectangle {
    Rectangle(x: center.x - 4.5, y: center.y - 4.5, width: 9, height: 9)
  }

  /// An open circle on the background.
  package static func circle(at center: Point, radius: Double, width: Double, _ role: Role)
    -> [Item]
  {
    let path = Path.circle(center: center, radius: radius)
    return [.fill(path, Paint(.background)), .stroke(path, Paint(role), Stroke(width))]
  }

  /// An edge of a band; only the first at a place counts, and only one inside of the rectangle.
  package mutating func addEdge(at x: Double, color: Int) {
    let domain = frame.x.scale.domain
    guard x > domain.lowerBound, x < domain.upperBound, !edges.contains(where: { $0.x == x })
    else { return }
    edges.append((x, color))
  }

  package mutating func write(_ turn: Turn, _ write: @escaping (inout InnerTexts) -> Void) {
    words.append((turn, write))
  }

  // MARK: What a layout asks for

  /// Dashed 2–2 in the colour of the curve.
  var edgeLines: [Item] {
    edges.reversed().map { edge in
      frame.upright(
        frame.x.scale.position(edge.x), Paint(.curve(edge.color)), Stroke(1, dash: [2, 2]))
    }
  }

  /// The lines, the last listed lowest, and the sequences.
  var curves: [Item] { strokes.items + sequences.reversed() }

  /// Circles at jumps, kinks and marked points.
  var markers: [Item] { jumps.items(lines: lines, style: style) + corners + points }

  /// The texts of the frame, still without any, beside some lines.
  func texts(beside rules: [Item]) -> InnerTexts {
    InnerTexts(
      placement: LabelPlacement(
        rectangle: frame.rectangle, obstacles: obstacles, lines: courses,
        rules: LabelPlacement.rules(of: rules)), ground: ground,
      wordSize: style.wordSize)
  }

  /// Sets the marks' words.
  func write(into texts: inout InnerTexts, without left: Turn? = nil) {
    for turn in Turn.allCases where turn != left {
      for words in words where words.turn == turn { words.write(&texts) }
    }
  }
}
