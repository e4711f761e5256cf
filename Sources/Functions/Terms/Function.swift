package import Expressions
internal import Diagnostics

/// A resolved formula: what its name stands for, ready to be called.
package final class Function: Sendable {
  package let name: String
  package let parameters: [Parameter]
  /// What is evaluated: the form of `computed as`, if there is one.
  package let body: Term
  /// The textbook form, which is shown.
  package let definition: Definition?
  /// The textbook form, resolved; the same as `body` without `computed as`.
  package let textbook: Term
  /// The stated derivatives by their number of primes, as functions of the same parameters.
  package let stated: [Int: Function]
  /// The lesson's constants that it names.
  package let constants: [String: Constant]
  let limits: Limits
  /// Whether an element of the result can depend on several elements of an argument, for each.
  let mixes: [Bool]
  /// Of the textbook form.
  package let signature: Signature

  package struct Parameter: Sendable {
    package let name: String
    /// The default; nil for an argument that must be given.
    package let fallback: Value?
  }

  init(
    name: String, parameters: [Parameter], body: Term, textbook: Term, definition: Definition?,
    constants: [String: Constant] = [:], stated: [Int: Function] = [:]
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.textbook = textbook
    self.definition = definition
    self.constants = constants
    self.stated = stated
    limits = body.limits
    mixes = parameters.indices.map { body.mixes(slot: $0) }
    signature =
      definition.map { Signature(of: $0, calling: textbook.callees, naming: constants) }
      ?? Signature(numbers: parameters.count)
  }

  /// Whether an element of the result can depend on several elements of the first argument.
  package var mixesElements: Bool { mixes.first ?? false }

  /// Whether its first argument counts the steps of a recurrence.
  package var isRecurrence: Bool { definition?.recurrence != nil }

  /// The same function in its textbook form; itself without `computed as`.
  package var inTextbookForm: Function {
    Function(
      name: name, parameters: parameters, body: textbook, textbook: textbook,
      definition: definition, constants: constants, stated: stated)
  }

  func stating(_ derivative: Function, primes: Int) -> Function {
    var stated = stated
    stated[primes] = derivative
    return Function(
      name: name, parameters: parameters, body: body, textbook: textbook, definition: definition,
      constants: constants, stated: stated)
  }
}
