internal import Notations

/// One of TeX's eight styles: how large a formula is set and how far it may spread (TeXbook,
/// chapter 17). A cramped style raises superscripts less.
struct Style: Hashable, Sendable {
  enum Level: Int, Comparable, Sendable {
    case display, text, script, scriptScript

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  var level: Level
  var isCramped = false

  static let display = Style(level: .display)
  static let text = Style(level: .text)

  var isDisplay: Bool { level == .display }
  /// Scripts drop the spaces around operators and relations.
  var isScript: Bool { level >= .script }
  /// The step of size: 0, 1 for scripts, 2 for scripts of scripts.
  var scriptLevel: Int { max(level.rawValue - 1, 0) }

  /// In the style that a command of TeX asks for; it stays cramped.
  func set(to style: Notation.Style) -> Style {
    let level: Level =
      switch style {
      case .display: .display
      case .text: .text
      case .script: .script
      case .scriptScript: .scriptScript
      }
    return Style(level: level, isCramped: isCramped)
  }

  var cramped: Style { Style(level: level, isCramped: true) }

  /// D and T have superscripts in S, S and SS in SS.
  var superscript: Style {
    Style(level: level <= .text ? .script : .scriptScript, isCramped: isCramped)
  }

  var `subscript`: Style { superscript.cramped }

  /// D has numerators in T, T in S, S and SS in SS.
  var numerator: Style {
    switch level {
    case .display: Style(level: .text, isCramped: isCramped)
    case .text: Style(level: .script, isCramped: isCramped)
    case .script, .scriptScript: Style(level: .scriptScript, isCramped: isCramped)
    }
  }

  var denominator: Style { numerator.cramped }

  /// Entries of tables are set in T (plain TeX's `\cases` and `\matrix`), or smaller within scripts.
  var entry: Style { isDisplay ? .text : self }
}
