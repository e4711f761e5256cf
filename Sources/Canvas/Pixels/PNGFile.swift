internal import Deflating
package import Drawings

/// A PNG file (ISO/IEC 15948) of RGB pixels with 8 bits a channel: the chunks IHDR, sRGB, pHYs, tEXt,
/// IDAT and IEND, so no time of making and one zlib stream.
package struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The keyword of the text chunk with the fingerprint.
  static let keyword = Array("Curvesheet".utf8)

  /// The whole file.
  package private(set) var bytes = signature

  /// From pixels `0xXXRRGGBB`; a row is `stride` of them long, and `width` of them are shown.
  package init(
    _ pixels: UnsafePointer<UInt32>, stride: Int, width: Int, height: Int, pixelsPerMetre: Int,
    fingerprint: Fingerprint
  ) {
    append("IHDR", bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0])
    append("sRGB", [0])
    append("pHYs", bigEndian(pixelsPerMetre) + bigEndian(pixelsPerMetre) + [1])
    append("tEXt", Self.keyword + [0] + Array(fingerprint.description.utf8))
    append("IDAT", compressedRows(pixels, stride: stride, width: width, height: height))
    append("IEND", [])
  }

  /// Appends a chunk: length, type, data, and the checksum of type and data.
  private mutating func append(_ type: String, _ data: [UInt8]) {
    bytes += bigEndian(data.count)
    let start = bytes.count
    bytes += Array(type.utf8)
    bytes += data
    bytes += bigEndian(Int(crc32(of: bytes[start...])))
  }
}

/// The lowest 32 bits of `value`, the highest byte first.
private func bigEndian(_ value: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
}
