/// A program whose only variables are two numbers, as a function of a place in the plane.
extension Program {
  /// The value at a place; nil where it is not one number.
  ///
  /// - Throws: a `Diagnostic` for shapes that do not go together, and for too much work.
  package func value(at x: Double, _ y: Double, in context: EvaluationContext) throws -> Double? {
    try run(in: context) { numbers, _ in
      numbers[0] = x
      numbers[1] = y
    } reading: { (result: Elements<Double>) in
      result.shape == .scalar ? result[0] : nil
    }
  }
}
