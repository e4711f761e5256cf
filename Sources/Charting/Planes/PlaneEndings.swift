package import Drawings

/// The name of a line of the plane, which stands where the line leaves the rectangle.
package struct PlaneEnding: Sendable {
  package var label: Drawing
  /// In data units.
  package var lines: [[Point]]
  package var fontSize: Double
  package var role: Role

  package init(_ label: Drawing, lines: [[Point]], fontSize: Double, role: Role) {
    (self.label, self.lines, self.fontSize, self.role) = (label, lines, fontSize, role)
  }
}

/// The names of lines around a rectangle: at its right, above it, or beside the line inside.
struct PlaneEndings {
  /// From the rectangle's top to the baselines above it.
  static let rise = 7.0

  private var right: [EndLabels.Label] = []
  private var top: [(x: Double, label: Drawing)] = []
  private let room: ClosedRange<Double>
  /// Between names above.
  private static let gap = 10.0
  /// What leaves at neither side, with a point of its line.
  private(set) var inside: [(ending: PlaneEnding, place: Point)] = []

  /// - Parameters:
  ///   - endings: of all lines.
  ///   - frame: which they leave.
  ///   - isRightFree: whether names may stand at the right.
  ///   - room: where names may stand above; nil for all of the width.
  init(
    _ endings: [PlaneEnding], in frame: Frame, isRightFree: Bool, top room: ClosedRange<Double>?
  ) {
    let r = frame.rectangle
    let room = room ?? r.left...r.right
    self.room = room
    var taken = 0.0
    for ending in endings {
      let lines = ending.lines.map { $0.map(frame.place) }
      let ends = lines.flatMap { [$0.first, $0.last].compactMap(\.self) }
      if isRightFree, let end = ends.first(where: { $0.x >= r.right - 0.2 && $0.y > r.top + 0.2 }) {
        right.append(
          EndLabels.Label(
            ending.label, fontSize: ending.fontSize, role: ending.role, end: end.y))
      } else if let end = ends.first(where: { $0.y <= r.top + 0.2 }),
        taken + ending.label.size.width <= room.upperBound - room.lowerBound
      {
        taken += ending.label.size.width + Self.gap
        top.append((end.x, ending.label))
      } else if let line = lines.max(by: { Polyline.length($0) < Polyline.length($1) }),
        !line.isEmpty
      {
        inside.append((ending, line[line.count / 2]))
      }
    }
  }

  /// What the names at the right take from the rectangle's edge on, with lines that may lead to them.
  func width(_ style: PlotStyle) -> Double {
    right.map(\.width).max().map { $0 + style.leaderGap } ?? 0
  }

  /// The names outside, those at the right below what stands there already.
  func items(in frame: Frame, below top: Double, style: PlotStyle) -> [Item] {
    let r = frame.rectangle
    let labels = EndLabels(right, top: min(top, r.bottom - 10), bottom: r.bottom, style: style)
    let (leaders, texts) = labels.items(right: r.right, style: style)
    let row = Pooling(
      centers: self.top.map(\.x), widths: self.top.map(\.label.size.width), gap: Self.gap,
      within: room)
    return leaders + texts
      + zip(self.top, row.places).map {
        $0.label.centered("label", at: Point($1, r.top - Self.rise))
      }
  }
}
