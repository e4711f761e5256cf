internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations

/// All that the language knows by name, from the tables that the rest of the program works with.
package enum Reference {
  /// In the order in which a name that is several things is explained.
  package static let all: [ReferenceEntry] =
    fenceWords + keys + parts + forms + builtins + formulas + constants + operators

  /// What a name stands for. Keys may be spelled as options are, `x-label`, and builtins as in NumPy.
  package static func entries(named name: String) -> [ReferenceEntry] {
    let wanted = spelled(name)
    return all.filter { $0.names.contains(wanted) }
  }

  /// The known name that one most likely meant.
  package static func nearest(to name: String, besides others: [String] = []) -> String? {
    nearestName(to: spelled(name), in: all.flatMap(\.names) + others)
  }

  private static func spelled(_ name: String) -> String {
    let words = name.split(separator: " ").joined(separator: " ")
    if words.hasPrefix("np.") { return String(words.dropFirst(3)) }
    // A hyphen between letters is that of an option; elsewhere it is the operator.
    guard words.contains(where: \.isLetter) else { return words }
    return String(words.drop { $0 == "-" }).replacing("-", with: " ")
  }

  private static let fenceWords = Directives.forms.map { form in
    ReferenceEntry(
      kind: .fenceWord, names: [form.word], form: "```\(form.word)", summary: form.summary,
      remarks: form.keys.isEmpty ? [] : ["Keys: \(form.keys.map(\.name).joined(separator: ", "))."],
      example: .lesson(block(form.word, form.example, isLong: form.isVerbatim)))
  }

  private static let keys = Directives.forms.flatMap { form in
    form.keys.map { key in
      ReferenceEntry(
        kind: .key(of: form.word), names: [key.name], form: "\(key.name): …", summary: key.summary,
        remarks: form.word == "figure" ? remarks(on: key) : [],
        example: .lesson(block(form.word, named(key.example, key.name, in: form))))
    }
  }

  /// Which plots know a key of figures, and how often it may stand.
  private static func remarks(on key: BlockForm.Key) -> [String] {
    guard let known = Keys.all.first(where: { $0.form == key }) else { return [] }
    let kinds = known.kinds.count == PlotKind.allCases.count ? nil : Keys.words(known.kinds)
    let repeats = key.repeats ? "It may stand several times." : nil
    return [kinds.map { "For \($0)." }, repeats].compactMap(\.self)
  }

  private static let parts = ShowWord.allCases.map { word in
    let isForAll = word.kinds.count == PlotKind.allCases.count
    return ReferenceEntry(
      kind: .part, names: [word.rawValue], form: "show: \(word.rawValue)", summary: word.summary,
      remarks: isForAll ? [] : ["For \(Keys.words(word.kinds))."],
      example: .lesson(block("figure", ["id: example"] + word.example)))
  }

  private static let forms = LanguageForm.all.map { form in
    ReferenceEntry(
      kind: .form(form.group), names: form.names, form: form.form,
      summary: form.summary.prefix(1).uppercased() + form.summary.dropFirst() + ".",
      example: .lesson(form.example))
  }

  private static let builtins = Builtin.all.map { builtin in
    ReferenceEntry(
      kind: .builtin, names: [builtin.name], form: builtin.signature, summary: builtin.summary,
      example: .expression(builtin.example))
  }

  private static let formulas = Prelude.formulas.map { definition in
    let notation = Prelude.library.functions[definition.name]?.notation
    let difference = Prelude.differences[definition.name].map { [$0] } ?? []
    return ReferenceEntry(
      kind: .formula, names: [definition.name], form: definition.signature,
      summary: notation.map { "\($0.unicode)" } ?? "",
      remarks: difference + ["'curvesheet describe \(definition.name)' tells more."],
      example: .expression(definition.sampleCall))
  }

  private static let constants = NamedNumber.all.map { constant in
    ReferenceEntry(
      kind: .constant, names: [constant.name], form: constant.name, summary: constant.summary,
      example: .expression(constant.example))
  }

  private static let operators = OperatorRow.all.map { row in
    let words = row.sign.split(separator: " … ").map(String.init)
    return ReferenceEntry(
      kind: .operator,
      names: [row.sign] + (words.count > 1 ? words + [words.joined(separator: " ")] : []),
      form: row.form, summary: row.summary,
      remarks: ["Precedence \(row.level); operators of 1 bind most tightly."],
      example: .expression(row.example))
  }

  /// A block's lines with its fences.
  private static func block(
    _ word: String, _ lines: [String], isLong: Bool = false
  ) -> [String] {
    let fence = isLong ? "````" : "```"
    return [fence + word] + lines + [fence]
  }

  /// The lines with a name, where the block needs one that they do not have.
  private static func named(_ lines: [String], _ key: String, in form: BlockForm) -> [String] {
    guard form.needsID, !lines.contains(where: { $0.hasPrefix("id:") }) else { return lines }
    return ["id: \(key.replacing(" ", with: "-"))"] + lines
  }
}

extension Keys {
  /// `curves, bars and maps`.
  fileprivate static func words(_ kinds: Set<PlotKind>) -> String {
    PlotKind.drawn.filter(kinds.contains).map(\.words).joined(by: ", ", last: " and ")
  }
}

extension Definition {
  /// A call with numbers for the parameters that have no default; of `p` they are probabilities.
  fileprivate var sampleCall: String {
    let values = parameters.filter { $0.fallback == nil }.enumerated().map { place, parameter in
      switch (place, parameter.name) {
      case (0, "p"): "[0.2, 0.3, 0.5]"
      case (0, _): "[-1, 0.5, 2]"
      default: "1"
      }
    }
    return "\(name)(\(values.joined(separator: ", ")))"
  }
}
