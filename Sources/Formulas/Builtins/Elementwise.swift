/// The builtins that work element by element and are not smooth functions of one number.
extension Builtin {
  @Sendable static func absolute<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    // Adding 0 makes the absolute value of minus zero plain zero.
    call.unary { z, site in N.maximum(z, -z, at: site, in: call.evaluation) + N(0) }
  }

  @Sendable static func sign<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    call.unary { z, site in
      let above = N.compare(z, .greater, N(0), at: site, in: call.evaluation)
      let below = N.compare(z, .less, N(0), at: site, in: call.evaluation)
      return N.choose(N.test(z, \.isNaN), N(.nan), above - below)
    }
  }

  @Sendable static func maximum<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    try call.binary { N.maximum($0, $1, at: $2, in: call.evaluation) }
  }

  @Sendable static func minimum<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    try call.binary { N.minimum($0, $1, at: $2, in: call.evaluation) }
  }

  @Sendable static func clip<N: Number>(_ call: Operands<N>) throws -> Tensor<N> {
    let evaluation = call.evaluation
    let raised = try evaluation.broadcast(call[0], call[1], call.node) {
      N.maximum($0, $1, at: $2, in: evaluation)
    }
    return try evaluation.broadcast(raised, call[2], call.node) {
      N.minimum($0, $1, at: $2.element(0), in: evaluation)
    }
  }

  @Sendable static func round<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    call.unary { N.step($0, .round, at: $1, in: call.evaluation) }
  }

  @Sendable static func floor<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    call.unary { N.step($0, .floor, at: $1, in: call.evaluation) }
  }

  @Sendable static func isnan<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    call.unary { z, _ in N.test(z, \.isNaN) }.asTruth()
  }

  @Sendable static func isinf<N: Number>(_ call: Operands<N>) -> Tensor<N> {
    call.unary { z, _ in N.test(z, \.isInfinite) }.asTruth()
  }
}

extension Number {
  /// The smaller; nan if one is nan.
  static func minimum(_ a: Self, _ b: Self, at site: Site, in evaluation: Evaluation) -> Self {
    -maximum(-a, -b, at: site, in: evaluation)
  }
}
