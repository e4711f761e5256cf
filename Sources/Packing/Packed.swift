/// What can be written as bytes and read back by the same program.
package protocol Packed {
  func pack(into packer: inout Packer)

  /// - Throws: `Unpacker.Fault` where the bytes are none of its kind.
  init(from unpacker: inout Unpacker) throws(Unpacker.Fault)
}

extension Int: Packed {
  package func pack(into packer: inout Packer) { packer.write(self) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self = try unpacker.integer()
  }
}

extension Bool: Packed {
  package func pack(into packer: inout Packer) { packer.write(self ? 1 : 0 as UInt8) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = false
    case 1: self = true
    default: throw Unpacker.Fault()
    }
  }
}

extension Double: Packed {
  /// All its bits, those of a nan too.
  package func pack(into packer: inout Packer) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      packer.write(UInt8(truncatingIfNeeded: bitPattern >> shift))
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let bits = try unpacker.slice(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    self.init(bitPattern: bits)
  }
}

extension String: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(bytes: utf8)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let count = try unpacker.count()
    guard let text = String(validating: try unpacker.slice(count), as: UTF8.self) else {
      throw Unpacker.Fault()
    }
    self = text
  }
}

extension Array: Packed where Element: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(unsigned: UInt64(count))
    for element in self { element.pack(into: &packer) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let count = try unpacker.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &unpacker)) }
  }
}

extension Optional: Packed where Wrapped: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(self != nil)
    if let self { self.pack(into: &packer) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self = try unpacker.value(Bool.self) ? try Wrapped(from: &unpacker) : nil
  }
}

extension Packed where Self: CaseIterable & Equatable, AllCases.Index == Int {
  /// By the case's place; nothing that is kept outlives the program that knows the places.
  package func pack(into packer: inout Packer) {
    packer.write(UInt8(Self.allCases.firstIndex(of: self) ?? 0))
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let place = Int(try unpacker.byte())
    guard Self.allCases.indices.contains(place) else { throw Unpacker.Fault() }
    self = Self.allCases[place]
  }
}
