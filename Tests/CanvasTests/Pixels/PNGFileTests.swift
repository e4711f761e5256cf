import CPangoCairo
import Canvas
import Drawings
import Testing

@Suite struct PNGFileTests {
  private let fingerprint = Fingerprint(of: Drawing(size: Size(1, 1)), theme: .light)

  /// What stands in a picture, as the rows that the encoder tells apart.
  enum Content: CaseIterable {
    /// Flat, repeated, sloping and random ones, which exercise every choice of the predictor.
    case mixed
    case noise
    /// Rows like the one above, of one colour and of many.
    case equalRows
    /// Runs through whole rows; in black ones even the filter's number is part of the run.
    case blackAndWhiteRows
    /// Antialiased edges of a colour, on a flat ground.
    case edges

    func pixels(width: Int, height: Int) -> [UInt32] {
      var state = UInt64(width * 31 + height)
      func random() -> UInt32 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt32(truncatingIfNeeded: state >> 32)
      }
      return (0..<width * height).map { index in
        let (y, x) = index.quotientAndRemainder(dividingBy: width)
        switch self {
        case .mixed:
          switch (x / 5 + y / 3) % 4 {
          case 0: return 0xFFFF_FFFF
          case 1: return UInt32(truncatingIfNeeded: x * 7 << 16 | y * 3 << 8 | (x + y))
          case 2: return UInt32(truncatingIfNeeded: y * 0x010203)
          default: return random()
          }
        case .noise: return random()
        case .equalRows:
          return y / 4 % 2 == 0 ? 0xFF20_4060 : UInt32(truncatingIfNeeded: x * 0x030105)
        case .blackAndWhiteRows: return [0, 0xFFFFFF, 0, 0, 0xFFFFFF][y % 5]
        case .edges:
          let toEdge = (2 * x - 3 * y) % 200
          return 0..<3 ~= toEdge
            ? 0xFFFFFF - UInt32(truncatingIfNeeded: toEdge * 0x2A1407) : 0xFFFFFF
        }
      }
    }
  }

  @Test(
    arguments: Content.allCases,
    [(1, 1), (7, 1), (1, 9), (8, 8), (64, 48), (201, 77), (900, 400), (20_000, 6)])
  func cairoReadsTheVeryPixels(content: Content, size: (width: Int, height: Int)) throws {
    let (width, height) = size
    let stride = width + 3
    let pixels = content.pixels(width: stride, height: height)
    let file = pixels.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        PNGFile(
          $0, stride: stride, width: width, height: height, pixelsPerMetre: 5669,
          fingerprint: fingerprint)
      }
    }
    let decoded = try DecodedPNG(#require(file).bytes)
    #expect(decoded.width == width && decoded.height == height)
    let expected = (0..<height).flatMap { y in
      pixels[(y * stride)..<(y * stride + width)].map { $0 & 0xFF_FFFF }
    }
    #expect(decoded.pixels == expected)
  }

  @Test func chunksCarryDensityAndFingerprint() {
    var pixel: UInt32 = 0
    let bytes = PNGFile(
      &pixel, stride: 1, width: 1, height: 1, pixelsPerMetre: 5669, fingerprint: fingerprint
    ).bytes
    var types: [String] = []
    var start = 8
    while start < bytes.count {
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let type = String(decoding: bytes[(start + 4)..<(start + 8)], as: UTF8.self)
      let data = Array(bytes[(start + 8)..<(start + 8 + length)])
      types.append(type)
      if type == "pHYs" { #expect(data == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1]) }
      if type == "tEXt" {
        #expect(String(decoding: data, as: UTF8.self) == "Curvesheet\0\(fingerprint)")
      }
      start += 12 + length
    }
    #expect(types == ["IHDR", "sRGB", "pHYs", "tEXt", "IDAT", "IEND"])
  }
}
