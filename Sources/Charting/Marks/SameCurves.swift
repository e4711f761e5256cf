internal import Drawings

/// Curves that a reader could not tell apart: within one line's width wherever they are drawn.
struct SameCurves {
  let lines: [CurveStrokes.Line]

  var warnings: [ChartWarning] {
    lines.indices.flatMap { a in
      lines.indices.dropFirst(a + 1).compactMap { b in
        isSame(lines[a], lines[b]) ? .lookTheSame(lines[a].name, lines[b].name) : nil
      }
    }
  }

  private func isSame(_ a: CurveStrokes.Line, _ b: CurveStrokes.Line) -> Bool {
    guard let (from, to) = span(a.fit), let (start, end) = span(b.fit) else { return false }
    let width = max(a.width, b.width)
    guard abs(from - start) <= width, abs(to - end) <= width else { return false }
    let count = max(1, Int((to - from).rounded()))
    return (0...count).allSatisfy { i in
      let x = from + (to - from) * Double(i) / Double(count)
      switch (a.fit.height(at: x), b.fit.height(at: x)) {
      case (nil, nil): return true
      case (let p?, let q?):
        // Measured across them, as for coinciding curves.
        let slope = min(steepness(a.fit, at: x), steepness(b.fit, at: x))
        return abs(p - q) <= width * (1 + slope * slope).squareRoot()
      // The end of a piece is not at the same place to the last bit.
      default: return isNear(x, a.fit) && isNear(x, b.fit)
      }
    }
  }

  private func span(_ fit: FittedCurve) -> (Double, Double)? {
    guard let start = fit.start, let end = fit.end else { return nil }
    return (start.x, end.x)
  }

  /// The smaller of the slopes at both sides: across a jump there is none.
  private func steepness(_ fit: FittedCurve, at x: Double) -> Double {
    guard let here = fit.height(at: x) else { return 0 }
    let slopes = [-0.5, 0.5].compactMap { d in fit.height(at: x + d).map { abs($0 - here) / 0.5 } }
    return slopes.min() ?? 0
  }

  private func isNear(_ x: Double, _ fit: FittedCurve) -> Bool {
    fit.height(at: x) != nil || fit.height(at: x - 1) != nil || fit.height(at: x + 1) != nil
  }
}
