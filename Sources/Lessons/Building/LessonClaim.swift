internal import Diagnostics
internal import Expressions
package import Text

/// A claim as a lesson writes it.
package struct LessonClaim: Sendable {
  /// On one line.
  package let text: String
  package let range: SourceRange
}

extension Lesson {
  /// What its blocks claim, in order, examples aside.
  package var claims: [LessonClaim] {
    blocks.filter { $0.form.word == CheckDirective.form.word }.flatMap { block -> [LessonClaim] in
      guard let body = block.content.body else { return [] }
      var ignored: [Diagnostic] = []
      return Parse.claims(slice(body), reporting: &ignored).items.map {
        LessonClaim(text: code($0.range), range: $0.range)
      }
    }
  }
}
