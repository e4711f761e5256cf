import Canvas
import Drawings
import Foundation
import FoundationXML
import Testing

@Suite struct PageFiguresTests {
  private static func picture(_ id: String, theme: Theme = .light) -> Picture {
    Picture(Sample.drawing(), theme: theme, id: id, title: "T", description: "first & last")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func matches(_ pattern: String, in text: String) throws -> [String] {
    let expression = try Regex<(Substring, Substring)>(pattern)
    return text.matches(of: expression).map { String($0.1) }
  }

  @Test func figuresShareTheirLetters() throws {
    var page = PageFigures()
    let first = text(
      try page.svg(of: [Self.picture("fig-a")], saying: .all(label: "A"), followsPage: true))
    let letters = text(page.sheet)
    let second = text(
      try page.svg(of: [Self.picture("fig-a-1")], saying: .all(label: "B"), followsPage: true))
    #expect(text(page.sheet) == letters)
    let html = letters + first + second
    let ids = try matches(#"\bid="([^"]*)""#, in: html)
    #expect(Set(ids).count == ids.count)
    let references =
      try matches(##"href="#([^"]*)""##, in: html) + matches(#"url\(#([^)]*)\)"#, in: html)
    #expect(!references.isEmpty && Set(references).isSubset(of: ids))
    #expect(ids.contains { $0.hasPrefix("letter.") })
    #expect(!first.contains("xlink") && !html.contains("style"))
    for part in [letters, first, second] {
      #expect(XMLParser(data: Data(part.utf8)).parse())
    }
  }

  @Test func saysWhatItShows() throws {
    var page = PageFigures()
    let svg = text(
      try page.svg(of: [Self.picture("fig-a")], saying: .all(label: "a \"b\""), followsPage: true))
    #expect(
      svg.hasPrefix(
        #"<svg width="720" height="450" viewBox="0 0 720 450" role="img" aria-label="a &quot;b&quot;""#
          + #" aria-describedby="fig-a.desc"><desc id="fig-a.desc">first &amp; last</desc>"#))
    #expect(!svg.contains("<title"))
  }

  /// With the page's colours put in, a figure is the file that it is by itself, in every theme.
  @Test(arguments: [Theme.light, .dark]) func coloursAreThePages(theme: Theme) throws {
    var following = PageFigures()
    var fixed = PageFigures()
    let picture = Self.picture("fig-a", theme: theme)
    var svg = text(try following.svg(of: [picture], saying: .all(label: "A"), followsPage: true))
    #expect(!svg.contains("#0"))
    for role in [Role.background] + picture.drawing.roles {
      #expect(svg.contains("var(\(role.variable))"))
      svg.replace("var(\(role.variable))", with: theme.color(of: role).hexadecimal)
    }
    #expect(svg == text(try fixed.svg(of: [picture], saying: .all(label: "A"), followsPage: false)))
    #expect(text(following.sheet) == text(fixed.sheet))
  }
}
