internal import Text
import FormulaTesting
import Diagnostics
import Expressions
import Functions
import Testing

/// What an expression whose names mean nothing is answered.
struct ResolverTests {
  struct Mistake: CustomTestStringConvertible {
    var marked: String
    var message: String
    var hint: String?
    var testDescription: String { marked }

    init(_ marked: String, _ message: String, hint: String? = nil) {
      (self.marked, self.message, self.hint) = (marked, message, hint)
    }
  }

  static let mistakes = [
    Mistake("1 + «sigma»", "unknown name 'sigma'"),
    Mistake("«pie» / 2", "unknown name 'pie'", hint: "did you mean 'pi'?"),
    Mistake("«tahn»(1)", "unknown function 'tahn'", hint: "did you mean 'tanh'?"),
    Mistake("«sigmiod»(1)", "unknown function 'sigmiod'", hint: "did you mean 'sigmoid'?"),
    Mistake("«xyzzy»(1)", "unknown function 'xyzzy'"),
    Mistake(
      "«np.relu»(1)", "'np.relu' is not a builtin",
      hint: "write 'relu' for the formula of that name"),
    Mistake("«np.tahn»(1)", "'np.tahn' is not a builtin", hint: "did you mean 'tanh'?"),
    Mistake("1 + «relu»", "'relu' is a function", hint: "write 'relu(…)'"),
    Mistake("1 + «np.exp»", "'exp' is a function", hint: "write 'exp(…)'"),
    Mistake(
      "«pi»(2)", "'pi' is a value, not a function", hint: "write 'pi * (…)' to multiply"),
    Mistake(
      "max(0, «1»)", "'max' takes 1 argument, not 2",
      hint:
        "'max' gives one number of a vector; write 'maximum(a, b)' to compare element by element"),
    Mistake(
      "min(0, «1»)", "'min' takes 1 argument, not 2",
      hint:
        "'min' gives one number of a vector; write 'minimum(a, b)' to compare element by element"),
    Mistake("clip(1, 2, 3, «4»)", "'clip' takes 3 arguments, not 4"),
    Mistake("«clip(1, 2)»", "'clip' needs its argument 'a_max'"),
    Mistake("«threshold(1, 2)»", "'threshold' needs its argument 'v'"),
    Mistake("relu(«x=1»)", "'relu' has no parameter 'x'"),
    Mistake("elu(1, «alhpa=2»)", "'elu' has no parameter 'alhpa'", hint: "did you mean 'alpha'?"),
    Mistake("elu(1, alpha=2, «alpha=3»)", "'alpha' is given twice"),
    Mistake("elu(1, «z=2»)", "'z' is given twice"),
    Mistake("elu(z=1, «2»)", "an argument without a name follows one with a name"),
    Mistake("«relu''''»(1)", "a derivative of more than third order"),
    Mistake("exp(«y») + exp(2)", "unknown name 'y'"),
  ]

  @Test(arguments: mistakes)
  func isExplainedAtItsPlace(_ mistake: Mistake) throws {
    let marked = MarkedText(mistake.marked)
    let faults = try Lesson().faults(in: marked.text)
    #expect(faults.map(\.message) == [mistake.message])
    #expect(faults.first?.hint == mistake.hint)
    // The primes may belong to the name or not; all else is marked exactly.
    #expect(faults.first?.range?.lower == marked.range?.lower)
    if !mistake.marked.contains("'") { #expect(faults.first?.range == marked.range) }
  }

  @Test func anEqualSignInWhereIsExplained() throws {
    let lesson = try Lesson()
    let marked = MarkedText("where(«z=0», 1, 2)")
    #expect(throws: Rejection.self) { try lesson.formula(marked.text, in: ["z"]) }
    do {
      _ = try lesson.formula(marked.text, in: ["z"])
    } catch let rejection as Rejection {
      #expect(
        rejection.diagnostics.first
          == .error(
            "'where' has no parameter 'z'", at: marked.range, hint: "write '==' to compare"))
    }
  }

  @Test func everyMistakeIsReported() throws {
    let faults = try Lesson().faults(in: "foo(1) + bar + tanh(1, 2) + np.baz(3)")
    #expect(faults.count == 4)
  }

  @Test func parametersShadowEverything() throws {
    let lesson = try Lesson("f(e) = e + 1\ng(pi, exp) = pi * exp")
    #expect(try lesson.number("f(1)") == 2)
    #expect(try lesson.number("g(2, 3)") == 6)
    #expect(try lesson.number("e") == 2.718281828459045)
  }

  @Test func aParameterIsNotCalled() {
    #expect(throws: Rejection.self) { try Lesson("f(z) = z(2)") }
  }

  @Test(arguments: [
    ("leaky_relu(-2)", -0.02), ("leaky_relu(-2, 0.5)", -1), ("leaky_relu(-2, alpha=0.5)", -1),
    ("leaky_relu(alpha=0.5, z=-2)", -1), ("leaky_relu'(-2, alpha=0.5)", 0.5),
    ("clip(a_max=1, a=5, a_min=0)", 1), ("hard_tanh(5, high=3)", 3), ("np.maximum(x2=3, x1=1)", 3),
  ])
  func argumentsHaveNamesAndDefaults(_ text: String, _ value: Double) throws {
    #expect(try Lesson().number(text) == value)
  }

  @Test(arguments: Builtin.all)
  func everyBuiltinCanBeCalledByItsName(_ builtin: Builtin) throws {
    let sizes: Set = ["linspace", "arange", "eye", "zeros", "ones"]
    let matrices: Set = ["trace", "det", "inv"]
    let arguments = builtin.parameters.filter { $0.fallback == nil }.enumerated().map {
      let value =
        sizes.contains(builtin.name)
        ? "\($0 + 2)" : matrices.contains(builtin.name) ? "[[2, 1], [0.5, 1]]" : "[0.5, 1]"
      return "\($1.name)=\(value)"
    }
    let text = "np.\(builtin.name)(\(arguments.joined(separator: ", ")))"
    #expect(try Lesson().faults(in: text).isEmpty)
  }

  @Test func primesOnBuiltins() throws {
    let lesson = try Lesson()
    #expect(try lesson.number("exp'(0)") == 1)
    #expect(try lesson.number("sin''(0)") == 0)
    #expect(try lesson.number("abs'(0)") == 0)
    #expect(try lesson.number("maximum'(2, 1)") == 1)
    #expect(try lesson.number("np.tanh'(0)") == 1)
    #expect(try lesson.value("sum'([1, 2])").elements == [1, 1])
  }
}
