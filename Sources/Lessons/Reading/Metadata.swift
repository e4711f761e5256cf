internal import Diagnostics
internal import Numerals
internal import Text

/// What front matter says of a lesson as a whole.
package struct Metadata: Sendable {
  /// In words.
  private(set) var title: String?
  /// A tag of BCP 47, as the author wrote it.
  private(set) var language: FrontMatterKey.Words?
  /// Which way the text runs, as HTML says it.
  private(set) var direction: String?
  /// How numbers are written, whatever the language.
  private(set) var decimalSign: DecimalSign?
  /// What the summaries of solutions begin with, in lower case.
  private(set) var solutions: [String]?

  init() {}

  /// Reads the front matter; what is wrong with it goes to `diagnostics`.
  init(of lesson: Lesson, reporting diagnostics: inout [Diagnostic]) {
    var known: Set<String> = []
    for key in lesson.frontMatterKeys {
      guard let form = Self.forms[key.name] else { continue }
      guard known.insert(key.name).inserted else {
        diagnostics.append(.frontMatterTwice(key))
        continue
      }
      let mistake = Diagnostic.otherForm(key, form, in: lesson)
      do throws(Mistaken) {
        try read(key)
      } catch {
        diagnostics.append(mistake)
      }
    }
  }

  /// That a value is none that its key can have.
  private struct Mistaken: Error {}

  private mutating func read(_ key: FrontMatterKey) throws(Mistaken) {
    if key.name == "solutions" {
      solutions = try Self.items(of: key.value)
      return
    }
    guard case .words(let words) = key.value else { throw Mistaken() }
    switch key.name {
    case "title": title = words.text.isEmpty ? nil : words.text
    case "lang":
      guard !words.text.isEmpty else { throw Mistaken() }
      language = words
    case "dir":
      guard Self.directions.contains(words.text) else { throw Mistaken() }
      direction = words.text
    case "numbers":
      guard let sign = Self.decimalSigns[words.text] else { throw Mistaken() }
      decimalSign = sign
    default: break
    }
  }

  /// The words of a list, or of one text between its commas.
  private static func items(of value: FrontMatterKey.Value) throws(Mistaken) -> [String] {
    let items: [String]
    switch value {
    case .words(let words):
      items = words.text.split(separator: ",").map { String($0.trimmingSpaces) }
    case .list(let list): items = list.map(\.text)
    case .table, .other: throw Mistaken()
    }
    let words = items.filter { !$0.isEmpty }.map { $0.lowercased() }
    if words.isEmpty { throw Mistaken() }
    return words
  }

  private static let directions = ["rtl", "ltr"]
  private static let decimalSigns: [String: DecimalSign] = ["point": .point, "comma": .comma]

  /// What each key may say, as hints show it.
  private static let forms: [String: [String]] = [
    "title": ["My lesson"], "lang": ["de"], "dir": directions,
    "numbers": decimalSigns.keys.sorted(by: >), "solutions": ["Answer, Key"],
  ]

  /// The only values that a key can have; empty where there are others.
  static func values(of key: String) -> [String] {
    key == "dir" || key == "numbers" ? forms[key] ?? [] : []
  }
}

extension Diagnostic {
  fileprivate static func otherForm(
    _ key: FrontMatterKey, _ values: [String], in lesson: Lesson
  ) -> Diagnostic {
    let forms = values.map { value in
      lesson.hasTOML ? "'\(key.name) = \"\(value)\"'" : "'\(key.name): \(value)'"
    }
    return .frontMatterForm(of: key, hint: "write " + forms.joined(separator: " or "))
  }
}
