/// One step of a deflate stream: a byte, or a repetition of what stands `distance` bytes before.
struct Token {
  private let value: UInt16
  /// 1 to 32,768; 0 for a byte.
  private let reach: UInt16

  init(_ byte: UInt8) {
    value = UInt16(byte)
    reach = 0
  }

  /// - Parameters:
  ///   - length: 3 to 258.
  ///   - distance: 1 to 32,768.
  init(length: Int, distance: Int) {
    value = UInt16(truncatingIfNeeded: length)
    reach = UInt16(truncatingIfNeeded: distance)
  }

  var isByte: Bool { reach == 0 }
  var distance: Int { Int(reach) }
  /// How many bytes it stands for.
  var length: Int { isByte ? 1 : Int(value) }
  /// Among the symbols for bytes and lengths.
  var symbol: Int { isByte ? Int(value) : 257 + Self.lengthCode(Int(value)).code }

  /// The codes of RFC 1951, 3.2.5: what is left of a number in `extra` bits after its code.
  typealias Code = (code: Int, extra: Int, rest: UInt32)

  static func lengthCode(_ length: Int) -> Code {
    length == 258 ? (28, 0, 0) : code(of: length - 3, steps: 2)
  }

  static func distanceCode(_ distance: Int) -> Code { code(of: distance - 1, steps: 1) }

  /// Codes for ranges that double in size, each doubling in 2^`steps` of them.
  @inline(__always)
  private static func code(of number: Int, steps: Int) -> Code {
    guard number >= 2 << steps else { return (number, 0, 0) }
    let extra = Int.bitWidth - 1 - number.leadingZeroBitCount - steps
    return (
      (extra << steps) + (number >> extra), extra,
      UInt32(truncatingIfNeeded: number) & (1 << extra - 1)
    )
  }
}
