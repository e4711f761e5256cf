internal import ArgumentParser
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Numerals
internal import Text
internal import Lessons

/// `table`: the values of expressions, a row for each element of a list.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Print a table of values.",
    discussion: """
      Example:

        $ curvesheet table "z, relu(z), tanh(z) for z in [-2, 0, 2]" --csv
      """)

  @Argument(help: "The columns and the rows: 'EXPR, EXPR for z in [-2, 0, 2]'.")
  var phrase: ExpressionText

  @Flag(help: "Print comma-separated values (RFC 4180).")
  var csv = false

  @OptionGroup var digits: DigitOptions

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  func run() throws {
    let library = try formulas.library()
    let parsed = try phrase.phrase()
    let columns = try columns(of: parsed, library)
    let header = parsed.expressions.map(\.source)
    let rows = columns[0].indices.map { row in columns.map { $0[row].text(digits.format) } }
    let lines = [header] + rows
    try Terminal.print(csv ? CSV.text(lines) : Self.aligned(lines).joined(separator: "\n"))
  }

  /// The values of each expression, one for each row.
  private func columns(of parsed: Phrase, _ library: Library) throws(Mistakes) -> [[Value]] {
    var rows: [[Value]] = [[]]
    if let variable = parsed.variable {
      let domain = try phrase.attempt { () throws(Rejection) in
        try library.domain(variable.domain)
      }
      switch domain {
      case .elements(let elements): rows = elements.map { [$0] }
      case .interval: throw Mistakes([.range(at: variable.domain.range)], in: phrase.source)
      }
    }
    let variables = parsed.variable.map { [$0.name] } ?? []
    return try phrase.attempt(each: parsed.expressions) { expression throws(Rejection) in
      let formula = try library.resolve(expression, variables: variables)
      var values: [Value] = []
      for row in rows { values.append(try formula.evaluate(row)) }
      return values
    }
  }

  /// Columns flush right, two spaces apart.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { cell, width in
        String(repeating: " ", count: width - cell.count) + cell
      }.joined(separator: "  ")
    }
  }
}

extension Diagnostic {
  fileprivate static func range(at range: SourceRange) -> Diagnostic {
    .error(
      "a table runs over a list, not over a range", at: range,
      hint: "write '[-2, 0, 2]' or 'linspace(-6, 6, 13)'")
  }
}
