internal import Text

/// A path of straight lines and cubic Bézier curves as Cairo writes it: absolute, in full.
package struct PathData {
  /// `M`, `L`, `C` and `Z`.
  let commands: [UInt8]
  /// The points of all commands one after the other, x before y, in thousandths.
  let numbers: [Int32]

  /// Nil for data with other commands, or with fewer or more numbers than they need.
  package init?(_ text: ArraySlice<UInt8>) {
    var commands: [UInt8] = []
    var numbers: [Int32] = []
    numbers.reserveCapacity(text.count / 6)
    let isWhole = text.withUnsafeBufferPointer { text in
      var reader = NumberReader(text)
      while let command = reader.letter() {
        guard let count = Self.count(of: command) else { return false }
        commands.append(command)
        for _ in 0..<count {
          guard let number = reader.number() else { return false }
          numbers.append(number)
        }
      }
      return reader.isAtEnd
    }
    guard isWhole, numbers.allSatisfy({ abs($0) <= Self.limit }) else { return nil }
    // Cairo ends what is closed with a move to where it began.
    while commands.last == UInt8(ascii: "M") {
      commands.removeLast()
      numbers.removeLast(2)
    }
    self.commands = commands
    self.numbers = numbers
  }

  /// Beyond every page, and small enough to be added and multiplied.
  private static let limit: Int32 = 500_000_000

  private static func count(of command: UInt8) -> Int? {
    switch command {
    case UInt8(ascii: "M"), UInt8(ascii: "L"): 2
    case UInt8(ascii: "C"): 6
    case UInt8(ascii: "Z"): 0
    default: nil
    }
  }

  /// Whether it is more than one straight line, so that lines join.
  var hasJoins: Bool { commands.filter { $0 != UInt8(ascii: "M") }.count > 1 }
}

/// Reads letters and numbers that are parted by spaces or commas.
struct NumberReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private mutating func skipSeparators() {
    while index < text.count, text[index].isWhitespace || text[index] == UInt8(ascii: ",") {
      index += 1
    }
  }

  var isAtEnd: Bool {
    mutating get {
      skipSeparators()
      return index == text.count
    }
  }

  mutating func letter() -> UInt8? {
    skipSeparators()
    guard index < text.count, text[index].isLetter else { return nil }
    index += 1
    return text[index - 1]
  }

  /// The next number in thousandths, halves away from zero; nil if something else follows, or a number that is
  /// too large.
  mutating func number() -> Int32? {
    skipSeparators()
    let start = index
    let isNegative = index < text.count && text[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var value = 0
    // How many decimals are still wanted; 4 before the point.
    var wanted = 4
    while index < text.count {
      let byte = text[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        if wanted > 0 {
          // What is too long overflows and is refused below.
          value = value &* 10 &+ Int(digit)
          if wanted < 4 { wanted &-= 1 }
        } else if wanted == 0 {
          if digit >= 5 { value &+= 1 }
          wanted = -1
        }
      } else if byte == UInt8(ascii: ".") {
        if wanted >= 0 { wanted = 3 }
      } else {
        break
      }
      index += 1
    }
    guard index > start, index - start < 18, value < 1 << 40 else { return nil }
    for _ in 0..<min(max(wanted, 0), 3) { value *= 10 }
    return Int32(exactly: isNegative ? -value : value)
  }
}
