/// The doubles as a row: each has a place, and its neighbours have the places beside it.
extension Double {
  /// The place among all doubles in ascending order; 0 for both zeros.
  package var ordinal: Int64 {
    let bits = Int64(bitPattern: bitPattern & 0x7FFF_FFFF_FFFF_FFFF)
    return sign == .minus ? -bits : bits
  }

  package init(ordinal: Int64) {
    let size = Double(bitPattern: ordinal.magnitude)
    self = ordinal < 0 ? -size : size
  }

  /// How many doubles lie from this one to `other`, which is not below it.
  package func steps(to other: Double) -> UInt64 { UInt64(bitPattern: other.ordinal &- ordinal) }

  /// The double half-way between two in their row, which is not their mean.
  package static func middle(_ a: Double, _ b: Double) -> Double {
    let (a, b) = (a.ordinal, b.ordinal)
    return Double(ordinal: (a & b) + ((a ^ b) >> 1))
  }
}
