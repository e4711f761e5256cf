package import Diagnostics
internal import Markdown
package import Text

/// Which lessons a course has, as the lists of its contents say it: the links in them give the order, the
/// headings above them the parts.
package struct CourseContents: Sendable {
  package struct Entry: Sendable {
    /// The lesson's file, in the folder of the course.
    package let file: String
    /// What the lesson's own folder of reports is called.
    package let folder: String
    /// Its place among the parts; nil above the first.
    package let part: Int?
    /// Where the contents name it.
    package let range: SourceRange
  }

  /// The file of the contents.
  package static let file = "index.md"

  package private(set) var entries: [Entry] = []
  /// Their titles in plain text.
  package private(set) var parts: [String] = []
  /// What is wrong with the lists.
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter lesson: the contents.
  package init(of lesson: Lesson) {
    guard let document = try? MarkdownDocument(lesson.source.bytes) else { return }
    // A heading alone on its level at the beginning is the title of all.
    let titles = lesson.headings.filter { $0.level == 1 }
    let heads = lesson.headings.filter { titles.count != 1 || $0.level > 1 }
    var first: [String: SourceRange] = [:]
    var part: (head: SourceRange, place: Int)?
    for block in document.blocks where block.listDepth > 0 && block.text != nil {
      for address in lesson.addresses(from: block.range.lowerBound) {
        if address.range.lowerBound >= block.range.upperBound { break }
        if address.isImage { continue }
        let range = SourceRange(address.range.lowerBound, address.range.upperBound)
        guard let goal = LessonLink.goal(of: address.address) else {
          diagnostics += Self.misplaced(address.address, at: range)
          continue
        }
        guard goal.anchor.isEmpty else { continue }
        if let fault = fault(in: goal.file, at: range, after: first, in: lesson.source) {
          diagnostics.append(fault)
          continue
        }
        first[goal.file.lowercased()] = range
        let head = heads.last { $0.range.lower < range.lower }
        if let head, part?.head != head.range {
          parts.append(lesson.plain(head))
          part = (head.range, parts.count - 1)
        }
        entries.append(
          Entry(
            file: goal.file, folder: String(goal.file.dropLast(LessonLink.ending.count)),
            part: part?.place, range: range))
      }
    }
    if entries.isEmpty {
      diagnostics.append(
        .error(
          "the contents of the course list no lesson", at: nil,
          hint: "write a list of links, '- [Softmax](softmax.md)'"))
    }
  }

  private func fault(
    in file: String, at range: SourceRange, after known: [String: SourceRange],
    in source: SourceText
  ) -> Diagnostic? {
    if file.lowercased() == Self.file {
      return .error(
        "the contents list themselves", at: range, hint: "take the link out of the list")
    }
    guard let other = known[file.lowercased()] else { return nil }
    let line = source.location(of: other.lower).line
    if let same = entries.first(where: { $0.range == other }), same.file != file {
      return .error(
        "'\(file)' differs from '\(same.file)' in line \(line) only in case", at: range,
        hint: "some file systems know one file of such a name; rename one of them")
    }
    return .error(
      "'\(file)' is listed twice, first in line \(line)", at: range,
      hint: "a lesson has one place in a course; a link outside of lists may lead to it, too")
  }

  /// What is said of a list's link to a lesson elsewhere; nothing of other files.
  private static func misplaced(_ address: [UInt8], at range: SourceRange) -> [Diagnostic] {
    let path = String(decoding: AddressText.path(of: address), as: UTF8.self)
    guard AddressText.isRelative(address), path.hasSuffix(LessonLink.ending) else { return [] }
    return [
      .error(
        "all lessons of a course lie in its own folder, not '\(path)'", at: range,
        hint: "move the lesson beside '\(file)'")
    ]
  }

  /// A warning for each lesson of the folder that is neither listed nor used.
  ///
  /// - Parameters:
  ///   - files: the names of the folder's files.
  ///   - used: those that lessons of the course use.
  /// - Returns: the warnings in the order of the names.
  package func unlisted(among files: [String], besides used: Set<String>) -> [Diagnostic] {
    let listed = Set(entries.map(\.file))
    return files.sorted().filter { file in
      file.hasSuffix(LessonLink.ending) && file != Self.file && !file.hasPrefix(".")
        && !listed.contains(file) && !used.contains(file)
    }.map { file in
      .warning(
        "'\(file)' lies in the course's folder, but is neither listed nor used", at: nil,
        hint: "add '- [](\(AddressText.address(of: file)))' to a list, or move it elsewhere")
    }
  }
}
