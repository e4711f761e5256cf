import Testing
import Text

struct ScalarDecoderTests {
  @Test(arguments: [
    ([], nil), ([0x61, 0xCF, 0x83, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80], nil),
    ([0x61, 0xFF], 1), ([0xCF], 0), ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0),
    ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x62, 0xE2, 0x82], 2),
    ([0xF0, 0x8F, 0xBF, 0xBF], 0),
  ])
  func theFirstByteThatIsNotUTF8(bytes: [UInt8], offset: Int?) {
    var found: TextError?
    do throws(TextError) { try TextError.check(bytes) } catch { found = error }
    #expect(found == offset.map { .invalidUTF8(at: $0) })
  }

  @Test func everyScalarIsValid() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let read = ScalarDecoder.scalar(in: bytes[...])
      #expect(read.scalar == scalar && read.length == bytes.count && read.isValid)
    }
  }

  @Test func theFirstNUL() {
    #expect(throws: TextError.nullByte(at: 1)) { try TextError.check([0x61, 0, 0]) }
    #expect(throws: Never.self) { try TextError.check(Array("abc".utf8)) }
  }
}
