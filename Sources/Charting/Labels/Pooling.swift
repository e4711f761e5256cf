/// Places in a row, each as near to its wish as its neighbours and the row's ends let it.
///
/// Neighbours that are too close are pooled into blocks around the mean of their wishes, as in
/// isotonic regression (R. E. Barlow et al., "Statistical Inference under Order Restrictions", 1972).
struct Pooling {
  struct Member {
    var wish: Double
    /// The room that it takes before and after its place, beside neighbours.
    var before: Double
    var after: Double
    /// How far its place is at least from the row's start and end.
    var margins: (start: Double, end: Double)
  }

  /// In the order of the members.
  private(set) var places: [Double]

  /// The row's end gives way where there is not room enough.
  init(_ members: [Member], from start: Double, to end: Double) {
    struct Block {
      var members: [Int]
      /// From the place of the first member.
      var offsets: [Double]
      var place: Double
      var last: (member: Int, place: Double) {
        (members[members.count - 1], place + offsets[offsets.count - 1])
      }
    }
    func distance(_ a: Int, _ b: Int) -> Double { members[a].after + members[b].before }
    func block(_ pooled: [Int]) -> Block {
      var offsets = [0.0]
      for (a, b) in zip(pooled, pooled.dropFirst()) {
        offsets.append(offsets[offsets.count - 1] + distance(a, b))
      }
      let sum = zip(pooled, offsets).reduce(0) { $0 + (members[$1.0].wish - $1.1) }
      var block = Block(members: pooled, offsets: offsets, place: 0)
      let earliest = start + members[pooled[0]].margins.start
      let latest = end - members[block.last.member].margins.end - block.last.place
      block.place = max(earliest, min(sum / Double(pooled.count), latest))
      return block
    }
    var blocks: [Block] = []
    for i in members.indices.sorted(by: { (members[$0].wish, $0) < (members[$1].wish, $1) }) {
      var last = block([i])
      while let before = blocks.last?.last,
        last.place - before.place < distance(before.member, last.members[0]) - 1e-9
      {
        last = block(blocks.removeLast().members + last.members)
      }
      blocks.append(last)
    }
    places = members.map(\.wish)
    for block in blocks {
      for (i, offset) in zip(block.members, block.offsets) { places[i] = block.place + offset }
    }
  }
}

extension Pooling {
  /// The middles of labels of these widths.
  init(centers: [Double], widths: [Double], gap: Double, within room: ClosedRange<Double>) {
    self.init(
      zip(centers, widths).map { center, width in
        let half = width / 2
        return Member(wish: center, before: half, after: half + gap, margins: (half, half))
      }, from: room.lowerBound, to: room.upperBound)
  }
}
