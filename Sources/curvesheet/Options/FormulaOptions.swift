internal import Analysis
internal import ArgumentParser
internal import Diagnostics
internal import Expressions
internal import Lessons
internal import Functions
internal import Text

/// The formulas that an expression of the command line may call beside the prelude's.
struct FormulaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A formula for this command; may be repeated.", valueName: "f(z) = …"))
  var define: [String] = []

  @Option(
    help: ArgumentHelp("A lesson whose formulas and constants are known too.", valueName: "lesson"),
    completion: .file(extensions: ["md"]))
  var with: String?

  /// The prelude, the lesson's formulas, then those of this command, which may take a name again.
  ///
  /// - Throws: `Mistakes` in them, `FileError` if the lesson cannot be read.
  func library() throws -> Library {
    var library = Prelude.library
    library.budget = OperationBudget()
    if let with {
      var files = UsedFiles()
      var diagnostics: [Diagnostic] = []
      let use = try files.use(withoutProtection(with))
      library = UsedDefinitions([use], on: library, reporting: &diagnostics).library
    }
    if !define.isEmpty {
      let source = SourceText(
        name: "<definition>", text: define.map(withoutProtection).joined(separator: "\n"))
      library = try Self.adding(to: library, from: source)
    }
    return library
  }

  /// The library with all definitions of a text, whose clauses are checked.
  private static func adding(
    to library: Library, from source: SourceText
  ) throws(Mistakes) -> Library {
    var library = library.asPrelude
    var diagnostics: [Diagnostic] = []
    let definitions = Parse.definitions(source.bytes[...], reporting: &diagnostics).items
    diagnostics += library.define(definitions).filter { $0.severity == .error }
    diagnostics += library.rejectedClauses(of: definitions).flatMap(\.diagnostics)
    if diagnostics.hasErrors { throw Mistakes(diagnostics, in: source) }
    return library
  }
}
