import Connecting
import Foundation
import Testing

/// `curvesheet serve` of a course, as browsers see it.
struct ServedCourseTests {
  let folder = TemporaryFolder()

  private func served(
    _ changed: [String: String] = [:], _ options: String...
  ) throws -> Served {
    try SampleCourse.write(to: folder, changed)
    return try Served(["course"] + options, in: folder)
  }

  private func save(_ name: String, _ change: (String) -> String) throws {
    let text = SampleCourse.files["course/\(name)"] ?? ""
    try folder.write(change(text), to: "course/\(name)")
  }

  // MARK: Addresses

  /// Follows all links from the contents on.
  ///
  /// - Returns: the bodies of the pages, by what stands after the secret.
  private func pages(of served: Served) throws -> [String: String] {
    let host = try #require(URL(string: "http://127.0.0.1:\(served.port)"))
    let root = try #require(URL(string: served.root, relativeTo: host))
    var bodies: [String: String] = [:]
    var anchors: [(page: String, anchor: String)] = []
    var waiting = [root]
    while let page = waiting.popLast() {
      let way = String(page.path(percentEncoded: true).dropFirst(served.root.count))
      if bodies[way] != nil { continue }
      let answer = try served.ask(way)
      #expect(answer.status == 200, "\(way)")
      bodies[way] = answer.body
      for match in answer.body.matches(of: #/ href="([^"]+)"/#) {
        let link = try #require(URL(string: String(match.1), relativeTo: page)?.absoluteURL)
        #expect(link.path(percentEncoded: true).hasPrefix(served.root), "\(match.1) in \(way)")
        waiting.append(link)
        if let anchor = link.fragment(percentEncoded: false) {
          anchors.append(
            (String(link.path(percentEncoded: true).dropFirst(served.root.count)), anchor))
        }
      }
    }
    for (page, anchor) in anchors {
      #expect(bodies[page]?.contains(" id=\"\(anchor)\"") == true, "\(page)#\(anchor)")
    }
    return bodies
  }

  @Test func allLinksLand() throws {
    let served = try served()
    let names = folder.names
    let pages = try pages(of: served)
    #expect(
      pages.keys.sorted() == [
        "", "index.html", "losses/report.html", "relu/report.html", "softmax/report.html",
      ])
    #expect(pages[""] == pages["index.html"])
    let relu = try #require(pages["relu/report.html"])
    #expect(relu.contains("Figure 1.1") && relu.contains(">Figure 2.1</a>"))
    #expect(pages[""]?.contains("temperature") == true)
    #expect(pages["softmax/report.html"]?.contains("hidden") == true)
    #expect(folder.names == names)
    #expect(served.end() == 0)
  }

  /// The pages are those that a build makes, but for the script and what goes with it.
  @Test func pagesAreThoseOfTheBuild() throws {
    let served = try served([:], "--without-solutions", "--theme", "print")
    let run = try Program.run(
      [
        "build", "course", "-o", "Out", "--format", "svg", "--html", "--without-solutions",
        "--theme",
        "print",
      ], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    func main(_ html: String) -> String {
      let body = html.replacing(#/<!--.*?-->/#, with: "")
      let start = body.range(of: "<main")?.lowerBound ?? body.startIndex
      let end = body.range(of: "</main>")?.upperBound ?? body.endIndex
      return String(body[start..<end])
    }
    for page in ["index.html", "relu/report.html", "softmax/report.html", "losses/report.html"] {
      let built = try #require(folder.text("Out/\(page)"))
      #expect(main(try served.ask(page).body) == main(built), "\(page)")
    }
  }

  @Test func namesMayBeHard() throws {
    let names = ["a b#c é", "50% & <more>", "blocks", "events", "preview.js", "ß'\"ü"]
    var files: [String: String] = [:]
    for name in names { files["course/\(name).md"] = "# L \(names.firstIndex(of: name) ?? 0)\n" }
    let lists = names.map { name in
      let address = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      return "- [](\(address).md)\n"
    }
    files["course/index.md"] = "# Hard\n\n" + lists.joined()
    let served = try served(files)
    let pages = try pages(of: served)
    #expect(pages.count == names.count + 2, "\(pages.keys)")
    for number in names.indices {
      #expect(pages.values.contains { $0.contains("<h1 id=\"l-\(number)\">") })
    }
    let click = try served.ask("blocks/blocks/1", method: "POST")
    #expect(click.status == 200 && click.body == "blocks.md:1")
  }

  @Test func strangersAreRefused() throws {
    let served = try served()
    let other = "/" + String(repeating: "0", count: 32) + "/"
    for way in [
      other, other + "relu/report.html", "nothing/report.html", "relu/../../course/index.md",
      "index.md", "relu.md", "relu/relu.md", "relu/%2e%2e/common.md", "figures/report.html",
    ] {
      #expect(try served.ask(way).status == 404, "\(way)")
    }
    #expect(try served.ask("relu/report.html", method: "POST").status == 405)
  }

  // MARK: Saves

  @Test func aSharedFormulaChangesItsUsersAlone() throws {
    let served = try served()
    let before = try (relu: served.look(at: "relu"), softmax: served.look(at: "softmax"))
    let users = try served.listener(at: "relu")
    let others = try served.listener(at: "softmax")
    try save("common.md") { $0.replacing("0.01", with: "0.02") }
    #expect(users.event() == "event: change\ndata:")
    let after = try served.look(at: "relu", since: before.relu.version)
    #expect(after.text.contains("0.04") && after.text.contains("<svg"))
    #expect(after.sent.count == 2 && (after.blocks?.count ?? 0) > 3)
    #expect(try served.look(at: "softmax").version == before.softmax.version)
    // Who was not disturbed is told of what comes next.
    try save("softmax.md") { $0 + "\nMore.\n" }
    #expect(others.event() == "event: change\ndata:")
    #expect(try served.look(at: "softmax", since: before.softmax.version).sent.count <= 2)
    #expect(try served.look(at: "relu").version == after.version)
    // A page that nobody has looked at yet.
    try save("common.md") { $0.replacing("0.1", with: "0.3") }
    try served.look(at: "losses") { $0.text.contains("0.6") }
  }

  @Test func aMistakeLiesOverItsLesson() throws {
    let served = try served()
    let sound = try served.look(at: "softmax")
    try save("softmax.md") { $0.replacing("tanh(z)", with: "tahn(z)") }
    let broken = try served.look(at: "softmax") { !$0.mistakes.isEmpty }
    #expect(broken.mistakes.hasPrefix("course/softmax.md:12:4: error: unknown function 'tahn'"))
    #expect(broken.sent == sound.sent)
    #expect(try served.ask("softmax/report.html").body.contains("Figure 2.1"))
    #expect(try served.look(at: "relu").mistakes == "")
    try save("relu.md") { $0.replacing("At −2", with: "At minus two") }
    try served.look(at: "relu") { $0.text.contains("minus two") }
    try save("softmax.md") { $0 }
    #expect(try served.look(at: "softmax") { $0.mistakes.isEmpty }.sent == sound.sent)
  }

  @Test func whatIsWrongWithTheWholeLiesOverAll() throws {
    let served = try served()
    for way in ["", "relu", "softmax"] { #expect(try served.look(at: way).mistakes == "") }
    func expect(_ words: String, _ ways: [String] = ["", "relu", "softmax", "losses"]) throws {
      for way in ways {
        let look = try served.look(at: way) { $0.mistakes.contains(words) }
        #expect(look.mistakes.ranges(of: words).count == 1, "\(look.mistakes)")
        #expect(look.blocks?.isEmpty == false)
      }
    }
    try save("index.md") { $0 + "3. [](gone.md)\n" }
    try expect("course/index.md:9:7: error: there is no lesson 'gone.md' in the course's folder")
    // It is reached as soon as it is there.
    #expect(try served.ask("gone/report.html").body.contains("There is no page yet."))
    try folder.write("# Gone\n\nHere.\n", to: "course/gone.md")
    #expect(try served.look(at: "gone") { $0.text.contains("Here.") }.mistakes == "")
    #expect(try served.look().text.contains("gone/report.html"))
    try save("common.md") { "---\nuse: more.md\n---\n" + $0 }
    try expect("course/common.md:2:6: error: there is no file 'more.md'")
    try folder.write("---\nuse: common.md\n---\n", to: "course/more.md")
    try expect("error: lessons use each other: ")
    try save("common.md") { $0 }
    for way in ["relu", "softmax"] {
      try served.look(at: way) { $0.mistakes.isEmpty }
    }
    // Nobody uses that lesson any more, which the contents alone say.
    try expect("course/index.md: warning: 'more.md' lies in the course's folder", [""])
    try FileManager.default.removeItem(atPath: folder.path("course/index.md"))
    try save("relu.md") { $0 + "\nMore.\n" }
    try expect("error: cannot read course/index.md: there is no such file")
    #expect(try served.look(at: "relu").text.contains("More."))
    try save("index.md") { $0 }
    for way in ["", "relu"] { try served.look(at: way) { !$0.mistakes.contains("error") } }
  }

  @Test func theContentsChange() throws {
    let served = try served()
    #expect(try served.ask("losses/report.html").body.contains("Figure 1.1"))
    try folder.write(
      "# Other\n\n- [](losses.md)\n- [](added.md)\n- [](relu.md)\n", to: "course/index.md")
    try folder.write("# Added\n\n[](relu.md#fig-leaky)\n", to: "course/added.md")
    try served.look(at: "losses") { $0.text.contains("Figure 3.1") && $0.text.contains("Added") }
    #expect(try served.look(at: "added").text.contains(">Figure 3.1</a>"))
    // Links to what is gone are mistakes, and what is gone says so.
    #expect(
      try served.look(at: "relu").mistakes.contains("'softmax.md' is no lesson of the course"))
    #expect(
      try served.look(at: "softmax").mistakes
        .contains("'softmax.md' is no lesson of the course any more"))
    #expect(try served.look().text.contains("added/report.html"))
    try save("index.md") { $0 }
    try served.look(at: "relu") { $0.mistakes.isEmpty && $0.text.contains("Figure 1.1") }
    #expect(try served.look(at: "softmax").mistakes.isEmpty)
  }

  @Test func picturesFollow() throws {
    let beginning = "GIF89a" + String(repeating: "x", count: 250_000)
    try folder.write(beginning, to: "course/d/big one.gif")
    let served = try served(["course/losses.md": "# L\n\n![a](<d/big one.gif>)\n"])
    let look = try served.look(at: "losses")
    #expect(look.text.contains("src=\"files/d/big%20one.gif\"") && look.files?.isEmpty == true)
    #expect(try served.ask("losses/files/d/big%20one.gif").body == beginning)
    #expect(try served.ask("relu/files/d/big%20one.gif").status == 404)
    try folder.write(beginning + "y", to: "course/d/big one.gif")
    let next = try served.look(at: "losses") { $0.files?.isEmpty == false }
    #expect(next.files?.map(\.address) == ["files/d/big%20one.gif"])
    #expect(try served.ask("losses/files/d/big%20one.gif?2").body == beginning + "y")
    try folder.write("# L\n\n![a](d/b.gif)\n", to: "course/losses.md")
    #expect(try served.look(at: "losses") { !$0.mistakes.isEmpty }.mistakes.contains("'d/b.gif'"))
    try folder.write("GIF89a", to: "course/d/b.gif")
    try served.look(at: "losses") { $0.mistakes.isEmpty && $0.text.contains("data:image/gif") }
  }

  @Test func aCourseThatIsNotThereYet() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("course"), withIntermediateDirectories: true)
    let served = try Served(["course"], in: folder)
    #expect(try served.ask().body.contains("There is no page yet."))
    #expect(try served.look().mistakes.contains("a course is a folder whose index.md"))
    try SampleCourse.write(to: folder)
    try served.look { $0.mistakes.isEmpty && $0.text.contains("softmax/report.html") }
    #expect(try pages(of: served).count == 5)
  }

  /// Ten readers, each at another place, all at once.
  @Test func tenBrowsersAtOnce() throws {
    let names = (1...10).map { "l\($0)" }
    var files = ["course/index.md": "# I\n\n" + names.map { "- [](\($0).md)\n" }.joined()]
    for name in names {
      files["course/\(name).md"] = "---\nuse: common.md\n---\n# A\n\n`= rate` of \(name)\n"
    }
    let served = try served(files)
    for name in names { #expect(try served.look(at: name).text.contains("0.1 of \(name)")) }
    let listeners = try names.map { try served.listener(at: $0) }
    try save("common.md") { $0.replacing("0.1", with: "0.7") }
    for (name, listener) in zip(names, listeners) {
      #expect(listener.event() == "event: change\ndata:")
      #expect(try served.look(at: name).text.contains("0.7 of \(name)"))
    }
  }
}
