/// The builtins of matrices.
extension Builtin {
  static let matrices: [Builtin] = [
    Builtin(
      "transpose", ["a"], "The matrix with rows and columns exchanged; of a vector, itself.",
      example: "transpose([[1, 2], [3, 4]])",
      .construction(.init(transpose, transpose, transpose)), ranks: .transposition,
      notation: .transposed, code: .keeping),
    Builtin(
      "trace", ["a"], "The sum of a matrix's diagonal.", example: "trace([[1, 2], [3, 4]])",
      .construction(.init(trace, trace, trace)), ranks: .determinant, notation: .whole("tr"),
      code: .keeping),
    Builtin(
      "det", ["a"], "The determinant of a square matrix of at most three rows.",
      example: "det([[1, 2], [3, 4]])",
      .construction(.init(det, det, det)), ranks: .determinant, notation: .whole("det"),
      code: CodeForm(spelling: .linearAlgebra)),
    Builtin(
      "inv", ["a"], "The inverse of a square matrix of at most three rows.",
      example: "inv([[2, 0], [0, 4]])",
      .construction(.init(inv, inv, inv)), ranks: .inverse, notation: .inverse,
      code: CodeForm(spelling: .linearAlgebra)),
    Builtin(
      "eye", ["N"], "The identity matrix of N rows.", example: "eye(2)",
      .construction(.init(eye, eye, eye)), ranks: .identity, notation: .sized("I"),
      code: CodeForm(firstSize: 0)),
  ]

  @Sendable private static func transpose<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let a = call[0]
    guard case .matrix(let rows, let columns) = a.shape else {
      return Construction(shape: a.shape) { a[$0] }
    }
    return Construction(shape: .matrix(columns, rows)) { a[$0 % rows * columns + $0 / rows] }
  }

  @Sendable private static func trace<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    guard case .matrix(let rows, let columns) = call[0].shape else {
      throw EvaluationFault("'trace' wants a matrix, not \(call[0].shape.words)")
    }
    let a = call[0]
    let sum = (1..<max(min(rows, columns), 1)).reduce(a[0]) { $0 + a[$1 * columns + $1] }
    return Construction(operations: min(rows, columns)) { _ in sum }
  }

  @Sendable private static func det<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let determinant = Minors(of: call[0], try call.squareSize("det")).determinant
    return Construction(operations: 20) { _ in determinant }
  }

  /// The adjugate over the determinant: it has a pole where that vanishes.
  @Sendable private static func inv<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let minors = Minors(of: call[0], try call.squareSize("inv"))
    let determinant = minors.determinant
    return Construction(shape: call[0].shape, operations: 100) { place in
      let (i, j) = place.quotientAndRemainder(dividingBy: minors.size)
      return N.divide(
        minors.cofactor(j, i), determinant, at: call.site.element(place), in: call.decisions)
    }
  }

  @Sendable private static func eye<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let size = try call.size(of: call.number(0, "N"), named: "N")
    return Construction(shape: .matrix(size, size)) { N($0 / size == $0 % size ? 1 : 0) }
  }
}

/// A square matrix of one to three rows, with what is left of it without a row and a column.
private struct Minors<N: Number> {
  let elements: Elements<N>
  let size: Int

  init(of elements: Elements<N>, _ size: Int) { (self.elements, self.size) = (elements, size) }

  var determinant: N {
    let parts = (0..<size).map { self[0, $0] * cofactor(0, $0) }
    return parts.dropFirst().reduce(parts[0], +)
  }

  /// The determinant of what is left without a row and a column, counted from 0, with its sign: of three
  /// rows, those that follow in a circle have the sign within.
  func cofactor(_ row: Int, _ column: Int) -> N {
    switch size {
    case 1: return N(1)
    case 2:
      let rest = self[1 - row, 1 - column]
      return row == column ? rest : -rest
    default:
      let (i, j) = ((row + 1) % 3, (column + 1) % 3)
      let (k, l) = ((row + 2) % 3, (column + 2) % 3)
      return self[i, j] * self[k, l] - self[i, l] * self[k, j]
    }
  }

  private subscript(row: Int, column: Int) -> N { elements[row * size + column] }
}

extension Operands {
  /// How many rows the first argument has, a square matrix of at most three.
  fileprivate func squareSize(_ name: String) throws(EvaluationFault) -> Int {
    guard case .matrix(let rows, let columns) = self[0].shape, rows == columns else {
      throw EvaluationFault("'\(name)' wants a square matrix, not \(self[0].shape.words)")
    }
    guard rows <= 3 else {
      throw EvaluationFault("'\(name)' is for matrices of at most three rows, not \(rows)")
    }
    return rows
  }
}
