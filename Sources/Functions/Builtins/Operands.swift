/// The elements of a value where they lie, row by row.
struct Elements<N: Number> {
  let base: UnsafePointer<N>
  let shape: Shape
  /// Whether it is a truth value, or an array of them.
  let isTruth: Bool

  var count: Int { shape.count }

  subscript(index: Int) -> N { base[index] }

  /// What stands at a place of a shape that this value broadcasts to.
  func element(_ place: Int, in target: Shape) -> N { base[shape.source(of: place, in: target)] }
}

/// The arguments of one call of a builtin that combines elements.
struct Operands<N: Number> {
  let arguments: UnsafeBufferPointer<Elements<N>>
  /// The call.
  let site: Site
  let decisions: DecisionContext

  subscript(index: Int) -> Elements<N> { arguments[index] }

  /// The value of an argument that must be one number.
  func number(_ index: Int, _ name: String) throws(EvaluationFault) -> Double {
    guard self[index].shape == .scalar else {
      throw EvaluationFault("'\(name)' wants a number, not \(self[index].shape.words)")
    }
    return self[index][0].value
  }

  /// An argument as the size of an array.
  func size(of number: Double, named name: String) throws(EvaluationFault) -> Int {
    guard number >= 1, number.rounded() == number else {
      throw EvaluationFault("'\(name)' must be a whole number, at least 1")
    }
    guard number <= Double(Shape.maximumCount) else { throw .tooLarge }
    return Int(number)
  }
}

/// A value that a builtin makes element by element.
struct Construction<N: Number> {
  var shape = Shape.scalar
  /// Beyond one operation an element.
  var operations = 0
  let element: (Int) -> N
}
