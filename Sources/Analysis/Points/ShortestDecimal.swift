internal import Numerals

extension Double {
  /// The number with the fewest digits between two of one sign, and of those the one in the middle.
  static func shortest(between low: Double, and high: Double) -> Double {
    let middle = low / 2 + high / 2
    for digits in 1...17 {
      let text = NumberText.significantDigits(digits, of: middle)
      if let x = Double(text), low <= x, x <= high { return x }
    }
    return middle
  }

  /// The number with the fewest digits that is no further from another than `distance`; 0, if that is.
  static func shortest(around x: Double, within distance: Double) -> Double {
    let (low, high) = (x - distance, x + distance)
    return low <= 0 && 0 <= high ? 0 : shortest(between: low, and: high)
  }
}
