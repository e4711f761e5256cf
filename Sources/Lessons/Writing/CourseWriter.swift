internal import Text

/// What a course adds to the reports of its lessons: the author's own bytes stay what they are.
extension ReportAssembly {
  /// What stands before all of the lesson.
  func beginning(in dialect: some Dialect) -> String {
    course.map { dialect.beginning(at: $0.place) } ?? ""
  }

  /// A report with what its front matter lacks.
  func addingFrontMatter(to report: [UInt8], in dialect: some Dialect) -> [UInt8] {
    guard let course else { return report }
    let known = Set(lesson.frontMatterKeys.map(\.name))
    let wanted = dialect.frontMatter(at: course.place).filter { !known.contains($0.key) }
    if wanted.isEmpty { return report }
    let front = lesson.frontMatter
    let isTOML = front.lower < front.upper && lesson.hasTOML
    let lines = wanted.map { "\($0.key)\(isTOML ? " =" : ":") \($0.value)\n" }.joined()
    guard front.lower < front.upper else {
      let byteOrderMark = report.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return report[..<byteOrderMark] + Array("---\n\(lines)---\n".utf8) + report[byteOrderMark...]
    }
    // Before the line that ends it.
    let content = report[front.lower..<front.upper].trimmedAtEnd(where: \.isWhitespace)
    let end = content.lastIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? content.startIndex
    return report[...end] + Array(lines.utf8) + report[(end + 1)...]
  }

  /// A report with the indexes that stand below the contents, and with the links to its neighbours.
  func addingEnding(to report: [UInt8], in dialect: inout some Dialect) -> [UInt8] {
    guard let course else { return report }
    var parts: [String] = []
    for index in course.indexes {
      parts.append("## " + dialect.escapes(MarkdownText.escaped(index.heading)))
      parts.append(dialect.text([.table(index.table)]))
    }
    if course.place.index == nil { parts.append(dialect.tree(of: course.place.course)) }
    var links: [String] = []
    for neighbour in course.neighbours {
      let link = dialect.link(to: neighbour.target, saying: neighbour.title)
      links.append(neighbour.before + link + neighbour.after)
    }
    let neighbours = links.isEmpty ? "" : dialect.neighbours(links.joined(separator: " · "))
    if !neighbours.isEmpty { parts += ["***", neighbours] }
    let ending = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    if ending.isEmpty { return report }
    let isWindows = report.firstIndex(of: .lineFeed).map {
      $0 > 0 && report[$0 - 1] == .carriageReturn
    }
    let isEnded = report.isEmpty || report.last == .lineFeed
    let text = (isEnded ? "\n" : "\n\n") + ending + "\n"
    return report + Array((isWindows == true ? text.replacing("\n", with: "\r\n") : text).utf8)
  }
}

extension CourseSurroundings {
  /// The lesson that an address leads to, or a place in it.
  func target(of address: [UInt8], isImage: Bool) -> CourseTarget? {
    isImage ? nil : LessonLink.goal(of: address).flatMap { place.target(of: $0) }
  }
}
