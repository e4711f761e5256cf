internal import Notations
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// A calculation, a name and its expression a line; each name is known to the steps after it, and to
/// inline values of the section.
enum StepsDirective: Directive {
  static let form = BlockForm("steps", keys: [.digits], content: "a step")

  static func define(_ block: LessonBlock, changing scope: inout Scope) -> Findings {
    var findings = Findings(at: scope.piece)
    let format = scope.format(of: block.content, reporting: &findings)
    guard let body = block.content.body else { return findings }
    let parsed = findings.reading { Parse.steps(scope.lesson.slice(body), reporting: &$0) }
    for name in parsed.brokenNames { scope.steps.lose(name, in: block.section) }
    var table = Passage.Table(
      header: ["name", "formula", "value"], alignments: [.left, .left, .right])
    var own: [String: Value] = [:]
    var names: Set<String> = []
    for step in parsed.items {
      guard names.insert(step.name).inserted else {
        findings.misread([.stepTwice(step.name, at: step.nameRange)])
        continue
      }
      let value = scope.attempt(reporting: &findings) { () throws(Rejection) in
        try scope.library.resolve(step.value, values: own).evaluate()
      }
      guard let value else {
        scope.steps.lose(step.name, in: block.section)
        continue
      }
      own[step.name] = value
      scope.steps.define(step.name, as: value, in: block.section)
      findings.state(
        JSON(value), step.name, as: "steps", under: scope.heading,
        line: Report.headerLines + table.rows.count)
      table.rows.append([
        "\(Notation.symbol(step.name))", "\(Notation.of(step.value, in: scope.library))",
        RichText(value: value, format),
      ])
    }
    findings.place(.passages([.table(table)]))
    return findings
  }
}

extension Diagnostic {
  fileprivate static func stepTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("two steps are called '\(name)'", at: range, hint: "give one of them another name")
  }
}
