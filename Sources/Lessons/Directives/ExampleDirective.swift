internal import Diagnostics
internal import Functions
internal import Text

/// A piece of lesson, which the report shows as source and then built: a lesson of its own that knows
/// what is defined round it.
enum ExampleDirective: Directive {
  static let form = BlockForm(
    "example",
    "A piece of lesson, shown as source and then built; its fence is longer than those in it.",
    example: ["At 2 ReLU is `= relu(2)`."], content: "a piece of a lesson", isVerbatim: true)

  static func declare(_ blocks: [Int], changing scope: inout Scope) -> [Int: Findings] {
    let lesson = scope.lesson
    var findings: [Int: Findings] = [:]
    var numbers: [Int: Int] = [:]
    // Some file systems do not tell more.
    var taken = Set(
      lesson.blocks.filter(\.form.needsID).compactMap { lesson.id(of: $0)?.lowercased() })
    for index in blocks {
      var own = Findings(at: .block(index))
      let block = lesson.blocks[index]
      let text = VerbatimText(
        of: block.content.lines, in: lesson.source.bytes, named: form.word)
      numbers[block.section, default: 0] += 1
      let example = Example(text, number: numbers[block.section] ?? 1, forms: Directives.forms)
      scope.examples[index] = example
      if scope.prefix != nil { own.misread([.nested(at: block.openingLine)]) }
      for (name, range) in example.figures where !taken.insert(name.lowercased()).inserted {
        own.misread([.takenFile(name, at: range)])
      }
      if taken.count > LessonLimits.figures {
        own.misread([.tooManyFigures(at: block.openingLine)])
      }
      findings[index] = own
    }
    return findings
  }

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    guard case .block(let index) = scope.piece, let example = scope.examples[index],
      scope.prefix == nil, block.content.body != nil
    else { return findings }
    var inner = Findings()
    inner.misread(example.faults)
    guard let lesson = example.lesson else {
      findings.place(example, inner, in: scope)
      return findings
    }
    let own = inner.reading {
      Scope(example: lesson, prefix: example.prefix, in: scope, reporting: &$0)
    }
    let usage = Findings.Usage(
      operations: OperationBudget.usual - scope.budget.remaining, rejections: 0, numbers: 0)
    inner += tools.work(own, usage, tools)
    scope.budget.charge(inner.usage.operations)
    guard !inner.drawings.isEmpty, !Outcome(inner, of: lesson).diagnostics.hasErrors else {
      findings.place(example, inner, labels: own.labels, in: scope)
      return findings
    }
    findings.add(
      Findings.Drawing(id: inner.drawings[0].id, budget: scope.budget) { [inner] in
        var (drawn, all) = (Findings(at: scope.piece), inner)
        for drawing in inner.drawings { all += drawing.draw() }
        drawn.place(example, all, labels: own.labels, in: scope)
        for figure in all.figures { drawn.add(figure) }
        return drawn
      })
    return findings
  }
}

extension Findings {
  /// Places an example with all that was found of it, and states what it states.
  fileprivate mutating func place(
    _ example: Example, _ found: Findings, labels: Labels? = nil, in scope: Scope
  ) {
    let source = example.text.source
    let outcome = example.lesson.map { Outcome(found, of: $0) }
    let mistakes = outcome?.diagnostics.inOrder() ?? example.faults
    let shown = mistakes.filter { $0.severity != .note } + (outcome?.failures ?? [])
    show(shown.map { .inExample($0, example.text) })
    var assembly: ReportAssembly?
    if let lesson = example.lesson, let labels, !mistakes.hasErrors {
      assembly = ReportAssembly(
        lesson: lesson, leftOut: [lesson.frontMatter].filter { $0.lower < $0.upper },
        labels: labels, results: found.results, files: scope.files)
      let heading = "\(scope.heading.isEmpty ? "" : scope.heading + ", ")example \(example.number)"
      for case .stated(let statement) in found.entries.map(\.kind) {
        state(statement.value, statement.key, as: statement.kind, under: heading)
      }
    }
    var text = String(decoding: source.bytes, as: UTF8.self)
    while text.last == "\n" { text.removeLast() }
    place(
      .example(
        BuiltExample(
          source: text,
          messages: shown.map { source.render($0, color: false) }.joined(separator: "\n"),
          assembly: assembly)))
  }
}

extension Diagnostic {
  /// What is wrong with an example, as it is said of the lesson: it may be meant.
  fileprivate static func inExample(_ mistake: Diagnostic, _ text: VerbatimText) -> Diagnostic {
    Diagnostic(
      .note, "in an example: \(mistake.message)", at: mistake.range.map(text.range),
      hint: mistake.hint)
  }

  fileprivate static func nested(at range: SourceRange) -> Diagnostic {
    .error("an example holds no other example", at: range)
  }

  fileprivate static func takenFile(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "another figure has the files '\(name)'", at: range,
      hint: "examples of different sections are counted alike: give this figure another id")
  }

  fileprivate static func tooManyFigures(at range: SourceRange) -> Diagnostic {
    .error(
      "a lesson has at most \(LessonLimits.figures) figures, those of its examples included",
      at: range)
  }
}
