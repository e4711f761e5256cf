import CPangoCairo
import Testing

/// A PNG read back by Cairo.
struct DecodedPNG {
  let width: Int
  let height: Int
  /// `0x00RRGGBB`, row after row.
  let pixels: [UInt32]

  init(_ bytes: [UInt8]) throws {
    final class Source {
      var rest: ArraySlice<UInt8>
      init(_ bytes: [UInt8]) { rest = bytes[...] }
    }
    let source = Source(bytes)
    let surface = try #require(
      withExtendedLifetime(source) {
        cairo_image_surface_create_from_png_stream(
          { closure, data, length in
            guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
            let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
            guard source.rest.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
            for (index, byte) in source.rest.prefix(Int(length)).enumerated() {
              data[index] = byte
            }
            source.rest = source.rest.dropFirst(Int(length))
            return CAIRO_STATUS_SUCCESS
          }, Unmanaged.passUnretained(source).toOpaque())
      })
    defer { cairo_surface_destroy(surface) }
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let data = try #require(cairo_image_surface_get_data(surface))
    let (columns, rows) = (width, height)
    pixels = (0..<rows).flatMap { y in
      (0..<columns).map { x in
        UnsafeRawPointer(data).load(fromByteOffset: y * stride + 4 * x, as: UInt32.self) & 0xFF_FFFF
      }
    }
  }

  subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] }
}
