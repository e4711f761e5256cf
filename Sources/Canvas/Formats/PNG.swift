internal import Drawings

extension Picture {
  /// Two pixels a point: sharp on screens of high density, and 144 dots an inch on paper.
  package static let pixelsPerPoint = 2.0

  /// The picture as PNG, so many pixels wide.
  package func png(width: Int) throws(CanvasError) -> [UInt8] {
    try png(pixelsPerPoint: Double(width) / drawing.size.width)
  }

  /// The picture as PNG, opaque, with its density.
  package func png(
    pixelsPerPoint: Double = Picture.pixelsPerPoint
  ) throws(CanvasError) -> [UInt8] {
    try checkSize()
    let width = Self.pixels(drawing.size.width * pixelsPerPoint)
    let height = Self.pixels(drawing.size.height * pixelsPerPoint)
    let surface = try Surface.image(width: width, height: height)
    try Painter(on: surface, theme: theme, medium: .pixels(perPoint: pixelsPerPoint)).paint(drawing)
    return try surface.withPixels { pixels, stride in
      PNGFile(
        pixels, stride: stride, width: width, height: height,
        pixelsPerMetre: Int((pixelsPerPoint * 72 / 0.0254).rounded()),
        fingerprint: pngFingerprint(pixelsPerPoint: pixelsPerPoint)
      ).bytes
    }
  }

  /// The whole pixels that a length needs, which may be off by what doubles are off.
  private static func pixels(_ length: Double) -> Int { Int((length - 1e-6).rounded(.up)) }

  func pngFingerprint(pixelsPerPoint: Double) -> Fingerprint {
    Fingerprint(of: drawing, theme: theme, words: ["png", Rounding.decimal(pixelsPerPoint)])
  }
}
