import Seeded
import Drawings

/// Seeded numbers and drawings, the same in every run.
struct Random: RandomNumberGenerator {
  private var source: SplitMix

  init(seed: UInt64) { source = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { source.next() }

  mutating func point() -> Point {
    Point(.random(in: -1000...1000, using: &self), .random(in: -1000...1000, using: &self))
  }

  /// A path of one line and one curve.
  mutating func path() -> Path {
    Path([.move(point()), .line(point()), .curve(point(), point(), point())])
  }

  mutating func drawing() -> Drawing {
    let stroke = Stroke(
      .random(in: 0.1...9, using: &self), dash: [.random(in: 1...9, using: &self), 2],
      cap: .round)
    return Drawing(
      size: Size(720, 450),
      items: [
        .fill(path(), Paint(.band(0), opacity: .random(in: 0...1, using: &self))),
        .stroke(path(), Paint(.curve(1)), stroke),
        .group(
          Group(
            "inner", offset: point(),
            items: [.text(Text("σ", font: Font(.math, 12), at: point(), paint: Paint(.ink)))])),
      ])
  }
}
