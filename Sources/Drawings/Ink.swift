extension Drawing {
  /// The smallest upright rectangle around everything the drawing paints, in its own coordinates;
  /// nil if it paints nothing. Joins of lines are taken as round, turned letters as the rectangles round
  /// them, and a clip cuts what is outside it.
  package func ink(measuredBy measurer: any TextMeasurer) -> Rectangle? {
    union(items.map { $0.ink(measuredBy: measurer) })
  }
}

extension Item {
  /// The smallest upright rectangle around what the item paints; nil if it paints nothing.
  package func ink(measuredBy measurer: any TextMeasurer) -> Rectangle? {
    ink(turned: 0, measurer)
  }

  /// The same of the item turned about the origin.
  private func ink(turned degrees: Double, _ measurer: any TextMeasurer) -> Rectangle? {
    switch self {
    case .fill(let path, _):
      return path.turned(by: degrees).bounds
    case .stroke(let path, _, let stroke):
      return path.turned(by: degrees).bounds(strokedWith: stroke)
    case .text(let text):
      let ink = measurer.measure(text.string, in: text.font).ink
      guard ink.width > 0, ink.height > 0 else { return nil }
      return ink.offset(by: text.origin).turned(by: degrees)
    case .glyphs(let run):
      return union(
        run.glyphs.map {
          measurer.ink(ofGlyph: $0.index, size: run.size).offset(by: $0.origin).turned(by: degrees)
        })
    case .group(let group):
      let degreesInside = degrees + group.turn
      let inner = union(group.items.map { $0.ink(turned: degreesInside, measurer) })
      let offset = group.offset.turned(by: degrees)
      guard let clip = group.clip else { return inner?.offset(by: offset) }
      return inner?.intersection(clip.turned(by: degreesInside))?.offset(by: offset)
    }
  }
}

extension Path {
  /// The smallest upright rectangle around the path itself; nil if it has no points.
  package var bounds: Rectangle? {
    var box: Rectangle?
    var current = Point(0, 0)
    func take(_ p: Point) {
      let dot = Rectangle(x: p.x, y: p.y, width: 0, height: 0)
      box = box.map { $0.union(dot) } ?? dot
    }
    for element in elements {
      switch element {
      case .move(let p), .line(let p):
        take(p)
        current = p
      case .curve(let c1, let c2, let p):
        let turns =
          turningPoints(current.x, c1.x, c2.x, p.x) + turningPoints(current.y, c1.y, c2.y, p.y)
        for t in turns {
          take(
            Point(bezier(current.x, c1.x, c2.x, p.x, t), bezier(current.y, c1.y, c2.y, p.y, t)))
        }
        take(p)
        current = p
      case .close:
        break
      }
    }
    return box
  }

  fileprivate func bounds(strokedWith stroke: Stroke) -> Rectangle? {
    guard let bounds else { return nil }
    let reach = stroke.width / 2
    if stroke.cap == .butt, elements.count == 2, case .move(let a) = elements[0],
      case .line(let b) = elements[1], a != b
    {
      // A single line with flat ends reaches across itself only.
      let length = (b - a).length
      return bounds.grown(
        reach * abs(b.y - a.y) / length, reach * abs(b.x - a.x) / length)
    }
    let most = stroke.cap == .square ? reach * 2.0.squareRoot() : reach
    return bounds.grown(most, most)
  }
}

extension Rectangle {
  /// What both rectangles cover; nil if that is nothing.
  package func intersection(_ other: Rectangle) -> Rectangle? {
    let left = max(left, other.left)
    let top = max(top, other.top)
    let right = min(right, other.right)
    let bottom = min(bottom, other.bottom)
    guard left < right, top < bottom else { return nil }
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }

  fileprivate func grown(_ dx: Double, _ dy: Double) -> Rectangle {
    Rectangle(x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy)
  }
}

private func union(_ boxes: [Rectangle?]) -> Rectangle? {
  boxes.reduce(nil) { all, next in
    guard let all, let next else { return all ?? next }
    return all.union(next)
  }
}

private func bezier(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ t: Double) -> Double {
  let u = 1 - t
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
}

/// The parameters strictly between 0 and 1 where the derivative of the cubic Bézier polynomial with
/// these coefficients is zero.
private func turningPoints(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> [Double] {
  // A third of the derivative is a·t² + b·t + c.
  let a = p3 - 3 * p2 + 3 * p1 - p0
  let b = 2 * (p2 - 2 * p1 + p0)
  let c = p1 - p0
  let discriminant = b * b - 4 * a * c
  guard discriminant >= 0 else { return [] }
  // The form of the quadratic formula that does not cancel.
  let q = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
  return [q / a, c / q].filter { $0 > 0 && $0 < 1 }
}
