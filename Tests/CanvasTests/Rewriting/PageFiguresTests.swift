import Canvas
import Drawings
import Foundation
import FoundationXML
import Packing
import Testing

@Suite struct PageFiguresTests {
  private static func picture(_ id: String, theme: Theme = .light) -> Picture {
    Picture(Sample.drawing(), theme: theme, id: id, title: "T", description: "first & last")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func svg(
    _ picture: Picture, in page: inout PageFigures, label: String = "A", followsPage: Bool = true
  ) throws -> String {
    let written = try PageFigures.draw(
      [picture], saying: .all(label: label), followsPage: followsPage)
    return text(page.place(written))
  }

  private func matches(_ pattern: String, in text: String) throws -> [String] {
    let expression = try Regex<(Substring, Substring)>(pattern)
    return text.matches(of: expression).map { String($0.1) }
  }

  @Test func figuresShareTheirLetters() throws {
    var page = PageFigures()
    let first = try svg(Self.picture("fig-a"), in: &page)
    let letters = text(page.sheet)
    let second = try svg(Self.picture("fig-a-1"), in: &page, label: "B")
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
    let svg = try svg(Self.picture("fig-a"), in: &page, label: "a \"b\"")
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
    var svg = try svg(picture, in: &following)
    #expect(!svg.contains("#0"))
    for role in [Role.background] + picture.drawing.roles {
      #expect(svg.contains("var(\(role.variable))"))
      svg.replace("var(\(role.variable))", with: theme.color(of: role).hexadecimal)
    }
    #expect(try svg == self.svg(picture, in: &fixed, followsPage: false))
    #expect(text(following.sheet) == text(fixed.sheet))
  }

  /// What was drawn for one page is in another what it would be if it were drawn for it, whatever stands before it.
  @Test func figuresMoveBetweenPages() throws {
    func returned(_ figure: WrittenFigure) throws -> WrittenFigure {
      var packer = Packer()
      packer.write(figure)
      var unpacker = Unpacker(packer.bytes[...])
      return try unpacker.value()
    }
    func words(_ string: String, size: Double) -> Picture {
      let text = Text(string, font: Font(.regular, size), at: Point(5, 20), paint: Paint(.ink))
      return Picture(Drawing(size: Size(300, 60), items: [.text(text)]), theme: .light, id: "words")
    }
    let before: [[Picture]] = [
      [], [words("zyx", size: 12)], [words("Title", size: 12), words("Hamburg", size: 30)],
      [words("one two three", size: 19)], [Self.picture("other", theme: .dark)],
    ]
    for picture in [Self.picture("fig-a"), words("Title 123", size: 12), words("Title", size: 24)] {
      for first in before {
        for second in before {
          var page = PageFigures()
          for other in first { _ = try svg(other, in: &page) }
          let written = try returned(
            PageFigures.draw([picture], saying: .all(label: "A"), followsPage: true))
          var (moved, drawn) = (PageFigures(), PageFigures())
          for other in second {
            _ = try svg(other, in: &moved)
            _ = try svg(other, in: &drawn)
          }
          #expect(try text(moved.place(written)) == svg(picture, in: &drawn))
          #expect(moved.sheet == drawn.sheet)
        }
      }
    }
  }
}
