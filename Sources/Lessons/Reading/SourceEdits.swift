internal import Diagnostics
package import Text
internal import Markdown

extension Lesson {
  /// What takes a piece's place.
  package struct Replacement: Sendable {
    /// Markdown, its lines parted by line feeds, without one at the end.
    let text: String
    /// Whether blank lines are to part it from the lines around it, so that it joins no paragraph.
    let isParted: Bool

    package init(_ text: String, isParted: Bool = true) {
      self.text = text
      self.isParted = isParted
    }

    /// Whether it begins with a list, or ends in one, which joins none of the author's.
    fileprivate var beginsWithList: Bool { text.hasPrefix("- ") }
    fileprivate var endsInList: Bool {
      let bytes = text.utf8
      guard let end = bytes.lastIndex(where: { $0 != .lineFeed }) else { return false }
      let start = bytes[...end].lastIndex(of: .lineFeed).map { bytes.index(after: $0) }
      return bytes[(start ?? bytes.startIndex)...end].starts(with: "- ".utf8)
    }
  }

  /// The lesson with results in the places of its pieces, and everything else byte for byte.
  ///
  /// A block's result stands in the same quotations and list items and has the same line endings as
  /// the block.
  ///
  /// - Parameters:
  ///   - parts: What is left out: in order, apart, and each taking pieces whole but for prose.
  ///   - noting: Told where in the report the result of each piece begins, in order.
  ///   - replacement: What takes the place of a piece; nil leaves it as it is.
  /// - Returns: The report's bytes.
  package func spliced(
    leavingOut parts: [SourceRange] = [], noting: (Piece, _ offset: Int) -> Void = { _, _ in },
    _ replacement: (Piece) -> Replacement?
  ) -> [UInt8] {
    var report: [UInt8] = []
    report.reserveCapacity(source.bytes.count)
    for piece in pieces.flatMap({ $0.without(parts) }) {
      let range = range(of: piece)
      if parts.cover(range) { continue }
      guard let replacement = replacement(piece) else {
        report += source.bytes[range.lower..<range.upper]
        continue
      }
      guard let lines = ownLines(of: piece) else {
        noting(piece, report.count)
        report += replacement.text.utf8
        continue
      }
      part(replacement, for: lines, in: &report)
      noting(piece, report.count)
      append(replacement, for: lines, to: &report)
    }
    return report
  }

  /// The whole lines that a piece takes but for their prefix.
  private struct OwnLines {
    let range: SourceRange
    /// The end of the first.
    let firstEnd: Int
    /// What the others begin with.
    let prefix: [UInt8]
    var followsBareMarker = false
  }

  /// Those of a block, and of mathematics that is all of its paragraph; nil for what stands in text.
  private func ownLines(of piece: Piece) -> OwnLines? {
    switch piece {
    case .block(let index):
      let block = blocks[index]
      return OwnLines(
        range: block.range, firstEnd: block.openingLine.upper, prefix: block.prefix,
        followsBareMarker: block.followsBareMarker)
    case .span(let index):
      let span = spans[index]
      return span.display.map {
        OwnLines(range: span.range, firstEnd: span.range.upper, prefix: $0.prefix)
      }
    case .prose, .reference, .link, .opening, .closing: return nil
    }
  }

  /// Puts a blank line before a block's result where it needs one.
  private func part(
    _ replacement: Replacement, for block: OwnLines, in report: inout [UInt8]
  ) {
    if replacement.isParted, !block.followsBareMarker, let start = startOfLine(block) {
      // The line's own prefix is written already: a blank line takes its place.
      let length = block.range.lower - start
      if needsBlankLine(after: report.dropLast(length)) {
        report.removeLast(length)
        report +=
          trimmingEnd(block.prefix) + lineEnding(after: block.firstEnd)
          + source.bytes[start..<block.range.lower]
      }
    }
    if replacement.beginsWithList, let start = startOfLine(block),
      ListNeighbours(prefix: block.prefix).endInList(
        report.dropLast(block.range.lower - start))
    {
      let ending = lineEnding(after: block.firstEnd)
      report += Array(ListNeighbours.parting.utf8) + ending + trimmingEnd(block.prefix) + ending
      report += block.prefix
    }
  }

  private func append(
    _ replacement: Replacement, for block: OwnLines, to report: inout [UInt8]
  ) {
    let ending = lineEnding(after: block.firstEnd)
    let blank = trimmingEnd(block.prefix)
    var text = replacement.text
    if replacement.endsInList,
      ListNeighbours(prefix: block.prefix).beginWithItem(source.bytes[block.range.upper...])
    {
      text += "\n\n" + ListNeighbours.parting
    }
    let lines = text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { report += ending + (line.isEmpty ? blank : block.prefix[...]) }
      report += line
    }
    if replacement.isParted, needsBlankLine(before: lineAfter(block.range.upper)) {
      report += ending + blank
    }
  }

  // MARK: Lines around a block

  /// The start of the block's line, if only marks of quotations and blanks stand before it.
  private func startOfLine(_ block: OwnLines) -> Int? {
    var start = block.range.lower
    while start > 0, !isLineEnd(source.bytes[start - 1]) {
      start -= 1
      guard isPrefix(source.bytes[start]) else { return nil }
    }
    return start
  }

  /// Whether the last line of what is written holds more than a prefix.
  private func needsBlankLine(after written: ArraySlice<UInt8>) -> Bool {
    var line = written
    if line.last == .lineFeed { line = line.dropLast() }
    if line.last == .carriageReturn { line = line.dropLast() }
    let start = line.lastIndex(where: isLineEnd).map { $0 + 1 } ?? line.startIndex
    return !line[start...].allSatisfy(isPrefix)
  }

  /// Whether a line of the source holds more than a prefix.
  private func needsBlankLine(before line: ArraySlice<UInt8>) -> Bool {
    !line.allSatisfy(isPrefix)
  }

  private func lineAfter(_ offset: Int) -> ArraySlice<UInt8> {
    source.bytes[(offset + lineEnding(at: offset).count)...].prefix { !isLineEnd($0) }
  }

  /// The line ending at an offset; empty at the end of the text.
  private func lineEnding(at offset: Int) -> ArraySlice<UInt8> {
    let rest = source.bytes[offset...]
    if rest.starts(with: [.carriageReturn, .lineFeed]) { return rest.prefix(2) }
    return rest.prefix(1)
  }

  private func lineEnding(after offset: Int) -> ArraySlice<UInt8> {
    let ending = lineEnding(at: offset)
    return ending.isEmpty ? [.lineFeed] : ending
  }

  private func trimmingEnd(_ prefix: [UInt8]) -> ArraySlice<UInt8> {
    prefix.trimmedAtEnd(where: \.isBlank)
  }

  private func isPrefix(_ byte: UInt8) -> Bool { byte.isBlank || byte == UInt8(ascii: ">") }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
}

extension Lesson.Piece {
  /// The stretches of prose outside of some parts, in order; other pieces as they are.
  fileprivate func without(_ parts: [SourceRange]) -> [Lesson.Piece] {
    guard case .prose(let range) = self, !parts.isEmpty else { return [self] }
    var stretches: [Lesson.Piece] = []
    var offset = range.lower
    for part in parts where part.upper > range.lower && part.lower < range.upper {
      if offset < part.lower { stretches.append(.prose(SourceRange(offset, part.lower))) }
      offset = max(offset, part.upper)
    }
    if offset < range.upper { stretches.append(.prose(SourceRange(offset, range.upper))) }
    return stretches
  }
}

extension [SourceRange] {
  /// Whether one of the parts, which are in order and apart, holds a range.
  func cover(_ range: SourceRange) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upper <= range.lower { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lower <= range.lower && range.upper <= self[low].upper
  }
}
