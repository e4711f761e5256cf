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
      case (let p?, let q?): return abs(p - q) <= width
      // The end of a piece is not at the same place to the last bit.
      default: return isNear(x, a.fit) && isNear(x, b.fit)
      }
    }
  }

  private func span(_ fit: FittedCurve) -> (Double, Double)? {
    guard let start = fit.start, let end = fit.end else { return nil }
    return (start.x, end.x)
  }

  private func isNear(_ x: Double, _ fit: FittedCurve) -> Bool {
    fit.height(at: x) != nil || fit.height(at: x - 1) != nil || fit.height(at: x + 1) != nil
  }
}
