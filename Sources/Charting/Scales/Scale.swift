internal import Glibc

/// A continuous map between data and the page, in both directions.
package struct Scale: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case linear, logarithmic }

  package let kind: Kind
  /// In data units; positive for a logarithmic scale, never of length 0.
  package let domain: ClosedRange<Double>
  /// Where the domain's lower and upper ends lie on the page, in points. A vertical scale runs
  /// upwards, so there `end` is the smaller one.
  package let start: Double
  package let end: Double

  package init(_ kind: Kind, _ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    precondition(domain.lowerBound < domain.upperBound, "A scale's domain has a length.")
    precondition(
      kind == .linear || domain.lowerBound > 0, "A logarithmic scale's domain is positive.")
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The place of `x` on the page; infinite for an infinite value, nan where the scale has none.
  package func position(_ x: Double) -> Double {
    if x == domain.upperBound { return end }
    return start + fraction(x) * (end - start)
  }

  /// The data value at a place on the page; the domain's ends are met exactly.
  package func value(at position: Double) -> Double {
    value(atFraction: (position - start) / (end - start))
  }

  /// The data value at a fraction of the way from the lower to the upper end.
  package func value(atFraction t: Double) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    if t == 0 { return low }
    if t == 1 { return high }
    switch kind {
    // Halves, so that a domain longer than the largest double does not overflow.
    case .linear: return low + (high / 2 - low / 2) * t * 2
    case .logarithmic: return exp(log(low) + (log(high) - log(low)) * t)
    }
  }

  /// The fraction of the way from the lower to the upper end at which `x` lies.
  package func fraction(_ x: Double) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    switch kind {
    case .linear: return (x / 2 - low / 2) / (high / 2 - low / 2)
    case .logarithmic: return x < 0 ? .nan : (log(x) - log(low)) / (log(high) - log(low))
    }
  }

  /// Points of the page for a unit of data at `x`.
  package func rate(at x: Double) -> Double {
    switch kind {
    case .linear: (end - start) / (domain.upperBound - domain.lowerBound)
    case .logarithmic: (end - start) / (log(domain.upperBound) - log(domain.lowerBound)) / x
    }
  }

  /// What of a stretch lies in the domain, if that has a length; the stretch may be infinite.
  package func shown(_ range: ClosedRange<Double>) -> ClosedRange<Double>? {
    let low = max(range.lowerBound, domain.lowerBound)
    let high = min(range.upperBound, domain.upperBound)
    return low < high ? low...high : nil
  }

  /// Whether `x` lies in the domain, with a hair's tolerance for what rounding moved.
  package func contains(_ x: Double) -> Bool {
    let t = fraction(x)
    return t >= -1e-9 && t <= 1 + 1e-9
  }
}
