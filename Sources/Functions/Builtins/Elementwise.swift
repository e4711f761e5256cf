internal import Expressions

/// The builtins that work element by element and are not smooth functions of one number.
extension Builtin {
  @Sendable static func absolute<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    // Adding 0 makes the absolute value of minus zero plain zero.
    N.maximum(z[0], -z[0], at: z.site, in: z.decisions) + N(0)
  }

  @Sendable static func sign<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    let above = N.compare(z[0], .greater, N(0), at: z.site, in: z.decisions)
    let below = N.compare(z[0], .less, N(0), at: z.site, in: z.decisions)
    return N.choose(N.test(z[0], \.isNaN), N(.nan), above - below)
  }

  @Sendable static func maximum<N: Number>(_ x: ArgumentBuffer<N>) -> N {
    N.maximum(x[0], x[1], at: x.site, in: x.decisions)
  }

  @Sendable static func minimum<N: Number>(_ x: ArgumentBuffer<N>) -> N {
    N.minimum(x[0], x[1], at: x.site, in: x.decisions)
  }

  @Sendable static func clip<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    N.minimum(maximum(a), a[2], at: a.site.element(0), in: a.decisions)
  }

  @Sendable static func round<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    N.step(z[0], .round, at: z.site, in: z.decisions)
  }

  @Sendable static func floor<N: Number>(_ z: ArgumentBuffer<N>) -> N {
    N.step(z[0], .floor, at: z.site, in: z.decisions)
  }

  @Sendable static func isnan<N: Number>(_ z: ArgumentBuffer<N>) -> N { N.test(z[0], \.isNaN) }

  @Sendable static func isinf<N: Number>(_ z: ArgumentBuffer<N>) -> N { N.test(z[0], \.isInfinite) }
}

extension Number {
  /// The smaller; nan if one is nan.
  static func minimum(_ a: Self, _ b: Self, at site: Site, in decisions: DecisionContext) -> Self {
    -maximum(-a, -b, at: site, in: decisions)
  }
}
