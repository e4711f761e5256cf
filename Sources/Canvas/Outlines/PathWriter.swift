/// Writes the data of paths, and numbers, in the fewest characters: points relative to the one before;
/// level and upright lines by one number; and only the spaces that are needed (SVG 1.1, section 8.3).
///
/// Moves are kept back until something is drawn from there.
struct PathWriter {
  typealias Place = (x: Int, y: Int)

  /// What a number counts.
  enum Unit {
    case ones
    case hundredths
  }

  private let unit: Unit
  /// Where the next character goes; there is room for all.
  private var end: UnsafeMutablePointer<UInt8>
  private var current: Place = (0, 0)
  private var start: Place = (0, 0)
  private var pendingMove: Place?
  private var isFirst = true
  /// The command that further numbers belong to.
  private var command: UInt8 = 0
  private var followsNumber = false
  private var followsPoint = false
  /// Where the control point of a quadratic curve is that goes on smoothly.
  private var reflected: Place?

  private init(end: UnsafeMutablePointer<UInt8>, unit: Unit) {
    self.end = end
    self.unit = unit
  }

  /// Appends what `write` writes, at most so many numbers and letters.
  static func append(
    _ count: Int, in unit: Unit, to out: inout [UInt8], _ write: (inout PathWriter) -> Void
  ) {
    // The longest number has a sign, nineteen digits and a point.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24 * (count + 2)) { room in
      guard let start = room.baseAddress else { return }
      var writer = PathWriter(end: start, unit: unit)
      write(&writer)
      out.append(contentsOf: UnsafeBufferPointer(start: start, count: writer.end - start))
    }
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
    arrive(at: p)
  }

  mutating func curve(_ a: Place, _ b: Place, to p: Place) {
    startDrawing()
    begin(UInt8(ascii: "c"))
    append(a)
    append(b)
    append(p)
    arrive(at: p)
  }

  /// A quadratic curve, whose control point may be off by one.
  mutating func quadratic(_ control: Place, to p: Place) {
    startDrawing()
    var control = control
    if let reflected, abs(reflected.x - control.x) <= 1, abs(reflected.y - control.y) <= 1 {
      control = reflected
      begin(UInt8(ascii: "t"))
    } else {
      begin(UInt8(ascii: "q"))
      append(control)
    }
    append(p)
    arrive(at: p)
    reflected = (2 * p.x - control.x, 2 * p.y - control.y)
  }

  mutating func close() {
    startDrawing()
    begin(UInt8(ascii: "z"))
    arrive(at: start)
  }

  private mutating func arrive(at p: Place) {
    current = p
    reflected = nil
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
    start = p
    arrive(at: p)
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

  /// Appends a number as the shortest decimal, with what keeps it from the number before it.
  mutating func append(_ number: Int) {
    let (whole, part) =
      switch unit {
      case .ones: (Int(number.magnitude), 0)
      case .hundredths: Int(number.magnitude).quotientAndRemainder(dividingBy: 100)
      }
    let beginsWithPoint = whole == 0 && part > 0
    if number < 0 {
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
      if part % 10 == 0 { putDigits(1, of: part / 10) } else { putDigits(2, of: part) }
    }
    followsNumber = true
    followsPoint = part > 0
  }

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
}

/// Thousandths in hundredths, halves away from zero.
func hundredths(_ thousandths: some BinaryInteger) -> Int {
  let thousandths = Int(thousandths)
  return (thousandths + (thousandths < 0 ? -5 : 5)) / 10
}

extension PathData {
  /// Appends the path, every coordinate rounded to a hundredth.
  package func append(to out: inout [UInt8]) {
    PathWriter.append(commands.count + numbers.count, in: .hundredths, to: &out) { writer in
      var index = 0
      func next() -> PathWriter.Place {
        index += 2
        return (hundredths(numbers[index - 2]), hundredths(numbers[index - 1]))
      }
      for command in commands {
        switch command {
        case UInt8(ascii: "M"): writer.move(to: next())
        case UInt8(ascii: "L"): writer.line(to: next())
        case UInt8(ascii: "C"):
          let (a, b) = (next(), next())
          writer.curve(a, b, to: next())
        default: writer.close()
        }
      }
    }
  }
}

/// Appends a number of hundredths as the shortest decimal.
func appendDecimal(_ hundredths: Int, to out: inout [UInt8]) {
  PathWriter.append(1, in: .hundredths, to: &out) { $0.append(hundredths) }
}
