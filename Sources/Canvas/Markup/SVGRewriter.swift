package import Drawings

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
    var tokens: [MarkupToken] = []
    var tokenizer = MarkupTokenizer(svg)
    while let token = try tokenizer.next() { tokens.append(token) }
    let names = newNames(in: tokens)
    var out: [UInt8] = []
    out.reserveCapacity(svg.count)
    var isRoot = true
    for token in tokens {
      switch token {
      case .text(let text), .declaration(let text):
        out += text
      case .close(let name):
        out += "</".utf8
        out += name
        out += ">".utf8
      case .open(let tag) where isRoot:
        isRoot = false
        out += root(tag).utf8
      case .open(let tag):
        append(tag, names, to: &out)
      }
    }
    return out
  }

  /// The new name of every id that something refers to.
  private func newNames(in tokens: [MarkupToken]) -> [ArraySlice<UInt8>: [UInt8]] {
    var referenced: Set<ArraySlice<UInt8>> = []
    var order: [ArraySlice<UInt8>] = []
    for case .open(let tag) in tokens {
      for attribute in tag.attributes {
        if attribute.isID {
          order.append(attribute.value)
        } else {
          let found = attribute.references.map { attribute.value[$0] }
          referenced.formUnion(found)
          order += found
        }
      }
    }
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    for id in order where referenced.contains(id) && names[id] == nil {
      names[id] = Array("\(picture.id)-\(names.count + 1)".utf8)
    }
    return names
  }

  private func append(
    _ tag: MarkupTag, _ names: [ArraySlice<UInt8>: [UInt8]], to out: inout [UInt8]
  ) {
    out += "<".utf8
    out += tag.name
    for attribute in tag.attributes
    where !attribute.isUsual && (!attribute.isID || names[attribute.value] != nil) {
      out += " ".utf8
      out += attribute.name
      out += "=\"".utf8
      if attribute.isID {
        out += names[attribute.value] ?? []
      } else if attribute.isCoordinates {
        appendCoordinates(attribute.value, to: &out)
      } else {
        appendStyle(attribute.value(with: names), to: &out)
      }
      out += "\"".utf8
    }
    out += (tag.isEmpty ? "/>" : ">").utf8
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
    let elements = said.map { "\n<\($0.0) id=\"\(picture.id)-\($0.0)\">\(escaped($0.1))</\($0.0)>" }
    return "<svg\(written)>" + elements.joined()
  }
}

extension MarkupTag.Attribute {
  var isID: Bool { name.elementsEqual("id".utf8) }

  /// Whether the value is nothing but coordinates and path commands.
  var isCoordinates: Bool {
    ["d", "x", "y", "width", "height"].contains { name.elementsEqual($0.utf8) }
  }

  /// Where the value names other elements' ids: after the `#` of a link or of `url(#…)`.
  var references: [Range<Int>] {
    if name.elementsEqual("xlink:href".utf8) || name.elementsEqual("href".utf8) {
      return value.first == UInt8(ascii: "#") ? [value.startIndex + 1..<value.endIndex] : []
    }
    var found: [Range<Int>] = []
    var rest = value
    while let open = rest.firstIndex(of: UInt8(ascii: "#")) {
      let after = value[(open + 1)...]
      if value[..<open].suffix(4).elementsEqual("url(".utf8),
        let close = after.firstIndex(of: UInt8(ascii: ")"))
      {
        found.append(open + 1..<close)
      }
      rest = after
    }
    return found
  }

  /// The value with new names in its references.
  func value(with names: [ArraySlice<UInt8>: [UInt8]]) -> [UInt8] {
    var renamed: [UInt8] = []
    var position = value.startIndex
    for reference in references {
      renamed += value[position..<reference.lowerBound]
      renamed += names[value[reference]] ?? []
      position = reference.upperBound
    }
    return renamed + value[position...]
  }
}
