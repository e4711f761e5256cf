internal import Drawings

/// What explains the cells of a matrix.
extension MatrixChart {
  func bar(_ scale: CellScale) -> ColorBar {
    ColorBar(
      .gradient(
        ColorBar.Gradient(
          over: scale.domain, ticks: scale.ticks.map(\.value),
          isHatched: hatchesNegative && scale.isSigned
        ) { scale.role(of: $0) ?? .background }), decimalSign: decimalSign)
  }

  var sideKey: SideKey {
    var entries: [SideKey.Entry] = []
    var notes: [Words] = []
    for line in key {
      switch line {
      case .move(let words):
        let arrow = Arrow(from: Point(-6.5, 0), to: Point(6.5, 0))
        entries.append(SideKey.Entry(words, mark: arrow.items))
      case .wall(let words):
        let box = Rectangle(x: -6, y: -6, width: 12, height: 12)
        let hatch = Hatching.wall.item(in: [box])
        entries.append(
          SideKey.Entry(
            words,
            mark: [.fill(Path.rectangle(box), Paint(.faintGrid))] + [hatch].compactMap(\.self)))
      case .start(let words):
        let ring = Path.circle(center: Point(0, 0), radius: 3.5)
        entries.append(SideKey.Entry(words, mark: [.stroke(ring, Paint(.ink), Stroke(2))]))
      case .goal(let words):
        let frame = Rectangle(x: -5, y: -5, width: 10, height: 10)
        entries.append(
          SideKey.Entry(
            words,
            mark: [.stroke(Path.rectangle(frame), Paint(.ink), Stroke(2, join: .round))]))
      case .note(let words): notes.append(words)
      }
    }
    return SideKey(entries, notes: notes, pitches: .words)
  }
}
