internal import Canvas
internal import Diagnostics
internal import Lessons
internal import Packing
internal import Text

/// What a build says of a lesson beside what it does with files.
struct BuildMessages {
  /// Warnings and notes; errors leave no report.
  private let diagnostics: [Diagnostic]
  /// Of what a page does not show as its author meant it.
  private let page: [Diagnostic]
  /// Claims that do not hold.
  let failures: [Diagnostic]
  /// What was left out of an edition without solutions.
  private let edition: [Diagnostic]
  private let examples: [Diagnostic]
  private let hasFigures: Bool

  init(_ report: Report) {
    diagnostics = report.diagnostics
    page = report.pageDiagnostics
    failures = report.failures
    edition = report.edition
    examples = report.exampleDiagnostics
    hasFigures = !report.figures.isEmpty
  }

  /// Shows warnings and failed claims; notes only while the lesson is being worked on.
  ///
  /// - Parameters:
  ///   - source: the lesson.
  ///   - options: of the build.
  ///   - showsNotes: whether notes are of use now.
  ///   - voice: who says it.
  ///   - missing: the families of figures that are not installed.
  func show(
    of source: SourceText, _ options: BuildOptions, showsNotes: Bool, to voice: Voice = .terminal,
    missing: () -> [MissingFont]
  ) {
    let shown = diagnostics.filter { $0.severity != .note || showsNotes }
    let warnings = (shown + (options.html ? page : [])).inOrder()
    // What an edition leaves out matters each time that it is made.
    let edition = edition.filter { $0.severity != .note || !options.quiet }
    voice.report(warnings, in: source)
    voice.report(claims: failures, in: source)
    voice.report(edition + (options.strict ? examples : []), in: source)
    if hasFigures { Terminal.warn(of: missing(), to: voice) }
  }
}

extension BuildMessages {
  /// Warnings, as a terminal shows them: what the page itself does not say.
  func warnings(of source: SourceText) -> String {
    (diagnostics.filter { $0.severity == .warning } + page).inOrder()
      .map { source.render($0, color: false) + "\n" }.joined()
  }
}

extension BuildMessages: Packed {
  func pack(into packer: inout Packer) {
    for list in [diagnostics, page, failures, edition, examples] { packer.write(list) }
    packer.write(hasFigures)
  }

  init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    diagnostics = try unpacker.value()
    page = try unpacker.value()
    failures = try unpacker.value()
    edition = try unpacker.value()
    examples = try unpacker.value()
    hasFigures = try unpacker.value()
  }
}
