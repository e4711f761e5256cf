internal import CDeflate

/// Owns a `libdeflate_compressor`.
final class Compressor {
  /// Levels above 6 take three times as long and save nothing on charts; below 6, files grow and
  /// little time is won.
  private static let level: Int32 = 6

  private let pointer: OpaquePointer

  init() throws(CanvasError) {
    guard let created = libdeflate_alloc_compressor(Self.level) else {
      throw CanvasError(attempted: "start compressing", reason: "out of memory")
    }
    pointer = created
  }

  deinit { libdeflate_free_compressor(pointer) }

  /// `bytes` as one zlib stream (RFC 1950).
  func zlib(_ bytes: [UInt8]) throws(CanvasError) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(pointer, bytes.count)
    let stream = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(
        pointer, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
    guard !stream.isEmpty else {
      throw CanvasError(
        attempted: "compress \(bytes.count) bytes", reason: "the result did not fit its bound")
    }
    return stream
  }
}
