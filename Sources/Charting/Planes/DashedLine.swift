package import Drawings

/// A dashed line through the plane: where two sides are the same.
package struct DashedLine: PlaneMark {
  private let name: String
  private let label: Drawing?
  private let trace: @Sendable (PlaneView) -> TracedLine
  private var found = TracedLine(lines: [])

  /// - Parameters:
  ///   - name: what warnings call it.
  ///   - label: of size 13, muted; where the line leaves the rectangle.
  ///   - trace: its course, in data units.
  package init(
    _ name: String, label: Drawing?, trace: @escaping @Sendable (PlaneView) -> TracedLine
  ) {
    (self.name, self.label, self.trace) = (name, label, trace)
  }

  package func traced(in view: PlaneView) -> any PlaneMark {
    var mark = self
    mark.found = trace(view)
    return mark
  }

  package var rise: Double { label.map { $0.baseline + PlaneEndings.rise } ?? 0 }

  package var ending: PlaneEnding? {
    label.map { PlaneEnding($0, lines: found.lines, fontSize: 13, role: .muted) }
  }

  package func paint(into layers: inout PlaneLayers) {
    if found.isCoarse { layers.warnings.append(.mapCoarse) }
    if found.lines.isEmpty { layers.warnings.append(.lineNowhere(name)) }
    for line in found.lines {
      let course = line.map(layers.frame.place)
      layers.room.take(course: course)
      layers.lines.append((course, Paint(.muted), Stroke(1, dash: [4, 4])))
    }
  }
}
