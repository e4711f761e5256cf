/// The outlines of a font at one size, in the order in which they were written.
struct OutlineSet {
  struct Outline {
    /// The id that uses name.
    let id: ArraySlice<UInt8>
    let path: PathData
  }

  var outlines: [Outline] = []
}

/// How many times `numbers` go into `others`, if they are the same but for their size (by least
/// squares); nil if one of them then differs by more than `rounding` of each side allows.
func ratio(
  of numbers: [Int32], to others: [Double], rounding: Double, otherRounding: Double
) -> Double? {
  guard numbers.count == others.count else { return nil }
  var (product, square) = (0.0, 0.0)
  for (a, b) in zip(numbers, others) {
    product += Double(a) * b
    square += Double(a) * Double(a)
  }
  guard product > 0, square > 0 else { return nil }
  let ratio = product / square
  return isSame(numbers, times: ratio, others, within: rounding * ratio + otherRounding)
    ? ratio : nil
}

/// Whether `numbers`, `ratio` times as large, are the others.
func isSame(
  _ numbers: [Int32], times ratio: Double, _ others: [Double], within tolerance: Double
) -> Bool {
  numbers.count == others.count
    && zip(numbers, others).allSatisfy { abs(Double($0) * ratio - $1) <= tolerance }
}
