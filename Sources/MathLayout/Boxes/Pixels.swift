/// Pictures have two pixels a point, so edges of rules at multiples of half a point are crisp.
enum Pixels {
  static let size = 0.5

  /// The nearest boundary of pixels.
  static func snapped(_ length: Double) -> Double { (length / size).rounded() * size }

  /// A thickness in whole pixels, at least one.
  static func thickness(_ length: Double) -> Double { max(size, snapped(length)) }
}
