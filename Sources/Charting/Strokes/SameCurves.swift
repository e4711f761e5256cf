internal import Drawings

extension CurveStrokes {
  /// Warnings of the curves that a reader could not tell apart: within one line's width wherever
  /// they are drawn.
  var warningsOfSameCurves: [ChartWarning] {
    lines.indices.flatMap { a in
      lines.indices.dropFirst(a + 1).compactMap { b in
        isSame(a, b) ? .lookTheSame(lines[a].name, lines[b].name) : nil
      }
    }
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    guard let (from, to) = span(a), let (start, end) = span(b) else { return false }
    let width = max(lines[a].width, lines[b].width)
    guard abs(from - start) <= width, abs(to - end) <= width else { return false }
    return heights.places.indices.allSatisfy { i in
      let (p, q) = (heights.curves[a][i], heights.curves[b][i])
      switch (p.isNaN, q.isNaN) {
      case (true, true): return true
      case (false, false):
        // Measured across them, as for coinciding curves.
        let slope = min(heights.steepness(of: a, at: i), heights.steepness(of: b, at: i))
        return abs(p - q) <= width * (1 + slope * slope).squareRoot()
      // The end of a piece is not at the same place to the last bit.
      default: return isNear(i, a) && isNear(i, b)
      }
    }
  }

  private func span(_ curve: Int) -> (Double, Double)? {
    guard let start = lines[curve].fit.start, let end = lines[curve].fit.end else { return nil }
    return (start.x, end.x)
  }

  /// Whether a curve is within a point of a place.
  private func isNear(_ index: Int, _ curve: Int) -> Bool {
    let reach = Int(1 / Heights.step)
    let all = heights.curves[curve]
    return all[max(index - reach, 0)...min(index + reach, all.count - 1)].contains { !$0.isNaN }
  }
}
