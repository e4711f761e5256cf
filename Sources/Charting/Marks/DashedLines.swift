internal import Drawings

/// The dashed lines of a plot: those that its curves approach, and the author's.
struct DashedLines {
  let plot: Plot
  let scans: [Scan?]
  let frame: Frame

  /// Asymptotes and the author's lines: dashed from the left edge, or from the bottom.
  var items: [Item] {
    let r = frame.rectangle
    let stroke = Stroke(1, dash: [4, 4])
    var heights: [Double] = []
    var verticals: [Double] = []
    for line in plot.lines {
      switch line.place {
      case .horizontal(let y) where frame.y.scale.contains(y):
        heights.append(frame.y.scale.position(y))
      case .vertical(let x) where frame.x.scale.contains(x):
        verticals.append(frame.x.scale.position(x))
      default: break
      }
    }
    for y in asymptotes where !heights.contains(where: { abs($0 - y) < 0.5 }) { heights.append(y) }
    return heights.map {
      .stroke(Path.line(Point(r.left, $0), Point(r.right, $0)), Paint(.axis), stroke)
    }
      + verticals.map {
        .stroke(Path.line(Point($0, r.bottom), Point($0, r.top)), Paint(.axis), stroke)
      }
  }

  /// Heights of the asymptotes that a curve's end in the frame is within 15 % of the frame of, and
  /// that are not the zero axis.
  private var asymptotes: [Double] {
    guard plot.hasAsymptotes else { return [] }
    var heights: [Double] = []
    for scan in scans.compactMap({ $0 }) {
      let samples = scan.samples.filter { $0.y.isFinite }
      for asymptote in scan.curve.asymptotes where frame.y.scale.contains(asymptote.y) {
        if asymptote.y == 0 && frame.y.scale.kind == .linear { continue }
        guard let end = asymptote.toward == .left ? samples.first : samples.last else { continue }
        let stretch = asymptote.toward == .left ? scan.stretches.first : scan.stretches.last
        // A curve that is constant there lies on the line; it does not approach it.
        if stretch?.samples.allSatisfy({ $0.y == asymptote.y }) ?? true { continue }
        let height = frame.y.scale.position(asymptote.y)
        let distance = abs(frame.y.scale.position(end.y) - height)
        guard distance <= 0.15 * frame.rectangle.height else { continue }
        if !heights.contains(where: { abs($0 - height) < 0.5 }) { heights.append(height) }
      }
    }
    return heights
  }
}
