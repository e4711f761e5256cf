internal import Diagnostics
internal import Text

/// One row of the table of builtins: everything that evaluation, checking and help know of it.
package final class Builtin: Sendable {
  package let name: String
  /// The parameters' names, as NumPy has them, with the defaults of those that may be left out.
  package let parameters: [Parameter]
  /// One sentence for help and documentation.
  package let summary: String
  let operation: Operation

  package struct Parameter: Sendable {
    package let name: String
    package let fallback: Double?

    init(_ name: String, _ fallback: Double? = nil) {
      self.name = name
      self.fallback = fallback
    }
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
    let slopes: @Sendable (ArgumentBuffer<Slope>) -> Slope
    let lanes: @Sendable (ArgumentBuffer<Lanes>) -> Lanes

    init(
      _ values: @escaping @Sendable (ArgumentBuffer<Double>) -> Double,
      _ slopes: @escaping @Sendable (ArgumentBuffer<Slope>) -> Slope,
      _ lanes: @escaping @Sendable (ArgumentBuffer<Lanes>) -> Lanes
    ) {
      self.values = values
      self.slopes = slopes
      self.lanes = lanes
    }
  }

  /// One generic function of elements to a number, at all number types.
  struct Reduction: Sendable {
    let values: @Sendable (Operands<Double>) throws(EvaluationFault) -> Double
    let slopes: @Sendable (Operands<Slope>) throws(EvaluationFault) -> Slope
    let lanes: @Sendable (Operands<Lanes>) throws(EvaluationFault) -> Lanes

    init(
      _ values: @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Double,
      _ slopes: @escaping @Sendable (Operands<Slope>) throws(EvaluationFault) -> Slope,
      _ lanes: @escaping @Sendable (Operands<Lanes>) throws(EvaluationFault) -> Lanes
    ) {
      self.values = values
      self.slopes = slopes
      self.lanes = lanes
    }
  }

  /// One generic function of elements to elements, at all number types.
  struct Constructing: Sendable {
    let values: @Sendable (Operands<Double>) throws(EvaluationFault) -> Construction<Double>
    let slopes: @Sendable (Operands<Slope>) throws(EvaluationFault) -> Construction<Slope>
    let lanes: @Sendable (Operands<Lanes>) throws(EvaluationFault) -> Construction<Lanes>

    init(
      _ values:
        @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Construction<
          Double
        >,
      _ slopes:
        @escaping @Sendable (Operands<Slope>) throws(EvaluationFault) -> Construction<Slope>,
      _ lanes: @escaping @Sendable (Operands<Lanes>) throws(EvaluationFault) -> Construction<Lanes>
    ) {
      self.values = values
      self.slopes = slopes
      self.lanes = lanes
    }
  }

  init(_ name: String, _ parameters: [Parameter], _ summary: String, _ operation: Operation) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.operation = operation
  }

  package var mixesElements: Bool {
    switch operation {
    case .reduction, .construction: true
    case .elementary, .elementwise, .test, .conditional: false
    }
  }

  var isPointwise: Bool {
    switch operation {
    case .elementary, .elementwise, .test: true
    case .reduction, .construction, .conditional: false
    }
  }

  /// Whether it gives truth values.
  var isTruth: Bool {
    switch operation {
    case .test: true
    case .reduction(_, let isTruth): isTruth
    case .elementary, .elementwise, .construction, .conditional: false
    }
  }
}
