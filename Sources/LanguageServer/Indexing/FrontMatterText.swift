internal import Text

/// Front matter round a line, as it is while it is written.
struct FrontMatterText {
  /// Whether it is TOML, not YAML.
  let isTOML: Bool
  /// The key whose value the line is of; nil for a line on which a key may stand.
  let key: String?
  private let isItem: Bool

  /// Front matter that is not closed yet is none that goes on for long.
  private static let longestOpen = 20

  /// Nil where a line is not within front matter.
  init?(around number: Int, in positions: PositionMap) {
    func text(_ line: Int) -> ArraySlice<UInt8> {
      positions.bytes[positions.line(line)].trimmedAtEnd(where: \.isBlank)
    }
    let sign = text(0)
    guard number > 0, sign.elementsEqual("---".utf8) || sign.elementsEqual("+++".utf8) else {
      return nil
    }
    let last = min(positions.lastLine, 200)
    let end = (1...max(last, 1)).first { text($0).elementsEqual(sign) }
    guard number < end ?? Self.longestOpen else { return nil }
    isTOML = sign.first == UInt8(ascii: "+")
    // Items and what is indented belong to the key above.
    var line = number
    while line > 1, let first = text(line).first, first.isBlank || first == UInt8(ascii: "-") {
      line -= 1
    }
    isItem = line < number
    let assignment = UInt8(ascii: isTOML ? "=" : ":")
    key = text(line).firstIndex(of: assignment).map {
      String(decoding: text(line)[..<$0].trimmed(where: \.isBlank), as: UTF8.self)
    }
  }

  /// Where the value begins in what is written of the line.
  func valueStart(in line: ArraySlice<UInt8>) -> Int {
    let sign = UInt8(ascii: isItem ? "-" : isTOML ? "=" : ":")
    return line.firstIndex(of: sign).map { $0 + 1 } ?? line.startIndex
  }
}
