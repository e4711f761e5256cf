/// The builtins of linear algebra.
extension Builtin {
  static let products: [Builtin] = [
    Builtin(
      "dot", ["a", "b"], "The inner product, or the matrix product a @ b.",
      example: "dot([1, 2], [3, 4])",
      .construction(.init(dot, dot, dot)),
      ranks: .product, notation: .product, code: .multiplying),
    Builtin(
      "diag", ["v"], "A diagonal matrix of a vector, or the diagonal of a matrix.",
      example: "diag([1, 2])",
      .construction(.init(diag, diag, diag)), ranks: .diagonal, notation: .whole("diag"),
      code: .keeping),
    Builtin(
      "outer", ["a", "b"], "The matrix of all products of two vectors' elements.",
      example: "outer([1, 2], [3, 4])",
      .construction(.init(outer, outer, outer)), ranks: .outerProduct, notation: .outerProduct,
      code: .multiplying),
  ]

  @Sendable private static func dot<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (a, b) = (call[0], call[1])
    guard a.shape == .scalar || b.shape == .scalar else { return try matrixProduct(call) }
    let shape = try a.shape.broadcasting(with: b.shape)
    return Construction(shape: shape) { a.element($0, in: shape) * b.element($0, in: shape) }
  }

  /// `a @ b`: the matrix product, a vector being a row on the left and a column on the right.
  static let matrixProduct = OfArrays(matrixProduct, matrixProduct, matrixProduct)

  @Sendable private static func matrixProduct<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (a, b) = (call[0], call[1])
    guard let (shape, rows, inner, columns) = a.shape.product(with: b.shape) else {
      throw .product(a.shape, b.shape)
    }
    guard rows * columns <= Shape.maximumCount else { throw .tooLarge }
    return Construction(shape: shape, operations: rows * columns * (inner - 1)) { index in
      let (i, j) = index.quotientAndRemainder(dividingBy: columns)
      var sum = a[i * inner] * b[j]
      for k in stride(from: 1, to: inner, by: 1) {
        sum = sum + a[i * inner + k] * b[k * columns + j]
      }
      return sum
    }
  }

  @Sendable private static func diag<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let v = call[0]
    switch v.shape {
    case .scalar: throw .wantsArray("diag")
    case .vector(let n):
      return Construction(shape: .matrix(n, n)) { $0 / n == $0 % n ? v[$0 % n] : N(0) }
    case .matrix(let rows, let columns):
      return Construction(shape: .vector(min(rows, columns))) { v[$0 * columns + $0] }
    }
  }

  @Sendable private static func outer<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (a, b) = (call[0], call[1])
    let columns = b.count
    return Construction(shape: .matrix(a.count, columns)) { a[$0 / columns] * b[$0 % columns] }
  }
}

extension Shape {
  /// The shape of `a @ b`, with the rows of the left factor, its columns, and the columns of the right one;
  /// nil where they do not go together.
  func product(with right: Shape) -> (shape: Shape, rows: Int, inner: Int, columns: Int)? {
    guard case (let rows, let inner)? = asRows, case (inner, let columns)? = right.asColumns else {
      return nil
    }
    switch (self, right) {
    case (.vector, .vector): return (.scalar, rows, inner, columns)
    case (.matrix, .matrix): return (.matrix(rows, columns), rows, inner, columns)
    default: return (.vector(rows * columns), rows, inner, columns)
    }
  }

  /// Rows and columns of a left factor; nil for a number.
  fileprivate var asRows: (Int, Int)? {
    switch self {
    case .scalar: nil
    case .vector(let n): (1, n)
    case .matrix(let rows, let columns): (rows, columns)
    }
  }

  /// Rows and columns of a right factor; nil for a number.
  fileprivate var asColumns: (Int, Int)? {
    switch self {
    case .scalar: nil
    case .vector(let n): (n, 1)
    case .matrix(let rows, let columns): (rows, columns)
    }
  }
}

extension EvaluationFault {
  static func wantsArray(_ name: String) -> EvaluationFault {
    EvaluationFault("'\(name)' wants a vector or a matrix, not a number")
  }

  fileprivate static func product(_ a: Shape, _ b: Shape) -> EvaluationFault {
    EvaluationFault(
      "the product '@' of \(a.words) and \(b.words) is not defined",
      hint: "the columns of the left must be as many as the rows of the right")
  }
}
