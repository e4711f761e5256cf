import Foundation
import FoundationXML
import Testing

/// The elements of an SVG as a strict parser sees them.
final class Elements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The elements that it stands in, the outermost first.
    let parents: [[String: String]]
  }

  private(set) var all: [Element] = []
  private(set) var texts: [String: String] = [:]
  private var open: [(name: String, attributes: [String: String])] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    all.append(Element(name: name, attributes: attributes, parents: open.map(\.attributes)))
    open.append((name, attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[open.last?.name ?? "", default: ""] += text
  }

  var ids: [String] { all.compactMap { $0.attributes["id"] } }

  var references: [String] {
    all.flatMap { element in
      element.attributes.compactMap { name, value in
        if name.hasSuffix("href") { return String(value.dropFirst()) }
        guard let range = value.range(of: "url(#") else { return nil }
        return String(value[range.upperBound...].prefix { $0 != ")" })
      }
    }
  }
}
