internal import Lessons
internal import Text

/// The fence that a place lies in, as its lines are while they are written: it need not be closed.
struct OpenFence {
  /// The first word after the signs; empty for none.
  let word: String
  /// Of its own line.
  let line: Int
  /// How many signs of containers and blanks stand before it.
  let margin: Int

  /// Looks through the lines above a line; nil where that is in no fence (CommonMark 4.5, but containers are passed
  /// over), or below some of them.
  init?(around line: Int, after start: Int? = nil, in positions: PositionMap) {
    var open: (sign: UInt8, count: Int, fence: OpenFence)?
    for number in (start.map { $0 + 1 } ?? 0)..<line {
      let text = Self.text(number, in: positions)
      guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
        continue
      }
      let count = text.prefix { $0 == sign }.count
      guard count >= 3 else { continue }
      let rest = text.dropFirst(count).trimmed(where: \.isBlank)
      if let fence = open {
        if sign == fence.sign, count >= fence.count, rest.isEmpty { open = nil }
      } else if sign == UInt8(ascii: "~") || !rest.contains(sign) {
        let word = String(decoding: rest.prefix { !$0.isBlank }, as: UTF8.self)
        open = (sign, count, OpenFence(word, number, Self.margin(of: number, in: positions)))
      }
    }
    guard let open else { return nil }
    self = open.fence
  }

  private init(_ word: String, _ line: Int, _ margin: Int) {
    (self.word, self.line, self.margin) = (word, line, margin)
  }

  /// How many signs of quotations and blanks stand before a line's text.
  static func margin(of line: Int, in positions: PositionMap) -> Int {
    text(line, in: positions).startIndex - positions.line(line).lowerBound
  }

  /// A line without the signs of quotations and blanks before it.
  static func text(_ line: Int, in positions: PositionMap) -> ArraySlice<UInt8> {
    positions.bytes[positions.line(line)].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
  }
}
