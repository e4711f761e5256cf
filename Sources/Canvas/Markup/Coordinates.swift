/// Appends path data or a coordinate in the fewest characters: every number rounded to three
/// decimals, halves away from zero; points relative to the one before; level and upright lines by one
/// number; and only the spaces that are needed (SVG 1.1, section 8.3).
///
/// - Parameters:
///   - text: a number, or absolute moves, lines, curves and closings, as Cairo writes them.
///   - out: what they are appended to.
package func appendCoordinates(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
  text.withUnsafeBufferPointer { text in
    // A number is at least two characters, and what it is written as, at most 26.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16 * (text.count + 1)) { room in
      guard let start = room.baseAddress else { return }
      var reader = CoordinateReader(text: text)
      var writer = CoordinateWriter(end: start)
      rewrite(&reader, isPath: text.first.map(isLetter) ?? false, to: &writer)
      out.append(contentsOf: UnsafeBufferPointer(start: start, count: writer.end - start))
    }
  }
}

private func rewrite(
  _ reader: inout CoordinateReader, isPath: Bool, to writer: inout CoordinateWriter
) {
  guard isPath else {
    while let number = reader.number() { writer.append(number) }
    return
  }
  while let command = reader.command() {
    switch command {
    case UInt8(ascii: "M"):
      guard let p = reader.point() else { return }
      writer.move(to: p)
    case UInt8(ascii: "L"):
      guard let p = reader.point() else { return }
      writer.line(to: p)
    case UInt8(ascii: "C"):
      guard let a = reader.point(), let b = reader.point(), let p = reader.point() else { return }
      writer.curve(a, b, to: p)
    default:
      writer.close()
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
  /// Where the next character goes; there is room for all.
  private(set) var end: UnsafeMutablePointer<UInt8>
  private var current: Place = (0, 0)
  private var start: Place = (0, 0)
  private var pendingMove: Place?
  private var isFirst = true
  /// The command that further numbers belong to.
  private var command: UInt8 = 0
  private var followsNumber = false
  private var followsPoint = false

  init(end: UnsafeMutablePointer<UInt8>) { self.end = end }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    end.pointee = byte
    end += 1
  }

  /// Puts so many digits of a number.
  @inline(__always)
  private mutating func putDigits(_ count: Int, of number: Int) {
    var rest = number
    for place in stride(from: count - 1, through: 0, by: -1) {
      end[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    end += count
  }

  mutating func move(to p: Place) { pendingMove = p }

  mutating func line(to p: Place) {
    startDrawing()
    if p.y == current.y {
      begin(UInt8(ascii: "h"))
      append(p.x - current.x)
    } else if p.x == current.x {
      begin(UInt8(ascii: "v"))
      append(p.y - current.y)
    } else {
      begin(UInt8(ascii: "l"))
      append(p)
    }
    current = p
  }

  mutating func curve(_ a: Place, _ b: Place, to p: Place) {
    startDrawing()
    begin(UInt8(ascii: "c"))
    append(a)
    append(b)
    append(p)
    current = p
  }

  mutating func close() {
    startDrawing()
    begin(UInt8(ascii: "z"))
    current = start
  }

  private mutating func startDrawing() {
    guard let p = pendingMove else { return }
    pendingMove = nil
    // The first move is from the origin, wherever it is said to be.
    begin(isFirst ? UInt8(ascii: "M") : UInt8(ascii: "m"))
    append(p)
    // What followed a move without a letter would be lines.
    command = 0
    isFirst = false
    (current, start) = (p, p)
  }

  private mutating func begin(_ command: UInt8) {
    if command == self.command, command != UInt8(ascii: "z") { return }
    put(command)
    self.command = command
    followsNumber = false
  }

  private mutating func append(_ p: Place) {
    append(p.x - current.x)
    append(p.y - current.y)
  }

  /// Appends thousandths as the shortest decimal, with what keeps it from the number before it.
  mutating func append(_ thousandths: Int) {
    let (whole, part) = Int(thousandths.magnitude).quotientAndRemainder(dividingBy: 1000)
    let beginsWithPoint = whole == 0 && part > 0
    if thousandths < 0 {
      put(UInt8(ascii: "-"))
    } else if followsNumber, !(beginsWithPoint && followsPoint) {
      put(UInt8(ascii: " "))
    }
    if !beginsWithPoint {
      var (count, end) = (1, 10)
      while whole >= end { (count, end) = (count + 1, end * 10) }
      putDigits(count, of: whole)
    }
    if part > 0 {
      put(UInt8(ascii: "."))
      let (count, unneeded) = part % 100 == 0 ? (1, 100) : part % 10 == 0 ? (2, 10) : (3, 1)
      putDigits(count, of: part / unneeded)
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
