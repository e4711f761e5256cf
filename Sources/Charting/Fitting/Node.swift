/// A place of a curve on the page: where the fit may put the end of a segment.
package struct Node {
  /// Horizontal and vertical place in points; `v` is nan where the curve has no value.
  var p: Double
  var v: Double
  var x: Double
  /// dv/dp, once it was asked for; infinite for a vertical tangent, nan if there is none.
  var slope: Double?
}

/// Where a node lies relative to the frame.
enum Side { case inside, above, below, nowhere }

/// A curve seen through its scales: data in, page out.
struct PageCurve {
  let curve: CurveSampler
  let x: Scale
  let y: Scale
  /// The page's y of the frame's upper and lower edge.
  let top: Double
  let bottom: Double

  func node(at p: Double) -> Node {
    let x = x.value(at: p)
    return node(p: p, x: x, y: curve.value(x))
  }

  func node(p: Double, x: Double, y value: Double) -> Node {
    let hasPlace = y.kind == .linear || value > 0
    return Node(p: p, v: hasPlace ? y.position(value) : .nan, x: x, slope: nil)
  }

  /// The slope on the page that belongs to the derivative `slope` at a node.
  func slope(_ slope: Double, at node: Node) -> Double {
    let value = y.value(at: node.v)
    return slope * (y.rate(at: value) / x.rate(at: node.x))
  }

  func slope(at node: Node) -> Double { slope(curve.slope(node.x), at: node) }

  func side(_ node: Node) -> Side {
    if node.v.isNaN { return .nowhere }
    if node.v < top - 1e-6 { return .above }
    if node.v > bottom + 1e-6 { return .below }
    return .inside
  }
}
