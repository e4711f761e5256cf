internal import ArgumentParser
internal import Diagnostics
internal import Functions
internal import Numerals
internal import Text
internal import Lessons

/// `table`: the values of expressions, a row for each element of a list.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    _superCommandName: programName,
    abstract: "Print a table of values.",
    discussion: """
      Example:

        $ curvesheet table "z, relu(z), tanh(z) for z in [-2, 0, 2]" --csv
        $ curvesheet table "[1, 2], exp([1, 2])" --heads "x, growth" --digits 3
      """)

  @Argument(
    help: "The columns and the rows: 'EXPR, EXPR for z in [-2, 0, 2]', or vectors of one length.")
  var phrase: ExpressionText

  @Flag(help: "Print comma-separated values (RFC 4180).")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "The words above the columns, parted by commas; without it, the expressions.",
      valueName: "words, words"))
  var heads: String?

  @Option(
    help: ArgumentHelp(
      "Words above the table; they are no comma-separated values.", valueName: "words"))
  var caption: String?

  @Option(help: ArgumentHelp("'one row' keeps vectors in cells.", valueName: "one row"))
  var show: String?

  @OptionGroup var digits: DigitOptions

  @Option(name: .customLong("lang"), help: LanguageTag.help)
  var language = LanguageTag.english

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  func run() throws {
    let library = try formulas.library()
    let lesson = self.lesson
    let (read, faults) = LessonReader.read(lesson.source)
    guard let read, !faults.hasErrors else { throw lesson.located(faults) }
    let language = language.language
    let (table, told) = TableContent.table(in: read, library: library, language: language)
    let mistakes = lesson.located(faults + told)
    guard let table, !told.hasErrors else { throw mistakes }
    _ = Terminal.report(mistakes)
    // Data is the same in every language.
    let spelling = csv ? .code : language.plainValues
    let rows = table.rows.map { row in row.map { $0.text(digits.format, as: spelling) } }
    let lines = [table.plainHeads] + rows
    if csv { return try Terminal.print(CSV.text(lines)) }
    let caption = table.plainCaption.map { [$0, ""] } ?? []
    try Terminal.print((caption + Self.aligned(lines)).joined(separator: "\n"))
  }

  private var lesson: BlockLesson {
    var lesson = BlockLesson("table")
    for (key, value) in [("heads", heads), ("caption", caption), ("show", show)] {
      guard let value else { continue }
      lesson.add(key, SourceText(name: "--" + key, text: withoutProtection(value)))
    }
    lesson.add(content: phrase.source)
    return lesson
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
