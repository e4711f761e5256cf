internal import Notations
internal import Analysis
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// Definitions, one a line, with their clauses on indented lines: the lesson knows them from there on,
/// and shows them as mathematics.
enum FormulaDirective: Directive {
  static let form = BlockForm("formula", content: "a formula")

  static func define(_ block: LessonBlock, changing scope: inout Scope) -> Findings {
    var findings = Findings(at: scope.piece)
    scope.definitions = []
    guard let body = block.content.body else { return findings }
    let parsed = findings.reading { Parse.definitions(scope.lesson.slice(body), reporting: &$0) }
    for name in parsed.brokenNames { scope.breakFormula(name) }
    for definition in parsed.items {
      guard scope.sound.count < LessonLimits.formulas else {
        scope.reject(.tooManyFormulas(at: definition.nameRange), reporting: &findings)
        break
      }
      define(definition, changing: &scope, reporting: &findings)
    }
    return findings
  }

  private static func define(
    _ definition: Definition, changing scope: inout Scope, reporting findings: inout Findings
  ) {
    // The scope holds no second copy meanwhile, which would cost a copy for each definition.
    var library = Library()
    swap(&library, &scope.library)
    let notes = scope.attempt(reporting: &findings) { () throws(Rejection) in
      try library.define(definition)
    }
    swap(&library, &scope.library)
    if let notes {
      findings.notice(notes)
      if definition.primes == 0 { scope.soundFormula(definition.name) }
      scope.definitions.append(definition)
    } else if definition.primes == 0 {
      scope.breakFormula(definition.name)
    }
  }

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    // The library holds them all now.
    for rejection in scope.library.rejectedClauses(of: scope.definitions) {
      _ = scope.attempt(reporting: &findings) { () throws(Rejection) in throw rejection }
    }
    var shown: [Passage] = []
    for definition in scope.definitions {
      guard let equation = equation(of: definition, in: scope.library) else { continue }
      shown.append(equation)
      if let note = BreakNote.text(on: definition, in: scope, reporting: &findings) {
        shown.append(.paragraph(note))
      }
    }
    if !shown.isEmpty { findings.place(.passages(shown)) }
    return findings
  }

  /// A formula or stated derivative that the library knows, with the defaults of its parameters.
  private static func equation(of definition: Definition, in library: Library) -> Passage? {
    guard let function = library.functions[definition.name],
      let equation = function.notation(primes: definition.primes)
    else { return nil }
    // Those of a stated derivative are its formula's.
    return .equation(equation, parameters: definition.primes == 0 ? function.defaults : [])
  }
}

extension Diagnostic {
  fileprivate static func tooManyFormulas(at range: SourceRange) -> Diagnostic {
    .error("a lesson has at most \(LessonLimits.formulas) formulas", at: range)
  }
}
