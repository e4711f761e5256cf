internal import Text

extension MarkupTag {
  func isNamed(_ text: StaticString) -> Bool { name.equals(text) }

  /// The value of the attribute `name`, as written.
  func value(of name: StaticString) -> ArraySlice<UInt8>? {
    attributes.first { $0.isNamed(name) }?.value
  }
}

extension MarkupTag.Attribute {
  var isID: Bool { isNamed("id") }

  func isNamed(_ text: StaticString) -> Bool { name.equals(text) }

  /// The ids of other elements that the value names.
  var referenced: [ArraySlice<UInt8>] { references.map { value[$0] } }

  /// The value with new names in its references; those without one stay.
  func value(with names: [ArraySlice<UInt8>: [UInt8]]) -> ArraySlice<UInt8> {
    let references = references
    guard !references.isEmpty else { return value }
    var renamed: [UInt8] = []
    var position = value.startIndex
    for reference in references {
      renamed += value[position..<reference.lowerBound]
      renamed += names[value[reference]] ?? Array(value[reference])
      position = reference.upperBound
    }
    return renamed + value[position...]
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
}

extension ArraySlice<UInt8> {
  /// Whether a text stands somewhere in it.
  func contains(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { contains(sequence: $0) }
  }

  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && text.withUTF8Buffer { elementsEqual($0) }
  }
}
