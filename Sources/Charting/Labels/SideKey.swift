package import Drawings

/// The key at the right of a map or a matrix: what marks mean, and further lines of words.
package struct SideKey: Sendable {
  package struct Entry: Sendable {
    /// What the words explain, around the origin; nothing for words alone.
    package var mark: [Item]
    package var words: Words

    package init(_ words: Words, mark: [Item] = []) { (self.words, self.mark) = (words, mark) }
  }

  /// From baseline to baseline, in points.
  package struct Pitches: Hashable, Sendable {
    /// Of the lines of one entry, of entries, from the entries to the notes, and of these.
    package var line: Double
    package var entry: Double
    package var notes: Double
    package var note: Double
    /// From the key's left edge to the words of an entry, and to the middle of the mark before them.
    package var indent: Double
    package var middle: Double

    package init(
      line: Double, entry: Double, notes: Double, note: Double, indent: Double, middle: Double
    ) {
      (self.line, self.entry, self.notes, self.note) = (line, entry, notes, note)
      (self.indent, self.middle) = (indent, middle)
    }

    /// Beside points and regions, in Lato 12.
    package static let marks = Pitches(
      line: 16, entry: 20, notes: 32, note: 20, indent: 16, middle: 4)
    /// Beside cells, in Lato 11.5.
    package static let words = Pitches(
      line: 15, entry: 26, notes: 34, note: 23, indent: 20, middle: 6.5)
  }

  package var entries: [Entry]
  /// Lines below the entries.
  package var notes: [Words]
  package var pitches: Pitches

  package init(_ entries: [Entry], notes: [Words] = [], pitches: Pitches = .marks) {
    (self.entries, self.notes, self.pitches) = (entries, notes, pitches)
  }

  package var isEmpty: Bool { entries.isEmpty && notes.isEmpty }

  /// The width that it takes where there is so much, and its height.
  package func size(width: Double) -> Size {
    let (items, size) = laidOut(width: width)
    return items.isEmpty ? Size(0, 0) : size
  }

  /// The key with its upper left corner at a place, in lines no wider than `width`.
  package func item(at corner: Point, width: Double) -> Item {
    .group(Group("key", offset: corner, items: laidOut(width: width).items))
  }

  private func laidOut(width: Double) -> (items: [Item], size: Size) {
    var items: [Item] = []
    var size = Size(0, 0)
    var baseline = 0.0
    /// Sets lines, the first so far below the last line before it, or at the top.
    func set(_ lines: [Drawing], after pitch: Double, x: Double) {
      for (number, line) in lines.enumerated() {
        let wished = number == 0 ? pitch : pitches.line
        // Tall mathematics keeps off the line above it.
        baseline =
          items.isEmpty
          ? max(14, line.baseline)
          : max(
            baseline + wished, size.height + line.baseline + 1)
        items.append(line.placed("key line", at: Point(x, baseline)))
        size.width = max(size.width, x + line.size.width)
        size.height = max(size.height, baseline + line.size.height - line.baseline)
      }
    }
    for entry in entries {
      let x = entry.mark.isEmpty ? 0 : pitches.indent
      let start = items.count
      set(entry.words.evenLines(width: width - x), after: pitches.entry, x: x)
      guard !entry.mark.isEmpty, items.count > start, case .group(let first) = items[start]
      else { continue }
      // The middle of a mark stands at half the height of small letters.
      let line = entry.words.evenLines(width: width - x)[0]
      let middle = Point(pitches.middle, first.offset.y + line.baseline - 4)
      items.insert(.group(Group("key mark", offset: middle, items: entry.mark)), at: start)
    }
    for (number, note) in notes.enumerated() {
      let isFirst = number == 0 && !entries.isEmpty
      set(note.evenLines(width: width), after: isFirst ? pitches.notes : pitches.note, x: 0)
    }
    return (items, size)
  }
}
