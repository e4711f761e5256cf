internal import Lessons
internal import Text

/// The fence that a place lies in, as its lines are while they are written: it need not be closed.
struct OpenFence {
  /// The first word after the signs; empty for none.
  let word: String
  /// Of its own line.
  let line: Int

  /// Looks through the lines above a line; nil where that is in no fence (CommonMark 4.5, but containers are passed
  /// over).
  init?(around line: Int, in positions: PositionMap) {
    var open: (sign: UInt8, count: Int, fence: OpenFence)?
    for number in 0..<line {
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
        open = (sign, count, OpenFence(word: word, line: number))
      }
    }
    guard let open else { return nil }
    self = open.fence
  }

  private init(word: String, line: Int) { (self.word, self.line) = (word, line) }

  /// A line without the signs of quotations and blanks before it.
  private static func text(_ line: Int, in positions: PositionMap) -> ArraySlice<UInt8> {
    positions.bytes[positions.line(line)].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
  }
}
