/// Pictures have two pixels a point, so edges of rules at multiples of half a point are crisp.
enum Pixels {
  static let size = 0.5

  /// The nearest boundary of pixels.
  static func snapped(_ length: Double) -> Double { (length / size).rounded() * size }

  /// A length in whole pixels, not less.
  static func roundedUp(_ length: Double) -> Double { (length / size).rounded(.up) * size }

  /// The boundary of pixels to the left, or one that is there but for rounding.
  static func roundedDown(_ place: Double) -> Double {
    (place / size + 1e-6).rounded(.down) * size
  }

  /// A thickness in whole pixels, at least one.
  static func thickness(_ length: Double) -> Double { max(size, snapped(length)) }
}
