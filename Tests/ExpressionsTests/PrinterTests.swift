import FormulaTesting
import Seeded
import Diagnostics
import Expressions
import Functions
import Text
import Testing

struct PrinterTests {
  @Test(arguments: [
    "-2**2", "(-2)**2", "2**-1", "2**3**2", "(2**3)**2", "a - (b - c)", "a - b - c", "a * (b + c)",
    "-(a + b)", "-a * b", "a * -b", "not a == b", "(not a) == b", "a < b <= c", "(a < b) < c",
    "a if b else c if d else e", "(a if b else c) if d else e", "f(a if b else c, T=not d)",
    "np.tanh'(z)", "a and b or not c", "a and (b or c)",
    "[1, [-2.50, 1e-3]]", "a / (b * c)", "a @ b @ c",
  ])
  func theFewestParentheses(text: String) {
    #expect(reading(text, Parse.expression).value?.source == text)
  }

  @Test func wordsOfPhrasesStayNames() {
    #expect(reading("(at) + 1", Parse.expression).value?.source == "(at) + 1")
  }

  @Test func whatIsPrintedReadsBackTheSame() {
    var random = SplitMix(seed: 20_260)
    for _ in 0..<3000 {
      let expression = anyExpression(depth: Int.random(in: 0...6, using: &random), &random)
      let (again, diagnostics) = reading(expression.source, Parse.expression)
      #expect(again?.withoutRanges == expression, "\(expression.source)")
      #expect(diagnostics.isEmpty)
    }
  }

  @Test func thePreludeReadsBackTheSame() throws {
    let definitions = reading(Prelude.text, Parse.definitions).value.items
    #expect(definitions.count > 40)
    for definition in definitions {
      let (block, diagnostics) = reading(definition.source, Parse.definitions)
      #expect(diagnostics.isEmpty)
      let again = try #require(block.items.first)
      #expect(block.items.count == 1 && again.source == definition.source)
      #expect(again.name == definition.name && again.primes == definition.primes)
      #expect(again.body.withoutRanges == definition.body.withoutRanges)
      #expect(again.computed?.withoutRanges == definition.computed?.withoutRanges)
      #expect(again.written == definition.written)
      #expect(again.parameters.map(\.name) == definition.parameters.map(\.name))
    }
  }

  private func anyExpression(depth: Int, _ random: inout SplitMix) -> Expression {
    let nowhere = SourceRange(0, 0)
    func part() -> Expression { anyExpression(depth: depth - 1, &random) }
    func parts(_ counts: ClosedRange<Int>) -> [Expression] {
      (0..<Int.random(in: counts, using: &random)).map { _ in part() }
    }
    func any<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    func kind() -> Expression.Kind {
      switch depth == 0
        ? Int.random(in: 0...1, using: &random) : Int.random(in: 2...8, using: &random)
      {
      case 0:
        let digits = any(["0", "1.5", ".5", "2.", "1e-05", "3e2"])
        return .number(Double(digits) ?? .nan, digits: digits)
      case 1: return .name(any(["z", "größe", "alpha", "W1", "for", "pi"]), numpy: false)
      case 2: return .list(parts(1...3))
      case 3: return .prefix(any(PrefixOperator.allCases), part())
      case 4, 5: return .infix(any(InfixOperator.allCases), part(), part())
      case 6:
        let operands = parts(2...4)
        return .comparison(
          operands, operands.dropFirst().map { _ in any(ComparisonOperator.allCases) })
      case 7: return .conditional(then: part(), condition: part(), otherwise: part())
      default:
        return .call(
          Call(
            name: any(["f", "leaky_relu"]), nameRange: nowhere, numpy: Bool.random(using: &random),
            primes: Int.random(in: 0...2, using: &random),
            arguments: parts(0...3).map {
              Call.Argument(name: any([nil, "T", "at"]), value: $0, range: nowhere)
            }))
      }
    }
    return Expression(kind(), at: nowhere)
  }
}
