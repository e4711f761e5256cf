internal import Drawings
internal import Numerals

/// The values of a matrix as texts of one form.
struct CellTexts {
  /// The forms that are tried, the best first.
  static func forms(_ values: [Double], digits: Int?) -> [[Numeral]] {
    if let digits { return [values.map { significant(digits, $0) }] }
    let numbers = values.filter { $0.isFinite && $0 != 0 }
    let shortest = numbers.map(Decimal.init(shortest:))
    let scales = numbers.map { Decimal(exactly: $0).rounded(to: 2).scale }
    guard let least = scales.min(), let most = scales.max() else {
      return [values.map { Numeral.value($0) }]
    }
    let areWhole = shortest.allSatisfy { $0.digits.count <= $0.point }
    // Beyond these plain digits are no longer read at a glance.
    if most >= (areWhole ? 8 : 6) { return [values.map(large)] }
    if areWhole { return [values.map { decimals(0, $0, tiny: Numeral.value) }] }
    // Two digits of the smallest; and where one decimal says all of them, that one.
    let areOfTenths = shortest.allSatisfy { $0.digits.count - $0.point <= 1 }
    let count = min(max(1 - least, areOfTenths ? 1 : 0), 3)
    let fewest = min(count, max(1 - most, 0))
    let rounded = (fewest...count).reversed().map { count in
      values.map { decimals(count, $0, tiny: { _ in .plain("≈0") }) }
    }
    return [values.map { decimals(count, $0, tiny: Numeral.value) }] + rounded
  }

  /// With so many decimals; zero is 0, and what only rounds to it is written as `tiny` says.
  private static func decimals(
    _ count: Int, _ value: Double, tiny: (Double) -> Numeral
  ) -> Numeral {
    guard value.isFinite, value != 0 else { return Numeral.value(value) }
    let rounded = Decimal(exactly: value).rounded(decimals: count)
    return rounded.digits.isEmpty ? tiny(value) : Numeral(positional: rounded, decimals: count)
  }

  /// Among others that are too large for plain digits.
  private static func large(_ value: Double) -> Numeral {
    let isWhole = value.magnitude < 1e6 && value == value.rounded()
    return isWhole ? decimals(0, value, tiny: Numeral.value) : Numeral.value(value)
  }

  /// With so many significant digits, as `NumberText` writes them.
  private static func significant(_ count: Int, _ value: Double) -> Numeral {
    guard value.isFinite, value != 0 else { return Numeral.value(value) }
    let rounded = Decimal(exactly: value).rounded(to: count)
    return (-4..<max(count, 6)).contains(rounded.scale)
      ? Numeral(positional: rounded) : Numeral(scientific: rounded)
  }
}

extension CellTexts {
  /// The values at the largest size at which all have room in cells of this size; nil where they have
  /// none.
  ///
  /// - Parameters:
  ///   - chart: the matrix; walls have no values.
  ///   - cell: the size of a cell.
  ///   - sizes: of the font, the largest first.
  ///   - measurer: of the font.
  /// - Returns: the font's size, and a text for each value.
  static func fitting(
    _ chart: MatrixChart, in cell: Size, sizes: [Double], measurer: any TextMeasurer
  ) -> (size: Double, texts: [Drawing?])? {
    let heights = sizes.filter { 4 / 3 * $0 <= cell.height }
    // Not even one digit has room.
    guard !heights.isEmpty, cell.width >= 11 else { return nil }
    let indices = chart.values.indices.filter { chart.walls.isEmpty || !chart.walls[$0] }
    for form in forms(chart.values, digits: chart.digits) {
      for size in heights {
        let font = Font(.medium, size)
        var known: [Numeral: Drawing] = [:]
        var texts = [Drawing?](repeating: nil, count: form.count)
        // What has 8 points of air in the usual size has 6 in small ones.
        let room = cell.width - (size > 11 ? 8 : 6)
        let fits = indices.allSatisfy { i in
          let text =
            known[form[i]]
            ?? form[i].drawing(
              in: font, paint: Paint(.ink), decimalSign: chart.decimalSign, measurer: measurer)
          known[form[i]] = text
          texts[i] = text
          return text.size.width <= room
        }
        if fits { return (size, texts) }
      }
    }
    return nil
  }
}
