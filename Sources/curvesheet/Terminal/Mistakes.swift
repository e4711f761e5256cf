internal import Diagnostics
internal import Text

/// What is wrong with texts of the author: the lesson, an expression, an option's value.
struct Mistakes: Error {
  struct Part {
    let source: SourceText
    var diagnostics: [Diagnostic]
  }

  private(set) var parts: [Part] = []

  init(_ diagnostics: [Diagnostic], in source: SourceText) {
    parts = [Part(source: source, diagnostics: diagnostics.inOrder())]
  }

  init(parts: [Part]) {
    self.parts = parts
  }
}
