internal import Diagnostics
internal import Functions

/// Links to figures and tables.
extension Scope {
  /// What a link leads to; nil where there is no such thing, which is reported.
  func label(of reference: LessonReference, reporting findings: inout Findings) -> Label? {
    if let label = labels[reference] { return label }
    let all = Labels(of: lesson, naming: language.naming(in: nil))
    return attempt(reporting: &findings) { () throws(Rejection) in
      throw Rejection(
        all[reference] == nil ? .unknown(reference, among: all.all) : .leftOut(reference))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknown(
    _ reference: LessonReference, among known: [Label]
  ) -> Diagnostic {
    let noun = reference.numbering.noun
    let own = known.filter { $0.numbering == reference.numbering }.compactMap(\.id)
    let other = known.first { $0.id == reference.id }?.anchor
    let nearest = nearestName(to: reference.id, in: own).map {
      "\(reference.numbering.rawValue)-\($0)"
    }
    return .error(
      "there is no \(noun) '\(reference.id)'", at: reference.range,
      hint: (other ?? nearest).map { "did you mean '#\($0)'?" }
        ?? (own.isEmpty
          ? "the lesson has no \(noun)s\(reference.numbering == .table ? " with an id" : "")"
          : "its \(noun)s are \(own.sorted().joined(separator: ", "))"))
  }

  fileprivate static func leftOut(_ reference: LessonReference) -> Diagnostic {
    .error(
      "the \(reference.numbering.noun) '\(reference.id)' stands in a solution, which is left out",
      at: reference.range, hint: "refer to it in the solution only")
  }
}
