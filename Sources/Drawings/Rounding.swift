/// Lengths are rounded to a hundredth of a point before any format sees them: last-digit differences
/// between machines' `exp` and `tanh` then leave no trace in a file.
package enum Rounding {
  /// The largest coordinate in points. Far beyond any page, and still inside the 24.8 fixed-point
  /// numbers of graphics libraries at 64 pixels a point.
  package static let limit = 100_000.0

  /// `value` in whole hundredths, halves away from zero, clamped to `limit`.
  package static func hundredths(_ value: Double) -> Int {
    precondition(!value.isNaN, "a drawing has no coordinate that is not a number")
    return Int((min(max(value, -limit), limit) * 100).rounded())
  }

  /// `value` rounded to hundredths and clamped to `limit`; never minus zero.
  package static func length(_ value: Double) -> Double {
    Double(hundredths(value)) / 100
  }

  /// `value` rounded to hundredths, as the shortest decimal: `0.1`, `-12.35`, `40`.
  package static func decimal(_ value: Double) -> String {
    let hundredths = hundredths(value)
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Drawing {
  /// This drawing with every length and opacity rounded to hundredths. Rounding twice changes
  /// nothing more.
  package func rounded() -> Drawing {
    Drawing(
      size: size.rounded(), baseline: Rounding.length(baseline), items: items.map { $0.rounded() })
  }
}

extension Item {
  fileprivate func rounded() -> Item {
    switch self {
    case .fill(let path, let paint):
      return .fill(path.rounded(), paint.rounded())
    case .stroke(let path, let paint, let stroke):
      return .stroke(path.rounded(), paint.rounded(), stroke.rounded())
    case .text(var text):
      text.font.size = Rounding.length(text.font.size)
      text.origin = text.origin.rounded()
      text.paint = text.paint.rounded()
      return .text(text)
    case .glyphs(let run):
      return .glyphs(
        Glyphs(
          run.glyphs.map { Glyphs.Glyph($0.index, at: $0.origin.rounded()) },
          size: Rounding.length(run.size), paint: run.paint.rounded()))
    case .group(let group):
      return .group(
        Group(
          group.name, offset: group.offset.rounded(), turn: Rounding.length(group.turn),
          clip: group.clip?.rounded(), items: group.items.map { $0.rounded() }))
    }
  }
}

extension Path {
  fileprivate func rounded() -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(p.rounded())
        case .line(let p): .line(p.rounded())
        case .curve(let c1, let c2, let p): .curve(c1.rounded(), c2.rounded(), p.rounded())
        case .close: .close
        }
      })
  }
}

extension Point {
  fileprivate func rounded() -> Point { Point(Rounding.length(x), Rounding.length(y)) }
}

extension Size {
  fileprivate func rounded() -> Size { Size(Rounding.length(width), Rounding.length(height)) }
}

extension Rectangle {
  /// Rounds the edges rather than the width, so that rectangles that touch still do.
  fileprivate func rounded() -> Rectangle {
    let x = Rounding.length(left)
    let y = Rounding.length(top)
    return Rectangle(
      x: x, y: y, width: Rounding.length(Rounding.length(right) - x),
      height: Rounding.length(Rounding.length(bottom) - y))
  }
}

extension Paint {
  fileprivate func rounded() -> Paint { Paint(role, opacity: Rounding.length(opacity)) }
}

extension Stroke {
  fileprivate func rounded() -> Stroke {
    Stroke(
      Rounding.length(width), dash: dash.map { Rounding.length($0) }, cap: cap, join: join)
  }
}
