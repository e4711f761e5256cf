internal import Notations
internal import Numerals
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// Shows the values of a phrase, a row for each element that its variable runs over.
enum TableBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [Passage]? {
    let format = builder.format(of: block.content)
    guard let body = block.content.body else { return nil }
    let slice = builder.lesson.slice(body)
    guard let phrase = Parse.phrase(slice, reporting: &builder.diagnostics),
      let columns = columns(of: phrase, in: block, &builder)
    else { return nil }
    let headings = phrase.expressions.map(\.source)
    let rows = columns[0].indices.map { row in columns.map { $0[row] } }
    builder.state(
      .object([
        JSON.Member("columns", .array(headings.map { .string($0) })),
        JSON.Member("rows", .array(rows.map { row in .array(row.map { JSON($0) }) })),
      ]), phrase.source, as: "tables", section: block.section)
    let library = builder.library
    let table = Passage.Table(
      header: phrase.expressions.map { "\(Notation.of($0, in: library))" },
      alignments: headings.map { _ in .right },
      rows: rows.map { row in row.map { RichText([.value($0.text(format).withTrueMinus)]) } })
    return [.table(table)]
  }

  /// The values of each expression, one for each row.
  private static func columns(
    of phrase: Phrase, in block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [[Value]]? {
    let library = builder.library
    let elements = elements(of: phrase.variable, in: block, &builder)
    var columns: [[Value]] = []
    for expression in phrase.expressions {
      let column = builder.attempt(withoutStepsOf: block.section) {
        () throws(Rejection) -> [Value] in
        let names = phrase.variable.map { [$0.name] } ?? []
        let formula = try library.resolve(expression, variables: names)
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
    of variable: Phrase.Variable?, in block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [[Value]]? {
    guard let variable else { return [[]] }
    let library = builder.library
    let domain = builder.attempt(withoutStepsOf: block.section) { () throws(Rejection) in
      try library.domain(variable.domain)
    }
    switch domain {
    case .elements(let elements): return elements.map { [$0] }
    case .interval:
      builder.diagnostics.append(.tableOverRange(at: variable.domain.range))
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
