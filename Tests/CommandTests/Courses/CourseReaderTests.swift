import Foundation
import Testing

/// A real course, built for each reader: every link between its lessons leads to something.
struct CourseReaderTests {
  /// Those that several tests look at, each built once.
  private static let github = Result { try made(for: "github", ["--html"]) }
  private static let mkdocs = Result { try made(for: "mkdocs", []) }

  private static func built(for reader: String, _ options: [String] = []) throws -> TemporaryFolder
  {
    switch (reader, options.isEmpty) {
    case ("github", true): try github.get()
    case ("mkdocs", true): try mkdocs.get()
    default: try made(for: reader, options)
    }
  }

  private static func made(for reader: String, _ options: [String]) throws -> TemporaryFolder {
    let folder = TemporaryFolder.shared()
    try RealCourse.write(to: folder)
    let run = try Program.run(
      ["build", "course", "-o", "Out", "--format", "svg", "--for", reader] + options, in: folder)
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    return folder
  }

  private static func reports(in folder: TemporaryFolder) -> [String: String] {
    var reports: [String: String] = [:]
    for name in folder.names where name.hasPrefix("Out/") && name.hasSuffix(".md") {
      reports[String(name.dropFirst("Out/".count))] = folder.text(name)
    }
    return reports
  }

  /// The targets of links in Markdown, without those to other sites.
  private static func targets(in text: String) -> [String] {
    text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }.filter { !$0.contains(":") }
  }

  /// A path with `..` taken out.
  private static func path(_ way: String, from file: String) -> String {
    var steps = file.split(separator: "/").dropLast().map(String.init)
    for step in way.split(separator: "/") {
      if step == ".." { steps.removeLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  @Test(arguments: ["github", "mkdocs"])
  func linksLeadToFiles(reader: String) throws {
    let folder = try Self.built(for: reader)
    let reports = Self.reports(in: folder)
    #expect(reports.count == RealCourse.lessons.count + 1)
    var count = 0
    for (file, text) in reports {
      for target in Self.targets(in: text) {
        let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let other = parts[0].isEmpty ? file : Self.path(parts[0], from: file)
        #expect(folder.names.contains("Out/" + other), "\(target) in \(file)")
        guard parts.count == 2, parts[1].hasPrefix("fig-") || parts[1].hasPrefix("tab-") else {
          continue
        }
        let goal = reader == "github" ? "<a id=\"\(parts[1])\">" : "{#\(parts[1])}"
        #expect(reports[other]?.contains(goal) == true, "\(target) in \(file)")
        count += 1
      }
    }
    #expect(count > 50)
    let gates = reports["gates/report.md"] ?? ""
    #expect(gates.contains("**Figure 2.1.** Two gates; [Figure 1."), "\(gates)")
    #expect(gates.contains("[Losses and their slopes](../losses/report.md)"))
    #expect(gates.contains("← Previous: [Activation functions"))
    #expect(reports["optimisers/report.md"]?.contains("Figure 4.1") == true)
  }

  @Test func mkdocsIsToldTheOrder() throws {
    let folder = try Self.built(for: "mkdocs")
    let lines = folder.text("Out/nav.yml")?.split(separator: "\n").map(String.init) ?? []
    #expect(lines.count == 12 && lines[1] == "nav:")
    #expect(
      lines[3].hasPrefix("  - \"Activation functions")
        && lines[3].hasSuffix(": \"activation-functions/report.md\""))
    #expect(lines[5] == "  - \"Learning\":")
    #expect(lines[6] == "    - \"Losses and their slopes\": \"losses/report.md\"")
  }

  @Test func hugoIsToldTheOrder() throws {
    let folder = try Self.built(for: "hugo")
    let reports = Self.reports(in: folder)
    #expect(
      reports["_index.md"]?.hasPrefix(
        "---\ntitle: \"Activations and what is learned with them\"\n---\n<!-- made") == true)
    for (number, lesson) in RealCourse.lessons.enumerated() where number < 2 {
      let text = reports["\(lesson)/index.md"] ?? ""
      #expect(text.contains("\nweight: \(number + 1)\n---\n<!-- made"), "\(lesson)")
    }
    for (file, text) in reports {
      for target in Self.targets(in: text) where target.hasSuffix("/") || target.contains("/#") {
        let other = Self.path(String(target.prefix { $0 != "#" }), from: file)
        let page = other.isEmpty ? "_index.md" : other + "/index.md"
        #expect(reports[page] != nil, "\(target) in \(file)")
      }
    }
  }

  /// Names are those of the whole site there.
  @Test(arguments: ["myst", "quarto"])
  func eachNameStandsOnce(reader: String) throws {
    let reports = Self.reports(in: try Self.built(for: reader))
    var names: [String: Int] = [:]
    var used: Set<String> = []
    for text in reports.values {
      let (found, links) =
        reader == "myst"
        ? (text.matches(of: /\n:name: (\S+)/), text.matches(of: /\]\(#((?:fig|tab)-[^)]+)\)/))
        : (text.matches(of: /\{#(\S+?)[ }]/), text.matches(of: /@((?:fig|tbl)-[\w-]+)/))
      for name in found { names[String(name.output.1), default: 0] += 1 }
      used.formUnion(links.map { String($0.output.1) })
    }
    #expect(names.count > 40 && used.count > 40)
    #expect(names.filter { $0.value > 1 }.isEmpty)
    #expect(used.subtracting(names.keys).isEmpty)
    if reader == "myst" {
      #expect(names["fig-losses-errors"] == nil && names["fig-errors"] == 1)
      #expect(names["fig-optimisers-momentum"] == 1 && names["fig-turning-momentum"] == 1)
      #expect(
        reports["index.md"]?.contains(":caption: Learning\n\nlosses/report\noptimisers/report\n")
          == true)
    }
  }

  /// One document is made of all lessons, in which each link leads somewhere and each picture is found.
  @Test func pandocMakesABook() throws {
    let folder = try Self.built(for: "pandoc")
    let run = try Program.shell(
      "cd Out && pandoc -d book.yaml -s --metadata title=Book --mathml -t html -o book.html",
      in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let book = folder.text("Out/book.html") ?? ""
    let ids = book.matches(of: /\bid="([^"]+)"/).map { String($0.output.1) }
    let targets = Set(
      book.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }.filter {
        $0.hasPrefix("fig-") || $0.hasPrefix("tab-") || $0.hasPrefix("course-")
      })
    #expect(targets.count > 50)
    #expect(targets.subtracting(ids).isEmpty)
    for target in targets { #expect(ids.count { $0 == target } == 1, "\(target)") }
    let images = book.matches(of: /<img\s+src="([^"]+)"/).map { String($0.output.1) }
    #expect(images.count > 40)
    for image in images { #expect(folder.names.contains("Out/" + image), "\(image)") }
  }

  @Test func pagesLeadToPages() throws {
    let folder = try Self.built(for: "github")
    let pages = folder.names.filter { $0.hasPrefix("Out/") && $0.hasSuffix(".html") }
    #expect(pages.count == RealCourse.lessons.count + 1)
    let texts = Dictionary(uniqueKeysWithValues: pages.map { ($0, folder.text($0) ?? "") })
    var count = 0
    for (page, text) in texts {
      for link in text.matches(of: /href="([^":]+)"/).map({ String($0.output.1) }) {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let other = parts[0].isEmpty ? page : Self.path(parts[0], from: page)
        #expect(texts[other] != nil, "\(link) in \(page)")
        if parts.count == 2 {
          #expect(texts[other]?.contains("id=\"\(parts[1])\"") == true, "\(link) in \(page)")
        }
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test func studentsGetTheWholeWithoutSolutions() throws {
    let folder = try Self.built(for: "myst", ["--without-solutions", "--quiet"])
    #expect(folder.text("Out/gates/report.md")?.contains("hidden") == false)
    #expect(folder.text("Out/index.md")?.contains("What only the teacher sees") == false)
  }
}
