internal import Glibc

extension Point {
  /// The point turned about the origin by so many degrees, clockwise on the page. Right angles are exact.
  package func turned(by degrees: Double) -> Point {
    if degrees == 0 { return self }
    let turn = Turn(degrees)
    return Point(x * turn.cosine - y * turn.sine, x * turn.sine + y * turn.cosine)
  }
}

extension Path {
  /// The path turned about the origin by so many degrees, clockwise on the page.
  package func turned(by degrees: Double) -> Path {
    if degrees == 0 { return self }
    func turned(_ p: Point) -> Point { p.turned(by: degrees) }
    return Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(turned(p))
        case .line(let p): .line(turned(p))
        case .curve(let c1, let c2, let p): .curve(turned(c1), turned(c2), turned(p))
        case .close: .close
        }
      })
  }
}

extension Rectangle {
  /// The smallest upright rectangle around this one turned about the origin by so many degrees, clockwise
  /// on the page.
  package func turned(by degrees: Double) -> Rectangle {
    if degrees == 0 { return self }
    return Path.rectangle(self).turned(by: degrees).bounds ?? self
  }
}

/// The cosine and the sine of an angle in degrees, exact for multiples of 90.
private struct Turn {
  let cosine: Double
  let sine: Double

  init(_ degrees: Double) {
    switch degrees.remainder(dividingBy: 360) {
    case 0: (cosine, sine) = (1, 0)
    case 90: (cosine, sine) = (0, 1)
    case -90: (cosine, sine) = (0, -1)
    case 180, -180: (cosine, sine) = (-1, 0)
    case let rest: (cosine, sine) = (cos(rest * .pi / 180), sin(rest * .pi / 180))
    }
  }
}
