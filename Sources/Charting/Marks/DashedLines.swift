internal import Drawings

/// The dashed lines of a frame through the whole rectangle: the author's, and those that curves
/// approach, each of these once.
package struct DashedLines {
  /// The author's lines, by their places on the page.
  package var levels: [Double] = []
  package var uprights: [Double] = []
  private var asymptotes: [Double] = []
  private var poles: [Double] = []

  private static func contains(_ places: [Double], _ place: Double) -> Bool {
    places.contains { abs($0 - place) < 0.5 }
  }

  package mutating func add(asymptote y: Double) {
    if !Self.contains(asymptotes, y) { asymptotes.append(y) }
  }

  package mutating func add(pole x: Double) {
    if !Self.contains(poles, x) { poles.append(x) }
  }

  /// Dashed from the left edge, or from the bottom; without the poles where these are too many to
  /// be told apart.
  func items(in frame: Frame) -> [Item] {
    let poles = Double(poles.count) <= frame.rectangle.width / 24 ? poles : []
    let stroke = Stroke(1, dash: [4, 4])
    return (levels + asymptotes.filter { !Self.contains(levels, $0) }).map {
      frame.level($0, Paint(.axis), stroke)
    }
      + (uprights + poles.filter { !Self.contains(uprights, $0) }).map {
        frame.upright($0, Paint(.axis), stroke)
      }
  }
}
