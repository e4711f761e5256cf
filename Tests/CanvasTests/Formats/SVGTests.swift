import Canvas
import Drawings
import Foundation
import FoundationXML
import Testing

/// The elements of an SVG as a strict parser sees them.
private final class Elements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  private(set) var all: [Element] = []
  private(set) var texts: [String: String] = [:]
  private var open: [String] = []

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
    all.append(Element(name: name, attributes: attributes))
    open.append(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[open.last ?? "", default: ""] += text
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

@Suite struct SVGTests {
  private static let picture = Picture(
    Sample.drawing(), theme: .light, id: "leaky", title: "Leaky & <b> \"ReLU\"\u{1}",
    description: "first\nsecond")

  @Test func rootSaysWhatItIs() throws {
    let svg = try Elements(Self.picture.svg())
    let root = try #require(svg.all.first)
    #expect(root.name == "svg")
    #expect(root.attributes["width"] == "720")
    #expect(root.attributes["height"] == "450")
    #expect(root.attributes["viewBox"] == "0 0 720 450")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "leaky-title leaky-desc")
    #expect(root.attributes["version"] == nil)
    #expect(svg.texts["title"] == "Leaky & <b> \"ReLU\"")
    #expect(svg.texts["desc"] == "first second")
  }

  @Test func withoutWordsThereAreNoEmptyElements() throws {
    let svg = try Elements(Picture(Sample.drawing(), theme: .light).svg())
    #expect(svg.all.first?.attributes["aria-labelledby"] == nil)
    #expect(!svg.all.contains { $0.name == "title" || $0.name == "desc" })
  }

  @Test func idsAreTheFiguresOwnAndInOrder() throws {
    let svg = try Elements(Self.picture.svg())
    #expect(svg.ids.prefix(2) == ["leaky-title", "leaky-desc"])
    let numbered = svg.ids.dropFirst(2)
    #expect(numbered.count > 20)
    #expect(Set(numbered) == Set((1...numbered.count).map { "leaky-\($0)" }))
    #expect(Set(svg.references) == Set(numbered))
  }

  @Test func idsOfTwoFiguresInOnePageDiffer() throws {
    let other = Picture(Sample.drawing(), theme: .dark, id: "leaky-1", title: "t", description: "d")
    let one = try Elements(Self.picture.svg())
    let two = try Elements(other.svg())
    #expect(Set(one.ids).isDisjoint(with: two.ids))
  }

  @Test(arguments: [("my fig\"ure", "my-fig-ure"), ("", "figure"), ("é", "-")])
  func oddIdsAreMadeSafe(id: String, expected: String) throws {
    let svg = try Elements(Picture(Sample.drawing(), theme: .light, id: id, title: "t").svg())
    #expect(svg.ids.first == "\(expected)-title")
  }

  @Test func coordinatesAreShort() throws {
    let svg = try Elements(Self.picture.svg())
    let paths = svg.all.compactMap { $0.attributes["d"] }
    #expect(paths.contains { !$0.isEmpty })
    let short = /([Mmlhvcz]|-?(\d+(\.\d{1,3})?|\.\d{1,3})|\ )*/
    for path in paths { #expect(path.wholeMatch(of: short) != nil) }
  }

  @Test func coloursAreHexadecimal() throws {
    let svg = String(decoding: try Self.picture.svg(), as: UTF8.self)
    #expect(svg.contains("#006bbf") && svg.contains("#21262e") && !svg.contains("rgb("))
  }
}
