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
    for x in poles where !verticals.contains(where: { abs($0 - x) < 0.5 }) { verticals.append(x) }
    for y in asymptotes where !heights.contains(where: { abs($0 - y) < 0.5 }) { heights.append(y) }
    return heights.map {
      .stroke(Path.line(Point(r.left, $0), Point(r.right, $0)), Paint(.axis), stroke)
    }
      + verticals.map {
        .stroke(Path.line(Point($0, r.bottom), Point($0, r.top)), Paint(.axis), stroke)
      }
  }

  /// Dotted lines from the bottom edge, 1–3 in ink.
  var guides: [Item] {
    let r = frame.rectangle
    return plot.guides.filter { frame.x.scale.contains($0.x) }.map {
      let x = frame.x.scale.position($0.x)
      return .stroke(
        Path.line(Point(x, r.bottom), Point(x, r.top)), Paint(.ink), Stroke(1, dash: [1, 3]))
    }
  }

  /// Thin lines from the marked points to the zero axis or, without one, to the nearer edge.
  var verticals: [Item] {
    guard plot.hasVerticals else { return [] }
    let r = frame.rectangle
    let zero = frame.y.scale.kind == .linear ? frame.y.scale.position(0) : r.bottom
    let foot = min(max(zero, r.top), r.bottom)
    return plot.points.map { frame.place($0.point) }.filter {
      $0.x.isFinite && $0.y.isFinite && frame.contains($0)
    }.map { .stroke(Path.line(Point($0.x, foot), $0), Paint(.axis), Stroke(1)) }
  }

  /// The places of poles that are not the zero axis, unless they are too many to be told apart.
  private var poles: [Double] {
    guard plot.hasAsymptotes else { return [] }
    let scale = frame.x.scale
    let all = scans.compactMap { $0 }.flatMap(\.breaks).filter {
      $0.kind == .pole && scale.contains($0.x) && !(scale.kind == .linear && $0.x == 0)
    }
    var places: [Double] = []
    for x in all.map({ scale.position($0.x) }) where !places.contains(where: { abs($0 - x) < 0.5 })
    {
      places.append(x)
    }
    return Double(places.count) <= frame.rectangle.width / 24 ? places : []
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
