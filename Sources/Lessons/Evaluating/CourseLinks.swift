internal import Diagnostics
internal import Functions
internal import Text

/// Links to other lessons of the course.
extension Scope {
  /// What a link in words becomes. Outside of a course it is an address like any other.
  func result(of link: LessonLink, reporting findings: inout Findings) -> RichText.Part? {
    guard let place else { return .markdown(link.written(in: lesson, files)) }
    guard link.isWithoutWords else {
      return place.target(of: link.goal).map { .link($0, words: nil) }
        ?? .markdown(link.written(in: lesson, files))
    }
    return reference(of: link, reporting: &findings)
  }

  /// What takes the place of a link without words: a number or a title; nil where there is no such thing, which
  /// is reported, and outside of a course.
  func reference(
    of link: LessonLink, reporting findings: inout Findings
  ) -> RichText.Part? {
    guard let place else { return nil }
    let target = place.target(of: link.goal)
    if let target, let words = language.words(for: target) { return .link(target, words: words) }
    return attempt(reporting: &findings) { () throws(Rejection) in
      throw Rejection(
        target == nil
          ? .noLesson(link, among: place.course.chapters.map(\.file))
          : .nothingNumbered(link, place.anchors(of: link.goal.file)))
    }
  }

}

extension Language {
  /// The number of a figure or table, or the title of a whole lesson; nil for other places.
  func words(for target: CourseTarget) -> String? {
    if let mark = target.mark {
      return naming(in: target.chapter)(mark.numbering, mark.number).label
    }
    if !target.anchor.isEmpty { return nil }
    return target.title.isEmpty ? words.contents : target.title
  }
}

extension LessonLink {
  /// The link with its address as a report alone writes it.
  func written(in lesson: Lesson, _ files: OwnFiles) -> String {
    let bytes = lesson.source.bytes
    let address = files.address(address, written: bytes[written], isImage: false)
    return String(
      decoding: bytes[range.lower..<written.lowerBound] + address
        + bytes[written.upperBound..<range.upper], as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func noLesson(_ link: LessonLink, among files: [String]) -> Diagnostic {
    let nearest = nearestName(to: link.goal.file, in: files)
    return .error(
      "'\(link.goal.file)' is no lesson of the course", at: link.range,
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "add it to a list of the contents, or write words between the brackets")
  }

  fileprivate static func nothingNumbered(
    _ link: LessonLink, _ anchors: (known: [String], leftOut: [String])
  ) -> Diagnostic {
    let (file, anchor) = (link.goal.file, link.goal.anchor)
    if anchors.leftOut.contains(anchor) {
      return .error(
        "'\(anchor)' of '\(file)' stands in a solution, which is left out", at: link.range,
        hint: "refer to it in a solution only")
    }
    guard Numbering.allCases.contains(where: { anchor.hasPrefix("\($0.rawValue)-") }) else {
      return .error(
        "a link without words leads to a lesson, or to a figure or table in it", at: link.range,
        hint: "write words between the brackets, '[here](\(file)#\(anchor))'")
    }
    let nearest = nearestName(to: anchor, in: anchors.known)
    return .error(
      "there is no '\(anchor)' in '\(file)'", at: link.range,
      hint: nearest.map { "did you mean '\(file)#\($0)'?" }
        ?? (anchors.known.isEmpty
          ? "that lesson has no figures, and no tables with an id"
          : "it has \(anchors.known.sorted().joined(separator: ", "))"))
  }
}
