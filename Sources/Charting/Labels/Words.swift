package import Drawings

/// Words as unbreakable pieces, so that a layout can set them on several lines.
package struct Words: Hashable, Sendable {
  package var pieces: [Drawing]
  /// The width of the space between two pieces.
  package var space: Double
  /// The pieces that belong to the word of the piece before.
  package var glued: Set<Int>

  package init(_ pieces: [Drawing], space: Double, glued: Set<Int> = []) {
    self.pieces = pieces
    self.space = space
    self.glued = glued
  }

  /// The width of a space, which alone may be trimmed by a shaper; between letters it is not.
  package static func space(_ font: Font, measurer: any TextMeasurer) -> Double {
    measurer.measure("x x", in: font).width - measurer.measure("xx", in: font).width
  }

  /// A word, or eight letters each of one that has more than 24.
  package static func parts(of word: Substring) -> [Substring] {
    guard word.count > 24 else { return [word] }
    var parts: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      parts.append(rest.prefix(8))
      rest = rest.dropFirst(8)
    }
    return parts
  }

  private func gap(before piece: Int) -> Double { glued.contains(piece) ? 0 : space }

  /// Lines no wider than `width`, except for a piece that is wider by itself.
  package func lines(width: Double) -> [Drawing] {
    var lines: [Range<Int>] = []
    var taken = 0.0
    for (i, piece) in pieces.enumerated() {
      if let last = lines.last, taken + gap(before: i) + piece.size.width <= width {
        lines[lines.count - 1] = last.lowerBound..<i + 1
        taken += gap(before: i) + piece.size.width
      } else {
        lines.append(i..<i + 1)
        taken = piece.size.width
      }
    }
    return lines.map(line)
  }

  private func line(_ range: Range<Int>) -> Drawing {
    let baseline = pieces[range].map(\.baseline).max() ?? 0
    let descent = pieces[range].map { $0.size.height - $0.baseline }.max() ?? 0
    var x = 0.0
    var items: [Item] = []
    for i in range {
      if i > range.lowerBound { x += gap(before: i) }
      let piece = pieces[i]
      items.append(
        .group(Group("word", offset: Point(x, baseline - piece.baseline), items: piece.items)))
      x += piece.size.width
    }
    return Drawing(size: Size(x, baseline + descent), baseline: baseline, items: items)
  }
}
