/// What is subtracted from a pixel, channel by channel and modulo 256, before it is compressed
/// (ISO/IEC 15948, 9.2). The standard's fifth filter, the average, is not used: four fill a vector.
enum Filter: UInt8, CaseIterable {
  case none = 0
  case sub = 1
  case up = 2
  case paeth = 4

  /// What each filter, in the order of `allCases`, leaves of a pixel `0xXXRRGGBB`: `0x00RRGGBB`.
  @inline(__always)
  static func residues(
    _ pixel: UInt32, left: UInt32, upper: UInt32, upperLeft: UInt32
  ) -> SIMD4<UInt32> {
    let pixels = unsafeBitCast(SIMD4(repeating: pixel), to: SIMD16<UInt8>.self)
    let predicted = SIMD4(0, left, upper, nearest(left, upper, upperLeft))
    let residues = pixels &- unsafeBitCast(predicted, to: SIMD16<UInt8>.self)
    return unsafeBitCast(residues, to: SIMD4<UInt32>.self) & 0xFF_FFFF
  }

  /// Channel by channel, of left, upper and upper left the one nearest to left + upper − upper left;
  /// ties in this order.
  @inline(__always)
  private static func nearest(_ left: UInt32, _ upper: UInt32, _ upperLeft: UInt32) -> UInt32 {
    // Where one neighbour equals the upper left one, the estimate is the other.
    if left == upperLeft { return upper }
    if upper == upperLeft { return left }
    let (a, b, c) = (channels(left), channels(upper), channels(upperLeft))
    let (toLeft, toUpper) = (magnitude(b &- c), magnitude(a &- c))
    let toUpperLeft = magnitude(a &+ b &- c &- c)
    let other = c.replacing(with: b, where: toUpper .<= toUpperLeft)
    let nearest = other.replacing(
      with: a, where: (toLeft .<= toUpper) .& (toLeft .<= toUpperLeft))
    return unsafeBitCast(SIMD4<UInt8>(truncatingIfNeeded: nearest), to: UInt32.self)
  }

  @inline(__always)
  private static func channels(_ pixel: UInt32) -> SIMD4<Int16> {
    SIMD4(truncatingIfNeeded: unsafeBitCast(pixel, to: SIMD4<UInt8>.self))
  }

  @inline(__always)
  private static func magnitude(_ numbers: SIMD4<Int16>) -> SIMD4<Int16> {
    pointwiseMax(numbers, 0 &- numbers)
  }
}
