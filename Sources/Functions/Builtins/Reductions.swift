internal import Expressions
internal import Diagnostics
internal import Text

/// The builtins that combine elements: sums, extremes, products of vectors and matrices.
extension Builtin {
  @Sendable static func sum<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    .scalar(call[0].reduced { $0 + $1 })
  }

  @Sendable static func product<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    .scalar(call[0].reduced { $0 * $1 })
  }

  @Sendable static func mean<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    let sum = call[0].reduced { $0 + $1 }
    return .scalar(
      N.divide(sum, N(Double(call[0].count)), at: call.site, in: call.evaluation))
  }

  @Sendable static func largest<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    .scalar(call.folded { N.maximum($0, $1, at: $2, in: call.evaluation) })
  }

  @Sendable static func smallest<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    .scalar(call.folded { N.minimum($0, $1, at: $2, in: call.evaluation) })
  }

  @Sendable static func argmax<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    var (place, best) = (N(0), call[0][0])
    for index in 1..<max(call[0].count, 1) {
      let candidate = call[0][index]
      // NumPy's first nan counts as the largest.
      let isLarger = N.choose(
        N.test(best, \.isNaN), N(0),
        N.choose(
          N.test(candidate, \.isNaN), N(1),
          N.compare(
            candidate, .greater, best, at: call.site.element(index), in: call.evaluation)))
      place = N.choose(isLarger, N(Double(index)), place)
      best = N.choose(isLarger, candidate, best)
    }
    return .scalar(place)
  }

  @Sendable static func dot<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    if call[0].number != nil || call[1].number != nil {
      return try call.binary { a, b, _ in a * b }
    }
    return try call.evaluation.matrixProduct(call[0], call[1], call.node)
  }

  @Sendable static func diag<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    switch call[0].shape {
    case .scalar: throw Diagnostic.wantsArray("diag", at: call.node.range)
    case .vector(let n):
      guard n * n <= Shape.maximumCount else { throw Diagnostic.tooLarge(at: call.node.range) }
      try call.evaluation.spend(n * n, call.node)
      return .matrix(
        columns: n, (0..<n * n).map { $0 / n == $0 % n ? call[0][$0 % n] : N(0) })
    case .matrix(let rows, let columns):
      return .vector((0..<min(rows, columns)).map { call[0][$0 * columns + $0] })
    }
  }

  @Sendable static func outer<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    let (a, b) = (call[0].elements, call[1].elements)
    guard a.count * b.count <= Shape.maximumCount else {
      throw Diagnostic.tooLarge(at: call.node.range)
    }
    try call.evaluation.spend(a.count * b.count, call.node)
    return .matrix(columns: b.count, a.flatMap { a in b.map { a * $0 } })
  }

  @Sendable static func linspace<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    guard let start = call[0].number, let stop = call[1].number else {
      throw Diagnostic.wantsNumbers("linspace", at: call.node.range)
    }
    let count = try call.number(2, "num")
    guard count >= 1, count.rounded() == count else {
      throw Diagnostic.wantsCount(at: call.node.range)
    }
    guard count <= Double(Shape.maximumCount) else {
      throw Diagnostic.tooLarge(at: call.node.range)
    }
    try call.evaluation.spend(Int(count), call.node)
    if count == 1 { return .vector([start]) }
    // NumPy's order of operations, with the end itself as the last element.
    let step = N.divide(stop - start, N(count - 1), at: call.site, in: call.evaluation)
    return .vector((0..<Int(count) - 1).map { start + N(Double($0)) * step } + [stop])
  }

  @Sendable static func len<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    switch call[0].shape {
    case .scalar: throw Diagnostic.wantsArray("len", at: call.node.range)
    case .vector(let n), .matrix(let n, _): return .scalar(N(Double(n)))
    }
  }

  @Sendable static func allclose<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    let (rtol, atol) = (try call.number(2, "rtol"), try call.number(3, "atol"))
    let close = try call.binary { a, b, _ in
      let (a, b) = (a.value, b.value)
      return N(a == b || (b.isFinite && abs(a - b) <= atol + rtol * abs(b)) ? 1 : 0)
    }
    return Tensor.scalar(close.reduced { N.choose($0, $1, $0) }).asTruth()
  }
}

extension Tensor {
  /// Combines all elements from the first on; a value has at least one.
  fileprivate func reduced(_ combine: (Element, Element) -> Element) -> Element {
    (1..<max(count, 1)).reduce(self[0]) { combine($0, self[$1]) }
  }
}

extension Operands {
  /// Combines the elements of the only argument in order, each step at a site of its own.
  fileprivate func folded(_ combine: (N, N, Site) -> N) -> N {
    (1..<max(self[0].count, 1)).reduce(self[0][0]) { result, index in
      combine(result, self[0][index], site.element(index))
    }
  }
}

extension Diagnostic {
  fileprivate static func wantsArray(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' wants a vector or a matrix, not a number", at: range)
  }

  fileprivate static func wantsNumbers(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' wants numbers", at: range)
  }

  fileprivate static func wantsCount(at range: SourceRange) -> Diagnostic {
    .error("'num' must be a whole number, at least 1", at: range)
  }
}
