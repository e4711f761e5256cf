internal import Diagnostics
package import Text

/// Another lesson whose definitions a lesson knows, as its front matter names it: `use: common.md`.
package struct UsedName: Sendable {
  /// A path from the lesson's own folder, without `..`.
  package let path: String
  package let range: SourceRange
}

extension Lesson {
  /// The lessons that the front matter names; what is wrong with it goes to `diagnostics`.
  func usedNames(reporting diagnostics: inout [Diagnostic]) -> [UsedName] {
    let keys = frontMatterKeys.filter { $0.name == "use" }
    diagnostics += keys.dropFirst().map {
      .frontMatterTwice($0, hint: "one 'use' names all, as a list")
    }
    guard let key = keys.first else { return [] }
    let words: [FrontMatterKey.Words]
    switch key.value {
    case .words(let one): words = [one]
    case .list(let several) where !several.isEmpty: words = several
    case .list, .table, .other:
      diagnostics.append(.useOfOtherForm(key, isTOML: hasTOML))
      return []
    }
    return words.compactMap { words in
      if let reason = Self.mistake(inPath: words.text) {
        diagnostics.append(.useOutside(words.text, because: reason, at: words.range))
        return nil
      }
      return UsedName(path: words.text, range: words.range)
    }
  }

  /// Why a path does not lead into the lesson's own folder or below; nil where it does.
  private static func mistake(inPath path: String) -> String? {
    if path.isEmpty { return "it names no file" }
    if path.hasPrefix("/") { return "it begins at the root" }
    if path.split(separator: "/").contains("..") { return "'..' leads out of the folder" }
    return path.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? "it has control characters" : nil
  }
}

extension Diagnostic {
  fileprivate static func useOfOtherForm(_ key: FrontMatterKey, isTOML: Bool) -> Diagnostic {
    .frontMatterForm(
      of: key,
      hint: isTOML
        ? "write 'use = \"common.md\"' or 'use = [\"a.md\", \"b.md\"]' on one line"
        : "write 'use: common.md', 'use: [a.md, b.md]', or lines '- a.md' below")
  }

  fileprivate static func useOutside(
    _ path: String, because reason: String, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "a lesson uses others of its own folder or below, not '\(path)': \(reason)", at: range,
      hint: "write the way from this lesson's folder, 'common.md'")
  }
}
