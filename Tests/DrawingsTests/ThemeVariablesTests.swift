import Drawings
import Testing

@Suite struct ThemeVariablesTests {
  @Test func rolesHaveNamesOfTheirOwn() {
    let roles: [Role] = [
      .background, .ink, .muted, .axis, .grid, .faintGrid, .curve(0), .curve(1), .curveText(0),
      .bar(index: 0, count: 3), .bar(index: 0, count: 4), .band(0), .mutedOnBand,
      .level(index: 1, count: 9), .contour, .negativeContour, .cell(7), .signedCell(7),
      .signedCell(-7), .signedText(curve: nil, from: -7, through: 7),
      .signedText(curve: 1, from: -7, through: 7), .signedText(curve: nil, from: 7, through: 7),
      .levelText(curve: nil, from: -1, through: 1, count: 9),
      .levelText(curve: 1, from: -1, through: 1, count: 9),
    ]
    #expect(Set(roles.map(\.variable)).count == roles.count)
    for role in roles {
      #expect(role.variable.dropFirst(2).allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" })
    }
  }

  @Test func coloursAreDeclared() {
    #expect(
      Theme.light.declarations(of: [.background, .curve(1), .bar(index: 2, count: 3)])
        == "--background: #ffffff;\n--curve-1: #d7540c;\n--bar-2-of-3: #00519e;")
  }

  @Test func rolesAreListedInTheOrderOfUse() {
    let line = Path.line(Point(0, 0), Point(1, 1))
    let drawing = Drawing(
      size: Size(1, 1),
      items: [
        .group(Group("g", items: [.stroke(line, Paint(.curve(1)), Stroke(1))])),
        .text(Text("a", font: Font(.regular, 9), at: Point(0, 0), paint: Paint(.ink))),
        .fill(line, Paint(.curve(1), opacity: 0.5)),
        .glyphs(Glyphs([], size: 9, paint: Paint(.axis))),
      ])
    #expect(drawing.roles == [.curve(1), .ink, .axis])
  }
}
