extension Unicode.Scalar {
  /// The mathematical italic form of a letter, or the scalar itself if it has none (Unicode, block
  /// Mathematical Alphanumeric Symbols).
  package var mathItalic: Unicode.Scalar {
    let code: UInt32 =
      switch value {
      case 0x68: 0x210E  // h: the Planck constant's sign is the italic h
      case 0x41...0x5A: 0x1D434 + (value - 0x41)  // A…Z
      case 0x61...0x7A: 0x1D44E + (value - 0x61)  // a…z
      case 0x131: 0x1D6A4  // dotless i
      case 0x237: 0x1D6A5  // dotless j
      case 0x391...0x3A1, 0x3A3...0x3A9: 0x1D6E2 + (value - 0x391)  // Α…Ω
      case 0x3F4: 0x1D6F3  // ϴ
      case 0x2207: 0x1D6FB  // ∇
      case 0x3B1...0x3C9: 0x1D6FC + (value - 0x3B1)  // α…ω
      case 0x2202: 0x1D715  // ∂
      case 0x3F5: 0x1D716  // ϵ
      case 0x3D1: 0x1D717  // ϑ
      case 0x3F0: 0x1D718  // ϰ
      case 0x3D5: 0x1D719  // ϕ
      case 0x3F1: 0x1D71A  // ϱ
      case 0x3D6: 0x1D71B  // ϖ
      default: value
      }
    return Unicode.Scalar(code) ?? self
  }
}
