import Drawings
import Testing

@Suite struct TextFormTests {
  @Test func everyKindOfItemHasItsLine() {
    let drawing = Drawing(
      size: Size(720, 450), baseline: 12.5,
      items: [
        .fill(.rectangle(Rectangle(x: 0, y: 0, width: 10, height: 5.125)), Paint(.band(1))),
        .group(
          Group(
            "grid", offset: Point(56, 84), clip: Rectangle(x: 0, y: 0, width: 640, height: 314),
            items: [
              .stroke(.line(Point(0, -0.001), Point(640, 0)), Paint(.grid), Stroke(1)),
              .group(Group("inner", items: [])),
              .group(Group("turned", offset: Point(1, 0), turn: -22.504, items: [])),
              .group(Group("hardly turned", turn: 0.004, items: [])),
            ])),
        .stroke(
          Path([.move(Point(0, 0)), .curve(Point(1, 2), Point(3, 4), Point(5, 6))]),
          Paint(.curve(0), opacity: 0.5),
          Stroke(3, dash: [8, 4], cap: .round, join: .bevel)),
        .text(
          Text(
            "a \"b\"\\\n−½", font: Font(.mathItalic, 14.5), at: Point(1, 2), paint: Paint(.muted))),
        .glyphs(
          Glyphs(
            [.init(4035, at: Point(10, 20)), .init(1481, at: Point(18.2, 20))], size: 19,
            paint: Paint(.curveText(2)))),
        .fill(Path(), Paint(.bar(index: 0, count: 3))),
        .fill(Path(), Paint(.mutedOnBand)),
        .fill(Path(), Paint(.faintGrid)),
      ])
    #expect(
      drawing.text == """
        drawing 720 450 baseline 12.5
          fill band-1 M 0,0 L 10,0 L 10,5.13 L 0,5.13 Z
          group grid at 56 84 clip 0 0 640 314
            stroke grid 1 M 0,0 L 640,0
            group inner
            group turned at 1 0 turned -22.5
            group hardly turned
          stroke curve-0@0.5 3 dash 8-4 round-cap bevel-join M 0,0 C 1,2 3,4 5,6
          text muted mathItalic 14.5 at 1 2 "a \\"b\\"\\\\\\n−½"
          glyphs curve-text-2 19 4035@10,20 1481@18.2,20
          fill bar-0/3\(" ")
          fill muted-on-band\(" ")
          fill faint-grid\(" ")

        """)
  }

  @Test func aDrawingAndItsRoundedFormHaveOneText() {
    var random = Random(seed: 3)
    for _ in 0..<100 {
      let drawing = random.drawing()
      #expect(drawing.text == drawing.rounded().text)
    }
  }
}
