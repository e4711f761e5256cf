internal import Diagnostics
internal import Notations
internal import Text

extension Lesson {
  /// The macros that the front matter defines: `macros:` with lines `\NAME: TEX` below, or a table `[macros]`;
  /// what is wrong with them goes to `diagnostics`.
  static func macros(
    in keys: [FrontMatterKey], isTOML: Bool, reporting diagnostics: inout [Diagnostic]
  ) -> TeXMacros {
    var macros = TeXMacros()
    let keys = keys.filter { $0.name == "macros" }
    diagnostics += keys.dropFirst().map { .macrosTwice(at: $0.line) }
    guard let key = keys.first else { return macros }
    guard case .table(let entries) = key.value else {
      diagnostics.append(.macrosOfOtherForm(isTOML: isTOML, at: key.line))
      return macros
    }
    for entry in entries {
      if let fault = macros.define(entry.name.text, as: entry.value.text) {
        diagnostics.append(.error(fault.message, at: entry.line, hint: fault.hint))
      }
    }
    return macros
  }
}

extension Diagnostic {
  fileprivate static func macrosTwice(at range: SourceRange) -> Diagnostic {
    .error("'macros' stands here twice", at: range, hint: "one 'macros' has them all")
  }

  fileprivate static func macrosOfOtherForm(isTOML: Bool, at range: SourceRange) -> Diagnostic {
    .error(
      "'macros' is not understood in this form", at: range,
      hint: isTOML
        ? #"write a table [macros] with lines '\E' = '\mathbb{E}'"#
        : #"write 'macros:' and below it indented lines '\E: \mathbb{E}', one with arguments in quotes"#
    )
  }
}
