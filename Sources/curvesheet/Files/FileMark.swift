internal import Canvas
internal import Drawings
internal import Packing

/// What tells whether a file of a report is as it should be.
enum FileMark: Hashable {
  /// A picture or a page says of itself what it shows; how that is written is not looked at.
  case shows(Fingerprint)
  /// All bytes count: how many there are, and their checksum.
  case holds(Int, UInt64)

  init(holding bytes: [UInt8]) { self = .holds(bytes.count, Checksum(of: bytes[...]).value) }

  func fits(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .shows(let fingerprint): Fingerprint.inFile(bytes) == fingerprint
    case .holds: FileMark(holding: bytes) == self
    }
  }
}

extension Fingerprint: Packed {
  func pack(into packer: inout Packer) { packer.write(description) }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    guard let fingerprint = Fingerprint(try unpacker.value(String.self)) else {
      throw Unpacker.Fault()
    }
    self = fingerprint
  }
}

extension FileMark: Packed {
  func pack(into packer: inout Packer) {
    switch self {
    case .shows(let fingerprint):
      packer.write(0, fingerprint)
    case .holds(let count, let sum):
      packer.write(1 as UInt8)
      packer.write(count)
      packer.write(unsigned: sum)
    }
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .shows(try unpacker.value())
    case 1: self = .holds(try unpacker.integer(), try unpacker.unsigned())
    default: throw Unpacker.Fault()
    }
  }
}
