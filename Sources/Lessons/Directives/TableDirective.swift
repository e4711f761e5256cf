internal import Notations
internal import Diagnostics
internal import Expressions
internal import Functions

/// A phrase's values, a row for each element that its variable runs over; without a variable a row
/// for each element of its vectors.
enum TableDirective: Directive {
  static let form = BlockForm(
    "table", "The values of expressions, a row for each element of a list or vector.",
    example: ["z, relu(z), tanh(z) for z in [-2, 0, 2]"],
    keys: TableKeys.all + [.digits(above: "z, sqrt(z) for z in [1, 2, 3]")],
    content: "a phrase", numbering: .table)

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    let format = scope.format(of: block.content, reporting: &findings)
    guard let content = TableContent(block, in: scope, reporting: &findings) else {
      return findings
    }
    let phrase = content.phrase
    findings.state(
      .object([
        JSON.Member("columns", .array(phrase.expressions.map { .string($0.source) })),
        JSON.Member("rows", .array(content.rows.map { row in .array(row.map { JSON($0) }) })),
      ]), scope.lesson.id(of: block) ?? phrase.source, as: "tables",
      under: scope.heading)
    let library = scope.library.shadowed(by: phrase.variable.map { [$0.name] } ?? [])
    var table = Passage.Table(
      header: content.heads
        ?? phrase.expressions.map {
          "\(Notation.of($0, in: library, language: scope.language.mathematics))"
        },
      alignments: phrase.expressions.map { _ in .right },
      rows: content.rows.map { row in
        row.map { RichText(value: $0, format, as: scope.language.values) }
      })
    table.label = scope.label
    table.caption = content.caption ?? RichText()
    findings.place(.passages([.table(table)]))
    return findings
  }
}
