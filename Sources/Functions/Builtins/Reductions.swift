internal import Expressions

/// The builtins that combine elements: sums, extremes, products of vectors and matrices.
extension Builtin {
  @Sendable static func sum<N: Number>(_ call: Operands<N>) -> N { call[0].reduced { $0 + $1 } }

  @Sendable static func product<N: Number>(_ call: Operands<N>) -> N {
    call[0].reduced { $0 * $1 }
  }

  @Sendable static func mean<N: Number>(_ call: Operands<N>) -> N {
    N.divide(sum(call), N(Double(call[0].count)), at: call.site, in: call.decisions)
  }

  @Sendable static func largest<N: Number>(_ call: Operands<N>) -> N {
    call.folded { N.maximum($0, $1, at: $2, in: call.decisions) }
  }

  @Sendable static func smallest<N: Number>(_ call: Operands<N>) -> N {
    call.folded { N.minimum($0, $1, at: $2, in: call.decisions) }
  }

  @Sendable static func argmax<N: Number>(_ call: Operands<N>) -> N {
    var (place, best) = (N(0), call[0][0])
    for index in 1..<max(call[0].count, 1) {
      let candidate = call[0][index]
      // NumPy's first nan counts as the largest.
      let isLarger = N.choose(
        N.test(best, \.isNaN), N(0),
        N.choose(
          N.test(candidate, \.isNaN), N(1),
          N.compare(
            candidate, .greater, best, at: call.site.element(index), in: call.decisions)))
      place = N.choose(isLarger, N(Double(index)), place)
      best = N.choose(isLarger, candidate, best)
    }
    return place
  }

  @Sendable static func len<N: Number>(_ call: Operands<N>) throws(EvaluationFault) -> N {
    switch call[0].shape {
    case .scalar: throw .wantsArray("len")
    case .vector(let n), .matrix(let n, _): return N(Double(n))
    }
  }

  @Sendable static func allclose<N: Number>(_ call: Operands<N>) throws(EvaluationFault) -> N {
    let (rtol, atol) = (try call.number(2, "rtol"), try call.number(3, "atol"))
    let (a, b) = (call[0], call[1])
    let shape = try a.shape.broadcasting(with: b.shape)
    let isClose = (0..<shape.count).allSatisfy { index in
      let (a, b) = (
        a[a.shape.source(of: index, in: shape)].value, b[b.shape.source(of: index, in: shape)].value
      )
      return a == b || (b.isFinite && abs(a - b) <= atol + rtol * abs(b))
    }
    return N(isClose ? 1 : 0)
  }
}

/// The builtins that make vectors and matrices.
extension Builtin {
  @Sendable static func dot<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (a, b) = (call[0], call[1])
    guard a.shape == .scalar || b.shape == .scalar else { return try matrixProduct(call) }
    let shape = try a.shape.broadcasting(with: b.shape)
    return Construction(shape: shape) { index in
      a[a.shape.source(of: index, in: shape)] * b[b.shape.source(of: index, in: shape)]
    }
  }

  /// `a @ b`: the matrix product, a vector being a row on the left and a column on the right.
  @Sendable static func matrixProduct<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (a, b) = (call[0], call[1])
    guard case (let rows, let inner)? = a.shape.asRows,
      case (inner, let columns)? = b.shape.asColumns
    else { throw .product(a.shape, b.shape) }
    guard rows * columns <= Shape.maximumCount else { throw .tooLarge }
    let shape: Shape =
      switch (a.shape, b.shape) {
      case (.vector, .vector): .scalar
      case (.matrix, .matrix): .matrix(rows, columns)
      default: .vector(rows * columns)
      }
    return Construction(shape: shape, operations: rows * columns * (inner - 1)) { index in
      let (i, j) = index.quotientAndRemainder(dividingBy: columns)
      var sum = a[i * inner] * b[j]
      for k in stride(from: 1, to: inner, by: 1) {
        sum = sum + a[i * inner + k] * b[k * columns + j]
      }
      return sum
    }
  }

  @Sendable static func diag<N: Number>(
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

  @Sendable static func outer<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (a, b) = (call[0], call[1])
    let columns = b.count
    return Construction(shape: .matrix(a.count, columns)) { a[$0 / columns] * b[$0 % columns] }
  }

  @Sendable static func linspace<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    guard call[0].shape == .scalar, call[1].shape == .scalar else {
      throw EvaluationFault("'linspace' wants numbers")
    }
    let (start, stop, number) = (call[0][0], call[1][0], try call.number(2, "num"))
    guard number >= 1, number.rounded() == number else {
      throw EvaluationFault("'num' must be a whole number, at least 1")
    }
    guard number <= Double(Shape.maximumCount) else { throw .tooLarge }
    let last = Int(number) - 1
    if last == 0 { return Construction(shape: .vector(1)) { _ in start } }
    // NumPy's order of operations, with the end itself as the last element.
    let step = N.divide(stop - start, N(number - 1), at: call.site, in: call.decisions)
    return Construction(shape: .vector(last + 1)) { index in
      index == last ? stop : start + N(Double(index)) * step
    }
  }
}

extension Shape {
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
  fileprivate static func wantsArray(_ name: String) -> EvaluationFault {
    EvaluationFault("'\(name)' wants a vector or a matrix, not a number")
  }

  fileprivate static func product(_ a: Shape, _ b: Shape) -> EvaluationFault {
    EvaluationFault(
      "the product '@' of \(a.words) and \(b.words) is not defined",
      hint: "the columns of the left must be as many as the rows of the right")
  }
}
