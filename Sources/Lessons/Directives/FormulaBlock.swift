internal import Notations
internal import Analysis
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// Adds a block's formulas to those that the lesson knows, and shows them as mathematics.
enum FormulaBlock {
  @Sendable static func define(_ block: LessonBlock, _ builder: inout ReportBuilder) {
    builder.definitions = []
    guard let body = block.content.body else { return }
    let parsed = Parse.definitions(builder.lesson.slice(body), reporting: &builder.diagnostics)
    for name in parsed.brokenNames { builder.breakFormula(name) }
    for definition in parsed.items {
      guard builder.soundNames.count < LessonLimits.formulas else {
        _ = builder.attempt { () throws(Rejection) in
          throw Rejection(.tooManyFormulas(at: definition.nameRange))
        }
        break
      }
      if define(definition, in: &builder) { builder.definitions.append(definition) }
    }
  }

  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [Passage]? {
    let definitions = builder.definitions
    // The library holds them all now.
    for rejection in builder.library.rejectedClauses(of: definitions) {
      _ = builder.attempt { () throws(Rejection) in throw rejection }
    }
    var shown: [Passage] = []
    for definition in definitions {
      guard let equation = equation(of: definition, in: builder.library) else { continue }
      shown.append(equation)
      if let note = BreakNote.text(on: definition, in: &builder) { shown.append(.paragraph(note)) }
    }
    return shown.isEmpty ? nil : shown
  }

  /// A formula or stated derivative that the library knows, with the defaults of its parameters.
  private static func equation(of definition: Definition, in library: Library) -> Passage? {
    guard let function = library.functions[definition.name],
      let equation = function.notation(primes: definition.primes)
    else { return nil }
    // Those of a stated derivative are its formula's.
    return .equation(equation, parameters: definition.primes == 0 ? function.defaults : [])
  }

  private static func define(_ definition: Definition, in builder: inout ReportBuilder) -> Bool {
    // The builder holds no second copy meanwhile, which would cost a copy for each definition.
    var library = Library()
    swap(&library, &builder.library)
    let notes = builder.attempt { () throws(Rejection) in try library.define(definition) }
    swap(&library, &builder.library)
    guard let notes else {
      if definition.primes == 0 { builder.breakFormula(definition.name) }
      return false
    }
    builder.diagnostics += notes
    if definition.primes == 0 { builder.soundFormula(definition.name) }
    return true
  }
}

extension Diagnostic {
  fileprivate static func tooManyFormulas(at range: SourceRange) -> Diagnostic {
    .error("a lesson has at most \(LessonLimits.formulas) formulas", at: range)
  }
}
