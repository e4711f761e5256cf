internal import Glibc

/// Packs pixels `0xXXRRGGBB` into PNG rows of red, green and blue bytes, each after the number of its
/// filter, and compresses them (ISO/IEC 15948, 7.2 and 10).
///
/// A row like the one above it is known to become zeros before any of it is looked at.
///
/// - Parameters:
///   - pixels: row after row.
///   - stride: how many pixels lie from one row's start to the next one's.
///   - width: how many of them are packed.
///   - height: the number of rows.
/// - Returns: a stream in the zlib format (RFC 1950).
package func compressedRows(
  _ pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int
) -> [UInt8] {
  var deflater = Deflater()
  var steps = RowSteps(width: width)
  let blank = [UInt32](repeating: 0, count: width)
  blank.withUnsafeBufferPointer { blank in
    guard var above = blank.baseAddress else { return }
    for y in 0..<height {
      let row = pixels + y * stride
      if memcmp(row, above, 4 * width) == 0 {
        deflater.append(Filter.up.rawValue, count: 1)
        deflater.append(0, count: 3 * width)
      } else {
        steps.find(row, above: above)
        steps.append(to: &deflater)
      }
      above = row
    }
  }
  return deflater.finish()
}
