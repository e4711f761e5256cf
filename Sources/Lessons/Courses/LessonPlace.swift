/// A lesson's place in its course: what its report takes of the others.
package struct LessonPlace: Sendable {
  package let course: Course
  /// The place of its chapter; nil for the contents.
  package let index: Int?

  /// Nil for the contents, whose figures have numbers without one.
  package var chapter: Int? { index.map { $0 + 1 } }

  package var seat: CourseSeat { index.map { course.chapters[$0].seat } ?? .contents }

  // MARK: Neighbours

  package var previous: CourseTarget? {
    guard let index, index > 0 else { return nil }
    return target(at: index - 1)
  }

  package var next: CourseTarget? {
    let next = index.map { $0 + 1 } ?? 0
    return next < course.chapters.count ? target(at: next) : nil
  }

  package var up: CourseTarget? { index == nil ? nil : target(at: nil) }

  /// All of a lesson, or of the contents.
  package func target(at index: Int?) -> CourseTarget {
    let to = index.map { course.chapters[$0] }
    return CourseTarget(from: seat, to: to?.seat ?? .contents, title: to?.title ?? course.title)
  }

  /// A figure or table of a lesson, or of the contents.
  package func target(of mark: LessonOutline.Mark, at index: Int?) -> CourseTarget {
    var target = target(at: index)
    let anchor = mark.anchor ?? ""
    target.anchor = anchor
    target.nameInCourse = course.namesInCourse(of: index)[anchor] ?? anchor
    target.mark = CourseTarget.Mark(numbering: mark.numbering, number: mark.number)
    return target
  }

  // MARK: Links

  /// What a link of the lesson leads to; nil for what is no lesson of the course.
  package func target(of goal: LessonLink.Goal) -> CourseTarget? {
    let index = course.index(of: goal.file)
    guard index != nil || goal.file == CourseContents.file else { return nil }
    let marks = course.outline(of: index).marks
    if let mark = marks.first(where: { $0.anchor == goal.anchor }) {
      return target(of: mark, at: index)
    }
    var target = target(at: index)
    target.anchor = goal.anchor
    return target
  }

  /// What has another name in the course, by its anchor.
  var namesInCourse: [String: String] { course.namesInCourse(of: index) }

  // MARK: What it depends on

  /// All that the lesson's report takes of the course, as text.
  package var identity: String {
    var parts = ["\(seat)", "\([previous, next])"]
    parts += namesInCourse.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    parts += course.outline(of: index).goals.map { "\($0) \(answer(to: $0))" }
    if index == nil {
      parts += course.parts
      parts += course.chapters.map {
        "\($0.seat) \($0.file) \($0.part ?? -1) \($0.title) \($0.outline.marks)"
          + " \(course.namesInCourse(of: $0.number - 1).sorted { $0.key < $1.key })"
      }
      parts += course.formulas.entries.map { "\($0)" }
    }
    return parts.joined(separator: "\n")
  }

  /// What is found for a link, mistakes among it.
  func answer(to goal: LessonLink.Goal) -> String {
    let index = course.index(of: goal.file)
    guard let target = target(of: goal) else { return "none" }
    if goal.anchor.isEmpty || target.mark != nil { return "\(target)" }
    let outline = course.outline(of: index)
    return "\(target) \(outline.marks.compactMap(\.anchor)) \(outline.leftOut)"
  }

  /// The anchors of a lesson's figures and tables, and of those that are left out.
  func anchors(of file: String) -> (known: [String], leftOut: [String]) {
    let outline = course.outline(of: course.index(of: file))
    return (outline.marks.compactMap(\.anchor), outline.leftOut)
  }
}
