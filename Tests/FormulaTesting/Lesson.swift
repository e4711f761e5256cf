package import Diagnostics
package import Analysis
internal import Expressions
package import Functions

/// The prelude with further formulas, as a lesson that defines them would have it.
package struct Lesson {
  package var library = Prelude.library

  /// `definitions` are the lines of a `formula` block.
  package init(_ definitions: String = "") throws { try define(definitions) }

  /// Adds the lines of a `formula` block; gives the notes on them.
  @discardableResult
  package mutating func define(_ definitions: String) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let block = Parse.definitions(Array(definitions.utf8)[...], reporting: &faults)
    if !faults.isEmpty { throw Rejection(diagnostics: faults) }
    let diagnostics = library.define(block.items)
    if diagnostics.hasErrors { throw Rejection(diagnostics: diagnostics) }
    return diagnostics
  }

  package func formula(_ text: String, in variables: [String] = []) throws -> ResolvedExpression {
    var faults: [Diagnostic] = []
    let expression = Parse.expression(Array(text.utf8)[...], reporting: &faults)
    guard let expression else { throw Rejection(diagnostics: faults) }
    return try library.resolve(expression, variables: variables)
  }

  package func value(_ text: String) throws -> Value { try formula(text).evaluate() }

  /// The value of an expression that is one number.
  package func number(_ text: String) throws -> Double {
    let value = try value(text)
    guard let number = value.number else { throw NotANumber(shape: value.shape) }
    return number
  }

  /// An expression in `z` that is one number.
  package func curve(_ text: String, near x: Double = 1) throws -> RealFunction {
    let elements = try RealFunction.elements(of: formula(text, in: ["z"]), near: x)
    guard elements.count == 1, let curve = elements.first else {
      throw NotANumber(shape: .vector(elements.count))
    }
    return curve
  }

  /// What is wrong with an expression; empty if nothing is.
  package func faults(in text: String) -> [Diagnostic] {
    FormulaTesting.faults { _ = try value(text) }
  }

  package struct NotANumber: Error { var shape: Shape }
}

/// What is wrong with what some work does; empty if nothing is.
package func faults(of work: () throws -> Void) -> [Diagnostic] {
  do {
    try work()
    return []
  } catch let rejection as Rejection {
    return rejection.diagnostics
  } catch {
    return [.error("\(error)", at: nil)]
  }
}

/// The distance of two numbers in units of the last place of `exact`; 0 for two nan.
package func ulps(_ value: Double, _ exact: Double) -> Double {
  if value == exact || value.isNaN && exact.isNaN { return 0 }
  return abs(value - exact) / exact.ulp
}
