/// Writes values as bytes that an `Unpacker` of the same program reads back. The bytes say nothing of what
/// they are: both sides have to agree on the order.
package struct Packer {
  package private(set) var bytes: [UInt8] = []
  /// Where the text begins that places are counted from.
  private let origin: Int
  /// Where it ends.
  private let end: Int
  /// Whether something that was to be packed cannot be: what was written is of no use then.
  package private(set) var isUnfit = false

  /// - Parameters:
  ///   - origin: where the text begins that places are counted from, so that they hold wherever it moves.
  ///   - end: where it ends; a place outside of it makes the packer unfit.
  package init(from origin: Int = 0, to end: Int = .max) {
    (self.origin, self.end) = (origin, end)
  }

  /// Notes that something cannot be packed.
  package mutating func refuse() { isUnfit = true }

  package mutating func write(_ byte: UInt8) { bytes.append(byte) }

  package mutating func write(_ all: some Collection<UInt8>) { bytes.append(contentsOf: all) }

  /// Seven bits a byte, the lowest first; all but the last have their highest bit set (LEB128).
  package mutating func write(unsigned number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Numbers near zero are short.
  package mutating func write(_ number: Int) {
    let number = Int64(number)
    write(unsigned: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  /// Bytes with their number.
  package mutating func write(bytes: some Collection<UInt8>) {
    write(unsigned: UInt64(bytes.count))
    write(bytes)
  }

  /// A place in the text.
  package mutating func write(place: Int) {
    if place < origin || place > end { refuse() }
    write(place - origin)
  }

  package mutating func write(_ value: some Packed) { value.pack(into: &self) }

  /// One of several kinds, by its number, and what it is made of.
  package mutating func write<each Part: Packed>(_ kind: UInt8, _ parts: repeat each Part) {
    write(kind)
    for part in repeat each parts { write(part) }
  }
}

/// Reads what a `Packer` has written. Other bytes are a fault or give other values: they never harm.
package struct Unpacker {
  /// That the bytes are not what was packed.
  package struct Fault: Error, Equatable {
    package init() {}
  }

  private let bytes: ArraySlice<UInt8>
  private var next: Int
  /// Where the text begins now that places are counted from.
  private let origin: Int

  package init(_ bytes: ArraySlice<UInt8>, from origin: Int = 0) {
    self.bytes = bytes
    next = bytes.startIndex
    self.origin = origin
  }

  package var isAtEnd: Bool { next == bytes.endIndex }

  /// What is not read yet.
  package var rest: ArraySlice<UInt8> { bytes[next...] }

  package mutating func byte() throws(Fault) -> UInt8 {
    guard next < bytes.endIndex else { throw Fault() }
    defer { next += 1 }
    return bytes[next]
  }

  package mutating func slice(_ count: Int) throws(Fault) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - next else { throw Fault() }
    defer { next += count }
    return bytes[next..<next + count]
  }

  /// Bytes behind their number.
  package mutating func countedBytes() throws(Fault) -> [UInt8] { Array(try slice(try count())) }

  package mutating func unsigned() throws(Fault) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw Fault()
  }

  package mutating func integer() throws(Fault) -> Int {
    let zigzag = try unsigned()
    return Int(Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1))
  }

  /// How many elements follow, each of at least one byte.
  package mutating func count() throws(Fault) -> Int {
    let count = try unsigned()
    guard count <= UInt64(bytes.endIndex - next) else { throw Fault() }
    return Int(count)
  }

  package mutating func place() throws(Fault) -> Int {
    let (place, isTooFar) = origin.addingReportingOverflow(try integer())
    if isTooFar { throw Fault() }
    return place
  }

  package mutating func value<Value: Packed>(_ type: Value.Type = Value.self) throws(Fault) -> Value
  {
    try Value(from: &self)
  }
}
