package import Drawings
internal import Text

/// Turns the SVG that Cairo writes into one that can stand in a page and in a repository.
///
/// - Ids are numbered in order and begin with the figure's id. Cairo counts some of them through the
///   life of the process; what nothing refers to is dropped.
/// - The root says the size in plain numbers, what the picture is, and its fingerprint.
/// - Letters are written once for all sizes; coordinates have at most two decimals; how elements look
///   is said by presentation attributes, in hexadecimal colours.
package struct SVGRewriter {
  /// The root's attribute with the fingerprint.
  static let attribute = "data-curvesheet"

  private let picture: Picture
  private let fingerprint: Fingerprint
  private let texts: MarkedTexts

  package init(picture: Picture, fingerprint: Fingerprint) {
    self.init(picture: picture, fingerprint: fingerprint, texts: MarkedTexts())
  }

  /// - Parameters:
  ///   - picture: what Cairo wrote.
  ///   - fingerprint: of it.
  ///   - texts: those that it has marked.
  init(picture: Picture, fingerprint: Fingerprint, texts: MarkedTexts) {
    (self.picture, self.fingerprint, self.texts) = (picture, fingerprint, texts)
  }

  package func rewrite(_ svg: [UInt8]) throws(CanvasError) -> [UInt8] {
    let cairo = try CairoSVG(svg)
    let id = picture.id
    let names = cairo.names { "\(id)-\($0)" }
    let letterName = { "\(id)-\(names.count + $0 + 1)" }
    var writer = BodyWriter(names: names, texts: texts, letterName: letterName)
    var tokens = cairo.tokens[...]
    var head: [UInt8] = []
    while let token = tokens.popFirst() {
      if case .declaration(let text) = token { head += text + [.lineFeed] }
      guard case .open(let tag) = token else { continue }
      head += (root(tag) + "\n").utf8
      break
    }
    let body = writer.written(tokens)
    return head + Self.definitions(of: writer.letters.letters, letterName) + body
  }

  private static func definitions(of letters: [Letter], _ name: (Int) -> String) -> [UInt8] {
    guard !letters.isEmpty else { return [] }
    var out = Array("<defs>\n".utf8)
    for (index, letter) in letters.enumerated() { out += letter.element(id: name(index)) }
    return out + "</defs>\n".utf8
  }

  private func root(_ tag: MarkupTag) -> String {
    let width = Rounding.decimal(picture.drawing.size.width)
    let height = Rounding.decimal(picture.drawing.size.height)
    var attributes = tag.attributes.filter { $0.name.starts(with: "xmlns".utf8) }.map {
      (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self))
    }
    attributes += [
      ("width", width), ("height", height), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
    ]
    let said = [("title", picture.title), ("desc", picture.description)].filter { !$0.1.isEmpty }
    if !said.isEmpty {
      let ids = said.map { "\(picture.id)-\($0.0)" }.joined(separator: " ")
      attributes.append(("aria-labelledby", ids))
    }
    attributes.append((Self.attribute, fingerprint.description))
    let written = attributes.map { " \($0.0)=\"\($0.1)\"" }.joined()
    let elements = said.map {
      "\n<\($0.0) id=\"\(picture.id)-\($0.0)\">\($0.1.escapedForXML)</\($0.0)>"
    }
    return "<svg\(written)>" + elements.joined()
  }
}
