import CPangoCairo
import Canvas
import Drawings
import Testing

@Suite struct PNGFileTests {
  private let fingerprint = Fingerprint(of: Drawing(size: Size(1, 1)), theme: .light)

  /// Pixels that exercise every choice of the predictor: flat, repeated, sloping and random ones.
  private static func pixels(width: Int, height: Int, seed: UInt64) -> [UInt32] {
    var state = seed
    return (0..<width * height).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let (y, x) = index.quotientAndRemainder(dividingBy: width)
      switch (x / 5 + y / 3) % 4 {
      case 0: return 0xFFFF_FFFF
      case 1: return UInt32(truncatingIfNeeded: x * 7 << 16 | y * 3 << 8 | (x + y))
      case 2: return UInt32(truncatingIfNeeded: y * 0x010203)
      default: return UInt32(truncatingIfNeeded: state >> 32)
      }
    }
  }

  @Test(arguments: [(1, 1), (7, 1), (1, 9), (64, 48), (201, 77), (900, 400)])
  func cairoReadsTheVeryPixels(width: Int, height: Int) throws {
    let stride = width + 3
    let pixels = Self.pixels(width: stride, height: height, seed: UInt64(width))
    let rows = pixels.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { filteredRows($0, stride: stride, width: width, height: height) }
    }
    let file = try PNGFile(
      rows: #require(rows), width: width, height: height, pixelsPerMetre: 5669,
      fingerprint: fingerprint)
    let decoded = try DecodedPNG(file.bytes)
    #expect(decoded.width == width && decoded.height == height)
    let expected = (0..<height).flatMap { y in
      pixels[(y * stride)..<(y * stride + width)].map { $0 & 0xFF_FFFF }
    }
    #expect(decoded.pixels == expected)
  }

  @Test func chunksCarryDensityAndFingerprint() {
    let bytes = PNGFile(
      rows: [4, 0, 0, 0], width: 1, height: 1, pixelsPerMetre: 5669, fingerprint: fingerprint
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
