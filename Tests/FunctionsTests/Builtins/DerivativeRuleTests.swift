import Expressions
import FormulaTesting
import Functions
import Seeded
import Testing

/// The derivatives that rows hold as formulas, against those that the evaluator takes.
struct DerivativeRuleTests {
  @Test func thereIsOneForEachParameter() {
    for builtin in Builtin.all {
      let count = builtin.mixesElements ? 0 : builtin.parameters.count
      #expect(builtin.derivatives.count == count, "'\(builtin.name)'")
    }
  }

  @Test(arguments: Builtin.all.filter { !$0.mixesElements }.map(\.name))
  func formulasAgreeWithTheEvaluator(_ name: String) throws {
    let builtin = try #require(Builtin.named[name])
    let names = builtin.parameters.map(\.name)
    let call = "np.\(name)(\(names.joined(separator: ", ")))"
    var random = SplitMix(seed: 11)
    for (parameter, source) in zip(names, builtin.derivatives) {
      // The evaluator takes derivatives by the first parameter.
      let order = ([parameter] + names.filter { $0 != parameter }).joined(separator: ", ")
      let lesson = try Lesson("f(\(order)) = \(call)")
      let slope = try lesson.formula("f'(\(order))", in: names)
      let rule = try Library().resolve(Builtin.formula(source), variables: names)
      for _ in 0..<200 {
        let values = names.map { name in
          name == "condition" && name != parameter
            ? Double(Int.random(in: 0...1, using: &random))
            : Double.random(in: -3...3, using: &random)
        }
        let exact = try #require(slope.evaluate(values.map { .scalar($0) }).number)
        let given = try #require(rule.evaluate(values.map { .scalar($0) }).number)
        #expect(
          abs(given - exact) <= 1e-13 * max(1, abs(exact)) || (given.isNaN && exact.isNaN),
          "\(call) by \(parameter) at \(values): \(given), not \(exact)")
      }
    }
  }
}
