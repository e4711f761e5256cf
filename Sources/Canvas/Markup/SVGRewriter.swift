package import Drawings
internal import Text

/// Turns the SVG that Cairo writes into one that can stand in a page and in a repository.
///
/// - Ids are renumbered in order of first appearance and begin with the figure's id. Cairo counts
///   some of them through the life of the process; ids that nothing refers to are dropped.
/// - The root says the size in plain numbers, what the picture is, and its fingerprint.
/// - Coordinates have at most three decimals, colours are hexadecimal.
package struct SVGRewriter {
  /// The root's attribute with the fingerprint.
  static let attribute = "data-curvesheet"

  private let picture: Picture
  private let fingerprint: Fingerprint

  package init(picture: Picture, fingerprint: Fingerprint) {
    self.picture = picture
    self.fingerprint = fingerprint
  }

  package func rewrite(_ svg: [UInt8]) throws(CanvasError) -> [UInt8] {
    let tokens = try MarkupTokenizer.tokens(of: svg)
    let writer = TagWriter(names: newNames(in: tokens))
    var out: [UInt8] = []
    out.reserveCapacity(svg.count)
    var isRoot = true
    for token in tokens {
      switch token {
      case .text(let text), .declaration(let text):
        out += text
      case .close(let name):
        out += "</".utf8 + name + ">".utf8
      case .open(let tag) where isRoot:
        isRoot = false
        out += root(tag).utf8
      case .open(let tag):
        writer.append(tag, to: &out)
      }
    }
    return out
  }

  /// The new name of every id that something refers to.
  private func newNames(in tokens: [MarkupToken]) -> [ArraySlice<UInt8>: [UInt8]] {
    var mentioned: [ArraySlice<UInt8>] = []
    var referenced: Set<ArraySlice<UInt8>> = []
    for case .open(let tag) in tokens {
      for attribute in tag.attributes {
        let others = attribute.referenced
        mentioned += attribute.isID ? [attribute.value] : others
        referenced.formUnion(others)
      }
    }
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    for id in mentioned
    where referenced.contains(id) && names[id] == nil {
      names[id] = Array("\(picture.id)-\(names.count + 1)".utf8)
    }
    return names
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
