internal import Diagnostics
internal import Text

/// Warnings of mathematics that a reader of the report would see as source.
extension Lesson {
  /// Of elements `details` with mathematics or figures, whose content mystmd takes for HTML.
  func detailsThatMySTShowsAsSource(leavingOut parts: [SourceRange]) -> [Diagnostic] {
    let typeset =
      formulas.map(\.range) + spans.filter { $0.kind == .mathematics }.map(\.range)
      + blocks.filter { !["check", "code"].contains($0.form.word) }.map(\.range)
    var rest = typeset.sorted { $0.lower < $1.lower }[...]
    return details.filter { details in
      if details.fence != nil { return false }
      rest = rest.drop { $0.lower < details.opening.upper }
      guard let closing = details.closing, let first = rest.first else { return false }
      return first.upper <= closing.lower && !parts.cover(details.opening)
    }.map {
      .warning(
        "mystmd shows the mathematics and figures in this element as source", at: $0.opening,
        hint: "write it as the directive '{dropdown}'")
    }
  }
}
