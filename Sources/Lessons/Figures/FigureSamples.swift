internal import Analysis
internal import Functions
internal import Expressions
internal import Drawings
internal import Numerals
internal import Glibc

extension Samples {
  /// Of one plot; or of panels, one below the other, with a first column that holds their titles
  /// (their numbers where they have none).
  init(_ plots: [(title: String?, plot: any PlotFigure)]) {
    let parts = plots.map(\.plot.samples)
    self = parts[0]
    defer { header = header.map(CSV.words) }
    guard parts.count > 1 else { return }
    var places: [String: Int] = [:]
    for name in parts.flatMap(\.header) where places[name] == nil {
      places[name] = places.count + 1
    }
    rows = []
    header = ["panel"] + places.sorted { $0.value < $1.value }.map(\.key)
    for (index, part) in parts.enumerated() {
      for cells in part.rows {
        var row = Array(repeating: "", count: header.count)
        row[0] = plots[index].title.map(CSV.words) ?? "\(index + 1)"
        for (name, cell) in zip(part.header, cells) {
          if let place = places[name] { row[place] = cell }
        }
        rows.append(row)
      }
    }
  }
}

extension CurveFigure {
  /// Curves are sampled at so many steps of equal width (on a logarithmic axis, of equal ratio).
  private static let steps = 200

  /// A column for the variable; then for each curve, in order, one for its values and one for its
  /// slopes, and for points one for their values. Beside the even places stand all kinks, jumps and
  /// other places apart.
  var samples: Samples {
    var header = [variable]
    var places: Set<Double> = []
    var columns: [(Double) -> Double?] = []
    for line in lines {
      let name = line.expression.source + (line.element.map { "[\($0)]" } ?? "")
      header.append(name)
      if let curve = line.curve {
        header.append("slope of \(name)")
        places.formUnion(Self.places(in: curve.range, isLogarithmic: x.isLogarithmic))
        places.formUnion(curve.points.map(\.at))
        let (range, function) = (curve.range, curve.function)
        columns.append { range.contains($0) ? function.value(at: $0) : nil }
        columns.append { range.contains($0) ? function.slope(at: $0) : nil }
      } else {
        places.formUnion(line.points.map(\.x))
        let values = Dictionary(line.points.map { ($0.x, $0.y) }) { first, _ in first }
        columns.append { values[$0] }
      }
    }
    let rows = places.sorted().map { place in
      [NumberText.shortest(place)]
        + columns.map { column in column(place).map { NumberText.shortest($0) } ?? "" }
    }
    return Samples(header: header, rows: rows)
  }

  private static func places(in range: ClosedRange<Double>, isLogarithmic: Bool) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard isLogarithmic, low > 0 else { return range.evenPlaces(steps) }
    return (0...steps).map { step in
      if step == 0 { return low }
      if step == steps { return high }
      let part = Double(step) / Double(steps)
      return exp(log(low) * (1 - part) + log(high) * part)
    }
  }
}

extension ClosedRange<Double> {
  /// The ends, and between them places that part the range into so many steps of equal width, with few
  /// digits where the ends have few.
  func evenPlaces(_ steps: Int) -> [Double] {
    (0...steps).map { step in
      if step == 0 { return lowerBound }
      if step == steps { return upperBound }
      let sum = lowerBound * Double(steps - step) + upperBound * Double(step)
      if sum.isFinite { return sum / Double(steps) }
      let part = Double(step) / Double(steps)
      return lowerBound * (1 - part) + upperBound * part
    }
  }
}

extension BarFigure {
  /// A row for each group, after what the group stands for: the variable's value, or which element of
  /// the vectors it is.
  var samples: Samples {
    let count = groups.map(\.bars.count).max() ?? 0
    let names = names.map(\.source)
    func name(_ index: Int) -> String {
      names.indices.contains(index) ? names[index] : "\(index + 1)"
    }
    let expressions = phrase.expressions.map(\.source)
    let variable = elementsAreGroups ? "element" : phrase.variable?.name
    // Several numbers are bars by themselves, and several vectors are series.
    let areNamed = names.isEmpty || elementsAreGroups
    let isOneEach = expressions.count > 1 && expressions.count == count
    let header =
      (variable.map { [$0] } ?? [])
      + (areNamed && isOneEach ? expressions : (0..<count).map(name))
    let rows = groups.enumerated().map { index, group in
      let place = elementsAreGroups ? CSV.words(name(index)) : group.value.map { $0.text() }
      return (place.map { [$0] } ?? []) + group.bars.map { NumberText.shortest($0) }
        + Array(repeating: "", count: count - group.bars.count)
    }
    return Samples(header: header, rows: rows)
  }
}
