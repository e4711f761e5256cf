package import Diagnostics
internal import Expressions
package import Functions
internal import Text

/// A table, evaluated: the values of a phrase's expressions, in rows.
package struct TableContent {
  let phrase: Phrase
  /// A value for each expression in each row.
  package let rows: [[Value]]
  /// The words above the columns; nil where the author wrote none.
  let heads: [RichText]?
  let caption: RichText?

  /// The words above the columns, each on one line; their expressions where the author wrote none.
  package var plainHeads: [String] { heads?.map(\.plain) ?? phrase.expressions.map(\.source) }
  /// On one line.
  package var plainCaption: String? { caption?.plain }

  /// Evaluates a block; nil where something is wrong. All that is, is told at once.
  init?(_ block: LessonBlock, in scope: Scope, reporting findings: inout Findings) {
    let before = findings.errorCount
    let content = block.content
    caption = content.value(TableKeys.caption.name).map { scope.words($0, reporting: &findings) }
    let headRanges = content.value(TableKeys.heads.name).map { scope.lesson.items($0) }
    let quote = UInt8(ascii: "\"")
    for range in headRanges ?? [] where range.lower == range.upper {
      if scope.lesson.masked[range.lower - 1] != quote { findings.misread([.emptyHead(at: range)]) }
    }
    heads = headRanges?.map { scope.words($0, reporting: &findings) }
    let show = content.tableShow(of: scope.lesson, reporting: &findings)
    guard let body = content.body,
      let phrase = findings.reading({ Parse.phrase(scope.lesson.slice(body), reporting: &$0) })
    else { return nil }
    self.phrase = phrase
    if let heads, let range = content.value(TableKeys.heads.name),
      heads.count != phrase.expressions.count
    {
      findings.misread([.headCount(heads.count, of: phrase.expressions.count, at: range)])
    }
    guard let rows = Self.rows(of: phrase, show, in: scope, reporting: &findings),
      findings.errorCount == before
    else { return nil }
    self.rows = rows
  }

  /// The only table of a lesson that has no other block.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - library: what its expressions may call.
  ///   - language: what its words are written in.
  /// - Returns: the table, nil where something is wrong with it, and all that is to be said of it.
  package static func table(
    in lesson: Lesson, library: Library, language: Language
  ) -> (table: TableContent?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let used = UsedDefinitions([], on: library, reporting: &diagnostics)
    var scope = Scope(
      lesson: lesson, language: language,
      labels: Labels(of: lesson, naming: language.naming(in: nil)),
      used: used)
    guard let block = lesson.blocks.first else { return (nil, []) }
    scope.enter(.block(0), after: Findings.Usage())
    var findings = Findings(at: .block(0))
    let table = TableContent(block, in: scope, reporting: &findings)
    findings.end(after: scope.budget.spent, isLeftOut: false)
    return (table, Outcome(findings, of: lesson).diagnostics)
  }

  // MARK: Rows

  private typealias Show = (words: Set<TableShowWord>, range: SourceRange)

  private static func rows(
    of phrase: Phrase, _ show: Show?, in scope: Scope, reporting findings: inout Findings
  ) -> [[Value]]? {
    let formulas = formulas(of: phrase, in: scope, reporting: &findings)
    guard let variable = phrase.variable else {
      let columns = columns(of: formulas, over: [[]], in: scope, reporting: &findings)
      return columns.flatMap {
        rows(of: $0.map { $0[0] }, phrase, show, reporting: &findings)
      }
    }
    if let show, show.words.contains(.oneRow) {
      findings.misread([
        .idleOneRow("this table has a row for each \(variable.name)", at: show.range)
      ])
    }
    let elements = elements(of: variable, formulas ?? [], in: scope, reporting: &findings)
    let columns = columns(of: formulas, over: elements ?? [], in: scope, reporting: &findings)
    guard let columns, elements != nil else { return nil }
    return columns[0].indices.map { row in columns.map { $0[row] } }
  }

  /// The rows of a table without a variable: one for each element where the columns are vectors.
  private static func rows(
    of values: [Value], _ phrase: Phrase, _ show: Show?, reporting findings: inout Findings
  ) -> [[Value]]? {
    func length(_ value: Value) -> Int? {
      if case .vector(let count) = value.shape { count } else { nil }
    }
    let lengths = values.map(length)
    let hasVectors = lengths.contains { $0 != nil }
    if let show, show.words.contains(.oneRow) {
      if !hasVectors {
        findings.misread([.idleOneRow("no column is a vector, so there is one row", at: show.range)]
        )
      }
      return [values]
    }
    guard hasVectors else { return [values] }
    if let odd = lengths.firstIndex(where: { $0 != lengths[0] }) {
      findings.notice([
        .unlikeColumns(values[0].shape, values[odd].shape, at: phrase.expressions[odd].range)
      ])
      return nil
    }
    return (0..<(lengths[0] ?? 0)).map { row in
      values.map { value in
        var element = Value.scalar(value[row])
        element.isTruth = value.isTruth
        return element
      }
    }
  }

  /// What is evaluated; nil where an expression is rejected.
  private static func formulas(
    of phrase: Phrase, in scope: Scope, reporting findings: inout Findings
  ) -> [ResolvedExpression]? {
    let names = phrase.variable.map { [$0.name] } ?? []
    let formulas = phrase.expressions.compactMap { expression in
      scope.attempt(reporting: &findings) { () throws(Rejection) in
        try scope.library.resolve(expression, variables: names)
      }
    }
    return formulas.count < phrase.expressions.count ? nil : formulas
  }

  /// The values of each formula, one for each of the variable's; nil where one is rejected.
  private static func columns(
    of formulas: [ResolvedExpression]?, over elements: [[Value]], in scope: Scope,
    reporting findings: inout Findings
  ) -> [[Value]]? {
    guard let formulas else { return nil }
    let columns = formulas.compactMap { formula in
      scope.attempt(reporting: &findings) {
        () throws(Rejection) -> [Value] in
        var column: [Value] = []
        for element in elements { column.append(try formula.evaluate(element)) }
        return column
      }
    }
    return columns.count < formulas.count ? nil : columns
  }

  /// The variable's values in each row; nil where that is a mistake.
  private static func elements(
    of variable: Phrase.Variable, _ formulas: [ResolvedExpression], in scope: Scope,
    reporting findings: inout Findings
  ) -> [[Value]]? {
    let domain = scope.attempt(reporting: &findings) {
      () throws(Rejection) in try scope.library.domain(variable.domain, of: formulas)
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
      hint: "write '[-2, 0, 2]' or '-6..6 step 1'")
  }

  fileprivate static func headCount(
    _ heads: Int, of columns: Int, at range: SourceRange
  ) -> Diagnostic {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    return .error(
      "\(count(heads, "head")) for \(count(columns, "column"))", at: range,
      hint: "part them by commas; words with a comma stand in double quotes")
  }

  fileprivate static func emptyHead(at range: SourceRange) -> Diagnostic {
    .error("no words between two commas", at: range, hint: "write '\"\"' for an empty head")
  }

  fileprivate static func idleOneRow(_ reason: String, at range: SourceRange) -> Diagnostic {
    .error("'one row' does nothing here: \(reason)", at: range)
  }

  fileprivate static func unlikeColumns(
    _ first: Shape, _ odd: Shape, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "the first column is \(first.words) and this one \(odd.words), so there are no rows for both",
      at: range,
      hint:
        "say what the rows run over, 'for k in [1, 2, 3]'; 'show: one row' keeps vectors in cells")
  }
}
