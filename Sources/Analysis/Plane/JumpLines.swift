/// The edges at which the value jumps over a level, as lines.
extension LevelTracing {
  /// Parts of edges as lines, from one end or fork to the next.
  func lines(of apart: Apart) -> [[Spot]] {
    var graph = SpotGraph()
    // In an order that is the same every time.
    for (edge, part) in apart.sorted(by: { $0.key < $1.key })
    where part.lowerBound < part.upperBound {
      let (a, b) = (sides.mesh.spots[edge >> 32], sides.mesh.spots[edge & 0xffff_ffff])
      func spot(_ share: Double) -> Spot { share == 0 ? a : share == 1 ? b : a + (b - a) * share }
      graph.add(spot(part.lowerBound), spot(part.upperBound))
    }
    return graph.lines()
  }
}
