/// The outline of a glyph in the units of its font, below the baseline positive.
struct Letter: Hashable, Sendable {
  /// `M`, `L`, `Q`, `C` and `Z`.
  let commands: [UInt8]
  /// The points of all commands one after the other, x before y.
  let numbers: [Int32]

  /// Nil where there are other commands, or not so many numbers as they need.
  init?(commands: [UInt8], numbers: [Int32]) {
    var needed = 0
    for command in commands {
      guard let count = Self.count(of: command) else { return nil }
      needed += count
    }
    guard numbers.count == needed else { return nil }
    (self.commands, self.numbers) = (commands, numbers)
  }

  private static func count(of command: UInt8) -> Int? {
    switch command {
    case UInt8(ascii: "M"), UInt8(ascii: "L"): 2
    case UInt8(ascii: "Q"): 4
    case UInt8(ascii: "C"): 6
    case UInt8(ascii: "Z"): 0
    default: nil
    }
  }

  /// The element that defines it.
  func element(id: String) -> [UInt8] {
    Array("<path id=\"\(id)\" d=\"".utf8) + written + Array("\"/>\n".utf8)
  }

  private var written: [UInt8] {
    var out: [UInt8] = []
    PathWriter.append(commands.count + numbers.count, in: .ones, to: &out) { writer in
      var index = 0
      func next() -> PathWriter.Place {
        index += 2
        return (Int(numbers[index - 2]), Int(numbers[index - 1]))
      }
      for command in commands {
        switch command {
        case UInt8(ascii: "M"): writer.move(to: next())
        case UInt8(ascii: "L"): writer.line(to: next())
        case UInt8(ascii: "Q"):
          let control = next()
          writer.quadratic(control, to: next())
        case UInt8(ascii: "C"):
          let (a, b) = (next(), next())
          writer.curve(a, b, to: next())
        default: writer.close()
        }
      }
    }
    return out
  }
}
