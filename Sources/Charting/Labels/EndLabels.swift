package import Drawings

/// Labels at the right ends of curves, pushed apart where they would collide.
package struct EndLabels: Hashable, Sendable {
  package struct Label: Hashable, Sendable {
    package var drawing: Drawing
    package var note: Drawing?
    package var fontSize: Double
    package var role: Role
    /// The curve's line, where it is dashed.
    package var dash: [Double]
    /// The height of the curve's end on the page, and that of the label, once it is placed.
    package var end: Double
    package var height: Double

    package init(
      _ drawing: Drawing, note: Drawing? = nil, fontSize: Double, role: Role, dash: [Double] = [],
      end: Double
    ) {
      self.drawing = drawing
      self.note = note
      self.fontSize = fontSize
      self.role = role
      self.dash = dash
      self.end = end
      height = end
    }

    package var width: Double { max(drawing.size.width, note?.size.width ?? 0) }

    /// How much higher than the rectangle's bottom it stands, so that its note is not far below.
    var lift: Double { note == nil ? 0 : 7 }

    /// The room above and below its height, in a stack of this pitch.
    func room(_ pitch: Double) -> (above: Double, below: Double) {
      let baseline = fontSize * 0.3
      return (
        max(pitch / 2, drawing.baseline - baseline),
        max(pitch / 2, drawing.size.height - drawing.baseline + baseline)
          + (note == nil ? 0 : 14)
      )
    }
  }

  /// In listed order.
  package private(set) var labels: [Label]
  package private(set) var hasLeaders: Bool

  package init(_ labels: [Label], top: Double, bottom: Double, style: PlotStyle) {
    self.labels = labels
    let members = labels.map { label in
      let room = label.room(style.labelPitch)
      return Pooling.Member(
        wish: label.end, before: room.above, after: room.below, margins: (0, label.lift))
    }
    for (i, place) in Pooling(members, from: top, to: bottom).places.enumerated() {
      self.labels[i].height = place
    }
    hasLeaders = self.labels.contains { abs($0.height - $0.end) > 2.5 }
  }

  /// Where labels are not beside their ends, dashes that tell curves apart stand before them: how long
  /// these samples are, and the line that they are of; nil where leaders alone lead there.
  private func sample(_ style: PlotStyle) -> (length: Double, indent: Double, width: Double)? {
    guard hasLeaders, labels.contains(where: { !$0.dash.isEmpty }) else { return nil }
    let length = labels.map { Legend.sampleLength(dash: $0.dash) }.max() ?? 0
    return (length, length + 6, style.overlayWidth)
  }

  /// Whether the stack is taller than the rectangle.
  package static func overflow(_ labels: [Label], height: Double, style: PlotStyle) -> Bool {
    let total = labels.map { label in
      let room = label.room(style.labelPitch)
      return room.above + room.below
    }.reduce(0, +)
    return total > height + style.labelPitch
  }

  /// What the labels need to the right of the rectangle.
  package func width(_ style: PlotStyle) -> Double {
    guard let widest = labels.map(\.width).max() else { return 0 }
    return (hasLeaders ? style.leaderGap : style.labelGap) + (sample(style)?.indent ?? 0) + widest
  }

  package func items(right: Double, style: PlotStyle) -> (leaders: [Item], labels: [Item]) {
    let x = right + (hasLeaders ? style.leaderGap : style.labelGap)
    let sample = sample(style)
    var leaders: [Item] =
      hasLeaders
      ? labels.map { label in
        let (from, to) = (Point(right + 5, label.end), Point(x - 5, label.height))
        let middle = (from.x + to.x) / 2
        return .stroke(
          Path([.move(from), .curve(Point(middle, from.y), Point(middle, to.y), to)]),
          Paint(label.role), Stroke(1))
      } : []
    if let sample {
      leaders += labels.map { label in
        let line = Path.line(Point(x, label.height), Point(x + sample.length, label.height))
        return .stroke(line, Paint(label.role), Stroke(sample.width, dash: label.dash))
      }
    }
    let indent = sample?.indent ?? 0
    let texts = labels.flatMap { label -> [Item] in
      let baseline = label.height + label.fontSize * 0.3
      let item = label.drawing.placed("label", at: Point(x + indent, baseline))
      return [item]
        + (label.note.map { [$0.placed("note", at: Point(x + indent, baseline + 14))] } ?? [])
    }
    return (leaders, texts)
  }
}
