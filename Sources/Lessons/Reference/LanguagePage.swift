internal import Expressions
internal import Functions

/// The language on two screens.
package enum LanguagePage {
  /// How many columns and lines it has at most.
  package static let (width, height) = (100, 100)

  package static var text: String {
    let groups = LanguageForm.Group.allCases.map { group in
      ["", "\(group.rawValue):"]
        + LanguageForm.all.filter { $0.group == group }.map { row($0.form, $0.summary, from: 42) }
    }
    return (fences + groups.joined() + scope + lists).joined(separator: "\n")
  }

  private static var fences: [String] {
    [
      "A lesson is Markdown. These words make a fenced code block one of Curvesheet's; all else stays.",
      "In a block stand lines 'KEY: value' and what it holds; '#' begins a comment. 'curvesheet help WORD'",
      "tells more of each word below, with an example.", "",
    ]
      + Directives.forms.map { form in
        row(form.word, form.summary, from: 11)
      }
  }

  private static let scope = [
    "", "Scope and order:",
    """
    Formulas, constants and recurrences hold in the whole lesson, whatever their order; the names of \
    steps in the rest of their section. Parameters shadow everything, and a lesson's formulas those of \
    the prelude. Nothing may call itself but a recurrence.
    """.wrapped(to: width, indent: "  "),
  ]

  private static var lists: [String] {
    func list(_ head: String, _ names: [String]) -> [String] {
      let line = "\(head): \(names.joined(separator: ", "))"
      if line.count <= width { return [line] }
      return [head + ":", names.joined(separator: ", ").wrapped(to: width, indent: "  ")]
    }
    let operators = Dictionary(grouping: OperatorRow.all, by: \.level).sorted { $0.key < $1.key }
      .map { $0.value.map(\.sign).joined(separator: " ") }
    let keys = Directives.forms.filter { !$0.keys.isEmpty }.flatMap { form in
      list("Keys of a block '\(form.word)'", form.keys.map(\.name))
    }
    return [""] + list("Operators, those that bind most tightly first, as in Python", operators)
      + list("Constants", NamedNumber.all.map(\.name)) + keys
      + list("Parts that 'show' knows", ShowWord.allCases.map(\.rawValue))
      + list("Builtins", Builtin.all.map(\.name))
      + list("Formulas of the prelude", Prelude.formulas.map(\.name))
  }

  /// A form and, from a column on, what it is: behind it, or below it where it is long.
  private static func row(_ form: String, _ summary: String, from column: Int) -> String {
    let head = "  " + form
    let words = summary.wrapped(to: width, indent: String(repeating: " ", count: column))
    return head.count < column - 1 ? head + words.dropFirst(head.count) : head + "\n" + words
  }
}
