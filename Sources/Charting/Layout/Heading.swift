package import Drawings

/// Words as unbreakable pieces, so that a layout can set them on several lines.
package struct Words: Hashable, Sendable {
  package var pieces: [Drawing]
  /// The width of the space between two pieces.
  package var space: Double

  package init(_ pieces: [Drawing], space: Double) {
    self.pieces = pieces
    self.space = space
  }

  /// A text, broken at its spaces.
  package init(_ text: String, font: Font, paint: Paint, measurer: any TextMeasurer) {
    pieces = text.split(separator: " ").map {
      Drawing(text: String($0), font: font, paint: paint, measurer: measurer)
    }
    // A space alone may be trimmed by a shaper; between letters it is not.
    space = measurer.measure("x x", in: font).width - measurer.measure("xx", in: font).width
  }

  /// Lines no wider than `width`, except for a piece that is wider by itself.
  package func lines(width: Double) -> [Drawing] {
    var lines: [[Drawing]] = []
    var taken = 0.0
    for piece in pieces {
      if !lines.isEmpty && taken + space + piece.size.width <= width {
        lines[lines.count - 1].append(piece)
        taken += space + piece.size.width
      } else {
        lines.append([piece])
        taken = piece.size.width
      }
    }
    return lines.map { .row($0, spacing: space) }
  }
}

/// What stands above a chart: title and subtitle at the left, the formula at the right.
package struct Heading: Hashable, Sendable {
  package var title: Words?
  package var subtitle: Words?
  /// The formula at falling sizes; the first that leaves 12 points to the words is taken.
  package var formula: [Drawing]

  package init(title: Words? = nil, subtitle: Words? = nil, formula: [Drawing] = []) {
    self.title = title
    self.subtitle = subtitle
    self.formula = formula
  }

  package static let margin = 24.0

  /// The heading on a page of `width`, and the highest place for the chart's rectangle.
  package func layout(width: Double) -> (items: [Item], bottom: Double) {
    let right = width - Self.margin
    let room = right - Self.margin
    func widest(_ words: Words?, _ width: Double) -> Double {
      words?.lines(width: width).map(\.size.width).max() ?? 0
    }
    let words = max(widest(title, room), widest(subtitle, room))
    let fitting = formula.first { words == 0 || Self.margin + words + 12 <= right - $0.size.width }
    let formula = fitting ?? self.formula.last
    // Words give way down to half of the page; then the formula gets a row of its own.
    let beside = formula.map { room - $0.size.width - 12 } ?? room
    let sharesRow = fitting != nil || beside >= room * 0.45
    let limit = sharesRow ? beside : room

    var items: [Item] = []
    var baseline = 34.0
    var lowest = 0.0
    for (name, words, pitch) in [("title", title, 24.0), ("subtitle", subtitle, 16)] {
      guard let words else { continue }
      for (i, line) in words.lines(width: limit).enumerated() {
        if i > 0 { baseline += pitch }
        items.append(line.placed(name, at: Point(Self.margin, baseline)))
        lowest = baseline
      }
      baseline += 22
    }
    var bottom = lowest == 0 ? 40 : max(84, lowest + 28)
    if let formula {
      let top = sharesRow ? 21 : lowest + 14
      let line = max(sharesRow ? 43.4 : 0, top + formula.baseline)
      items.append(
        formula.placed("formula", at: Point(right - formula.size.width, line)))
      // The picture shows 20 between limits below an operator and the rectangle.
      bottom = max(84, bottom, (line + formula.size.height - formula.baseline + 18).rounded(.up))
    }
    return (items, bottom)
  }
}
