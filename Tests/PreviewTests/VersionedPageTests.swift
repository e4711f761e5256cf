import Foundation
import Preview
import Seeded
import Testing

/// A page whose blocks are these.
func page(_ blocks: [String], style: String = "", title: String = "T") -> PreviewPage {
  PreviewPage(
    start: "<main>", end: "</main>", title: title, language: "en", parts: [.style: style],
    blocks: blocks.enumerated().map { place, html in
      PreviewPage.Block(html: Array(html.utf8), lines: (place * 2)...(place * 2))
    })
}

/// What a browser keeps of a page, as the script does.
private struct Browser {
  var version = 0
  var blocks: [(number: Int, html: String)] = []
  var style: String?

  /// - Returns: the HTML that it was sent; nil where a block was missing.
  mutating func take(_ changes: String) throws -> [String]? {
    let object = try JSONSerialization.jsonObject(with: Data(changes.utf8))
    let members = try #require(object as? [String: Any])
    version = try #require(members["version"] as? Int)
    let known = Dictionary(blocks.map { ($0.number, $0.html) }) { first, _ in first }
    var sent: [String] = []
    blocks = []
    for block in try #require(members["blocks"] as? [[Any]]) {
      let number = try #require(block[0] as? Int)
      if block.count == 4 { sent.append(try #require(block[3] as? String)) }
      guard let html = block.count == 4 ? sent.last : known[number] else { return nil }
      blocks.append((number, html))
    }
    let parts = try #require(members["parts"] as? [String: String])
    if let style = parts["style"] { self.style = style }
    return sent
  }
}

@Suite struct VersionedPageTests {
  @Test func onlyWhatChangedIsSent() throws {
    var shown = VersionedPage()
    var browser = Browser()
    shown.show(PreviewContent(of: "a", page: page(["a", "b", "c"], style: "x")))
    #expect(try browser.take(shown.changes(since: 0)) == ["a", "b", "c"])
    shown.show(PreviewContent(of: "a", page: page(["a", "\"B\"\n<\u{1}", "c", "d"], style: "x")))
    #expect(!shown.changes(since: 1).contains("style"))
    #expect(try browser.take(shown.changes(since: 1)) == ["\"B\"\n<\u{1}", "d"])
    shown.show(PreviewContent(of: "a", page: page(["d", "a"], style: "y")))
    #expect(try browser.take(shown.changes(since: 2)) == [])
    #expect(browser.blocks.map(\.html) == ["d", "a"] && browser.style == "y")
    // Whoever has missed versions is sent all that came since.
    shown.show(PreviewContent(of: "a", page: page(["e", "d", "a"], style: "y")))
    #expect(try browser.take(shown.changes(since: 3)) == ["e"])
    #expect(shown.changes(since: 1).contains("\"d\""))
  }

  @Test func mistakesLeaveThePage() throws {
    var shown = VersionedPage()
    shown.show(PreviewContent(of: "a", mistakes: "no"))
    #expect(shown.document == nil && !shown.changes(since: 0).contains("blocks"))
    shown.show(PreviewContent(of: "a", page: page(["a"])))
    var browser = Browser()
    #expect(try browser.take(shown.changes(since: 1)) == ["a"])
    shown.show(PreviewContent(of: "a", page: page(["a"]), mistakes: "lesson.md:1: \"no\""))
    #expect(try browser.take(shown.changes(since: 2)) == [])
    #expect(shown.changes(since: 2).contains(#""mistakes":"lesson.md:1: \"no\"""#))
  }

  @Test func whatIsTheSameIsNoChange() throws {
    var shown = VersionedPage()
    var content = PreviewContent(of: "a", page: page(["a", "a"], style: "x"))
    func file(_ text: String) -> PreviewContent.File {
      PreviewContent.File(mediaType: "image/gif", bytes: Array(text.utf8))
    }
    content.files = ["files/b c.gif": file("1")]
    func show() -> Bool { shown.show(content) }
    #expect(show())
    #expect(!show() && shown.version == 1)
    #expect(shown.changes(since: 0).contains("\"files\":[]"))
    content.files = ["files/b c.gif": file("2")]
    #expect(show())
    #expect(shown.changes(since: 1).contains(#""files":[["files/b%20c.gif",2]]"#))
    #expect(!shown.changes(since: 2).contains("gif"))
    let changes: [(inout PreviewContent) -> Void] = [
      { $0.mistakes = "no" }, { $0.page?.title = "U" }, { $0.page?.parts[.style] = "y" },
      { $0.page?.language = "de" }, { $0.page = page(["a", "b"]) }, { $0.page = page(["b", "a"]) },
      { $0.page = nil },
    ]
    for change in changes {
      change(&content)
      #expect(show())
      #expect(!show())
    }
  }

  @Test func aPageSaysWhetherThereAreOthers() throws {
    var shown = VersionedPage()
    var content = PreviewContent(of: "a", page: page(["a"]))
    content.isOneOfMany = true
    shown.show(content)
    let document = String(decoding: try #require(shown.document), as: UTF8.self)
    #expect(document == "<main><!--version 1 many--><!--1-->a</main>")
  }

  /// Browsers that look at any versions have in the end what a new one has.
  @Test(arguments: 0..<50) func browsersKeepUp(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var shown = VersionedPage()
    var browsers = [Browser](repeating: Browser(), count: 3)
    var blocks: [String] = []
    for _ in 0..<30 {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0...blocks.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        // Alike blocks, too.
        case 0, 1: blocks.insert("<p>\(Int.random(in: 0..<9, using: &random))</p>", at: place)
        case 2 where place < blocks.count: blocks.remove(at: place)
        default: blocks.shuffle(using: &random)
        }
      }
      shown.show(PreviewContent(of: "a", page: page(blocks, style: "\(blocks.count)")))
      for place in browsers.indices where Bool.random(using: &random) {
        let changes = shown.changes(since: browsers[place].version)
        #expect(try browsers[place].take(changes) != nil)
        #expect(browsers[place].blocks.map(\.html) == blocks)
        #expect(browsers[place].style == "\(blocks.count)")
        let numbers = browsers[place].blocks.map(\.number)
        #expect(Set(numbers).count == numbers.count)
        let listed = zip(numbers, blocks).map { "<!--\($0)-->\($1)" }.joined()
        let document = "<main><!--version \(shown.version)-->\(listed)</main>"
        #expect(shown.document.map { String(decoding: $0, as: UTF8.self) } == document)
      }
    }
  }

  @Test func linesLeadToBlocksAndBack() throws {
    var shown = VersionedPage()
    shown.show(PreviewContent(of: "a.md", page: page(["a", "b", "c"])))
    let numbers = (0...9).map { shown.block(at: $0) }
    #expect(numbers == [1, 1, 2, 2, 3, 3, 3, 3, 3, 3])
    #expect(shown.place(of: 2) == PreviewPlace(subject: "a.md", lines: 2...2))
    #expect(shown.place(of: 9) == nil)
  }
}
