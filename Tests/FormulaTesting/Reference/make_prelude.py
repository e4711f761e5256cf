"""prelude.tsv: the pointwise activation functions, their first and second derivatives.

Written here from the textbook formulas, over the whole domain where the value is a finite double. The
constants are the doubles that a program has (0.01, not 1/100), the arithmetic is exact. A derivative
is left empty at a place where it does not exist.
"""

import math
import random

from mpmath import mp, mpf

from jets import Jet, erfc, exp, log, sqrt, tanh
from reference import rounded, write

random.seed(20240608)

SELU_SCALE, SELU_ALPHA = mpf(1.05070098735548049), mpf(1.67326324235437728)


def constant(x):
    return lambda z: Jet(x)


def identity(z):
    return z


def sigmoid(z):
    return 1 / (1 + exp(-z))


def softplus(z):
    return log(1 + exp(z))


def expm1(z):
    return exp(z) - 1


def pieces(*parts):
    """`pieces((a, f), (b, g), h)` is f up to a, g up to b, h beyond; the breaks belong to the left."""

    def function(z):
        for part in parts[:-1]:
            if z.value <= part[0]:
                return part[1](z)
        return parts[-1](z)

    return function


def sloped(a):
    return lambda z: mpf(a) * z


def sixth(z):
    return z / 6 + mpf(0.5)


# Each function: its parameters, its formula, and the breaks with the number of derivatives that exist
# there.
FUNCTIONS = {
    "identity": ([], identity, {}),
    "step": ([], pieces((0, constant(0)), constant(1)), {0: 0}),
    "relu": ([], pieces((0, constant(0)), identity), {0: 0}),
    "relu6": ([], pieces((0, constant(0)), (6, identity), constant(6)), {0: 0, 6: 0}),
    "leaky_relu": ([], pieces((0, sloped(0.01)), identity), {0: 0}),
    "prelu": ([], pieces((0, sloped(0.25)), identity), {0: 0}),
    "rrelu": ([], pieces((0, sloped(11 / 48)), identity), {0: 0}),
    "threshold": ([0.5, 2], pieces((0.5, constant(2)), identity), {0.5: 0}),
    "elu": ([], pieces((0, expm1), identity), {0: 1}),
    "celu": ([], pieces((0, expm1), identity), {0: 1}),
    "selu": ([], pieces((0, lambda z: SELU_SCALE * SELU_ALPHA * expm1(z)), lambda z: SELU_SCALE * z), {0: 0}),
    "sigmoid": ([], sigmoid, {}),
    "log_sigmoid": ([], lambda z: -softplus(-z), {}),
    "tanh": ([], tanh, {}),
    "tanhshrink": ([], lambda z: z - tanh(z), {}),
    "hard_tanh": ([], pieces((-1, constant(-1)), (1, identity), constant(1)), {-1: 0, 1: 0}),
    "hard_sigmoid": ([], pieces((-3, constant(0)), (3, sixth), constant(1)), {-3: 0, 3: 0}),
    "hard_swish": ([], pieces((-3, constant(0)), (3, lambda z: z * sixth(z)), identity), {-3: 0, 3: 0}),
    "hard_shrink": (
        [],
        # Both breaks belong to the middle.
        pieces((math.nextafter(-0.5, -1), identity), (0.5, constant(0)), identity),
        {-0.5: 0, 0.5: 0},
    ),
    "soft_shrink": (
        [],
        pieces((-0.5, lambda z: z + mpf(0.5)), (0.5, constant(0)), lambda z: z - mpf(0.5)),
        {-0.5: 0, 0.5: 0},
    ),
    "softplus": ([], softplus, {}),
    "softsign": ([], pieces((0, lambda z: z / (1 - z)), lambda z: z / (1 + z)), {0: 1}),
    "silu": ([], lambda z: z * sigmoid(z), {}),
    "gelu": ([], lambda z: z * erfc(-z / mp.sqrt(2)) / 2, {}),
    "gelu_tanh": (
        [],
        lambda z: z * (1 + tanh(mp.sqrt(2 / mp.pi) * (z + mpf(0.044715) * z * z * z))) / 2,
        {},
    ),
    "mish": ([], lambda z: z * tanh(softplus(z)), {}),
    "squareplus": ([], lambda z: (z + sqrt(z * z + 4)) / 2, {}),
    "sparse_plus": (
        [],
        pieces((-1, constant(0)), (1, lambda z: (z + 1) * (z + 1) / 4), identity),
        {-1: 1, 1: 1},
    ),
    "sparse_sigmoid": (
        [],
        pieces((-1, constant(0)), (1, lambda z: (z + 1) / 2), constant(1)),
        {-1: 0, 1: 0},
    ),
    "exponential": ([], exp, {}),
    "log1mexp": ([], lambda z: log(1 - exp(-z)), {}),
}

SIZES = [
    1e-300, 1e-100, 1e-17, 1e-12, 1e-8, 1e-5, 1e-3, 0.1, 0.25, 0.5, 0.75, 1, 1.278464543, 1.5, 2, 2.5, 3, 4, 5, 6,
    7, 8.5, 10, 15, 18.99, 20, 25, 30, 36.74, 40, 100, 350, 700, 709.78, 745, 1e4, 1e5,
]  # fmt: skip


def points(breaks):
    numbers = [0.0] + [s * float(x) for x in SIZES for s in (1, -1)]
    numbers += [random.choice([-1, 1]) * 10 ** random.uniform(-4, 2) for _ in range(20)]
    numbers += [random.uniform(-6, 6) for _ in range(20)]
    for place in breaks:
        # Not the next double: there z / 6 + 1/2 already rounds to its value at the break.
        numbers += [place - 1e-9, float(place), place + 1e-9]
    return sorted(set(numbers))


rows = []
for name, (parameters, formula, breaks) in FUNCTIONS.items():
    for z in points(breaks):
        if name == "log1mexp" and z <= 0:
            continue
        jet = formula(Jet(z, 1))
        if not math.isfinite(rounded(jet.value)):
            continue
        orders = breaks.get(z, 2)
        first = rounded(jet.first) if orders >= 1 else None
        second = rounded(jet.second) if orders >= 2 else None
        finite = [d if d is None or math.isfinite(d) else None for d in (first, second)]
        rows.append((name, parameters, z, jet.value, *finite))
write("prelude.tsv", ["function", "parameters", "z", "value", "first", "second"], rows)
