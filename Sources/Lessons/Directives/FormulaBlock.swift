internal import Diagnostics
internal import Formulas

/// Adds a block's formulas to those that the lesson knows, and shows them as mathematics.
enum FormulaBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> Lesson.Replacement? {
    guard let body = block.content.body else { return nil }
    let parsed = Parse.definitions(builder.lesson.slice(body), reporting: &builder.diagnostics)
    for name in parsed.brokenNames { builder.breakFormula(name) }
    var defined: [Definition] = []
    for definition in parsed.items where define(definition, in: &builder) {
      defined.append(definition)
    }
    return defined.isEmpty ? nil : Lesson.Replacement(builder.display(defined))
  }

  private static func define(_ definition: Definition, in builder: inout ReportBuilder) -> Bool {
    var library = builder.library
    let notes = builder.attempt { () throws(Rejection) in try library.define(definition) }
    guard let notes else {
      if definition.primes == 0 { builder.breakFormula(definition.name) }
      return false
    }
    builder.library = library
    builder.diagnostics += notes
    if definition.primes == 0 { builder.mendFormula(definition.name) }
    return true
  }
}
