/// One step of a deflate stream: a byte, or a repetition of what stands `distance` bytes before.
struct Token {
  /// Bytes, then lengths from 3 to 258.
  static let kinds = 512

  /// The byte, or 253 + length.
  private let number: UInt16
  /// 1 to 32,768; 0 for a byte.
  private let reach: UInt16

  init(_ byte: UInt8) {
    number = UInt16(byte)
    reach = 0
  }

  /// - Parameters:
  ///   - length: 3 to 258.
  ///   - distance: 1 to 32,768.
  init(length: Int, distance: Int) {
    number = UInt16(truncatingIfNeeded: Self.kind(length: length))
    reach = UInt16(truncatingIfNeeded: distance)
  }

  /// Below `kinds`: the byte or the length.
  var kind: Int { Int(number) }
  var isByte: Bool { reach == 0 }
  var distance: Int { Int(reach) }
  /// How many bytes it stands for.
  var length: Int { isByte ? 1 : Int(number) - 253 }

  static func kind(length: Int) -> Int { 253 + length }

  /// A symbol, and what is left of a number in `extra` bits after it (RFC 1951, 3.2.5).
  typealias Code = (symbol: Int, extra: Int, rest: UInt32)

  /// Among the symbols for bytes and lengths.
  static func code(ofKind kind: Int) -> Code {
    if kind < 256 { return (kind, 0, 0) }
    if kind == 511 { return (285, 0, 0) }
    let (symbol, extra, rest) = code(of: kind - 256, steps: 2)
    return (257 + symbol, extra, rest)
  }

  @inline(__always)
  static func code(ofDistance distance: Int) -> Code { code(of: distance - 1, steps: 1) }

  /// Codes for ranges that double in size, each doubling in 2^`steps` of them.
  @inline(__always)
  private static func code(of number: Int, steps: Int) -> Code {
    guard number >= 2 << steps else { return (number, 0, 0) }
    let extra = Int.bitWidth - 1 - number.leadingZeroBitCount - steps
    return (
      (extra << steps) + (number >> extra), extra,
      UInt32(truncatingIfNeeded: number) & (1 << UInt32(truncatingIfNeeded: extra) - 1)
    )
  }
}
