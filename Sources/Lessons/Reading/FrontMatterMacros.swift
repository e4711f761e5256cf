internal import Diagnostics
internal import Notations
internal import Text

extension Lesson {
  /// The macros that the front matter defines: `macros:` with lines `\NAME: TEX` below, or a table `[macros]`;
  /// what is wrong with them goes to `diagnostics`.
  func definedMacros(reporting diagnostics: inout [Diagnostic]) -> TeXMacros {
    var macros = TeXMacros()
    let keys = frontMatterKeys.filter { $0.name == "macros" }
    diagnostics += keys.dropFirst().map {
      .frontMatterTwice($0, hint: "one 'macros' has them all")
    }
    guard let key = keys.first else { return macros }
    guard case .table(let entries) = key.value else {
      diagnostics.append(.macrosOfOtherForm(key, isTOML: hasTOML))
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
  fileprivate static func macrosOfOtherForm(_ key: FrontMatterKey, isTOML: Bool) -> Diagnostic {
    .frontMatterForm(
      of: key,
      hint: isTOML
        ? #"write a table [macros] with lines '\E' = '\mathbb{E}'"#
        : #"write 'macros:' and below it indented lines '\E: \mathbb{E}', one with arguments in quotes"#
    )
  }
}
