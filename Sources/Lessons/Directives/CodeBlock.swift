internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations

/// Prints formulas as NumPy functions.
enum CodeBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [Passage]? {
    guard let body = block.content.body else { return nil }
    let slice = builder.lesson.slice(body)
    guard let listed = Parse.names(slice, reporting: &builder.diagnostics) else { return nil }
    let library = builder.library
    let unknown = listed.filter { library.functions[$0.name] == nil }
    for name in unknown {
      _ = builder.attempt { () throws(Rejection) in
        throw Rejection(.unknownFormula(name, of: library.functions.keys))
      }
    }
    guard unknown.isEmpty else { return nil }
    var code = NumPyCode.source(of: listed.map(\.name), in: library)
    while code.last == "\n" { code.removeLast() }
    return [.code(code, language: "python")]
  }
}

extension Diagnostic {
  fileprivate static func unknownFormula(
    _ name: Parse.ListedName, of known: some Sequence<String>
  ) -> Diagnostic {
    if Builtin.named[name.name] != nil {
      return .error(
        "'\(name.name)' is a builtin, not a formula", at: name.range,
        hint: "NumPy has it already")
    }
    return .error(
      "unknown formula '\(name.name)'", at: name.range,
      hint: nearestName(to: name.name, in: known).map { "did you mean '\($0)'?" })
  }
}
