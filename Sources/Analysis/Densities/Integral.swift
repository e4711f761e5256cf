/// Adaptive Gauss–Kronrod quadrature with 7 and 15 nodes (R. Piessens et al., *QUADPACK*, 1983), which
/// asks for no value at an end.
struct Integral {
  private let integrand: (Double) -> Double
  private var evaluations = 0

  init(_ integrand: @escaping (Double) -> Double) { self.integrand = integrand }

  private static let nodes = [
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
    0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
    0.586087235467691130294144691693063, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245,
  ]
  private static let kronrod = [
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
    0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
    0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649,
  ]
  private static let middle = (
    kronrod: 0.209482141084727828012999174891714, gauss: 0.417959183673469387755102040816327
  )
  /// Of every second node.
  private static let gauss = [
    0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
    0.381830050505118944950369775488975,
  ]

  /// Between two places, to about ten digits.
  mutating func over(_ a: Double, _ b: Double) -> Double {
    let whole = rule(a, b)
    return refined(a, b, whole, tolerance: 1e-11 * max(1e-3, abs(whole.value)), depth: 0)
  }

  private mutating func refined(
    _ a: Double, _ b: Double, _ whole: (value: Double, error: Double), tolerance: Double, depth: Int
  ) -> Double {
    if whole.error <= tolerance || depth > 60 || evaluations > 200_000 { return whole.value }
    let middle = a / 2 + b / 2
    let (left, right) = (rule(a, middle), rule(middle, b))
    return refined(a, middle, left, tolerance: tolerance / 2, depth: depth + 1)
      + refined(middle, b, right, tolerance: tolerance / 2, depth: depth + 1)
  }

  private mutating func rule(_ a: Double, _ b: Double) -> (value: Double, error: Double) {
    evaluations += 15
    let (center, half) = (a / 2 + b / 2, b / 2 - a / 2)
    let first = integrand(center)
    var (fine, coarse) = (first * Self.middle.kronrod, first * Self.middle.gauss)
    for (i, node) in Self.nodes.enumerated() {
      let pair = integrand(center - half * node) + integrand(center + half * node)
      fine += pair * Self.kronrod[i]
      if i % 2 == 1 { coarse += pair * Self.gauss[i / 2] }
    }
    return (fine * half, abs(fine - coarse) * half)
  }
}
