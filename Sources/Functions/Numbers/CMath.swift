internal import Glibc

/// C's `pow`. `Double.pow` of the numerics package returns nan for every negative base; NumPy's
/// `**`, which the language follows, does not.
func cPower(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The real cube root: C's `cbrt`, which may be off in its last place, with one step of Newton's method whose
/// residual is exact, so that the roots of cubes are whole.
func cubeRoot(_ z: Double) -> Double {
  let root = cbrt(z)
  let square = root * root
  // Among the smallest and the largest numbers the residual is none.
  guard square.isNormal, square.isFinite, abs(z) > 1e-250 else { return root }
  let rest = fma(root, root, -square)
  let residual = fma(square, root, -z) + rest * root
  return root - residual / (3 * square)
}
