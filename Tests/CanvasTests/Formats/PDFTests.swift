import Canvas
import Drawings
import Testing

@Suite struct PDFTests {
  private static func text(_ title: String) throws -> String {
    let bytes = try Picture(Sample.drawing(), theme: .light, title: title).pdf()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func saysItsTitleAndNoTimeOfMaking() throws {
    let pdf = try Self.text("Leaky ReLU")
    #expect(pdf.hasPrefix("%PDF-"))
    #expect(pdf.contains("/Title (Leaky ReLU)"))
    #expect(pdf.contains("/CreationDate (20000101000000"))
  }

  @Test func embedsEveryFace() throws {
    let pdf = try Self.text("")
    for font in ["Lato-Regular", "Lato-Medium", "Lato-Bold", "TeXGyrePagellaMath-Regular"] {
      #expect(pdf.contains("+\(font)"))
    }
  }

  @Test func aTitleCannotPassForAFingerprint() throws {
    let forged = String(repeating: "0", count: 32)
    let picture = Picture(
      Sample.drawing(), theme: .light, title: "/Keywords (curvesheet \(forged))")
    #expect(try Fingerprint.inFile(picture.pdf()) == picture.fingerprint(as: .pdf))
  }
}
