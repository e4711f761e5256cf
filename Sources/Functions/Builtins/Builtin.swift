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
    case elementwise(Pointwise)
    /// The same, with a truth value as result.
    case test(Pointwise)
    /// All elements of its arguments to one number.
    case reduction(Reduction, isTruth: Bool)
    /// All elements of its arguments to a value of a shape that they decide.
    case construction(Constructing)
    /// `where`, of which only the branch taken is evaluated.
    case conditional
  }

  /// One generic function of numbers, at all number types.
  struct Pointwise: Sendable {
    let values: @Sendable (ArgumentBuffer<Double>) -> Double
    let slopes: @Sendable (ArgumentBuffer<Dual>) -> Dual
    let lanes: @Sendable (ArgumentBuffer<OneSided>) -> OneSided

    init(
      _ values: @escaping @Sendable (ArgumentBuffer<Double>) -> Double,
      _ slopes: @escaping @Sendable (ArgumentBuffer<Dual>) -> Dual,
      _ lanes: @escaping @Sendable (ArgumentBuffer<OneSided>) -> OneSided
    ) {
      self.values = values
      self.slopes = slopes
      self.lanes = lanes
    }
  }

  /// One generic function of elements to a number, at all number types.
  struct Reduction: Sendable {
    let values: @Sendable (Operands<Double>) throws(EvaluationFault) -> Double
    let slopes: @Sendable (Operands<Dual>) throws(EvaluationFault) -> Dual
    let lanes: @Sendable (Operands<OneSided>) throws(EvaluationFault) -> OneSided

    init(
      _ values: @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Double,
      _ slopes: @escaping @Sendable (Operands<Dual>) throws(EvaluationFault) -> Dual,
      _ lanes: @escaping @Sendable (Operands<OneSided>) throws(EvaluationFault) -> OneSided
    ) {
      self.values = values
      self.slopes = slopes
      self.lanes = lanes
    }
  }

  /// One generic function of elements to elements, at all number types.
  struct Constructing: Sendable {
    let values: @Sendable (Operands<Double>) throws(EvaluationFault) -> Construction<Double>
    let slopes: @Sendable (Operands<Dual>) throws(EvaluationFault) -> Construction<Dual>
    let lanes: @Sendable (Operands<OneSided>) throws(EvaluationFault) -> Construction<OneSided>

    init(
      _ values:
        @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Construction<
          Double
        >,
      _ slopes:
        @escaping @Sendable (Operands<Dual>) throws(EvaluationFault) -> Construction<Dual>,
      _ lanes:
        @escaping @Sendable (Operands<OneSided>) throws(EvaluationFault) -> Construction<OneSided>
    ) {
      self.values = values
      self.slopes = slopes
      self.lanes = lanes
    }
  }

  init(
    _ name: String, _ parameters: [Parameter], _ summary: String, _ operation: Operation,
    derivatives: [String] = [], ranks: RankForm = .elementwise, notation: NotationForm? = nil,
    code: CodeForm = CodeForm(), pairwise: String? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
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

  /// Whether an element of the result may depend on several elements of an argument.
  package var mixesElements: Bool { ranks != .elementwise }

  /// Whether it gives truth values.
  var isTruth: Bool {
    switch operation {
    case .test: true
    case .reduction(_, let isTruth): isTruth
    case .elementary, .elementwise, .construction, .conditional: false
    }
  }
}
