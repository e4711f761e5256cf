import FormulaTesting
import Diagnostics
import Expressions
import Functions
import Text
import Testing

/// Definitions: which are taken, which are refused, and what they see.
struct LibraryTests {
  struct Refusal: CustomTestStringConvertible {
    var before: String
    var marked: String
    var message: String
    var hint: String?
    var testDescription: String { marked }

    init(after before: String = "", _ marked: String, _ message: String, hint: String? = nil) {
      (self.before, self.marked, self.message, self.hint) = (before, marked, message, hint)
    }
  }

  static let refusals = [
    Refusal(
      after: "f(z) = z", "«f»(z) = 2 * z", "'f' is defined twice",
      hint: "give one of them another name"),
    Refusal(
      after: "f(z) = z\nf'(z) = 1", "«f»'(z) = 2", "'f'' is defined twice",
      hint: "give one of them another name"),
    Refusal(
      "«f»'(z) = 1", "there is no formula 'f' whose derivative this could be",
      hint: "define f"),
    Refusal(
      after: "f(z, a=1) = a * z", "«f»'(x) = 1",
      "a stated derivative has the parameters of its formula",
      hint: "those are (z, a)"),
    Refusal(
      after: "f(z) = z", "«f»'(z, a) = 1", "a stated derivative has the parameters of its formula",
      hint: "those are (z)"),
    Refusal(
      "f(z) = «f»(z - 1)", "'f' calls itself", hint: "a formula may only call others"),
    Refusal("exp(z) = «exp»(z)", "'exp' calls itself", hint: "write 'np.exp' for the builtin"),
    Refusal(
      "relu(z) = «relu»(z)", "'relu' calls itself", hint: "a formula may only call others"),
    Refusal("f(z, a=«b») = a * z", "unknown name 'b'"),
    Refusal("f(z, a=«z») = a * z", "unknown name 'z'"),
    Refusal("f(z) = z * «y»", "unknown name 'y'"),
    Refusal("f(z) = z computed as «w»", "unknown name 'w'"),
    Refusal("f(z) = «g»(z)", "unknown function 'g'"),
  ]

  @Test(arguments: refusals)
  func isExplainedAtItsPlace(_ refusal: Refusal) throws {
    var lesson = try Lesson(refusal.before)
    let marked = MarkedText(refusal.marked)
    let names = lesson.library.names
    do {
      try lesson.define(marked.text)
      Issue.record("it was taken")
    } catch let rejection as Rejection {
      let fault = try #require(rejection.diagnostics.first)
      #expect(rejection.diagnostics.count == 1)
      #expect(fault.message == refusal.message)
      #expect(fault.hint == refusal.hint)
      #expect(fault.range == marked.range)
      #expect(lesson.library.names == names)
    }
  }

  @Test(arguments: [
    ("relu(z) = 2", "'relu' takes the name of a prelude formula"),
    ("exp(z) = np.exp(z) + 1", "'exp' takes the name of a builtin"),
  ])
  func takenNamesAreNoted(_ definition: String, _ message: String) throws {
    var lesson = try Lesson()
    #expect(
      try lesson.define(definition) == [
        Diagnostic(
          .note, message, at: SourceRange(0, definition.prefix { $0 != "(" }.utf8.count))
      ])
  }

  @Test func ownDefinitionsDoNotChangeThePrelude() throws {
    let lesson = try Lesson("sigmoid(z) = 7\nexp(z) = 0")
    #expect(try lesson.number("sigmoid(0)") == 7)
    #expect(try lesson.number("silu(2)") == 2 * 0.8807970779778823)
    #expect(try lesson.number("elu(-1)") == -0.6321205588285577)
    #expect(try lesson.number("exp(1) + np.exp(0)") == 1)
  }

  @Test func theDerivativeIsNeverTheStatedOne() throws {
    let lesson = try Lesson("f(z) = z**2\nf'(z) = 99")
    #expect(try lesson.number("f'(3)") == 6)
  }

  @Test func defaultsAreConstantExpressions() throws {
    let lesson = try Lesson("f(z, a=2 * pi, b=[1, 2]) = a * z + b")
    #expect(try lesson.value("f(0)").elements == [1, 2])
  }

  @Test func theStableFormIsComputed() throws {
    let lesson = try Lesson("f(z) = 1 computed as 2")
    #expect(try lesson.number("f(0)") == 2)
    #expect(try lesson.number("softplus(1000)") == 1000)
  }

  @Test func freeNamesAreFound() throws {
    var faults: [Diagnostic] = []
    let expression = Parse.expression(
      Array("a * exp(b) + pi * a + np.e".utf8)[...], reporting: &faults)
    let names = Prelude.library.freeNames(of: try #require(expression))
    #expect(names == ["a", "b"])
  }

  @Test func faultsOfCalledFormulasPointToTheCall() throws {
    let lesson = try Lesson("f(z) = z + [1, 2]\ng(z) = f(z)")
    let marked = MarkedText("1 + «g([1, 2, 3])»")
    #expect(
      lesson.faults(in: marked.text) == [
        .error("in 'f': a vector of 3 and a vector of 2 do not go together", at: marked.range)
      ])
  }
}
