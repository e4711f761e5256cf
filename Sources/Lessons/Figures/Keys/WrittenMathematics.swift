internal import Diagnostics
internal import Expressions
internal import Functions
internal import Markdown
internal import Notations
internal import Text

/// Mathematics that a key of a figure shows: of the language, or in TeX.
enum WrittenMathematics: Sendable {
  case expression(Expression)
  case formula(Notation, source: String, SourceRange)

  /// As its author wrote it.
  var source: String {
    switch self {
    case .expression(let expression): expression.plainSource
    case .formula(_, let source, _): source
    }
  }

  var range: SourceRange {
    switch self {
    case .expression(let expression): expression.range
    case .formula(_, _, let range): range
    }
  }

  var expression: Expression? {
    if case .expression(let expression) = self { expression } else { nil }
  }

  /// As mathematics; a formula in TeX is what its author wrote.
  func notation(in library: Library, _ language: NotationLanguage) -> Notation {
    switch self {
    case .expression(let expression): .of(expression, in: library, language: language)
    case .formula(let notation, _, _): notation
    }
  }
}

extension KeyEntry {
  /// A list of written mathematics, `$…$` and words in quotes; nil where something is wrong with it, which is
  /// reported.
  func mathematics(reporting diagnostics: inout [Diagnostic]) -> [WrittenMathematics]? {
    guard bytes.contains(UInt8(ascii: "$")) else {
      return Parse.writtenList(bytes, reporting: &diagnostics).map { $0.map { .expression($0) } }
    }
    var items: [WrittenMathematics] = []
    for item in lesson.items(range, keepingQuotes: true) {
      let formulas = lesson.formulas(in: item)
      if let formula = formulas.first, formula.range == item {
        switch formula.reading {
        case .success(let notation):
          items.append(.formula(notation, source: lesson.text(item), item))
        case .failure: diagnostics += [formula].faults
        }
      } else {
        let list = Parse.writtenList(lesson.slice(item), reporting: &diagnostics)
        items += (list ?? []).map { .expression($0) }
      }
    }
    return diagnostics.hasErrors ? nil : items
  }
}
