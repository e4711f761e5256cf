/// What is wrong with the shapes or the size of the values that an operation meets.
struct EvaluationFault: Error, Hashable, Sendable {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension EvaluationFault {
  static func shapes(_ a: Shape, _ b: Shape) -> EvaluationFault {
    EvaluationFault("\(a.words) and \(b.words) do not go together")
  }

  static let tooLarge = EvaluationFault(
    "a value may have at most \(Shape.maximumCount) elements")
}

extension Shape {
  /// The most elements that a value may have.
  static let maximumCount = 100_000

  /// NumPy's broadcasting of two shapes.
  func broadcasting(with other: Shape) throws(EvaluationFault) -> Shape {
    guard let shape = broadcast(with: other) else { throw .shapes(self, other) }
    guard shape.count <= Shape.maximumCount else { throw .tooLarge }
    return shape
  }
}
