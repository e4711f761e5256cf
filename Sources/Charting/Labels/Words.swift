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

  /// As few lines as fit into `width`, of as equal lengths as words let them be.
  package func evenLines(width: Double) -> [Drawing] {
    let fewest = lines(width: width)
    guard fewest.count > 1 else { return fewest }
    var (narrow, wide) = (0.0, width)
    while wide - narrow > 1 {
      let middle = (narrow + wide) / 2
      let lines = lines(width: middle)
      let fits = lines.count == fewest.count && lines.allSatisfy { $0.size.width <= width }
      if fits { wide = middle } else { narrow = middle }
    }
    return lines(width: wide)
  }

  private func line(_ range: Range<Int>) -> Drawing {
    var parts = range.map { (gap: $0 > range.lowerBound ? gap(before: $0) : 0, piece: pieces[$0]) }
    if parts.contains(where: { $0.piece.text?.string.isWrittenFromTheRight != nil }) {
      parts = joined(parts)
    }
    let baseline = parts.map(\.piece.baseline).max() ?? 0
    let descent = parts.map { $0.piece.size.height - $0.piece.baseline }.max() ?? 0
    var x = 0.0
    var items: [Item] = []
    for (gap, piece) in parts {
      x += gap
      items.append(
        .group(Group("word", offset: Point(x, baseline - piece.baseline), items: piece.items)))
      x += piece.size.width
    }
    return Drawing(size: Size(x, baseline + descent), baseline: baseline, items: items)
  }

  /// The words of a line with letters that are written from the right, joined, since the order of words
  /// is that of the whole text; what is no word stands in the order of the first letter.
  private func joined(_ parts: [(gap: Double, piece: Drawing)]) -> [(gap: Double, piece: Drawing)] {
    var runs: [(gap: Double, piece: Drawing)] = []
    for (gap, piece) in parts {
      guard let text = piece.text, let last = runs.last?.piece, var whole = last.text,
        whole.font == text.font, whole.paint == text.paint
      else {
        runs.append((gap, piece))
        continue
      }
      whole.string += (gap > 0 ? " " : "") + text.string
      runs[runs.count - 1].piece.items = [.text(whole)]
      runs[runs.count - 1].piece.size.width += gap + piece.size.width
    }
    let first = runs.lazy.compactMap { $0.piece.text?.string.isWrittenFromTheRight }.first
    guard first ?? false, runs.count > 1 else { return runs }
    let gaps = runs.map(\.gap).dropFirst().reversed()
    return zip([0] + gaps, runs.reversed()).map { ($0, $1.piece) }
  }
}

extension Drawing {
  /// The text that it is, if it is nothing else.
  fileprivate var text: Text? {
    if items.count == 1, case .text(let text) = items[0] { text } else { nil }
  }
}

extension String {
  /// Whether the first letter is one of Hebrew, Arabic or the like; nil where there is none of these.
  fileprivate var isWrittenFromTheRight: Bool? {
    let blocks: [ClosedRange<UInt32>] = [
      0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
    ]
    func isFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic && blocks.contains { $0.contains(scalar.value) }
    }
    guard unicodeScalars.contains(where: isFromTheRight) else { return nil }
    return unicodeScalars.first { $0.properties.isAlphabetic }.map(isFromTheRight)
  }
}
