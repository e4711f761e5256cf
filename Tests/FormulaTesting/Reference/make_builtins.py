"""builtins.tsv: correctly rounded values of the builtins.

Finite arguments by mpmath; the edges (zeros, infinities, nan) by NumPy's conventions, erf and erfc by
the C library's.
"""

import math
import random

import numpy
from mpmath import mp, mpf
from fractions import Fraction

from reference import rounded, write

random.seed(20240607)
numpy.seterr(all="ignore")

LARGEST = 1.7976931348623157e308
NORMAL = 2.2250738585072014e-308
TINY = 5e-324
EDGES = [0.0, -0.0, math.inf, -math.inf, math.nan]


def beside(x):
    return [math.nextafter(x, -math.inf), x, math.nextafter(x, math.inf)]


def magnitudes(count, low, high):
    """Random numbers of both signs, even in the logarithm of their size."""
    return [random.choice([-1, 1]) * 10 ** random.uniform(low, high) for _ in range(count)]


def positive(numbers):
    return [abs(x) for x in numbers]


def common():
    simple = [1.0, 2.0, 3.0, 0.5, 0.25, 10.0, 1.5]
    small = [TINY, 2 * TINY, 1e-310, NORMAL, 1e-300, 1e-100, 1e-17, 1e-16, 1e-12, 1e-8, 1e-5]
    return [s * x for x in simple + small for s in (1, -1)] + magnitudes(40, -5, 3) + magnitudes(20, -18, 0)


def uniform(count, low, high):
    return [random.uniform(low, high) for _ in range(count)]


OVERFLOW = beside(709.782712893384) + beside(-708.3964185322641) + beside(-745.1332191019411)
MULTIPLES_OF_PI = [y for k in (1, 2, 3, 4, 7, 22, 355, 710, 103993, 10**6, 10**15)
                   for y in beside(float(k * mp.pi / 2)) + [-float(k * mp.pi)]]
HUGE = [1e22, 1e100, 1e300, LARGEST, -LARGEST, 2.0**53, 2.0**1000]
AROUND_ONE = [y for d in (0, 1e-15, 1e-12, 1e-8, 1e-4, 0.01, 0.1) for y in beside(1 + d) + beside(1 - d)]

ARGUMENTS = {
    "exp": common() + uniform(40, -760, 720) + OVERFLOW + HUGE,
    "expm1": common() + uniform(40, -50, 720) + OVERFLOW[:3] + HUGE + [math.log(2), -37.5, -36.7],
    "log": positive(common()) + AROUND_ONE + positive(HUGE) + positive(magnitudes(30, -320, 308)) + [-1.0, -TINY],
    "log1p": common() + [x - 1 for x in AROUND_ONE] + beside(-1.0) + HUGE + positive(magnitudes(20, 0, 308)),
    "log2": positive(common()) + AROUND_ONE + positive(HUGE) + [2.0**k for k in (-1074, -1022, -3, 10, 1023)]
    + positive(magnitudes(20, -320, 308)) + [-1.0],
    "log10": positive(common()) + AROUND_ONE + positive(HUGE) + [10.0**k for k in (-300, -5, 3, 15, 22, 300)]
    + positive(magnitudes(20, -320, 308)) + [-1.0],
    "sqrt": positive(common()) + positive(HUGE) + positive(magnitudes(60, -320, 308)) + beside(4.0) + [-1.0, -TINY],
    "abs": common() + HUGE,
    "sign": common() + HUGE,
    "sin": common() + uniform(30, -20, 20) + MULTIPLES_OF_PI + HUGE,
    "cos": common() + uniform(30, -20, 20) + MULTIPLES_OF_PI + HUGE,
    "tan": common() + uniform(30, -20, 20) + MULTIPLES_OF_PI + HUGE,
    "sinh": common() + uniform(30, -711, 711) + beside(710.4758600739439) + beside(-710.4758600739439) + HUGE,
    "cosh": common() + uniform(30, -711, 711) + beside(710.4758600739439) + beside(-710.4758600739439) + HUGE,
    "tanh": common() + uniform(40, -25, 25) + beside(19.061547465398498) + beside(0.5493061443340548) + HUGE,
    "arctan": common() + uniform(30, -10, 10) + HUGE + AROUND_ONE,
    "erf": common() + uniform(50, -7, 7) + beside(5.921587195794508) + HUGE,
    "erfc": common() + uniform(60, -7, 28) + beside(26.543258430632299) + beside(27.226017111108366) + HUGE,
    "round": common() + [k + 0.5 for k in range(-5, 6)] + beside(0.5) + beside(2.5) + HUGE + [2.0**52 + 0.5, -1e15 - 0.5],
    "floor": common() + [float(k) for k in range(-5, 6)] + beside(2.0) + beside(-1.0) + HUGE,
}
EXACT = {
    "exp": mp.exp, "expm1": mp.expm1, "log": mp.log, "log1p": mp.log1p, "sqrt": mp.sqrt,
    "log2": lambda x: mp.log(x) / mp.log(2), "log10": lambda x: mp.log(x) / mp.log(10),
    "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh,
    "arctan": mp.atan, "arcsin": mp.asin, "arccos": mp.acos, "arcsinh": mp.asinh, "arccosh": mp.acosh,
    "arctanh": mp.atanh, "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)), "erf": mp.erf, "erfc": mp.erfc,
}
# Outside their real domain, and where NumPy itself is exact.
NUMPY_DECIDES = {"abs", "sign", "round", "floor"}
DOMAIN = {"log": lambda x: x > 0, "log2": lambda x: x > 0, "log10": lambda x: x > 0,
          "log1p": lambda x: x > -1, "sqrt": lambda x: x >= 0, "arcsin": lambda x: abs(x) <= 1,
          "arccos": lambda x: abs(x) <= 1, "arccosh": lambda x: x >= 1, "arctanh": lambda x: abs(x) < 1}


def value(name, x):
    if name in ("erf", "erfc") and (x == 0 or not math.isfinite(x)):
        return getattr(math, name)(x)
    outside = name in DOMAIN and not DOMAIN[name](x)
    if name in NUMPY_DECIDES or x == 0 or not math.isfinite(x) or outside:
        return float(getattr(numpy, name)(x))
    # What is too large for a double needs no digits; e**(10**300) would take them all the same.
    if name in ("exp", "expm1", "sinh", "cosh") and abs(x) > 800:
        return float(getattr(numpy, name)(x))
    if name in ("erf", "erfc") and abs(x) > 40:
        return getattr(math, name)(x)
    if name == "tanh" and abs(x) > 40:
        return math.copysign(1.0, x)
    return rounded(EXACT[name](mpf(x)))


def power(x, y):
    ordinary = x != 0 and y != 0 and math.isfinite(x) and math.isfinite(y)
    if not ordinary or (x < 0 and not y.is_integer()):
        return float(numpy.power(x, y))
    if y.is_integer() and abs(y) <= 64:
        # Exactly, because the square of a double can lie half-way between two doubles.
        exact = Fraction(x) ** int(y)
        return rounded(mpf(exact.numerator) / mpf(exact.denominator))
    result = rounded(mp.exp(mpf(y) * mp.log(abs(mpf(x)))))
    return -result if x < 0 and y % 2 == 1 else result


def powers():
    edges = [0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 0.5, 2.0, 3.0, -2.0]
    # NumPy takes a square root at (-inf, 0.5) and gives nan; C's pow gives inf, as IEEE 754 asks.
    pairs = [(x, y) for x in edges for y in edges if (x, y) != (-math.inf, 0.5)]
    pairs += [(abs(x), y) for x, y in zip(magnitudes(30, -3, 3), uniform(30, -20, 20))]
    pairs += [(-abs(x), float(k)) for x, k in zip(magnitudes(16, -2, 2), range(-8, 8))]
    pairs += [(1 + d, 1 / d) for d in (1e-3, 1e-8, 1e-15)] + [(10.0, float(k)) for k in (-324, -323, -308, -20, 22, 308, 309)]
    pairs += [(2.0, float(k)) for k in (-1075, -1074, -1022, 1023, 1024)] + [(0.25, 50.0), (0.01, 50.0), (9.0, 0.5), (8.0, 1 / 3)]
    return [("**", [x, y], power(x, y)) for x, y in pairs]


def selections():
    numbers = [0.0, 1.0, -1.0, 2.5, -1e300, TINY, math.inf, -math.inf, math.nan]
    for x in numbers:
        for y in numbers:
            yield "maximum", [x, y], float(numpy.maximum(x, y))
            yield "minimum", [x, y], float(numpy.minimum(x, y))
    for x in numbers + [0.5, 0.999, 1.001]:
        for low, high in [(0.0, 1.0), (-1.0, 1.0), (-math.inf, 2.0), (1.0, 0.0), (math.nan, 1.0)]:
            yield "clip", [x, low, high], float(numpy.clip(x, low, high))
    vectors = [[5], [1, 2, 3], [3, 2, 1], [1, 3, 3], [-1, -2], [0, math.nan, 5], [math.inf, 1, math.inf],
               [-math.inf, -math.inf], [math.nan, math.nan], [0.0, -0.0]]
    for vector in vectors:
        vector = [float(x) for x in vector]
        yield "argmax", vector, float(numpy.argmax(vector))
        for name in ("max", "min", "sum", "prod", "mean"):
            yield name, vector, float(getattr(numpy, name)(vector))


def inverses():
    return {
        "arcsin": common() + uniform(40, -1, 1) + [x for x in AROUND_ONE if x <= 1] + [-x for x in AROUND_ONE if x <= 1]
        + [1.5, -1.0000000000000002],
        "arccos": common() + uniform(40, -1, 1) + [x for x in AROUND_ONE if x <= 1] + [-x for x in AROUND_ONE if x <= 1]
        + [1.5, -1.0000000000000002],
        "arcsinh": common() + uniform(30, -10, 10) + HUGE + AROUND_ONE + magnitudes(20, 0, 308),
        "arccosh": common() + positive(HUGE) + AROUND_ONE + positive(magnitudes(30, 0, 308)) + [-1.0],
        "arctanh": common() + uniform(40, -1, 1) + AROUND_ONE + [-x for x in AROUND_ONE],
        "cbrt": common() + HUGE + magnitudes(60, -320, 308) + [float(k**3) for k in range(-12, 13)] + beside(8.0),
    }


def pairs():
    """Angles and distances of points, the axes, the cut and the ends of the doubles included."""
    edges = [0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, TINY, -TINY, LARGEST, -LARGEST]
    points = [(y, x) for y in edges for x in edges]
    points += list(zip(magnitudes(40, -3, 3), magnitudes(40, -3, 3)))
    points += list(zip(magnitudes(40, -300, 300), magnitudes(40, -300, 300)))
    points += [(3.0, 4.0), (3e200, 4e200), (3e-200, -4e-200), (1e-16, -1.0), (-1e-16, -1.0), (1e-320, 2e-320)]
    for y, x in points:
        ordinary = math.isfinite(x) and math.isfinite(y) and x != 0 and y != 0
        angle = rounded(mp.atan2(mpf(y), mpf(x))) if ordinary else float(numpy.arctan2(y, x))
        distance = rounded(mp.hypot(mpf(y), mpf(x))) if ordinary else float(numpy.hypot(y, x))
        yield "arctan2", [y, x], angle
        yield "hypot", [y, x], distance


def spreads():
    vectors = [[5], [1, 2, 3], [3, 1, 2, 4], [-1, -2], [0, 0, 0], [0.1, 0.1, 0.1], [1e15, 1e15 + 1, 1e15 + 2],
               [3e200, 4e200], [3e-200, 4e-200], [-7.5, 2.25, 1e-3, 40], magnitudes(9, -2, 2), magnitudes(10, -2, 2)]
    for vector in vectors:
        vector = [float(x) for x in vector]
        exact = [mpf(x) for x in vector]
        mean = sum(exact) / len(exact)
        variance = sum((x - mean) ** 2 for x in exact) / len(exact)
        yield "norm", vector, rounded(mp.sqrt(sum(x * x for x in exact)))
        yield "median", vector, float(numpy.median(vector))
        if variance < 1e300:
            yield "var", vector, rounded(variance)
            yield "std", vector, rounded(mp.sqrt(variance))
    for vector in [[0, math.nan, 5], [math.inf, 1], [-math.inf, 1, 2], [math.nan]]:
        for name in ("median", "var", "std"):
            yield name, vector, float(getattr(numpy, name)(vector))
        yield "norm", vector, float(numpy.linalg.norm(vector))


def listed(arguments):
    for name, numbers in arguments.items():
        seen = {}
        for x in EDGES + numbers:
            seen.setdefault(repr(float(x)), float(x))
        yield from ((name, [x], value(name, x)) for x in seen.values())


rows = list(listed(ARGUMENTS)) + powers() + list(selections()) + list(listed(inverses()))
rows += sorted(pairs(), key=lambda row: row[0]) + sorted(spreads(), key=lambda row: row[0])
write("builtins.tsv", ["function", "arguments", "value"], rows)
