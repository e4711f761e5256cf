package import Drawings

/// Points with one marker: circles, squares or triangles.
package struct PointCloud: PlaneMark {
  private let points: [Point]
  private let index: Int
  private let isBlack: Bool
  private let isSmall: Bool
  private let words: Words?

  /// - Parameters:
  ///   - points: in data units.
  ///   - index: among those of the plot: its color and its marker.
  ///   - isBlack: for paper.
  ///   - isSmall: where there are many.
  ///   - words: in the key.
  package init(
    _ points: [Point], index: Int, isBlack: Bool = false, isSmall: Bool = false, words: Words?
  ) {
    (self.points, self.index, self.isBlack) = (points, index, isBlack)
    (self.isSmall, self.words) = (isSmall, words)
  }

  package func need(_ x: inout DataExtent, _ y: inout DataExtent) {
    for point in points {
      x.add(point.x)
      y.add(point.y)
    }
  }

  package var keyEntry: SideKey.Entry? {
    words.map { SideKey.Entry($0, mark: marker(at: Point(0, 0))) }
  }

  package func paint(into layers: inout PlaneLayers) {
    for point in points.compactMap(layers.frame.shown) {
      let place = point.onPixels
      layers.markers += marker(at: place)
      layers.room.take(Rectangle(x: place.x - 5, y: place.y - 5, width: 10, height: 10))
    }
  }

  /// A shape with a ring of the background's color around it.
  private func marker(at place: Point) -> [Item] {
    let scale = isSmall ? 0.625 : 1
    let (shape, casing) = (path(place, scale, air: 0), path(place, scale, air: 1))
    let isOpen = isBlack && index % 3 == 1
    let fill = Item.fill(shape, Paint(isBlack ? (isOpen ? .background : .ink) : .curve(index)))
    return [.fill(casing, Paint(.background)), fill]
      + (isOpen ? [.stroke(shape, Paint(.ink), Stroke(1.4))] : [])
  }

  private func path(_ p: Point, _ scale: Double, air: Double) -> Path {
    switch index % 3 {
    case 0: return .circle(center: p, radius: 4 * scale + air)
    case 1:
      let half = 3.5 * scale + air
      return .rectangle(Rectangle(x: p.x - half, y: p.y - half, width: 2 * half, height: 2 * half))
    default:
      let half = 4.5 * scale + 1.7 * air
      return Path([
        .move(Point(p.x, p.y - half)), .line(Point(p.x + half, p.y + half * 0.73)),
        .line(Point(p.x - half, p.y + half * 0.73)), .close,
      ])
    }
  }
}
