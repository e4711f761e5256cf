import FormulaTesting
import Diagnostics
import Expressions
import Testing

/// Steps and claims.
struct StatementTests {
  @Test func steps() {
    let (read, diagnostics) = reading("z = [1, 2,\n  3]\n\n# then\ne = exp(z)", Parse.steps)
    #expect(diagnostics.isEmpty)
    #expect(read.items.map { "\($0.name): \($0.value.source)" } == ["z: [1, 2, 3]", "e: exp(z)"])
  }

  @Test(arguments: [
    ("«exp»", "a step needs a name", "write 'name = expression'"),
    ("«f»(z) = 1", "a step names one value", "functions are defined in a formula block"),
    ("«2» = 1", "expected the name of a step, found '2'", nil),
  ])
  func mistakesInSteps(marked: String, message: String, hint: String?) {
    let marked = MarkedText(marked)
    let diagnostics = reading(marked.text, Parse.steps).diagnostics
    #expect(diagnostics == [.error(message, at: marked.range, hint: hint)])
  }

  @Test func claims() throws {
    let text = """
      sigmoid(0) == 0.5
      softmax([1, 2, 3]) ~= [[0.0900], [-3]]
      abs(sigmoid'(z)) <= 0.25 for z in -10..10
      isnan(naive([1000,
        1001]))
      f(z) ~= 1e-3 for z in [1, 2]
      """
    let (read, diagnostics) = reading(text, Parse.claims)
    #expect(diagnostics.isEmpty)
    try #require(read.items.count == 5)
    #expect(
      read.items.map(\.variable?.source) == [nil, nil, "for z in -10..10", nil, "for z in [1, 2]"])
    guard case .holds(let first) = read.items[0].kind else {
      Issue.record("not an expression")
      return
    }
    #expect(first.source == "sigmoid(0) == 0.5")
    guard case .approximates(let left, .list(let rows, _)) = read.items[1].kind else {
      Issue.record("not an approximation of a list")
      return
    }
    #expect(left.source == "softmax([1, 2, 3])")
    #expect(rows.map(digits) == ["[0.09 to 4]", "[-3.0 exactly]"])
    guard case .approximates(_, let small) = read.items[4].kind else {
      Issue.record("not an approximation")
      return
    }
    #expect(digits(small) == "0.001 to 3")
  }

  private func digits(_ literal: Claim.Literal) -> String {
    switch literal {
    case .number(let number):
      "\(number.value) " + (number.decimals.map { "to \($0)" } ?? "exactly")
    case .list(let elements, _): "[" + elements.map(digits).joined(separator: ", ") + "]"
    }
  }

  @Test(arguments: [
    ("0.0900", 4), ("1.", 0), ("1e-3", 3), ("1.50e3", -1), ("12", nil), ("1_000", nil), ("2E2", -2),
    ("-.5", 1),
  ])
  func decimalPlacesAsWritten(text: String, decimals: Int?) {
    guard
      case .approximates(_, .number(let number))? =
        reading("f(z) ~= \(text)", Parse.claims).value.items.first?.kind
    else {
      Issue.record("not an approximation")
      return
    }
    #expect(number.decimals == decimals)
  }

  @Test(arguments: [
    ("0.0900", [0.09, 0.09003057, 0.08995, 0.09005], [0.0899, 0.090051, .nan, .infinity]),
    ("0.2", [0.25, 0.15], [0.2500001]), ("12", [12], [12.0000001, .nan]),
    ("-3.1", [-3.14], [3.14, -3.2]), ("1e3", [1400, 500], [1501]),
  ])
  func halfAUnitOfTheLastDigit(text: String, yes: [Double], no: [Double]) {
    guard
      case .approximates(_, .number(let number))? =
        reading("f(z) ~= \(text)", Parse.claims).value.items.first?.kind
    else {
      Issue.record("not an approximation")
      return
    }
    #expect(yes.allSatisfy(number.accepts))
    #expect(!no.contains(where: number.accepts))
  }

  @Test(arguments: [
    ("f(0) «=» 1", "'=' does not compare", "write '==' to compare"),
    ("a == 1«,» b == 2", "one claim stands on a line", nil),
    (
      "f(0) ~= «pi»", "the right side of '~=' is digits, not an expression",
      "write the value, as in '~= 0.0900', or 'allclose(a, b)'"
    ),
    (
      "f(0) ~= 1 «/» 2", "the right side of '~=' is digits, not an expression",
      "write the value, as in '~= 0.0900'"
    ),
    (
      "0 < f(0) «~=» 1", "'~=' joins no chain and no condition",
      "its left side is one value; make two claims"
    ),
    ("f(z) ~= [[1, 2], «[1]»]", "the rows of a list have one length", nil),
    ("f(z) ~= «[]»", "a list without elements", nil),
    ("f(z) > 0 for z «=» 1", "expected 'in'", "write 'for z in …'"),
    (
      "f(z) > 0 for z in 1..2«..»3", "a range has two ends", "write 'a..b step s' for steps"
    ),
  ])
  func mistakesInClaims(marked: String, message: String, hint: String?) {
    let marked = MarkedText(marked)
    let diagnostics = reading(marked.text, Parse.claims).diagnostics
    #expect(diagnostics == [.error(message, at: marked.range, hint: hint)])
  }
}
