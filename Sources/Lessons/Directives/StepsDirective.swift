internal import Notations
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// A calculation, a name and its expression a line; each name is known from there on in the rest of the
/// section.
enum StepsDirective: Directive {
  static let form = BlockForm(
    "steps",
    "A calculation, a name and its expression a line; the names are known in the rest of the section.",
    example: ["z = [1, 2, 3]", "p = exp(z) / sum(exp(z))"], keys: [.digits(above: "z = sqrt(2)")],
    content: "a step")

  static func define(_ block: LessonBlock, changing scope: inout Scope) -> Findings {
    var findings = Findings(at: scope.piece)
    let format = scope.format(of: block.content, reporting: &findings)
    guard let body = block.content.body else { return findings }
    let parsed = findings.reading { Parse.steps(scope.lesson.slice(body), reporting: &$0) }
    for name in parsed.brokenNames { scope.loseStep(name) }
    let heads = scope.language.words.stepHeads
    var table = Passage.Table(
      header: [heads.name, heads.formula, heads.value].map { RichText([.text($0)]) },
      alignments: [.left, .left, .right])
    for step in parsed.items {
      let value = scope.attempt(reporting: &findings) { () throws(Rejection) in
        try scope.library.resolve(step.value).evaluate()
      }
      guard let value else {
        scope.loseStep(step.name)
        continue
      }
      scope.defineStep(step.name, as: value)
      findings.state(
        JSON(value), step.name, as: "steps", under: scope.heading,
        line: Report.headerLines + table.rows.count)
      table.rows.append([
        "\(Notation.symbol(step.name))", "\(scope.notation(step.value))",
        RichText(value: value, format, as: scope.language.values),
      ])
    }
    findings.place(.passages([.table(table)]))
    return findings
  }
}
