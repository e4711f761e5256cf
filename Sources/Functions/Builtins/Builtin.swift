package import Expressions
internal import Diagnostics
internal import Text

/// One row of the table of builtins: everything that any part of the program knows of it.
package final class Builtin: Sendable {
  package let name: String
  /// The parameters' names, as NumPy has them, with the defaults of those that may be left out.
  package let parameters: [Parameter]
  /// One sentence for help and documentation.
  package let summary: String
  /// A call that shows what it does.
  package let example: String
  let operation: Operation
  /// The derivative by each parameter, as formulas of the language in the parameters, where the
  /// slope is one number; of a builtin that works element by element only. See `formula(_:)`.
  package let derivatives: [String]
  let ranks: RankForm
  package let notation: NotationForm
  package let code: CodeForm
  /// The builtin that does to two arguments, element by element, what this one does to a vector.
  let pairwise: String?

  package struct Parameter: ExpressibleByStringLiteral, Sendable {
    package let name: String
    package let fallback: Double?

    init(_ name: String, _ fallback: Double?) {
      self.name = name
      self.fallback = fallback
    }

    package init(stringLiteral name: String) { self.init(name, nil) }
  }

  enum Operation: Sendable {
    /// A smooth function of one number, with its derivative rule.
    case elementary(Elementary)
    /// Element by element over its broadcast arguments.
    case elementwise(OfNumbers)
    /// All elements of its one argument to a number.
    case reduction(OfNumbers)
    /// All elements of its arguments to a value of a shape that they decide.
    case construction(OfArrays)
    /// `where`, of which only the branch taken is evaluated.
    case conditional
  }

  /// One generic function of numbers, at all number types.
  struct OfNumbers: Sendable {
    typealias At<N: Number> = @Sendable (ArgumentBuffer<N>) -> N

    let values: At<Double>
    let slopes: At<Dual>
    let lanes: At<OneSided>

    init(
      _ values: @escaping At<Double>, _ slopes: @escaping At<Dual>, _ lanes: @escaping At<OneSided>
    ) { (self.values, self.slopes, self.lanes) = (values, slopes, lanes) }
  }

  /// One generic function of values of any shape, at all number types.
  struct OfArrays: Sendable {
    typealias At<N: Number> = @Sendable (Operands<N>) throws(EvaluationFault) -> Construction<N>

    let values: At<Double>
    let slopes: At<Dual>
    let lanes: At<OneSided>

    init(
      _ values: @escaping At<Double>, _ slopes: @escaping At<Dual>, _ lanes: @escaping At<OneSided>
    ) { (self.values, self.slopes, self.lanes) = (values, slopes, lanes) }
  }

  init(
    _ name: String, _ parameters: [Parameter], _ summary: String, example: String,
    _ operation: Operation,
    derivatives: [String] = [], ranks: RankForm = .elementwise, notation: NotationForm? = nil,
    code: CodeForm = CodeForm(), pairwise: String? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.example = example
    self.operation = operation
    self.derivatives = derivatives
    self.ranks = ranks
    self.notation = notation ?? .function(name)
    self.code = code
    self.pairwise = pairwise
  }

  /// A formula that a row holds.
  package static func formula(_ source: String) -> Expression {
    var faults: [Diagnostic] = []
    guard let formula = Parse.expression(Array(source.utf8)[...], reporting: &faults),
      faults.isEmpty
    else { preconditionFailure("the formulas of the table parse") }
    return formula
  }

  /// Whether its slope is 0 wherever it has one, by every parameter.
  var isStepwise: Bool { !derivatives.isEmpty && derivatives.allSatisfy { $0 == "0" } }

  /// Whether an element of the result may depend on several elements of an argument.
  package var mixesElements: Bool { ranks != .elementwise }

  /// Whether the result is a number, whatever the arguments are.
  package var givesNumber: Bool { ranks.result == .number }
}
