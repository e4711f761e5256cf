internal import Notations
internal import Numerals
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// Calculates step by step; each name is known to the steps after it.
enum StepsBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [Passage]? {
    let format = builder.format(of: block.content)
    guard let body = block.content.body else { return nil }
    let parsed = Parse.steps(builder.lesson.slice(body), reporting: &builder.diagnostics)
    for name in parsed.brokenNames { builder.steps.lose(name, in: block.section) }
    var table = Passage.Table(
      header: ["name", "formula", "value"], alignments: [.left, .left, .right])
    var own: [String: Value] = [:]
    var names: Set<String> = []
    for step in parsed.items {
      guard names.insert(step.name).inserted else {
        builder.diagnostics.append(.stepTwice(step.name, at: step.nameRange))
        continue
      }
      let (library, known) = (builder.library, own)
      let value = builder.attempt { () throws(Rejection) in
        try library.resolve(step.value, values: known).evaluate()
      }
      guard let value else {
        builder.steps.lose(step.name, in: block.section)
        continue
      }
      own[step.name] = value
      builder.steps.define(step.name, as: value, in: block.section)
      builder.state(
        JSON(value), step.name, as: "steps", section: block.section,
        line: Report.headerLines + table.rows.count)
      table.rows.append([
        "\(Notation.symbol(step.name))", "\(Notation.of(step.value, in: library))",
        RichText([.value(value.text(format).withTrueMinus)]),
      ])
    }
    return [.table(table)]
  }
}

extension Diagnostic {
  fileprivate static func stepTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("two steps are called '\(name)'", at: range, hint: "give one of them another name")
  }
}
