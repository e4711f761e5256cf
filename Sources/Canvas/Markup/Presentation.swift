internal import Text

/// The presentation attributes of an element of SVG (SVG 1.1, section 6.1), in the order in which they
/// were written: those of its attribute `style`, and its own.
///
/// A page may forbid `style` to its parts (CSP 3, `style-src`), but not these. What holds where nothing
/// is said is left out; Cairo puts no element with such attributes into another, so that nothing else
/// can hold there.
package struct Presentation {
  private(set) var attributes: [(name: ArraySlice<UInt8>, value: [UInt8])] = []

  init() {}

  /// - Parameters:
  ///   - style: declarations of CSS.
  ///   - names: what colours `#rrggbb` are called.
  package init(style: ArraySlice<UInt8>, names: [String: String] = [:]) {
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      add(
        declaration[..<colon].trimmed(where: \.isWhitespace),
        declaration[(colon + 1)...].trimmed(where: \.isWhitespace), names: names)
    }
  }

  /// Those of an element.
  init(of tag: MarkupTag, names: [String: String]) {
    for attribute in tag.attributes {
      if attribute.isNamed("style") {
        attributes += Self(style: attribute.value, names: names).attributes
      } else if Self.names.contains(where: { attribute.isNamed($0) }) {
        add(attribute.name, attribute.value, names: names)
      }
    }
  }

  /// Adds what an attribute says; false if it says nothing of how an element looks.
  mutating func add(_ attribute: MarkupTag.Attribute, _ styles: inout Styles) -> Bool {
    if attribute.isNamed("style") {
      attributes += styles.presentation(of: attribute.value).attributes
      return true
    }
    guard Self.names.contains(where: { attribute.isNamed($0) }) else { return false }
    add(attribute.name, attribute.value, names: styles.names)
    return true
  }

  private mutating func add(
    _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, names: [String: String]
  ) {
    guard !Self.usual.contains(where: { name.equals($0) && value.equals($1) }) else { return }
    let color = hexadecimal(value)
    attributes.append((name, color.map { Array((names[$0] ?? $0).utf8) } ?? Array(value)))
  }

  /// Leaves out how far joins may point, where there are none that do.
  mutating func dropMiterLimit(hasJoins: Bool) {
    guard !hasJoins || attributes.contains(where: { $0.name.equals("stroke-linejoin") }) else {
      return
    }
    attributes.removeAll { $0.name.equals("stroke-miterlimit") }
  }

  func contains(_ name: StaticString) -> Bool { attributes.contains { $0.name.equals(name) } }

  /// The color, where it says nothing else.
  var onlyFill: [UInt8]? {
    attributes.count == 1 && attributes[0].name.equals("fill") ? attributes[0].value : nil
  }

  /// ` fill="#006bbf"`, one after the other.
  package var written: [UInt8] {
    var out: [UInt8] = []
    for (name, value) in attributes {
      out.append(.space)
      out += name
      out += "=\"".utf8
      out += value
      out.append(UInt8(ascii: "\""))
    }
    return out
  }

  /// Those that Cairo writes, each of which is the same for a group as for all that is in it.
  private static let names: [StaticString] = [
    "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-opacity",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
    "stroke-dashoffset", "clip-rule",
  ]

  /// What each is by itself (SVG 1.1, 11.3 and 11.4), as Cairo writes it.
  private static let usual: [(StaticString, StaticString)] = [
    ("fill-rule", "nonzero"), ("fill-opacity", "1"), ("stroke", "none"), ("stroke-width", "1"),
    ("stroke-opacity", "1"), ("stroke-linecap", "butt"), ("stroke-linejoin", "miter"),
    ("stroke-dashoffset", "0"), ("clip-rule", "nonzero"),
  ]
}

/// The styles of a picture, each of which is read once.
struct Styles {
  /// What colours `#rrggbb` are called.
  let names: [String: String]
  private var known: [ArraySlice<UInt8>: Presentation] = [:]

  init(names: [String: String]) { self.names = names }

  mutating func presentation(of style: ArraySlice<UInt8>) -> Presentation {
    if let presentation = known[style] { return presentation }
    let presentation = Presentation(style: style, names: names)
    known[style] = presentation
    return presentation
  }
}

/// `#006bbf` for `rgb(0%,41.960784%,74.901961%)`; nil for anything else.
private func hexadecimal(_ value: ArraySlice<UInt8>) -> String? {
  guard value.starts(with: "rgb(".utf8), value.last == UInt8(ascii: ")") else { return nil }
  let parts = value.dropFirst(4).dropLast().split(separator: UInt8(ascii: ","))
    .map { $0.trimmed(where: \.isWhitespace) }
  guard parts.count == 3, parts.allSatisfy({ $0.last == UInt8(ascii: "%") }) else { return nil }
  return parts.reduce("#") { color, part in
    let level = min((thousandths(part.dropLast()) * 255 + 50_000) / 100_000, 255)
    return color + (level < 16 ? "0" : "") + String(level, radix: 16)
  }
}

/// A decimal number in whole thousandths, halves away from zero.
func thousandths(_ number: some Sequence<UInt8>) -> Int {
  var value = 0
  var isNegative = false
  // How many decimals are still wanted; nil before the point.
  var wanted: Int?
  for byte in number {
    if byte == UInt8(ascii: ".") {
      wanted = 3
    } else if byte == UInt8(ascii: "-") {
      isNegative = true
    } else if byte.isDigit {
      let digit = Int(byte - UInt8(ascii: "0"))
      if wanted == 0 {
        if digit >= 5 { value += 1 }
        break
      }
      value = value * 10 + digit
      wanted = wanted.map { $0 - 1 }
    }
  }
  for _ in 0..<(wanted ?? 3) { value *= 10 }
  return isNegative ? -value : value
}
