package import Drawings

extension Fingerprint {
  /// The fingerprint that a PNG, SVG or PDF file of a `Picture` carries, or a page of such pictures
  /// (`data-curvesheet` of its root); nil if `bytes` are any other file.
  package static func inFile(_ bytes: [UInt8]) -> Fingerprint? {
    if bytes.starts(with: PNGFile.signature) { return inPNG(bytes) }
    if bytes.starts(with: "%PDF-".utf8) { return inPDF(bytes) }
    return inMarkup(bytes)
  }

  private static let length = 32

  private static func inPNG(_ bytes: [UInt8]) -> Fingerprint? {
    var start = PNGFile.signature.count
    let wanted = Array("tEXt".utf8) + PNGFile.keyword + [0]
    while start + 8 <= bytes.count {
      let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      if bytes[(start + 4)...].starts(with: wanted) {
        return at(start + 4 + wanted.count, in: bytes)
      }
      start += 12 + length
    }
    return nil
  }

  /// The document's information is among the last objects, so the last place found is the right one.
  private static func inPDF(_ bytes: [UInt8]) -> Fingerprint? {
    let wanted = Array("/Keywords (\(Picture.pdfKeyword)".utf8)
    var start = bytes.count - wanted.count
    while start >= 0 {
      if bytes[start...].starts(with: wanted) { return at(start + wanted.count, in: bytes) }
      start -= 1
    }
    return nil
  }

  private static func inMarkup(_ bytes: [UInt8]) -> Fingerprint? {
    var tokens = MarkupTokenizer(bytes)
    while let token = try? tokens.next() {
      guard case .open(let tag) = token else { continue }
      // Only the root is looked at.
      guard ["svg", "html"].contains(where: { tag.name.elementsEqual($0.utf8) }) else { return nil }
      let attribute = tag.attributes.first { $0.name.elementsEqual(SVGRewriter.attribute.utf8) }
      return attribute.flatMap { Fingerprint(String(decoding: $0.value, as: UTF8.self)) }
    }
    return nil
  }

  private static func at(_ start: Int, in bytes: [UInt8]) -> Fingerprint? {
    guard start + length <= bytes.count else { return nil }
    return Fingerprint(String(decoding: bytes[start..<start + length], as: UTF8.self))
  }
}
