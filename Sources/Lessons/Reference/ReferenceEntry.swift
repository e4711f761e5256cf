internal import Functions

/// One thing of the language that has a name, with all that help says of it.
package struct ReferenceEntry: Sendable {
  package enum Kind: Hashable, Sendable {
    case fenceWord
    /// Of the blocks of a fence word.
    case key(of: String)
    /// What the key `show` of figures can ask for.
    case part
    case form(LanguageForm.Group)
    case builtin, formula, constant, `operator`
  }

  package enum Example: Sendable {
    /// The lines of a lesson.
    case lesson([String])
    /// An expression, which has a value.
    case expression(String)
  }

  package let kind: Kind
  /// What one may ask for.
  package let names: [String]
  /// As it is written: a signature, a key with its colon, an operator between its operands.
  package let form: String
  package let summary: String
  /// Further sentences.
  package var remarks: [String] = []
  package let example: Example

  /// What it is, how it is written, and an example.
  package var text: String {
    let head = "\(form)    (\(kind.words))"
    let sentences = ([summary] + remarks).map { $0.wrapped(to: 80, indent: "  ") }
    return ([head] + sentences + ["", shownExample]).joined(separator: "\n")
  }

  private var shownExample: String {
    let lines: [String]
    switch example {
    case .lesson([]): return "  'curvesheet help language' tells more."
    case .lesson(let lesson): lines = lesson
    case .expression(let text):
      var value = "nan"
      if let expression = try? Prelude.library.resolve(Builtin.formula(text)).evaluate() {
        value = expression.text()
      }
      lines = ["$ curvesheet evaluate \"\(text)\"", value]
    }
    return lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }
}

extension ReferenceEntry.Kind {
  /// What an entry is, with an article.
  fileprivate var words: String {
    switch self {
    case .fenceWord: "a fence word"
    case .key("figure"): "a key of figures"
    case .key(let word): "a key of the block '\(word)'"
    case .part: "a part of figures, for the key 'show'"
    case .form(.definitions): "in definitions"
    case .form(.phrases): "in phrases"
    case .form(.expressions): "in expressions"
    case .form(.claims): "in claims"
    case .form(.words): "in the text"
    case .form(.frontMatter): "a key of front matter"
    case .builtin: "a builtin"
    case .formula: "a formula of the prelude"
    case .constant: "a constant"
    case .operator: "an operator"
    }
  }
}

extension String {
  /// The words on lines of at most so many characters, each line behind `indent`.
  func wrapped(to width: Int, indent: String) -> String {
    var lines: [String] = []
    var line = indent
    for word in split(separator: " ") {
      let isFirst = line.allSatisfy { $0 == " " }
      if !isFirst, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
