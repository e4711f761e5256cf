/// Writes the tags that Cairo wrote anew: with other ids, in few characters, and without what holds
/// where nothing is said.
struct TagWriter {
  /// By Cairo's own id; an element whose id is not among them has none.
  let names: [ArraySlice<UInt8>: [UInt8]]
  /// What colours are called in place of `#rrggbb`.
  var colors: [String: String] = [:]
  /// Whether links have no namespace.
  var isForHTML = false

  func append(_ tag: MarkupTag, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "<"))
    out += tag.name
    for attribute in tag.attributes
    where !attribute.isUsual && (!attribute.isID || names[attribute.value] != nil) {
      let isLink = isForHTML && attribute.isNamed("xlink:href")
      out.append(UInt8(ascii: " "))
      out += isLink ? ArraySlice("href".utf8) : attribute.name
      out += "=\"".utf8
      if attribute.isID {
        out += names[attribute.value] ?? []
      } else if attribute.isCoordinates {
        appendCoordinates(attribute.value, to: &out)
      } else {
        appendStyle(attribute.value(with: names), names: colors, to: &out)
      }
      out.append(UInt8(ascii: "\""))
    }
    out += (tag.isEmpty ? "/>" : ">").utf8
  }
}

extension [MarkupToken] {
  /// The attributes of all opening tags, in order.
  var attributes: [MarkupTag.Attribute] {
    flatMap { token -> [MarkupTag.Attribute] in
      if case .open(let tag) = token { tag.attributes } else { [] }
    }
  }
}

extension MarkupTag.Attribute {
  var isID: Bool { isNamed("id") }

  func isNamed(_ text: StaticString) -> Bool {
    name.count == text.utf8CodeUnitCount && text.withUTF8Buffer { name.elementsEqual($0) }
  }

  /// Whether the value is nothing but coordinates and path commands.
  fileprivate var isCoordinates: Bool {
    isNamed("d") || isNamed("x") || isNamed("y") || isNamed("width") || isNamed("height")
  }

  /// Where the value names other elements' ids: after the `#` of a link or of `url(#…)`.
  private var references: [Range<Int>] {
    // The data of paths are most of a file's bytes, and name nothing.
    if isNamed("d") { return [] }
    if isNamed("xlink:href") || isNamed("href") {
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

  /// The ids of other elements that the value names.
  var referenced: [ArraySlice<UInt8>] { references.map { value[$0] } }

  /// The value with new names in its references.
  fileprivate func value(with names: [ArraySlice<UInt8>: [UInt8]]) -> [UInt8] {
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
