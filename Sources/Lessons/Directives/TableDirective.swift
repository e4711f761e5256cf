internal import Notations
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// A phrase's values, a row for each element that its variable runs over.
enum TableDirective: Directive {
  static let form = BlockForm("table", keys: [.digits], content: "a phrase")

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    let format = scope.format(of: block.content, reporting: &findings)
    guard let body = block.content.body else { return findings }
    let slice = scope.lesson.slice(body)
    guard let phrase = findings.reading({ Parse.phrase(slice, reporting: &$0) }),
      let columns = columns(of: phrase, in: scope, reporting: &findings)
    else { return findings }
    let rows = columns[0].indices.map { row in columns.map { $0[row] } }
    findings.state(
      .object([
        JSON.Member("columns", .array(phrase.expressions.map { .string($0.source) })),
        JSON.Member("rows", .array(rows.map { row in .array(row.map { JSON($0) }) })),
      ]), phrase.source, as: "tables", under: scope.heading)
    let table = Passage.Table(
      header: phrase.expressions.map { "\(Notation.of($0, in: scope.library))" },
      alignments: columns.map { _ in .right },
      rows: rows.map { row in row.map { RichText(value: $0, format) } })
    findings.place(.passages([.table(table)]))
    return findings
  }

  /// The values of each expression, one for each row.
  private static func columns(
    of phrase: Phrase, in scope: Scope, reporting findings: inout Findings
  ) -> [[Value]]? {
    let elements = elements(of: phrase.variable, in: scope, reporting: &findings)
    var columns: [[Value]] = []
    for expression in phrase.expressions {
      let column = scope.attempt(reporting: &findings) {
        () throws(Rejection) -> [Value] in
        let names = phrase.variable.map { [$0.name] } ?? []
        let formula = try scope.library.resolve(expression, variables: names)
        guard let elements else { return [] }
        var column: [Value] = []
        for element in elements { column.append(try formula.evaluate(element)) }
        return column
      }
      if let column { columns.append(column) }
    }
    return elements == nil || columns.count < phrase.expressions.count ? nil : columns
  }

  /// The variable's values in each row; without a variable one row of none. Nil where that is a
  /// mistake.
  private static func elements(
    of variable: Phrase.Variable?, in scope: Scope, reporting findings: inout Findings
  ) -> [[Value]]? {
    guard let variable else { return [[]] }
    let domain = scope.attempt(reporting: &findings) {
      () throws(Rejection) in try scope.library.domain(variable.domain)
    }
    switch domain {
    case .elements(let elements): return elements.map { [$0] }
    case .interval:
      findings.notice([.tableOverRange(at: variable.domain.range)])
      return nil
    case nil: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func tableOverRange(at range: SourceRange) -> Diagnostic {
    .error(
      "a table runs over a list, not over a range", at: range,
      hint: "write '[-2, 0, 2]' or 'linspace(-6, 6, 13)'")
  }
}
