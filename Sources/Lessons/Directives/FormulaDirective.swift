internal import Notations
internal import Analysis
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// Definitions, one a line, with their clauses on indented lines: the whole lesson knows them, and shows
/// each where it stands.
enum FormulaDirective: Directive {
  static let form = BlockForm(
    "formula",
    "Formulas and constants, one a line, which the whole lesson knows; each is shown as mathematics.",
    example: ["relu(z) = maximum(0, z)", "eta = 0.1"], content: "a formula")

  static func declare(_ blocks: [Int], changing scope: inout Scope) -> [Int: Findings] {
    var findings: [Int: Findings] = [:]
    var definitions: [(definition: Definition, block: Int)] = []
    for block in blocks {
      var own = Findings(at: .block(block))
      if let body = scope.lesson.blocks[block].content.body {
        let parsed = own.reading { Parse.definitions(scope.lesson.slice(body), reporting: &$0) }
        for name in parsed.brokenNames { scope.breakFormula(name) }
        for definition in parsed.items {
          let clash = scope.used.clash(with: definition, in: scope.lesson.source)
          own.misread([clash].compactMap(\.self))
          if clash == nil { definitions.append((definition, block)) }
        }
      }
      findings[block] = own
    }
    if definitions.count > LessonLimits.formulas {
      let (first, block) = definitions[LessonLimits.formulas]
      findings[block]?.misread([.tooManyFormulas(at: first.nameRange)])
      definitions.removeSubrange(LessonLimits.formulas...)
    }
    scope.giveWay(to: definitions.map(\.definition))
    var sound: Set<Int> = []
    var usage = Findings.Usage()
    for entry in DefinitionOrder(definitions.map(\.definition)).entries {
      let (definition, block) = definitions[entry.place]
      var own = Findings(at: .block(block))
      scope.enter(.block(block), after: usage)
      if scope.define(definition, waitingFor: entry.circle, reporting: &own) {
        sound.insert(entry.place)
      }
      own.end(after: scope.budget.spent, isLeftOut: false)
      usage += own.usage
      findings[block]? += own
    }
    for (place, (definition, block)) in definitions.enumerated() where sound.contains(place) {
      scope.definitions[block, default: []].append(definition)
    }
    return findings
  }

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    guard case .block(let index) = scope.piece, let definitions = scope.definitions[index] else {
      return findings
    }
    for rejection in scope.library.rejectedClauses(of: definitions) {
      _ = scope.attempt(reporting: &findings) { () throws(Rejection) in throw rejection }
    }
    let mathematics = scope.language.mathematics
    var shown: [Passage] = []
    for definition in definitions {
      if definition.isConstant, let constant = scope.library.constants[definition.name] {
        findings.state(
          JSON(constant.value), definition.name, as: "constants", line: shown.count)
        let notation = constant.notation(in: scope.library, language: mathematics)
        shown.append(.equation(notation, settings: nil))
        continue
      }
      guard let equation = equation(of: definition, in: scope) else { continue }
      let starts = scope.library.functions[definition.name]?.starts(in: mathematics) ?? []
      shown += starts.map { .equation($0, settings: nil) }
      shown.append(equation)
      if let note = BreakNote.text(on: definition, in: scope, reporting: &findings) {
        shown.append(.paragraph(note))
      }
    }
    if !shown.isEmpty { findings.place(.passages(shown)) }
    return findings
  }

  /// A formula or stated derivative that the library knows, with the defaults of its parameters.
  private static func equation(of definition: Definition, in scope: Scope) -> Passage? {
    let mathematics = scope.language.mathematics
    guard let function = scope.library.functions[definition.name],
      let equation = function.notation(primes: definition.primes, in: mathematics)
    else { return nil }
    // Those of a stated derivative are its formula's.
    let defaults = definition.primes == 0 ? function.defaults(in: mathematics) : []
    let settings = Passage.Settings(
      word: scope.language.words.with, values: .list(defaults, separator: mathematics.separator))
    return .equation(equation, settings: defaults.isEmpty ? nil : settings)
  }
}

extension Diagnostic {
  fileprivate static func tooManyFormulas(at range: SourceRange) -> Diagnostic {
    .error("a lesson has at most \(LessonLimits.formulas) formulas", at: range)
  }
}
