internal import Text

/// The text of a paragraph, heading or table cell as inline parsing sees it: without the prefixes
/// of its containers and the indentation of its lines, each byte with its place in the author's text.
package struct InlineText: Sendable {
  /// The text; lines are parted by line feeds.
  package private(set) var bytes: [UInt8] = []
  /// Where each contiguous stretch of the author's bytes begins, in `bytes` and in the author's text.
  private var stretches: [(text: Int, source: Int)] = []

  package init() {}

  /// Adds a stretch of the author's bytes.
  package mutating func append(_ source: Range<Int>, of author: [UInt8]) {
    if source.isEmpty { return }
    stretches.append((bytes.count, source.lowerBound))
    bytes += author[source]
  }

  /// Adds the end of a line, which stands at `offset` in the author's text.
  package mutating func appendLineEnd(at offset: Int) {
    stretches.append((bytes.count, offset))
    bytes.append(.lineFeed)
  }

  /// The author's offset of a byte of the text.
  package func source(_ offset: Int) -> Int {
    let stretch = stretches[stretchIndex(of: offset)]
    return stretch.source + offset - stretch.text
  }

  /// The author's range of a part of the text; an empty part has its place after what precedes it.
  package func source(_ range: Range<Int>) -> Range<Int> {
    if range.isEmpty {
      if bytes.isEmpty { return 0..<0 }
      let place = range.lowerBound == 0 ? source(0) : source(range.lowerBound - 1) + 1
      return place..<place
    }
    return source(range.lowerBound)..<source(range.upperBound - 1) + 1
  }

  /// The contiguous stretches of the author's bytes that make up a part of the text, without the
  /// ends of lines.
  package func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let index = stretchIndex(of: offset)
      let next = index + 1 < stretches.count ? stretches[index + 1].text : bytes.count
      let upper = min(next, range.upperBound)
      if bytes[offset] != .lineFeed {
        let start = source(offset)
        pieces.append(start..<start + upper - offset)
      }
      offset = upper
    }
    return pieces
  }

  /// A part of the text as a text of its own.
  package func part(_ range: Range<Int>) -> InlineText {
    var part = InlineText()
    part.bytes = Array(bytes[range])
    guard !range.isEmpty else { return part }
    part.stretches = [(0, source(range.lowerBound))]
    let first = stretchIndex(of: range.lowerBound) + 1
    for stretch in stretches[first...].prefix(while: { $0.text < range.upperBound }) {
      part.stretches.append((stretch.text - range.lowerBound, stretch.source))
    }
    return part
  }

  private func stretchIndex(of offset: Int) -> Int {
    precondition(bytes.indices.contains(offset), "the offset lies in the text")
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
