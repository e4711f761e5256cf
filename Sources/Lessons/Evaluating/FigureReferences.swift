internal import Diagnostics
internal import Functions

/// Links to figures.
extension Scope {
  /// The number of the figure that a link leads to; nil where there is none, which is reported.
  func number(of reference: LessonReference, reporting findings: inout Findings) -> Int? {
    if let number = numbers[reference.id] { return number }
    let all = lesson.figureNumbers()
    return attempt(reporting: &findings) { () throws(Rejection) in
      throw Rejection(
        all[reference.id] == nil
          ? .unknownFigure(reference, of: all.keys) : .figureLeftOut(reference))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownFigure(
    _ reference: LessonReference, of known: some Collection<String>
  ) -> Diagnostic {
    let nearest = nearestName(to: reference.id, in: known).map { "did you mean '#fig-\($0)'?" }
    return .error(
      "there is no figure '\(reference.id)'", at: reference.range,
      hint: nearest
        ?? (known.isEmpty
          ? "the lesson has no figures"
          : "its figures are \(known.sorted().joined(separator: ", "))"))
  }

  fileprivate static func figureLeftOut(_ reference: LessonReference) -> Diagnostic {
    .error(
      "the figure '\(reference.id)' stands in a solution, which is left out", at: reference.range,
      hint: "refer to it in the solution only")
  }
}
