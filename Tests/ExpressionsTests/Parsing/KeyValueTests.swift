import FormulaTesting
import Diagnostics
import Expressions
import Numerals
import Text
import Testing

/// Phrases, and the values of a figure's keys.
struct KeyValueTests {
  @Test(arguments: [
    ("relu(z), relu'(z) for z in -6..6", "relu(z), relu'(z) for z in -6..6"),
    ("softmax([1, 2, 3])", "softmax([1, 2, 3])"),
    ("f(z) for z in -pi..2*pi", "f(z) for z in -pi..2 * pi"),
    ("f(z)\n  for z in [0, 1]", "f(z) for z in [0, 1]"), ("z for z in 0..0.5", "z for z in 0..0.5"),
    ("z for z in 1..1e3", "z for z in 1..1e3"), ("z for z in .5...7", nil),
    ("z for z in linspace(0, 1, 5)", "z for z in linspace(0, 1, 5)"),
    ("z for z in .5.. .7", "z for z in .5.. .7"), ("z for z in 1. ..2", "z for z in 1. ..2"),
    ("z for", nil), ("z, for z in 1..2", nil), ("z for z in 1..2 for T in 1..2", nil),
  ])
  func phrases(text: String, source: String?) {
    let (phrase, diagnostics) = reading(text, Parse.phrase)
    #expect(phrase?.source == source)
    #expect(diagnostics.isEmpty == (source != nil))
  }

  @Test(arguments: [
    ("x*y for x in 0..1, y in -1..2", "x * y", ["x", "y"], nil),
    (
      "f(x,\n y)\n for x in 0..1,\n y in 0..step(3) : a name, x in y", "f(x, y)", ["x", "y"],
      "a name, x in y"
    ),
    ("x*y : words", "x * y", [], "words"), ("x*y", "x * y", [], nil),
    ("[x, y] for w_1 in 0..1, w_2 in 0..1", "[x, y]", ["w_1", "w_2"], nil),
  ])
  func planePhrases(text: String, source: String, names: [String], label: String?) {
    let (phrase, diagnostics) = reading(text, Parse.planePhrase)
    #expect(phrase?.expression.source == source)
    #expect(phrase?.variables.map { [$0.x.name, $0.y.name] } ?? [] == names)
    #expect(words(text, phrase?.words) == label)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("x for x in 0..1", "a plane has two variables"),
    ("x for x in 0..1, 2", "expected ', y in' and a range, found ','"),
    ("x for x in 0..1, y", "expected ', y in' and a range, found ','"),
    ("x for x in 0..1, x in 0..1", "two variables have two names"),
    ("x for x in 0..1 step 0.1, y in 0..1", "each of two variables runs over a range"),
    ("x for x in 0..1, y in 0..1, z in 0..1", "a plane has two variables, not three"),
  ])
  func brokenPlanePhrases(text: String, message: String) {
    let (phrase, diagnostics) = reading(text, Parse.planePhrase)
    #expect(phrase == nil)
    #expect(diagnostics.map(\.message) == [message])
  }

  /// A second variable stands in no other phrase.
  @Test func oneVariableRunsElsewhere() {
    let phrase = reading("x for x in 0..1, y in 0..1", Parse.phrase)
    #expect(phrase.diagnostics.map(\.message) == ["one variable runs here"])
    let labelled = reading("[t, t] for t in 0..3 : here | there", Parse.labelledPhrase).value
    #expect(labelled?.phrase.source == "[t, t] for t in 0..3")
  }

  @Test func equations() {
    let equation = reading("z(x, y) = 0 : words", Parse.equation).value
    #expect(equation?.left.source == "z(x, y)" && equation?.right.source == "0")
    #expect(equation?.placement == nil && equation?.words != nil)
    #expect(reading("y = 2", Parse.equation).value?.placement?.name == "y")
    #expect(reading("y == 2", Parse.equation).value == nil)
  }

  @Test func rangesAndDomains() {
    #expect(reading("-6..6", Parse.interval).value?.source == "-6..6")
    #expect(reading("[1, 2]", Parse.interval).value == nil)
    #expect(reading("[1, 2]", Parse.domain).value?.source == "[1, 2]")
    #expect(reading("relu, sigmoid", Parse.names).value?.map(\.name) == ["relu", "sigmoid"])
    #expect(reading("relu, f(z)", Parse.names).value == nil)
    #expect(
      reading("a_1, b, W_10", Parse.writtenList).value?.map(\.source) == ["a_1", "b", "W_10"])
  }

  @Test func axes() {
    func axis(_ text: String) -> String? {
      reading(text, Parse.axis).value.map { "\($0.isLogarithmic) \($0.interval?.source ?? "-")" }
    }
    #expect(axis("-6..6") == "false -6..6")
    #expect(axis("log") == "true -")
    #expect(axis("log 0.05..100") == "true 0.05..100")
    #expect(axis("log(2)..5") == "false log(2)..5")
    #expect(axis("linear") == nil)
  }

  /// The words of a value, cut out of its text by their range.
  private func words(_ text: String, _ range: SourceRange?) -> String? {
    range.map { String(decoding: Array(text.utf8)[$0.lower..<$0.upper], as: UTF8.self) }
  }

  @Test(arguments: [
    ("f(z)/2 : it's \"half\" | # 2", "f(z) / 2", "it's \"half\" | # 2"), ("z > 0", "z > 0", nil),
    ("where(z > 0, [1], 2): x: y ", "where(z > 0, [1], 2)", "x: y"),
    ("z > 0 # a : b", "z > 0", nil),
  ])
  func expressionsWithWords(text: String, source: String, label: String?) {
    let (labelled, diagnostics) = reading(text) {
      Parse.labelled($0, words: .optional, reporting: &$1)
    }
    #expect(labelled?.expression.source == source)
    #expect(words(text, labelled?.words) == label)
    #expect(diagnostics.isEmpty)
  }

  @Test func missingWords() {
    let required = reading("f(z)") { Parse.labelled($0, words: .required, reporting: &$1) }
    #expect(required.diagnostics.map(\.message) == ["expected ' : ' and words"])
    let empty = reading("f(z) : ") { Parse.labelled($0, words: .optional, reporting: &$1) }
    #expect(empty.diagnostics.map(\.message) == ["no words after ':'"])
  }

  @Test func linesAndMarks() {
    let text = "y = log(3) : the most"
    let line = reading(text) { Parse.placement($0, words: .optional, reporting: &$1) }.value
    #expect(line?.name == "y" && line?.value.source == "log(3)")
    #expect(words(text, line?.words) == "the most")
    guard case .ofCurve(let one)? = reading("f(z) at z = -1/2 : here", Parse.mark).value,
      case .one(let place) = one.places, one.name == "z"
    else {
      Issue.record("no single place")
      return
    }
    #expect(place.source == "-1 / 2")
    guard case .ofCurve(let each)? = reading("f(z) at z in [1, 2]", Parse.mark).value,
      case .each(let domain) = each.places
    else {
      Issue.record("no list of places")
      return
    }
    #expect(domain.source == "[1, 2]")
    guard case .of(let shown)? = reading("[1, 1/2] : minimum", Parse.mark).value else {
      Issue.record("no place by itself")
      return
    }
    #expect(shown.expression.source == "[1, 1 / 2]" && shown.words != nil)
  }

  @Test func insets() {
    let text = "x -3..0, y -0.04..0.02 : the dip"
    let inset = reading(text, Parse.inset).value
    #expect(inset?.x.source == "-3..0" && inset?.y.source == "-0.04..0.02")
    #expect(words(text, inset?.words) == "the dip")
    #expect(reading("x 1..2", Parse.inset).value == nil)
  }

  @Test(
    arguments: [
      ("sigmoid(0)", .shortest), ("pi; 4 digits", .digits(4)), ("pi;2 decimals", .decimals(2)),
      ("pi; 1 digit", .digits(1)), ("pi; 0 digits", nil), ("pi; 18 digits", nil), ("pi; x", nil),
      ("pi; 1.5 digits", nil), ("pi; 2", nil), ("pi; 21 decimals", nil),
    ] as [(String, NumberFormat?)])
  func inlineValues(text: String, format: NumberFormat?) {
    let (value, diagnostics) = reading(text, Parse.inlineValue)
    #expect(value?.format == format)
    #expect(diagnostics.isEmpty == (format != nil))
  }
}
