/// The elements of a value where they lie, row by row.
struct Elements<N: Number> {
  let base: UnsafePointer<N>
  let shape: Shape
  /// Whether it is a truth value, or an array of them.
  let isTruth: Bool

  var count: Int { shape.count }

  subscript(index: Int) -> N { base[index] }

  /// Combines all elements from the first on; a value has at least one.
  func reduced(_ combine: (N, N) -> N) -> N {
    var result = base[0]
    for index in 1..<max(count, 1) { result = combine(result, base[index]) }
    return result
  }
}

/// The arguments of one call of a builtin that combines elements.
struct Operands<N: Number> {
  let arguments: UnsafeBufferPointer<Elements<N>>
  /// The call.
  let site: Site
  let decisions: DecisionContext

  subscript(index: Int) -> Elements<N> { arguments[index] }

  /// Combines the elements of the first argument in order, each step at a site of its own.
  func folded(_ combine: (N, N, Site) -> N) -> N {
    var result = self[0][0]
    for index in 1..<max(self[0].count, 1) {
      result = combine(result, self[0][index], site.element(index))
    }
    return result
  }

  /// The value of an argument that must be one number.
  func number(_ index: Int, _ name: String) throws(EvaluationFault) -> Double {
    guard self[index].shape == .scalar else {
      throw EvaluationFault("'\(name)' wants a number, not \(self[index].shape.words)")
    }
    return self[index][0].value
  }
}

/// A value that a builtin makes element by element.
struct Construction<N: Number> {
  let shape: Shape
  /// Beyond one operation an element.
  var operations = 0
  let element: (Int) -> N
}
