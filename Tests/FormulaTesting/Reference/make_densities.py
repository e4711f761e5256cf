"""densities.tsv: what functions make of random input, by NumPy's samples and by formulas.

Of each function: how many of a million samples are at most each of some values; its density at 200 values,
from inverses written by hand; values with a mass of their own; mean and standard deviation by integration.
"""

import numpy
from mpmath import mp, mpf

from reference import write

mp.prec = 120
SAMPLES = 1_000_000
generator = numpy.random.default_rng(20261201)


class Normal:
    def __init__(self, mean, deviation):
        self.mean, self.deviation = mpf(mean), mpf(deviation)
        self.text = f"normal({mean}, {deviation})"
        self.ends = [self.mean - 12 * self.deviation, self.mean + 12 * self.deviation]
        self.samples = generator.normal(mean, deviation, SAMPLES)

    def density(self, z):
        return mp.npdf(z, self.mean, self.deviation)


class Uniform:
    def __init__(self, low, high):
        self.low, self.high = mp.mpmathify(low), mp.mpmathify(high)
        self.text = f"uniform({'-pi, pi' if high == mp.pi else f'{low}, {high}'})"
        self.ends = [self.low, self.high]
        self.samples = generator.uniform(float(low), float(high), SAMPLES)

    def density(self, z):
        return 1 / (self.high - self.low) if self.low <= z <= self.high else mpf(0)



def normal_part(x):
    """Φ(x) to double precision, from a dense table, for samples only."""
    grid = numpy.linspace(-8, 8, 200_001)
    table = numpy.cumsum(numpy.exp(-grid**2 / 2)) * (grid[1] - grid[0]) / numpy.sqrt(2 * numpy.pi)
    return numpy.interp(x, grid, table)


def sigmoid(z):
    return 1 / (1 + mp.exp(-z))


def root(f, low, high):
    """The inverse of what rises or falls between two places, by bisection."""
    def inverse(y):
        a, b = mpf(low), mpf(high)
        rises = f(b) > f(a)
        for _ in range(100):
            z = (a + b) / 2
            a, b = (z, b) if (f(z) < y) == rises else (a, z)
        return (a + b) / 2
    return inverse


def gelu(z):
    return z * mp.ncdf(z)


def silu(z):
    return z * sigmoid(z)


inf = mp.inf
lowest_gelu = mp.findroot(lambda z: mp.ncdf(z) + z * mp.npdf(z), -0.75)
lowest_silu = mp.findroot(lambda z: sigmoid(z) + z * sigmoid(z) * (1 - sigmoid(z)), -1.28)

# Expression, input, the function for arrays, its derivative, branches of the inverse with the values that they
# hold for, masses of single values, and where the integral has to be split; its mean and deviation exist up to a power.
ROWS = [
    ("relu(z)", Normal(0, 1), lambda z: numpy.maximum(0, z), lambda z: 1, [(0, inf, lambda y: y)],
     [(0, mpf(1) / 2)], lambda z: max(0, z), [0], 2),
    ("tanh(z)", Normal(0, 1), numpy.tanh, lambda z: mp.sech(z)**2, [(-1, 1, mp.atanh)], [], mp.tanh, [], 2),
    ("tanh(z)", Normal(0, 3), numpy.tanh, lambda z: mp.sech(z)**2, [(-1, 1, mp.atanh)], [], mp.tanh, [0], 2),
    ("sigmoid(z)", Normal(0, 1), lambda z: 1 / (1 + numpy.exp(-z)), lambda z: sigmoid(z) * (1 - sigmoid(z)),
     [(0, 1, lambda y: mp.log(y / (1 - y)))], [], sigmoid, [], 2),
    ("leaky_relu(z, 0.1)", Normal(0, 1), lambda z: numpy.where(z > 0, z, 0.1 * z), lambda z: 1 if z > 0 else mpf(1) / 10,
     [(0, inf, lambda y: y), (-inf, 0, lambda y: 10 * y)], [], lambda z: z if z > 0 else z / 10, [0], 2),
    ("elu(z)", Normal(0, 1), lambda z: numpy.where(z > 0, z, numpy.expm1(z)), lambda z: 1 if z > 0 else mp.exp(z),
     [(0, inf, lambda y: y), (-1, 0, lambda y: mp.log(1 + y))], [], lambda z: z if z > 0 else mp.expm1(z), [0], 2),
    ("softplus(z)", Normal(1, 2), lambda z: numpy.logaddexp(0, z), sigmoid,
     [(0, inf, lambda y: mp.log(mp.expm1(y)))], [], lambda z: mp.log(1 + mp.exp(z)), [0], 2),
    ("abs(z)", Normal(0.5, 2), numpy.abs, lambda z: 1, [(0, inf, lambda y: y), (0, inf, lambda y: -y)], [], abs, [0], 2),
    ("z**2", Normal(0, 1), numpy.square, lambda z: abs(2 * z), [(0, inf, mp.sqrt), (0, inf, lambda y: -mp.sqrt(y))],
     [], lambda z: z * z, [0], 2),
    ("z**3", Normal(0, 1), lambda z: z**3, lambda z: 3 * z * z,
     [(-inf, inf, lambda y: mp.sign(y) * mp.cbrt(abs(y)))], [], lambda z: z**3, [0], 2),
    ("exp(z)", Normal(0, 1), numpy.exp, mp.exp, [(0, inf, mp.log)], [], mp.exp, [0, 4], 2),
    ("sin(z)", Uniform(-mp.pi, mp.pi), numpy.sin, lambda z: abs(mp.cos(z)),
     [(-1, 1, mp.asin), (0, 1, lambda y: mp.pi - mp.asin(y)), (-1, 0, lambda y: -mp.pi - mp.asin(y))], [], mp.sin, [0], 2),
    ("gelu(z)", Normal(0, 1), lambda z: z * normal_part(z), lambda z: abs(mp.ncdf(z) + z * mp.npdf(z)),
     [(gelu(lowest_gelu), 0, root(gelu, -12, lowest_gelu)), (gelu(lowest_gelu), inf, root(gelu, lowest_gelu, 12))], [],
     gelu, [lowest_gelu, 0], 2),
    ("silu(z)", Normal(0, 2), lambda z: z / (1 + numpy.exp(-z)), lambda z: abs(sigmoid(z) * (1 + z * (1 - sigmoid(z)))),
     [(silu(lowest_silu), 0, root(silu, -60, lowest_silu)), (silu(lowest_silu), inf, root(silu, lowest_silu, 30))], [],
     silu, [lowest_silu, 0], 2),
    ("clip(z, -1, 1)", Normal(0, 1), lambda z: numpy.clip(z, -1, 1), lambda z: 1, [(-1, 1, lambda y: y)],
     [(-1, mp.ncdf(-1)), (1, mp.ncdf(-1))], lambda z: min(1, max(-1, z)), [-1, 1], 2),
    ("z / (1 + abs(z))", Normal(0, 1), lambda z: z / (1 + numpy.abs(z)), lambda z: 1 / (1 + abs(z))**2,
     [(-1, 1, lambda y: y / (1 - abs(y)))], [], lambda z: z / (1 + abs(z)), [0], 2),
    ("log(z)", Uniform(0, 1), numpy.log, lambda z: 1 / z, [(-inf, 0, mp.exp)], [], mp.log, [], 2),
    ("1 / z", Normal(0, 1), lambda z: 1 / z, lambda z: 1 / z**2,
     [(-inf, 0, lambda y: 1 / y), (0, inf, lambda y: 1 / y)], [], lambda z: 1 / z, [0], 0),
    ("floor(z)", Uniform(0, 4), numpy.floor, None, [], [(k, mpf(1) / 4) for k in range(4)], mp.floor, [1, 2, 3], 2),
    ("erf(z / sqrt(2))", Normal(0, 1), lambda z: 2 * normal_part(z) - 1, lambda z: 2 * mp.npdf(z),
     [(-1, 1, lambda y: mp.sqrt(2) * mp.erfinv(y))], [], lambda z: mp.erf(z / mp.sqrt(2)), [0], 2),
]

rows = []
for expression, source, arrays, slope, branches, atoms, function, splits, power in ROWS:
    values = numpy.sort(arrays(source.samples))
    picks = values[numpy.linspace(0, SAMPLES - 1, 150).astype(int)]
    at = [float(f"{v:.9g}") for v in picks]
    counts = [int(numpy.searchsorted(values, v, side="right")) for v in at]

    def density(y):
        return mp.fsum(source.density(z(y)) / abs(slope(z(y))) for low, high, z in branches if low < y < high)

    places, densities = [], []
    while branches and len(places) < 200:
        y = float(f"{arrays(generator.choice(source.samples, 1))[0]:.6g}")
        if any(y == atom for atom, _ in atoms) or not any(low < y < high for low, high, _ in branches):
            continue
        p = density(mpf(y))
        if 0 < p < 100:
            places.append(y)
            densities.append(p)

    cuts = sorted([mpf(x) for x in splits] + [mpf(x) for x in source.ends])
    fine = sorted(cuts + [(a + b) / 2 for a, b in zip(cuts, cuts[1:])])
    mean = mp.quad(lambda z: function(z) * source.density(z), fine) if power else None
    deviation = mp.sqrt(mp.quad(lambda z: (function(z) - mean)**2 * source.density(z), fine)) if power else None
    rows.append((expression, source.text, at, counts, places, densities, [a for a, _ in atoms], [m for _, m in atoms],
                 mean, deviation))

write("densities.tsv", ["function", "input", "values", "samples up to", "places", "densities", "atoms", "masses", "mean",
                        "deviation"], rows, f"Samples: {SAMPLES} of numpy.random.default_rng(20261201).")
