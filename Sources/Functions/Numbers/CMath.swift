internal import Glibc

/// C's `pow`. `Double.pow` of the numerics package returns nan for every negative base; NumPy's
/// `**`, which the language follows, does not.
func cPower(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
