/// A course as it was read: its lessons in order, with what each may take of the others.
package struct Course: Sendable {
  package struct Chapter: Sendable {
    /// From 1, in the order of the contents.
    package let number: Int
    package let file: String
    package let folder: String
    package let part: Int?
    /// In plain text.
    package let title: String
    package let outline: LessonOutline

    package var seat: CourseSeat { .lesson(folder: folder, number: number) }
  }

  /// Of its contents.
  package let title: String
  package let parts: [String]
  package let chapters: [Chapter]
  package var formulas: FormulaIndex { index.made }
  private let index: LateFormulaIndex
  /// What the contents' own figures are known by.
  let contents: LessonOutline
  /// The places of chapters by their files.
  private let places: [String: Int]
  /// By the place of the chapter and the anchor, what has another name where all lessons are one document.
  private let names: [Int: [String: String]]

  /// - Parameters:
  ///   - contents: what lessons there are.
  ///   - outline: of the contents themselves.
  ///   - outlines: of all lessons and of those that they use, by their paths from the course's folder.
  package init(
    _ contents: CourseContents, outline: LessonOutline, outlines: [String: LessonOutline]
  ) {
    self.contents = outline
    title = outline.title ?? ""
    parts = contents.parts
    chapters = contents.entries.enumerated().map { index, entry in
      let outline = outlines[entry.file] ?? LessonOutline()
      return Chapter(
        number: index + 1, file: entry.file, folder: entry.folder, part: entry.part,
        title: outline.title ?? entry.folder, outline: outline)
    }
    places = Dictionary(chapters.map { ($0.file, $0.number - 1) }) { first, _ in first }
    var all = outlines
    all[CourseContents.file] = outline
    index = LateFormulaIndex { [chapters, all] in FormulaIndex(of: chapters, among: all) }
    names = Self.names(of: chapters, beside: outline)
  }

  /// Names for what has the same anchor in several lessons.
  private static func names(
    of chapters: [Chapter], beside contents: LessonOutline
  ) -> [Int: [String: String]] {
    var counts: [String: Int] = [:]
    for mark in contents.marks + chapters.flatMap(\.outline.marks) {
      if let anchor = mark.anchor { counts[anchor, default: 0] += 1 }
    }
    var taken = Set(counts.keys)
    var names: [Int: [String: String]] = [:]
    for (place, chapter) in chapters.enumerated() {
      for mark in chapter.outline.marks {
        guard let id = mark.id, let anchor = mark.anchor, counts[anchor, default: 0] > 1 else {
          continue
        }
        let folder = chapter.folder.utf8.map {
          Identifier.isLetterOrDigit($0) ? String(Unicode.Scalar($0)) : "-"
        }.joined()
        var name = "\(mark.numbering.rawValue)-\(folder)-\(id)"
        while !taken.insert(name).inserted { name += "-" }
        names[place, default: [:]][anchor] = name
      }
    }
    return names
  }

  /// The place of a lesson's report; nil for the contents' own.
  package func place(_ chapter: Int?) -> LessonPlace { LessonPlace(course: self, index: chapter) }

  /// The place of the chapter of a file.
  package func index(of file: String) -> Int? { places[file] }

  /// What has another name where all lessons are one document, by its anchor.
  func namesInCourse(of index: Int?) -> [String: String] { index.flatMap { names[$0] } ?? [:] }

  func outline(of index: Int?) -> LessonOutline { index.map { chapters[$0].outline } ?? contents }
}
