internal import Drawings
internal import Formulas
internal import Glibc

/// The numbers that a figure draws, in columns: of curves their values and slopes, of bars their
/// heights.
package struct Samples: Hashable, Sendable {
  /// The names of the columns, then a row each; an empty cell has no value there.
  package let rows: [[String]]

  /// Curves are sampled at so many steps of equal width (on a logarithmic axis, of equal ratio).
  private static let steps = 200

  /// A column for the variable; then for each curve, in order, one for its values and one for its
  /// slopes, and for points one for their values. Beside the even places stand all kinks, jumps and
  /// other places apart.
  init(of figure: CurveFigure) {
    let isLogarithmic = figure.keys.x?.isLogarithmic ?? false
    var header = [figure.lines[0].variable]
    var places: Set<Double> = []
    var columns: [(Double) -> Double?] = []
    for line in figure.lines {
      let name = line.expression.source + (line.element.map { "[\($0)]" } ?? "")
      header.append(name)
      switch line.course {
      case .curve(let curve):
        header.append("slope of \(name)")
        places.formUnion(Self.places(in: curve.range, isLogarithmic: isLogarithmic))
        places.formUnion(curve.points.map(\.at))
        let (range, function) = (curve.range, curve.function)
        columns.append { range.contains($0) ? function.value(at: $0) : nil }
        columns.append { range.contains($0) ? function.slope(at: $0) : nil }
      case .points(let points):
        places.formUnion(points.map(\.x))
        let values = Dictionary(points.map { ($0.x, $0.y) }) { first, _ in first }
        columns.append { values[$0] }
      }
    }
    rows =
      [header]
      + places.sorted().map { place in
        [NumberText.shortest(place)]
          + columns.map { column in column(place).map { NumberText.shortest($0) } ?? "" }
      }
  }

  /// A row for each group, after the variable's value if there is one.
  init(of figure: BarFigure) {
    let count = figure.groups.map(\.bars.count).max() ?? 0
    let names =
      figure.keys.names.isEmpty
      ? (0..<count).map { "\($0 + 1)" } : figure.keys.names.map(\.source)
    let variable = figure.phrase.variable.map { [$0.name] } ?? []
    rows =
      [variable + names]
      + figure.groups.map { group in
        (group.value.map { [$0.text()] } ?? []) + group.bars.map { NumberText.shortest($0) }
          + Array(repeating: "", count: count - group.bars.count)
      }
  }

  private static func places(in range: ClosedRange<Double>, isLogarithmic: Bool) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    return (0...steps).map { step in
      if step == 0 { return low }
      if step == steps { return high }
      let part = Double(step) / Double(steps)
      if isLogarithmic, low > 0 { return exp(log(low) * (1 - part) + log(high) * part) }
      // Few digits where the ends have few.
      let sum = low * Double(steps - step) + high * Double(step)
      return sum.isFinite ? sum / Double(steps) : low * (1 - part) + high * part
    }
  }
}
