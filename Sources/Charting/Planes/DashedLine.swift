package import Drawings

/// A dashed line through the plane: where two sides are the same.
package struct DashedLine: PlaneMark {
  private let label: Drawing?
  private let trace: @Sendable (PlaneView) -> [[Point]]
  private var found: [[Point]] = []

  /// - Parameters:
  ///   - label: of size 13, muted; where the line leaves the rectangle.
  ///   - trace: its course, in data units.
  package init(label: Drawing?, trace: @escaping @Sendable (PlaneView) -> [[Point]]) {
    (self.label, self.trace) = (label, trace)
  }

  package func traced(in view: PlaneView) -> any PlaneMark {
    var mark = self
    mark.found = trace(view)
    return mark
  }

  package var rise: Double { label.map { $0.baseline + PlaneEndings.rise } ?? 0 }

  package var ending: PlaneEnding? {
    label.map { PlaneEnding($0, lines: found, fontSize: 13, role: .muted) }
  }

  package func paint(into layers: inout PlaneLayers) {
    for line in found {
      let course = line.map(layers.frame.place)
      layers.room.take(course: course)
      layers.lines.append((course, Paint(.muted), Stroke(1, dash: [4, 4])))
    }
  }
}
