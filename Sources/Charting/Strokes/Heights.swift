internal import Drawings

/// The heights of several curves at the same places of the page, half a point apart, by which those
/// that run on top of each other are found.
struct Heights: Sendable {
  /// Horizontal places from left to right; none where there is one curve only.
  let places: [Double]
  /// Of each curve at each place; nan in a gap.
  let curves: [[Double]]

  /// In points.
  static let step = 0.5

  init(of curves: [FittedCurve]) {
    guard curves.count > 1, let first = curves.compactMap({ $0.start?.x }).min(),
      let last = curves.compactMap({ $0.end?.x }).max(), first < last
    else {
      places = []
      self.curves = curves.map { _ in [] }
      return
    }
    let count = Int(((last - first) / Self.step).rounded(.up))
    let places = (0...count).map { min(first + Self.step * Double($0), last) }
    self.places = places
    self.curves = curves.map { curve in places.map { curve.height(at: $0) ?? .nan } }
  }

  /// The index of the place nearest to a horizontal place.
  func index(nearest x: Double) -> Int {
    min(max(Int(((x - places[0]) / Self.step).rounded()), 0), places.count - 1)
  }

  /// The smaller of the slopes at both sides, without its sign: across a jump there is none.
  func steepness(of curve: Int, at index: Int) -> Double {
    func rise(_ i: Int) -> Double { abs(curves[curve][i] - curves[curve][i - 1]) }
    // The one that is a number, where the other is none.
    let smaller = Double.minimum(rise(max(index, 1)), rise(min(index + 1, places.count - 1)))
    return smaller.isNaN ? 0 : smaller / Self.step
  }
}
