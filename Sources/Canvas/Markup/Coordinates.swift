/// Appends path data or a coordinate in the fewest characters: every number rounded to three
/// decimals, halves away from zero; points relative to the one before; level and upright lines by one
/// number; and only the spaces that are needed (SVG 1.1, section 8.3).
///
/// - Parameters:
///   - text: a number, or absolute moves, lines, curves and closings, as Cairo writes them.
///   - out: what they are appended to.
package func appendCoordinates(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
  text.withUnsafeBufferPointer { text in
    var reader = CoordinateReader(text: text)
    var writer = CoordinateWriter()
    guard let first = text.first, isLetter(first) else {
      while let number = reader.number() { writer.append(number, to: &out) }
      return
    }
    while let command = reader.command() {
      switch command {
      case UInt8(ascii: "M"):
        guard let p = reader.point() else { return }
        writer.move(to: p)
      case UInt8(ascii: "L"):
        guard let p = reader.point() else { return }
        writer.line(to: p, in: &out)
      case UInt8(ascii: "C"):
        guard let a = reader.point(), let b = reader.point(), let p = reader.point() else { return }
        writer.curve(a, b, to: p, in: &out)
      default:
        writer.close(in: &out)
      }
    }
  }
}

/// In thousandths.
private typealias Place = (x: Int, y: Int)

private struct CoordinateReader {
  let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private mutating func skipSeparators() {
    while index < text.count, text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: ",") {
      index += 1
    }
  }

  mutating func command() -> UInt8? {
    skipSeparators()
    guard index < text.count else { return nil }
    index += 1
    return text[index - 1]
  }

  mutating func point() -> Place? {
    guard let x = number(), let y = number() else { return nil }
    return (x, y)
  }

  /// The next number; nil if something else follows.
  mutating func number() -> Int? {
    skipSeparators()
    let start = index
    if index < text.count, text[index] == UInt8(ascii: "-") { index += 1 }
    while index < text.count, isDigit(text[index]) || text[index] == UInt8(ascii: ".") {
      index += 1
    }
    return index > start ? thousandths(text[start..<index]) : nil
  }
}

/// Writes a path; moves are kept back until something is drawn from there.
private struct CoordinateWriter {
  private var current: Place = (0, 0)
  private var start: Place = (0, 0)
  private var pendingMove: Place?
  private var isFirst = true
  /// The command that further numbers belong to.
  private var command: UInt8 = 0
  private var followsNumber = false
  private var followsPoint = false

  mutating func move(to p: Place) { pendingMove = p }

  mutating func line(to p: Place, in out: inout [UInt8]) {
    startDrawing(in: &out)
    if p.y == current.y {
      begin(UInt8(ascii: "h"), in: &out)
      append(p.x - current.x, to: &out)
    } else if p.x == current.x {
      begin(UInt8(ascii: "v"), in: &out)
      append(p.y - current.y, to: &out)
    } else {
      begin(UInt8(ascii: "l"), in: &out)
      append(p, to: &out)
    }
    current = p
  }

  mutating func curve(_ a: Place, _ b: Place, to p: Place, in out: inout [UInt8]) {
    startDrawing(in: &out)
    begin(UInt8(ascii: "c"), in: &out)
    for p in [a, b, p] { append(p, to: &out) }
    current = p
  }

  mutating func close(in out: inout [UInt8]) {
    startDrawing(in: &out)
    begin(UInt8(ascii: "z"), in: &out)
    current = start
  }

  private mutating func startDrawing(in out: inout [UInt8]) {
    guard let p = pendingMove else { return }
    pendingMove = nil
    // The first move is from the origin, wherever it is said to be.
    begin(isFirst ? UInt8(ascii: "M") : UInt8(ascii: "m"), in: &out)
    append(p, to: &out)
    // What followed a move without a letter would be lines.
    command = 0
    isFirst = false
    (current, start) = (p, p)
  }

  private mutating func begin(_ command: UInt8, in out: inout [UInt8]) {
    if command == self.command, command != UInt8(ascii: "z") { return }
    out.append(command)
    self.command = command
    followsNumber = false
  }

  private mutating func append(_ p: Place, to out: inout [UInt8]) {
    append(p.x - current.x, to: &out)
    append(p.y - current.y, to: &out)
  }

  /// Appends thousandths as the shortest decimal, with what keeps it from the number before it.
  mutating func append(_ thousandths: Int, to out: inout [UInt8]) {
    let (whole, part) = Int(thousandths.magnitude).quotientAndRemainder(dividingBy: 1000)
    let beginsWithPoint = whole == 0 && part > 0
    if thousandths < 0 {
      out.append(UInt8(ascii: "-"))
    } else if followsNumber, !(beginsWithPoint && followsPoint) {
      out.append(UInt8(ascii: " "))
    }
    if !beginsWithPoint { out += String(whole).utf8 }
    if part > 0 {
      out.append(UInt8(ascii: "."))
      var (rest, unit) = (part, 100)
      while rest > 0 {
        out.append(UInt8(ascii: "0") + UInt8(rest / unit))
        rest %= unit
        unit /= 10
      }
    }
    followsNumber = true
    followsPoint = part > 0
  }
}

/// A decimal number in whole thousandths.
func thousandths(_ number: some Sequence<UInt8>) -> Int {
  var value = 0
  var isNegative = false
  // How many decimals are still wanted; nil before the point.
  var wanted: Int?
  for byte in number {
    if byte == UInt8(ascii: ".") {
      wanted = 3
    } else if byte == UInt8(ascii: "-") {
      isNegative = true
    } else if isDigit(byte) {
      let digit = Int(byte - UInt8(ascii: "0"))
      if wanted == 0 {
        if digit >= 5 { value += 1 }
        break
      }
      value = value * 10 + digit
      wanted = wanted.map { $0 - 1 }
    }
  }
  for _ in 0..<(wanted ?? 3) { value *= 10 }
  return isNegative ? -value : value
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }
