internal import Text

/// `course.json`: what lessons a course has, for other programs and for the next build.
package enum CourseFile {
  package static let name = "course.json"
  /// Of its form; a change that readers have to know of counts it up.
  private static let version = 1.0

  /// The file's content.
  ///
  /// - Parameters:
  ///   - course: the course.
  ///   - profile: the readers of its reports.
  ///   - hasPages: whether each has a page.
  /// - Returns: an object with a member for each lesson, and one for each formula.
  package static func json(of course: Course, for profile: Profile, hasPages: Bool) -> JSON {
    let report = profile == .hugo ? "index.md" : CourseWay.report
    let lessons = course.chapters.map { chapter in
      JSON.Member(
        chapter.folder,
        JSON(members: [
          "chapter": .number(Double(chapter.number)),
          "title": .string(chapter.title),
          "part": chapter.part.map { .string(course.parts[$0]) },
          "lesson": .string(chapter.file),
          "report": .string("\(chapter.folder)/\(report)"),
          "page": hasPages ? .string("\(chapter.folder)/\(CourseWay.page)") : nil,
          "labels": labels(of: chapter),
        ]))
    }
    let formulas = course.formulas.entries.map { entry in
      JSON.Member(
        "\(entry.file) \(entry.name)",
        JSON(members: [
          "formula": .string(entry.text),
          "usedIn": .array(entry.users.map { .string(course.chapters[$0].folder) }),
        ]))
    }
    return .object([
      JSON.Member("version", .number(version)), JSON.Member("title", .string(course.title)),
      JSON.Member("parts", .array(course.parts.map { .string($0) })),
      JSON.Member("lessons", .object(lessons)), JSON.Member("formulas", .object(formulas)),
    ])
  }

  /// By what links lead to: number and title.
  private static func labels(of chapter: Course.Chapter) -> JSON {
    .object(
      chapter.outline.marks.compactMap { mark in
        mark.anchor.map { anchor in
          JSON.Member(
            anchor,
            JSON(members: [
              "number": .string("\(chapter.number).\(mark.number)"),
              "title": mark.title.isEmpty ? nil : .string(mark.title),
            ]))
        }
      })
  }

  /// Whether a file that is there is one of ours.
  package static func isOwn(_ json: JSON) -> Bool {
    guard case .number? = json["version"] else { return false }
    return json["lessons"] != nil && json["formulas"] != nil
  }

  /// The folders of the lessons that a file lists.
  package static func folders(in json: JSON) -> [String] {
    (json["lessons"]?.members ?? []).map(\.key).filter {
      !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("/") && !$0.utf8.contains(0)
    }
  }

  /// What has become of formulas since a file was written: a line for each that changed, with the lessons that
  /// depend on it.
  package static func changes(since json: JSON, in course: Course) -> [String] {
    let known = (json["formulas"]?.members ?? []).map { ($0.key, $0.value["formula"]) }
    let old = Dictionary(known) { first, _ in first }
    return course.formulas.entries.compactMap { entry in
      guard case .string(let text)?? = old["\(entry.file) \(entry.name)"], text != entry.text else {
        return nil
      }
      let users = entry.dependents.map { course.chapters[$0].file }.filter { $0 != entry.file }
      return "\(entry.file): \(entry.name) changed"
        + (users.isEmpty ? "" : ", which is used in \(users.joined(separator: ", "))")
    }
  }
}
