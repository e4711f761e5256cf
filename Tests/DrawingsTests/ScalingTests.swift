import Drawings
import Testing

@Suite struct ScalingTests {
  @Test(arguments: [0.5, 1, 1.5, 3.7]) func allLengthsGrow(factor: Double) {
    let clip = Rectangle(x: 1, y: 2, width: 30, height: 40)
    func drawing(_ f: Double) -> Drawing {
      func p(_ x: Double, _ y: Double) -> Point { Point(x * f, y * f) }
      let path = Path([
        .move(p(1, 2)), .line(p(3, 4)), .curve(p(5, 6), p(7, 8), p(9, 10)), .close,
      ])
      return Drawing(
        size: Size(100 * f, 80 * f), baseline: 20 * f,
        items: [
          .group(
            Group(
              "g", offset: p(11, 12), turn: -25,
              clip: Rectangle(
                x: clip.x * f, y: clip.y * f, width: clip.width * f, height: clip.height * f),
              items: [
                .fill(path, Paint(.ink, opacity: 0.5)),
                .stroke(
                  path, Paint(.axis),
                  Stroke(2 * f, dash: [4 * f, 3 * f], cap: .round, join: .bevel)),
              ])),
          .text(Text("a", font: Font(.bold, 12 * f), at: p(5, 6), paint: Paint(.muted))),
          .glyphs(Glyphs([.init(3, at: p(7, 8))], size: 19 * f, paint: Paint(.ink))),
        ])
    }
    #expect(drawing(1).scaled(by: factor).rounded() == drawing(factor).rounded())
  }
}
