/// What a chart needs beside its rectangle for labels, in points.
package struct Indents: Hashable, Sendable {
  package var left: Double
  package var right: Double

  package init(left: Double, right: Double) {
    self.left = left
    self.right = right
  }

  /// Enough for both: so the rectangles of several panels line up.
  package func union(_ other: Indents) -> Indents {
    Indents(left: max(left, other.left), right: max(right, other.right))
  }
}

/// Places for labels in a row, each as near to its wish as the others let it.
///
/// Neighbours that are too close are pooled into blocks centred on the mean of their wishes, as in
/// isotonic regression (R. E. Barlow et al., "Statistical Inference under Order Restrictions", 1972).
struct LabelRow {
  /// The middles of the labels, in the order of the wishes.
  private(set) var centers: [Double]

  init(_ wishes: [(center: Double, width: Double)], gap: Double, within room: ClosedRange<Double>) {
    struct Block {
      var members: [Int]
      var start: Double
      var length: Double
    }
    let order = wishes.indices.sorted { (wishes[$0].center, $0) < (wishes[$1].center, $1) }
    func block(_ members: [Int]) -> Block {
      var offset = 0.0
      var sum = 0.0
      for i in members {
        sum += wishes[i].center - offset - wishes[i].width / 2
        offset += wishes[i].width + gap
      }
      let length = offset - gap
      let start = sum / Double(members.count)
      return Block(
        members: members,
        start: max(room.lowerBound, min(start, room.upperBound - length)), length: length)
    }
    var blocks: [Block] = []
    for i in order {
      var last = block([i])
      while let before = blocks.last, before.start + before.length + gap > last.start + 1e-9 {
        blocks.removeLast()
        last = block(before.members + last.members)
      }
      blocks.append(last)
    }
    centers = wishes.map(\.center)
    for block in blocks {
      var left = block.start
      for i in block.members {
        centers[i] = left + wishes[i].width / 2
        left += wishes[i].width + gap
      }
    }
  }
}
