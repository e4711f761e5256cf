/// A form of the language that is neither a fence word nor a key: a clause, a phrase, a sign.
package struct LanguageForm: Sendable {
  /// What stands together in the reference.
  package enum Group: String, CaseIterable, Sendable {
    case definitions = "Definitions, a line each, in a block 'formula'"
    case phrases = "Phrases, in figures, tables and claims"
    case expressions = "Expressions"
    case claims = "Claims, a line each, in a block 'check'"
    case words = "In the text, and in the words of figures"
    case frontMatter = "Front matter, between two lines '---'"
  }

  package let group: Group
  /// What one asks for: `computed as`.
  package let names: [String]
  /// As it is written.
  package let form: String
  package let summary: String
  /// The lines of a lesson that shows what it does.
  package let example: [String]

  private init(
    _ group: Group, _ names: String..., form: String, _ summary: String, example: [String]
  ) {
    (self.group, self.names, self.form) = (group, names, form)
    (self.summary, self.example) = (summary, example)
  }

  /// The lines of a block.
  private static func block(_ word: String, _ lines: String...) -> [String] {
    ["```" + word] + lines + ["```"]
  }

  /// The values that a key of front matter can have; empty where there are others, and for other forms.
  package var values: [String] {
    guard group == .frontMatter, let key = names.first else { return [] }
    return key == "lang" ? Language.codes : Metadata.values(of: key)
  }

  /// Those of one group stand together.
  package static let all: [LanguageForm] =
    definitions + phrases + expressions + claims + words
    + frontMatter

  private static let definitions = [
    LanguageForm(
      .definitions, "parameters", "defaults", form: "leaky(z, alpha=0.1) = EXPR",
      "a formula; parameters may have defaults",
      example: block("formula", "leaky(z, alpha=0.1) = where(z > 0, z, alpha * z)")),
    LanguageForm(
      .definitions, "constants", form: "eta = 0.1", "a constant: a number, a vector or a matrix",
      example: block("formula", "eta = 0.1", "step_of(w) = w - eta * 2 * w")),
    LanguageForm(
      .definitions, "recurrences", form: "w(0) = 2", "a recurrence begins: its values at 0, 1, …",
      example: block("formula", "w(0) = 2", "w(t + 1) = w(t) - 0.1 * 2 * w(t)") + [
        "", "After five steps it is `= w(5); 3 digits`.",
      ]),
    LanguageForm(
      .definitions, "t + 1", form: "w(t + 1) = w(t) - eta * g(w(t))",
      "and how each further one follows",
      example: block("formula", "w(0) = 2", "w(t + 1) = w(t) - 0.1 * 2 * w(t)")
        + block("figure", "id: descent", "plot: w(t) for t in 0..20")),
    LanguageForm(
      .definitions, "stated derivatives", form: "f'(z) = EXPR",
      "a stated derivative, which the build checks",
      example: block(
        "formula", "bend(z) = log(1 + exp(z))", "bend'(z) = 1 / (1 + exp(-z))")),
    LanguageForm(
      .definitions, "...", "derived derivatives", form: "f'(z) = ...", "one that is derived",
      example: block("formula", "bend(z) = z * exp(-z)", "bend'(z) = ...")),
    LanguageForm(
      .definitions, "written", form: "f(z) = EXPR    written σ", "the symbol in mathematics",
      example: block("formula", "squash(z) = 1 / (1 + exp(-z))    written σ")),
    LanguageForm(
      .definitions, "computed as", form: "    computed as EXPR",
      "what is computed where the textbook's form breaks; checked",
      example: block(
        "formula", "bend(z) = log(1 + exp(z))",
        "    computed as maximum(0, z) + log1p(exp(-abs(z)))")
    ),
  ]

  private static let phrases = [
    LanguageForm(
      .phrases, "for", "in", "..", form: "EXPR, EXPR for z in -6..6",
      "over a range with both ends; left out if nothing is free",
      example: block("figure", "id: waves", "plot: sin(z), cos(z) for z in -pi..2*pi")),
    LanguageForm(
      .phrases, "lists", form: "EXPR for T in [0.5, 1, 2]",
      "over a list, a vector's elements or a matrix's rows",
      example: block("table", "T, max(softmax([1, 2, 3], T)) for T in [0.5, 1, 2]")),
    LanguageForm(
      .phrases, "step", form: "EXPR for t in 0..20 step 0.5", "over a list of numbers so far apart",
      example: block("table", "z, exp(-z) for z in 0..2 step 0.5")),
    LanguageForm(
      .phrases, "two variables", form: "EXPR for x in A..B, y in C..D",
      "over two variables, in maps, regions and arrows",
      example: block("figure", "id: valley", "map: x**2 + 3 * y**2 for x in -2..2, y in -1..1")),
    LanguageForm(
      .phrases, "at", form: "EXPR at z = 0",
      "at a place, in 'mark'; with numbers, in 'graph'",
      example: block("figure", "id: bend", "plot: tanh(z)", "mark: tanh(z) at z = 1")),
    LanguageForm(
      .phrases, "normal", "uniform", form: "EXPR for z in normal(0, 1)",
      "of a random input, in 'spread'; or 'uniform(a, b)'",
      example: block("figure", "id: spread", "spread: relu(z) for z in uniform(-1, 2)")),
    LanguageForm(
      .phrases, "cell", form: "cell(1, 2) : words",
      "a row and a column of a matrix, counted from 1",
      example: block("figure", "id: cells", "matrix: [[1, 2], [3, 4]]", "mark: cell(1, 2) : here")),
  ]

  private static let expressions = [
    LanguageForm(
      .expressions, "vectors", "matrices", form: "[1, 2, 3], [[1, 2], [3, 4]]",
      "vectors and matrices, which broadcast as in NumPy",
      example: ["It is `= [1, 2] + [[10, 20], [30, 40]]`."]),
    LanguageForm(
      .expressions, "'", "derivatives", form: "f'(z), f''(z), f'([1, 2, 3])",
      "the exact derivative; gradient, Jacobian of a vector",
      example: [
        "The slope of tanh at 0 is `= tanh'(0)`, of softmax `= softmax'([1, 2]); 3 digits`."
      ]
    ),
    LanguageForm(
      .expressions, "partial", form: "partial(L(a, b), b)", "by a parameter or a variable",
      example: block("formula", "L(a, b) = (a * b - 1)**2")
        + block("table", "b, partial(L(2, b), b) for b in [0, 1]")),
    LanguageForm(
      .expressions, "np", form: "np.tanh(z)", "the builtin, whatever the lesson calls 'tanh'",
      example: block("formula", "tanh(z) = 2 / (1 + exp(-2 * z)) - 1", "    computed as np.tanh(z)")
    ),
  ]

  private static let claims = [
    LanguageForm(
      .claims, "==", form: "sigmoid(0) == 0.5", "the same to the last bit",
      example: block("check", "sigmoid(0) == 0.5")),
    LanguageForm(
      .claims, "~=", form: "softmax([1, 2]) ~= [0.269, 0.731]",
      "the same but for half a unit of the last digit written",
      example: block("check", "softmax([1, 2]) ~= [0.269, 0.731]")),
    LanguageForm(
      .claims, "claims", form: "sigmoid'(z) <= 1/4 for z in -9..9",
      "tested at ends, kinks, extremes and between them",
      example: block("check", "sigmoid'(z) <= 1/4 for z in -9..9")),
  ]

  private static let words = [
    LanguageForm(
      .words, "inline value", "digits", "decimals", form: "`= EXPR`, `= EXPR; 4 digits`",
      "a value; or '; 2 decimals'",
      example: ["ReLU of 2 is `= relu(2)`, the sigmoid of it `= sigmoid(2); 3 digits`."]),
    LanguageForm(
      .words, "inline mathematics", "$", form: "`$ sigmoid(z)`, $\\LaTeX$",
      "mathematics that is only written",
      example: ["The rule `$ w_(t + 1) <- w_t - eta * grad(L)` needs a slope."]),
    LanguageForm(
      .words, "links", form: "[](#fig-ID), [](#tab-ID)", "'Figure 2', with a link",
      example: block("figure", "id: bend", "plot: tanh(z)") + ["", "See [](#fig-bend)."]),
  ]

  /// A key of front matter with the values that it can have.
  private static func form(of key: String) -> String {
    "\(key): \(Metadata.values(of: key).joined(separator: " | "))"
  }

  private static let frontMatter = [
    LanguageForm(
      .frontMatter, "title", form: "title: My lesson", "what the page is called",
      example: ["---", "title: My lesson", "---", "", "ReLU of 2 is `= relu(2)`."]),
    LanguageForm(
      .frontMatter, "lang", form: "lang: \(Language.codes.joined(separator: " | "))",
      "in which language the report's own words and numbers are",
      example: ["---", "lang: de", "---", "", "Die Hälfte ist `= sigmoid(0)`."]),
    LanguageForm(
      .frontMatter, "numbers", form: form(of: "numbers"),
      "the decimal sign, whatever the language",
      example: ["---", "lang: de", "numbers: point", "---", "", "Die Hälfte ist `= sigmoid(0)`."]),
    LanguageForm(
      .frontMatter, "dir", form: form(of: "dir"), "which way the page runs",
      example: ["---", "dir: rtl", "---", "", "`= relu(2)`"]),
    LanguageForm(
      .frontMatter, "solutions", form: "solutions: Answer, Key",
      "what summaries of solutions begin with",
      example: [
        "---", "solutions: Answer", "---", "", "<details><summary>Answer</summary>", "",
        "`= relu(2)`", "", "</details>",
      ]),
    LanguageForm(
      .frontMatter, "macros", form: "macros:", "indented lines '\\NAME: TEX', for $…$",
      example: ["---", "macros:", "  \\E: \\mathbb{E}", "---", "", "The mean is $\\E[z]$."]),
    LanguageForm(
      .frontMatter, "use", form: "use: common.md", "makes the formulas of other lessons known",
      example: []),
  ]
}
