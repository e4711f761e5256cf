internal import CPangoCairo
internal import Glibc

/// Owns a `cairo_surface_t`: an image, or a file that is written to memory.
final class Surface {
  let pointer: OpaquePointer
  private let sink: ByteSink
  /// An image's pixels.
  private let memory: UnsafeMutableRawPointer?

  /// An opaque image, whose pixels are anything until it is painted.
  static func image(width: Int, height: Int) throws(CanvasError) -> Surface {
    let attempted = "make an image of \(width) × \(height) pixels"
    guard let width = Int32(exactly: width), let height = Int32(exactly: height) else {
      throw CanvasError(attempted: attempted, reason: "it is too large")
    }
    // Cairo would clear what the background covers anyway. Where there is no such row, it says why not.
    let stride = cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, width)
    let memory = stride > 0 && height > 0 ? pixels(Int(stride) * Int(height)) : nil
    return try Surface(
      memory.map {
        cairo_image_surface_create_for_data(
          $0.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, width, height, stride)
      } ?? cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height),
      ByteSink(), attempted, memory: memory)
  }

  /// Memory whose pages are large where the system has such: it clears a page when it is first written to, and
  /// small ones one by one.
  private static func pixels(_ size: Int) -> UnsafeMutableRawPointer? {
    guard size >= largePage else { return malloc(size) }
    let whole = (size + largePage - 1) / largePage * largePage
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, largePage, whole) == 0 else { return nil }
    madvise(memory, whole, MADV_HUGEPAGE)
    return memory
  }

  private static let largePage = 2 << 20

  /// An SVG file with a page of `width` × `height` points.
  static func svg(width: Double, height: Double) throws(CanvasError) -> Surface {
    let sink = ByteSink()
    return try Surface(
      cairo_svg_surface_create_for_stream(ByteSink.write, sink.closure, width, height), sink,
      "make an SVG page of \(width) × \(height) points")
  }

  /// A PDF file with a page of `width` × `height` points.
  static func pdf(width: Double, height: Double) throws(CanvasError) -> Surface {
    let sink = ByteSink()
    return try Surface(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, width, height), sink,
      "make a PDF page of \(width) × \(height) points")
  }

  private init(
    _ created: OpaquePointer?, _ sink: ByteSink, _ attempted: String,
    memory: UnsafeMutableRawPointer? = nil
  ) throws(CanvasError) {
    guard let created else {
      free(memory)
      throw CanvasError(attempted: attempted, reason: "out of memory")
    }
    pointer = created
    self.sink = sink
    self.memory = memory
    try check(attempted)
  }

  deinit {
    // A surface that was not finished writes its end now, so its sink has to live until then.
    withExtendedLifetime(sink) { cairo_surface_destroy(pointer) }
    free(memory)
  }

  func check(_ attempted: @autoclosure () -> String) throws(CanvasError) {
    try CanvasError.check(cairo_surface_status(pointer), attempted())
  }

  /// Writes the end of the file and returns all of it; nothing can be painted afterwards.
  func finish(_ attempted: @autoclosure () -> String) throws(CanvasError) -> [UInt8] {
    cairo_surface_finish(pointer)
    try check(attempted())
    return sink.bytes
  }

  /// The pixels of an image, `0xXXRRGGBB` each; a row is `stride` pixels long.
  func withPixels<Result>(
    _ body: (_ pixels: UnsafePointer<UInt32>, _ stride: Int) -> Result
  ) throws(CanvasError) -> Result {
    cairo_surface_flush(pointer)
    try check("read an image's pixels")
    let stride = Int(cairo_image_surface_get_stride(pointer)) / MemoryLayout<UInt32>.size
    let count = stride * Int(cairo_image_surface_get_height(pointer))
    guard let data = cairo_image_surface_get_data(pointer) else {
      throw CanvasError(attempted: "read an image's pixels", reason: "it has none")
    }
    return data.withMemoryRebound(to: UInt32.self, capacity: count) { body($0, stride) }
  }
}

/// Collects what Cairo writes.
private final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Must not outlive the sink.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static var write: cairo_write_func_t {
    { closure, data, length in
      guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
  }
}
