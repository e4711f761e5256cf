import Drawings
import Testing

@Suite struct MergedFramesTests {
  /// Items in paint order, each with the groups that it stands in.
  private static func leaves(_ items: [Item]) -> [Item] {
    items.flatMap { item -> [Item] in
      guard case .group(let group) = item else { return [item] }
      return leaves(group.items).map { leaf in
        var around = group
        around.items = [leaf]
        return .group(around)
      }
    }
  }

  private static func painted(_ frame: Int, of merged: MergedFrames) -> [Item] {
    leaves(
      merged.parts.flatMap { part -> [Item] in
        switch part {
        case .shared(let items): items
        case .own(let owner, let items): owner == frame ? items : []
        }
      })
  }

  private static func item(_ random: inout Random, depth: Int = 0) -> Item {
    // Few, so that some are equal.
    let place = Double(Int.random(in: 0..<6, using: &random))
    if depth < 3, Int.random(in: 0..<4, using: &random) == 0 {
      let items = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
        item(&random, depth: depth + 1)
      }
      return .group(
        Group(
          place < 3 ? "a" : "b", offset: Point(place, 0),
          clip: place < 2 ? Rectangle(x: 0, y: 0, width: 9, height: 9) : nil, items: items))
    }
    return .fill(
      .rectangle(Rectangle(x: place, y: 0, width: 1, height: 1)), Paint(.curve(Int(place) % 3)))
  }

  /// Whoever paints what is shared and what is a frame's own paints the frame.
  @Test func everyFrameIsPaintedAsItWas() {
    var random = Random(seed: 19)
    for _ in 0..<300 {
      let base = (0..<Int.random(in: 0..<14, using: &random)).map { _ in Self.item(&random) }
      let frames = (0..<Int.random(in: 1...5, using: &random)).map { _ -> Drawing in
        var items = base
        for _ in 0..<Int.random(in: 0..<4, using: &random) {
          let place = Int.random(in: 0...items.count, using: &random)
          if Bool.random(using: &random) || place == items.count {
            items.insert(Self.item(&random), at: place)
          } else {
            items.remove(at: place)
          }
        }
        return Drawing(size: Size(9, 9), items: items)
      }
      let merged = MergedFrames(frames)
      for (place, frame) in frames.enumerated() {
        #expect(Self.painted(place, of: merged) == Self.leaves(frame.items))
      }
    }
  }

  @Test func whatAllHaveStandsOnce() throws {
    func drawing(_ x: Double) -> Drawing {
      let rectangle = { (x: Double) in
        Item.fill(.rectangle(Rectangle(x: x, y: 0, width: 1, height: 1)), Paint(.ink))
      }
      return Drawing(
        size: Size(9, 9),
        items: [
          rectangle(100),
          .group(Group("bars", items: [rectangle(200), rectangle(x), rectangle(300)])),
        ])
    }
    let parts = MergedFrames([1, 2, 3].map(drawing)).parts
    let shared = parts.count { if case .shared = $0 { true } else { false } }
    #expect(parts.count == 5 && shared == 2)
    #expect(MergedFrames([drawing(1), drawing(1)]).parts.count == 1)
    #expect(MergedFrames([]).parts.isEmpty)
  }
}
