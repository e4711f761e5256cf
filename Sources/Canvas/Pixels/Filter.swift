internal import Glibc

/// Packs pixels `0xXXRRGGBB` into PNG rows of red, green and blue bytes, each row after its filter's
/// number, with the filter Paeth (ISO/IEC 15948, 9.4).
///
/// Most of a chart repeats the row above or the pixel to the left; there the predictor is exact, and
/// the difference is zero without being computed.
package func filteredRows(
  _ pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int
) -> [UInt8] {
  let rowLength = 1 + 3 * width
  let blank = [UInt32](repeating: 0, count: width)
  return [UInt8](unsafeUninitializedCapacity: rowLength * height) { buffer, count in
    blank.withUnsafeBufferPointer { blank in
      guard var out = buffer.baseAddress, var above = blank.baseAddress else { return }
      for y in 0..<height {
        let row = pixels + y * stride
        out[0] = 4
        if memcmp(row, above, 4 * width) == 0 {
          memset(out + 1, 0, 3 * width)
        } else {
          filter(row, above: above, width: width, into: out + 1)
        }
        above = row
        out += rowLength
      }
    }
    count = rowLength * height
  }
}

private func filter(
  _ row: UnsafePointer<UInt32>, above: UnsafePointer<UInt32>, width: Int,
  into out: UnsafeMutablePointer<UInt8>
) {
  var out = out
  var left: UInt32 = 0
  var upperLeft: UInt32 = 0
  for x in 0..<width {
    let pixel = row[x] & 0xFF_FFFF
    let upper = above[x] & 0xFF_FFFF
    if (pixel == upper && left == upperLeft) || (pixel == left && upper == upperLeft) {
      out[0] = 0
      out[1] = 0
      out[2] = 0
    } else {
      for channel in 0..<3 {
        let shift = UInt32(16 - 8 * channel)
        func component(_ pixel: UInt32) -> Int32 { Int32((pixel >> shift) & 0xFF) }
        let predicted = paeth(component(left), component(upper), component(upperLeft))
        out[channel] = UInt8(truncatingIfNeeded: component(pixel) &- predicted)
      }
    }
    out += 3
    left = pixel
    upperLeft = upper
  }
}

/// Of left, upper and upper left, the one nearest to left + upper − upper left; ties in this order.
private func paeth(_ left: Int32, _ upper: Int32, _ upperLeft: Int32) -> Int32 {
  let toLeft = abs(upper &- upperLeft)
  let toUpper = abs(left &- upperLeft)
  let toUpperLeft = abs(left &+ upper &- 2 &* upperLeft)
  if toLeft <= toUpper && toLeft <= toUpperLeft { return left }
  return toUpper <= toUpperLeft ? upper : upperLeft
}
