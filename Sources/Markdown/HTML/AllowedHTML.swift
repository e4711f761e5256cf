internal import Text

/// Which elements and attributes a page may hold, whoever wrote them: text and its structure, nothing
/// that runs, loads or covers.
enum AllowedHTML {
  /// Elements without content.
  static let void: Set<String> = ["br", "hr", "img", "input", "wbr"]

  private static let phrases: Set<String> = [
    "a", "abbr", "b", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "input", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
  ]

  private static let blocks: Set<String> = [
    "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Elements whose content is no text for readers: it goes with them.
  static let silent: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "object", "plaintext", "script", "style",
    "template", "textarea", "title", "xmp",
  ]

  static func allows(_ element: String) -> Bool {
    phrases.contains(element) || blocks.contains(element)
  }

  /// Whether the element cannot stand in a paragraph.
  static func isBlock(_ element: String) -> Bool { blocks.contains(element) }

  // MARK: - Attributes

  private static let own: [String: Set<String>] = [
    "a": ["href"], "img": ["src", "alt", "width", "height"], "ol": ["start"], "li": ["value"],
    "td": ["colspan", "rowspan", "align"], "th": ["colspan", "rowspan", "align"],
    "details": ["open"], "input": ["checked"],
  ]

  /// The footnotes' classes are cmark's.
  private static let classes: Set<String> = ["footnote-ref", "footnotes", "footnote-backref"]

  /// An attribute as it may be written; nil where it may not.
  static func attribute(
    _ attribute: HTMLTag.Attribute, of element: String
  ) -> (name: String, value: String)? {
    let value = text(attribute.value)
    switch attribute.name {
    case "title", "lang", "dir": return (attribute.name, value)
    case "class":
      let isLanguage = element == "code" && value.hasPrefix("language-")
      return isLanguage || classes.contains(value) ? ("class", value) : nil
    case let name where own[element]?.contains(name) == true:
      switch name {
      case "href": return isAddress(attribute.value) ? (name, value) : nil
      case "src": return isBeside(attribute.value) ? (name, value) : nil
      case "alt": return (name, value)
      case "open", "checked": return (name, "")
      case "align":
        // A class of the page's style sheet: HTML has no such attribute any more.
        return ["right", "center"].contains(value) ? ("class", value) : nil
      default: return value.utf8.allSatisfy { (0x30...0x39).contains($0) } ? (name, value) : nil
      }
    default: return nil
    }
  }

  /// Whether an address leads to a page, a place in this page, or a mailbox.
  static func isAddress(_ value: ArraySlice<UInt8>) -> Bool {
    let start = beforePath(value)
    if start.contains(where: { $0 <= 0x20 || $0 == 0x7F || "<>\"".utf8.contains($0) }) {
      return false
    }
    // Another scheme, or an entity that could be its colon.
    guard start.contains(where: { ":&".utf8.contains($0) }) else { return true }
    let lower = String(decoding: start, as: UTF8.self).lowercased()
    return ["http:", "https:", "mailto:"].contains { lower.hasPrefix($0) }
  }

  /// Whether an address is that of a file in the page's own folder or beside it.
  static func isBeside(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first else { return false }
    let isName = first >= 0x80 || first.isLetter || first.isDigit || "._-%".utf8.contains(first)
    return isName
      && !beforePath(value).contains { $0 <= 0x20 || $0 == 0x7F || ":&\\".utf8.contains($0) }
  }

  /// What a scheme could stand in.
  private static func beforePath(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    value.prefix { !"/?#".utf8.contains($0) }
  }

  // MARK: - Text

  /// Text with entities as they are, and all else that means something to HTML escaped.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let isEntity = bytes[offset] == UInt8(ascii: "&") && isEntity(bytes[(offset + 1)...])
      if !isEntity, let entity = bytes[offset].entity {
        out += entity.utf8
      } else {
        out.append(bytes[offset])
      }
      offset += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What stands in `text` but for the entities.
  static func withoutEntities(_ text: String) -> String {
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { kept, part in
      kept + (part.firstIndex(of: ";").map { part[part.index(after: $0)...] } ?? part)
    }
  }

  private static let longestEntity = 32

  private static func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    var name = rest.prefix(longestEntity)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")) else { return false }
    name = name[..<end]
    let isNumber = name.first == UInt8(ascii: "#")
    if isNumber { name = name.dropFirst() }
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isDigit }
  }
}
