package import Drawings

/// The lines of curves: the last listed lowest, coinciding ones in turn.
package struct CurveStrokes: Sendable {
  /// One curve on the page, and how it is drawn.
  package struct Line: Sendable {
    package var fit: FittedCurve
    package var name: String
    package var role: Role
    package var width: Double
    package var dash: [Double]
    /// The horizontal places of its kinks and jumps.
    package var corners: [Double]

    package init(
      fit: FittedCurve, name: String, role: Role, width: Double, dash: [Double] = [],
      corners: [Double] = []
    ) {
      self.fit = fit
      self.name = name
      self.role = role
      self.width = width
      self.dash = dash
      self.corners = corners
    }
  }

  package let lines: [Line]
  package let style: PlotStyle
  let heights: Heights

  package init(lines: [Line], style: PlotStyle) {
    self.lines = lines
    self.style = style
    heights = Heights(of: lines.map(\.fit))
  }

  package var items: [Item] {
    let stretches = Coincidence.find(
      among: heights, corners: lines.map(\.corners), shortest: style.shortestCoincidence)
    var turns = Array(repeating: [(from: Double, to: Double)](), count: lines.count)
    for stretch in stretches {
      for turn in stretch.turns(along: lines[stretch.members[0]].fit, length: style.pieceLength) {
        turns[turn.curve].append((turn.from, turn.to))
      }
    }
    return lines.indices.reversed().map { i in
      let shared = stretches.filter { $0.members.contains(i) }.map { ($0.from, $0.to) }
      return .group(
        Group(
          "curve \(lines[i].name)",
          items: shared.isEmpty ? whole(lines[i]) : parts(lines[i], shared, turns[i])))
    }
  }

  private func whole(_ line: Line) -> [Item] {
    let cap: Stroke.Cap = line.dash.isEmpty ? .round : .butt
    return [.stroke(line.fit.path, Paint(line.role), stroke(line, cap: cap))]
  }

  private func stroke(_ line: Line, cap: Stroke.Cap) -> Stroke {
    Stroke(line.width, dash: line.dash, cap: cap, join: .round)
  }

  /// A curve that is alone outside of `shared` and has its turns there. Pieces are cut straight;
  /// the curve's own ends and its corners are round, as those of a whole curve.
  private func parts(
    _ line: Line, _ shared: [(Double, Double)], _ turns: [(from: Double, to: Double)]
  ) -> [Item] {
    guard let start = line.fit.start?.x, let end = line.fit.end?.x else { return [] }
    var alone: [[Segment]] = []
    var from = start
    for stretch in shared.sorted(by: { $0.0 < $1.0 }) {
      if stretch.0 > from { alone += line.fit.part(from: from, to: stretch.0) }
      from = max(from, stretch.1)
    }
    if from < end { alone += line.fit.part(from: from, to: end) }
    // A quarter point further than the turn, or the background would shine through the seams.
    let pieces = turns.flatMap { line.fit.part(from: $0.from, to: min($0.to + 0.25, end)) }
    var items: [Item] = []
    if !alone.isEmpty {
      items.append(.stroke(Path(chains: alone), Paint(line.role), stroke(line, cap: .butt)))
    }
    let solid = Stroke(line.width, cap: .butt, join: .round)
    if !pieces.isEmpty { items.append(.stroke(Path(chains: pieces), Paint(line.role), solid)) }
    guard line.dash.isEmpty else { return items }
    func ends(_ chains: [[Segment]]) -> [Point] {
      chains.flatMap { [$0.first?.start, $0.last?.end].compactMap(\.self) }
    }
    let own = ends(line.fit.chains)
    func isRound(_ point: Point) -> Bool {
      own.contains { abs($0.x - point.x) < 1e-6 && abs($0.y - point.y) < 1e-6 }
        || line.corners.contains { abs($0 - point.x) < 1e-6 }
    }
    return items
      + ends(alone + pieces).filter(isRound).map {
        .fill(Path.circle(center: $0, radius: line.width / 2), Paint(line.role))
      }
  }
}
