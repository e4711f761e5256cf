internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// Names of formulas, which the report prints as NumPy functions.
enum CodeDirective: Directive {
  static let form = BlockForm(
    "code", "Formulas as NumPy functions, which run as they are.", example: ["relu, sigmoid"],
    content: "a list of formulas")

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    var findings = Findings(at: scope.piece)
    guard let body = block.content.body else { return findings }
    let slice = scope.lesson.slice(body)
    guard let listed = findings.reading({ Parse.names(slice, reporting: &$0) }) else {
      return findings
    }
    let known = scope.library.functions
    let unknown = listed.filter { known[$0.name] == nil }
    for name in unknown {
      scope.reject(.unknownFormula(name, of: known.keys), reporting: &findings)
    }
    guard unknown.isEmpty else { return findings }
    let made = NumPyCode(
      of: listed.map(\.name), in: scope.library, language: scope.language.mathematics,
      comments: scope.language.words.comments)
    for omission in made.omissions {
      let name = listed.first { $0.name == omission.name }
      let reason = EnglishComments.words(omission.reason)
      findings.notice([.leftOut(omission.name, reason, at: name?.range ?? body)])
    }
    var code = made.source
    while code.last == "\n" { code.removeLast() }
    findings.place(.passages([.code(code, language: "python")]))
    return findings
  }
}

extension Diagnostic {
  fileprivate static func leftOut(
    _ name: String, _ reason: String, at range: SourceRange
  ) -> Diagnostic {
    .warning("the code leaves out \(name): \(reason)", at: range)
  }

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
