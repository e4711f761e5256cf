internal import Drawings

/// One distribution in its frame: the area below the density, its line, and the stems of single values.
struct SpreadDrawing {
  private(set) var area: [Item] = []
  private(set) var lines: [Item] = []
  private(set) var texts: [Item] = []
  private(set) var warnings: [ChartWarning] = []

  /// A stretch between two values at which the density is not smooth, where it is positive.
  fileprivate struct Stretch {
    var fit: FittedCurve
    var range: ClosedRange<Double>
    /// Whether the density has no bound towards the ends.
    var rises: (start: Bool, end: Bool)
  }

  init(_ facet: SpreadFacet, in frame: Frame, style: PlotStyle) {
    let r = frame.rectangle
    let stretches = facet.density.map { Self.stretches($0, in: frame) } ?? []
    let shapes = stretches.map { Self.outline($0, in: frame) }
    let clip = Rectangle(x: r.left - 3, y: r.top, width: r.width + 6, height: r.height + 3)
    area = [
      .group(
        Group(
          "area", clip: r,
          items: shapes.map { .fill($0, Paint(.band(0))) } + Self.grid(under: stretches, in: frame))
      )
    ]
    let width = style == .page ? 2.4 : 2
    let drawn = stretches.map {
      Item.stroke($0.fit.path, Paint(.curve(0)), Stroke(width, cap: .round, join: .round))
    }
    let joints = Self.joints(of: stretches, facet.density, in: frame).map {
      Item.stroke($0, Paint(.curve(0)), Stroke(width, cap: .round, join: .round))
    }
    lines = drawn.isEmpty ? [] : [.group(Group("curve density", clip: clip, items: drawn + joints))]

    var placement = LabelPlacement(rectangle: r)
    placement.lines = stretches.map { LabelPlacement.points(along: $0.fit.chains) }
    var stems: [Item] = []
    let shown = facet.masses.compactMap { mass in
      frame.shown(Point(mass.value, mass.mass)).map { (place: $0, mass: mass) }
    }
    for (place, _) in shown {
      placement.obstacles.append(Layers.spot(place))
      placement.rules.append(
        Rectangle(x: place.x - 1.2, y: place.y, width: 2.4, height: max(0, r.bottom - place.y)))
    }
    var leftOut = facet.masses.count - shown.count
    var covers: [Item] = []
    for (place, mass) in shown {
      stems.append(
        .stroke(
          Path.line(Point(place.x, r.bottom), place), Paint(.curve(1)), Stroke(width)))
      stems.append(
        .fill(Path.circle(center: place, radius: style.filledRadius), Paint(.curve(1))))
      guard let label = mass.label else { continue }
      let size = style == .page ? 11.5 : 10.5
      guard
        let origin = placement.place(
          label, at: place, slope: facet.masses.count > 2 ? .nan : 1, fontSize: size)
      else {
        leftOut += 1
        continue
      }
      let box = LabelPlacement.box(at: origin, width: label.size.width, fontSize: size, air: 3)
      if !stretches.contains(where: { $0.covers(box, in: frame) }) {
        covers.append(.fill(Path.rectangle(box), Paint(.background)))
      }
      texts.append(label.placed("point label", at: origin))
    }
    if !covers.isEmpty { area.append(.group(Group("knock-outs", items: covers))) }
    if !stems.isEmpty { lines.append(.group(Group("masses", items: stems))) }
    if leftOut > 0 { warnings.append(.labelsLeftOut(leftOut)) }
  }

  private static func stretches(_ density: any Curve, in frame: Frame) -> [Stretch] {
    let x = frame.x.scale
    let domain = x.domain
    let inner = density.breaks(in: domain)
    var ends = inner.map(\.x).filter { domain.lowerBound < $0 && $0 < domain.upperBound }
    ends = [domain.lowerBound] + ends + [domain.upperBound]
    let value = density.sampler.value
    return zip(ends, ends.dropFirst()).compactMap { a, b in
      let places = (1...15).map { a + (b - a) * Double($0) / 16 }
      guard a < b, places.contains(where: { value($0) > 0 }) else { return nil }
      let scan = Scan(density, over: a...b, axis: x, width: frame.rectangle.width)
      let fit = FittedCurve(scan, x: x, y: frame.y.scale)
      func isInfinite(_ end: Double, _ side: KeyPath<Break.Sides, Double>) -> Bool {
        inner.first { $0.x == end }?.value[keyPath: side] == .infinity
      }
      return Stretch(
        fit: fit, range: a...b, rises: (isInfinite(a, \.right), isInfinite(b, \.left)))
    }
  }

  /// Where the density has one limit on both sides of a value, but nears it more steeply than is fitted.
  private static func joints(
    of stretches: [Stretch], _ density: (any Curve)?, in frame: Frame
  ) -> [Path] {
    let breaks = density?.breaks(in: frame.x.scale.domain) ?? []
    return zip(stretches, stretches.dropFirst()).compactMap { a, b in
      guard a.range.upperBound == b.range.lowerBound, let end = a.fit.end, let start = b.fit.start,
        let place = breaks.first(where: { $0.x == b.range.lowerBound })
      else { return nil }
      let (left, right) = (place.value.left, place.value.right)
      guard left.isFinite, right.isFinite, abs(left - right) <= 0.02 * max(left, right) else {
        return nil
      }
      return Path.line(end, start)
    }
  }

  /// The line, and from its ends down to zero; where the density is above the frame, along its top.
  private static func outline(_ stretch: Stretch, in frame: Frame) -> Path {
    let (r, base) = (frame.rectangle, min(frame.rectangle.bottom, frame.y.scale.position(0)))
    let (left, right) = (
      frame.x.scale.position(stretch.range.lowerBound),
      frame.x.scale.position(stretch.range.upperBound)
    )
    /// Whether the line has left the frame before an end of the stretch.
    func isCut(_ point: Point?, before edge: Double) -> Bool {
      guard let point else { return true }
      return abs(point.x - edge) > 0.5 && point.y <= r.top + 1
    }
    var path: [Path.Element] = [.move(Point(left, base))]
    if stretch.rises.start || isCut(stretch.fit.start, before: left) {
      path.append(.line(Point(left, r.top)))
    }
    for chain in stretch.fit.chains {
      guard let first = chain.first else { continue }
      path.append(.line(first.start))
      path += chain.map(\.element)
    }
    if stretch.rises.end || isCut(stretch.fit.end, before: right) {
      path.append(.line(Point(right, r.top)))
    }
    path += [.line(Point(right, base)), .close]
    return Path(path)
  }

  /// The grid once more where it lies under the line: the axes' colour at 20 %.
  private static func grid(under stretches: [Stretch], in frame: Frame) -> [Item] {
    let r = frame.rectangle
    let paint = Paint(.axis, opacity: 0.2)
    let uprights = frame.x.ticks.filter { $0.value != 0 }.flatMap { tick -> [Item] in
      let x = frame.x.scale.position(tick.value)
      return stretches.compactMap { $0.top(at: x, in: frame) }.map { top in
        .stroke(Path.line(Point(x, r.bottom), Point(x, max(r.top, top))), paint, Stroke(1))
      }
    }
    let levels = frame.y.ticks.filter { $0.value != 0 }.flatMap { tick -> [Item] in
      let y = frame.y.scale.position(tick.value)
      return stretches.flatMap { stretch -> [Item] in
        let (left, right) = (
          max(r.left, frame.x.scale.position(stretch.range.lowerBound)),
          min(r.right, frame.x.scale.position(stretch.range.upperBound))
        )
        guard left < right else { return [] }
        let steps = max(1, Int((right - left) * 2))
        var pieces: [(Double, Double)] = []
        for step in 0..<steps {
          let (a, b) = (
            left + (right - left) * Double(step) / Double(steps),
            left + (right - left) * Double(step + 1) / Double(steps)
          )
          guard let top = stretch.top(at: (a + b) / 2, in: frame), top < y else { continue }
          if let last = pieces.last, last.1 >= a - 1e-9 {
            pieces[pieces.count - 1].1 = b
          } else {
            pieces.append((a, b))
          }
        }
        return pieces.map { .stroke(Path.line(Point($0.0, y), Point($0.1, y)), paint, Stroke(1)) }
      }
    }
    return uprights + levels
  }
}

extension SpreadDrawing.Stretch {
  /// How high the area reaches at a place of the page; nil beside it. Where the line has left the frame it
  /// reaches to its top.
  fileprivate func top(at x: Double, in frame: Frame) -> Double? {
    let scale = frame.x.scale
    guard scale.position(range.lowerBound) <= x, x <= scale.position(range.upperBound) else {
      return nil
    }
    return fit.height(at: x) ?? frame.rectangle.top
  }

  fileprivate func covers(_ box: Rectangle, in frame: Frame) -> Bool {
    [box.left, (box.left + box.right) / 2, box.right].contains { x in
      top(at: x, in: frame).map { $0 < box.bottom } ?? false
    }
  }
}
