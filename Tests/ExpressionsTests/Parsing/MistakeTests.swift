import FormulaTesting
import Diagnostics
import Expressions
import Testing

/// What an expression that is not in the language is answered.
struct MistakeTests {
  struct Mistake: CustomTestStringConvertible {
    var marked: String
    var message: String
    var hint: String?
    var testDescription: String { marked }

    init(_ marked: String, _ message: String, hint: String? = nil) {
      self.marked = marked
      self.message = message
      self.hint = hint
    }
  }

  static let signs = [
    Mistake("z«^»2", "'^' is not in the language", hint: "write '**' for a power"),
    Mistake("a «&&» b", "'&&' is not in the language", hint: "write 'and'"),
    Mistake("a «||» b", "'||' is not in the language", hint: "write 'or'"),
    Mistake("«!»a", "'!' is not in the language", hint: "write 'not'"),
    Mistake("a «≤» b", "'≤' is not in the language", hint: "write '<='"),
    Mistake("«−»a", "'−' is not in the language", hint: "write '-'"),
    Mistake("a «×» b", "'×' is not in the language", hint: "write '*'"),
    Mistake("a«·»b", "'·' is not in the language", hint: "write '*'"),
    Mistake("z«²»", "'²' is not in the language", hint: "write '**2'"),
    Mistake("a «//» b", "'//' is not in the language", hint: "write 'floor(a / b)'"),
    Mistake("a «%» b", "'%' is not in the language", hint: "write 'a - b * floor(a / b)'"),
    Mistake(
      "a «:=» b", "':=' is not in the language",
      hint: "a name is given a value by a line of its own"),
    Mistake("a «===» b", "'===' is not in the language", hint: "write '=='"),
    Mistake("f«’»(z)", "a derivative's prime is an apostrophe", hint: "write f'(z)"),
    Mistake("f«′′»(z)", "a derivative's prime is an apostrophe", hint: "write f'(z)"),
    Mistake("(f(z))«'»", "a prime after a bracket", hint: "write f'(z)"),
    Mistake("f «'»(z)", "a prime apart from its name", hint: "write f'(z)"),
    Mistake(
      "f(«\"abc\"»)", "strings are not in the language",
      hint: "words in double quotes stand only in keys that take words"),
    Mistake(
      "f(«'abc'»)", "strings are not in the language",
      hint: "words in double quotes stand only in keys that take words"),
    Mistake("f(«\"+inf\"»)", "strings are not in the language", hint: "write 'inf'"),
    Mistake("1 + «\"abc»", "'\"' is never closed"),
    Mistake("«0x1F»", "numbers are written in decimal digits"),
    Mistake("«007»", "a whole number does not begin with 0", hint: "write '7'"),
    Mistake("«1.5.2»", "a number with two dots"),
    Mistake("a «😀» b", "unexpected character '😀'"),
    Mistake("a «\u{200B}»+ b", "unexpected character U+200B"),
    Mistake("a «\u{1B}»+ b", "unexpected character U+001B"),
    Mistake("a +«\u{A0}»b", "unexpected character U+00A0"),
    Mistake("«٣» + 1", "unexpected character '٣'", hint: "digits are 0 to 9"),
    Mistake(
      "«torch.nn.functional.relu»(z)", "'torch.nn.functional.relu' is not in the language",
      hint: "write 'relu'"),
    Mistake("«z.sum»()", "a value has no attributes or methods", hint: "write 'sum(z)'"),
  ]

  static let grammar = [
    Mistake(
      "z«[»0]", "indexing is not in the language",
      hint: "a vector is used whole; its first element of three is '[1, 0, 0] @ z'"),
    Mistake("a «=» b", "'=' does not compare", hint: "write '==' to compare"),
    Mistake("f(a + 1 «=» 2)", "'=' does not compare", hint: "write '==' to compare"),
    Mistake("f(z)«(»x)", "the result of a call cannot be called"),
    Mistake("«2z»", "an operator is missing between '2' and 'z'", hint: "write '2 * z'"),
    Mistake("«2 z»", "an operator is missing between '2' and 'z'", hint: "write '2 * z'"),
    Mistake(
      "«(a)(»b)", "an operator is missing between the bracket and '(…)'",
      hint: "write '*' for a product"),
    Mistake("«2(»a + b)", "an operator is missing between '2' and '(…)'", hint: "write '2 * (…)'"),
    Mistake("1 +«»", "an expression is missing here"),
    Mistake("«»", "an expression is missing here"),
    Mistake("a + «)»", "expected an expression, found ')'"),
    Mistake("a«)»", "')' closes no '('"),
    Mistake("2 * «(»a + b", "'(' is never closed"),
    Mistake("(a«]»", "expected ')' to close '(', found ']'"),
    Mistake("«()»", "nothing between the brackets"),
    Mistake("(1«,» 2)", "a list stands in square brackets", hint: "write '[1, 2, 3]'"),
    Mistake("«[]»", "a list without elements"),
    Mistake(
      "«lambda» z: z", "'lambda' is not in the language",
      hint: "write 'f(z) = …' in a formula block"),
    Mistake(
      "[x «for» x in z]", "loops are not in the language", hint: "a function takes a whole vector"),
    Mistake("«f'» + 1", "a derivative needs an argument", hint: "write 'f'(z)'"),
    Mistake(
      "1 + «not» a", "'not' binds weaker than the operator before it", hint: "write '(not …)'"),
    Mistake("a «if» b", "'if' without 'else'", hint: "write 'a if condition else b'"),
    Mistake("a «else» b", "'else' without 'if'"),
    Mistake("a «..» b", "a range stands only after 'in'", hint: "write 'for z in -6..6'"),
    Mistake(
      "a «~=» 1", "'~=' stands only in a check", hint: "write 'allclose(a, b)' for a truth value"),
    Mistake("a + «...»", "'...' stands only in mathematics that is not evaluated"),
    Mistake("a + «*» b", "'*' has nothing on its left"),
    Mistake("a «,» b", "only one expression stands here"),
    Mistake(
      "1 + «in»", "expected an expression, found 'in'", hint: "'in' is a word of the language"),
  ]

  @Test(arguments: signs + grammar)
  func isExplainedAtItsPlace(_ mistake: Mistake) {
    let marked = MarkedText(mistake.marked)
    let (value, diagnostics) = reading(marked.text, Parse.expression)
    #expect(value == nil)
    #expect(
      diagnostics == [.error(mistake.message, at: marked.range, hint: mistake.hint)])
  }

  @Test func aDotWithoutMeaning() {
    let marked = MarkedText("(z)«.T»")
    #expect(
      reading(marked.text, Parse.expression).diagnostics == [
        .error(
          "a value has no attributes or methods", at: marked.range, hint: "write 'transpose(…)'")
      ])
  }

  /// Words in double quotes are words in mathematics that is only written; two bare ones are a slip.
  @Test func wordsInQuotes() {
    let (list, faults) = reading("\"hot  dog\", cat, a_1", Parse.writtenList)
    #expect(faults.isEmpty)
    #expect(list?.map(\.source) == ["\"hot dog\"", "cat", "a_1"])
    #expect(list?.map(\.plainSource) == ["hot dog", "cat", "a_1"])
    let marked = MarkedText("wait, «turn left» slowly, jump")
    #expect(
      reading(marked.text, Parse.writtenList).diagnostics == [
        .error(
          "an operator is missing between 'turn' and 'left'", at: marked.range,
          hint: "write '\"turn left slowly\"' for words")
      ])
  }

  @Test func severalSignsAreReportedInOneRun() {
    #expect(reading("a^2 × b ≤ c // d", Parse.expression).diagnostics.count == 4)
  }
}
