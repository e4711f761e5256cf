internal import Text

/// How a course tells the programs that make sites and books of it which lessons there are, and in which order.
extension Profile {
  /// What stands at the beginning of a report: where all are one document, what links to it lead to.
  func beginning(at place: LessonPlace) -> String {
    self == .pandoc ? "::: {#\(place.seat.name)}\n:::" : ""
  }

  /// Hugo orders pages by their weights, and shows no other titles than these.
  func frontMatter(at place: LessonPlace) -> [(key: String, value: String)] {
    guard self == .hugo else { return [] }
    let title = place.index.map { place.course.chapters[$0].title } ?? place.course.title
    let weight = place.chapter.map { [(key: "weight", value: "\($0)")] } ?? []
    return (title.isEmpty ? [] : [(key: "title", value: title.quotedForJSON)]) + weight
  }

  /// Sphinx takes the pages of a site from a directive in them.
  func tree(of course: Course) -> String {
    guard self == .myst else { return "" }
    return course.stretches.map { title, chapters in
      let caption = title.map { ":caption: \($0)\n" } ?? ""
      let pages = chapters.map { $0.folder + "/report" }.joined(separator: "\n")
      return "```{toctree}\n:hidden:\n\(caption)\n\(pages)\n```"
    }.joined(separator: "\n\n")
  }

  /// What these files begin with.
  package static let siteFileHead = "# made by curvesheet; do not edit\n"

  /// A file beside the contents from which the reader's own settings take the lessons; nil for a reader that needs
  /// none.
  package func siteFile(of course: Course) -> (name: String, text: String)? {
    let head = Self.siteFileHead
    switch self {
    case .github, .hugo, .quarto: return nil
    case .mkdocs:
      let text = lines(
        of: course, title: "- ", page: { "- \($0.quotedForJSON): \($1.quotedForJSON)" })
      return ("nav.yml", head + "nav:\n" + text)
    case .myst:
      let text = lines(
        of: course, title: "- title: ", isNested: true, page: { "- file: \($1.quotedForJSON)" })
      return (
        "toc.yml",
        head + "version: 1\nproject:\n  numbering: {figure: false, table: false}\n  toc:\n"
          + text.split(separator: "\n").map { "  \($0)\n" }.joined()
      )
    case .pandoc:
      let pages = [CourseWay.contents] + course.chapters.map { "\($0.folder)/\(CourseWay.report)" }
      return (
        "book.yaml",
        head + "from: markdown+rebase_relative_paths\nfile-scope: true\ninput-files:\n"
          + pages.map { "- \($0.quotedForJSON)\n" }.joined()
      )
    }
  }

  /// The contents and the lessons, those of a part below its title.
  private func lines(
    of course: Course, title: String, isNested: Bool = false,
    page: (_ title: String, _ path: String) -> String
  ) -> String {
    let name = course.title.isEmpty ? CourseContents.file : course.title
    var text = "  \(page(name, CourseWay.contents))\n"
    for (part, chapters) in course.stretches {
      let indent = part == nil ? "  " : isNested ? "      " : "    "
      if let part {
        text += "  \(title)\(part.quotedForJSON)\(isNested ? "\n    children:" : ":")\n"
      }
      for chapter in chapters {
        text += indent + page(chapter.title, "\(chapter.folder)/\(CourseWay.report)") + "\n"
      }
    }
    return text
  }
}

extension Course {
  /// Its chapters by part, in order; those above the first part have no title.
  var stretches: [(title: String?, chapters: [Chapter])] {
    var stretches: [(title: String?, chapters: [Chapter])] = []
    var last: Int??
    for chapter in chapters {
      if last != .some(chapter.part) {
        stretches.append((chapter.part.map { parts[$0] }, []))
        last = .some(chapter.part)
      }
      stretches[stretches.count - 1].chapters.append(chapter)
    }
    return stretches
  }
}

extension Profile {
  /// Why a lesson's folder cannot have a name; nil where it can.
  package func reason(against folder: String) -> String? {
    let name = folder.lowercased()
    if CourseWay.ownFolders.contains(name) {
      return "the contents keep their own files in '\(name)'"
    }
    if name.hasPrefix("_") || name.hasPrefix(".") {
      return "site generators leave out what begins with '\(name.prefix(1))'"
    }
    let (reader, names): (String, Set<String>) =
      switch self {
      case .github, .pandoc, .quarto: ("", [])
      case .hugo: ("Hugo", ["tags", "categories", "page", "404"])
      case .mkdocs: ("MkDocs", ["assets", "search", "404", "sitemap"])
      case .myst: ("Sphinx", ["genindex", "search", "modindex"])
      }
    return names.contains(name) ? "\(reader) makes '\(name)' itself" : nil
  }
}
