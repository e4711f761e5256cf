internal import Lessons
internal import Text

extension JSON {
  init(_ position: Position) {
    self = JSON(members: [
      "line": .number(Double(position.line)), "character": .number(Double(position.character)),
    ])
  }

  /// The position that it says; nil for another value.
  var position: Position? {
    guard let line = self["line"]?.wholeNumber, let character = self["character"]?.wholeNumber
    else {
      return nil
    }
    return Position(line: line, character: character)
  }

  /// The number as an integer, if it is one that positions and versions can be; the largest for a larger one.
  var wholeNumber: Int? {
    guard case .number(let number) = self, number >= 0, number == number.rounded() else {
      return nil
    }
    return Int(exactly: number) ?? Int(Int32.max)
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var isTrue: Bool { self == .truth(true) }

  /// The parts of an array; none for other values.
  var elements: [JSON] {
    if case .array(let parts) = self { parts } else { [] }
  }
}

extension PositionMap {
  /// A range as clients write it.
  func json(_ range: SourceRange) -> JSON {
    JSON(members: [
      "start": JSON(position(of: range.lower)), "end": JSON(position(of: range.upper)),
    ])
  }

  /// The range that a client's value says; nil for another value, and for one that runs backwards.
  func range(_ value: JSON?) -> SourceRange? {
    guard let start = value?["start"]?.position, let end = value?["end"]?.position else {
      return nil
    }
    let (lower, upper) = (offset(of: start), offset(of: end))
    return lower <= upper ? SourceRange(lower, upper) : nil
  }

  /// An edit that puts a text in the place of a range.
  func edit(_ range: SourceRange, _ text: String) -> JSON {
    JSON(members: ["range": json(range), "newText": .string(text)])
  }
}
