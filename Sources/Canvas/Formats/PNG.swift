internal import Drawings

extension Picture {
  /// Two pixels a point: sharp on screens of high density, and 144 dots an inch on paper.
  package static let pixelsPerPoint = 2.0

  /// The picture as PNG, opaque, with its density.
  package func png(
    pixelsPerPoint: Double = Picture.pixelsPerPoint
  ) throws(CanvasError) -> [UInt8] {
    try checkSize()
    let width = Int((drawing.size.width * pixelsPerPoint).rounded(.up))
    let height = Int((drawing.size.height * pixelsPerPoint).rounded(.up))
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

  func pngFingerprint(pixelsPerPoint: Double) -> Fingerprint {
    Fingerprint(of: drawing, theme: theme, words: ["png", Rounding.decimal(pixelsPerPoint)])
  }
}
