"""arrays.tsv: NumPy's own answers to expressions of vectors and matrices, which are text of both languages."""

import random

import numpy

from reference import write

random.seed(20261130)
numpy.seterr(all="ignore")

NAMES = {name: getattr(numpy, name) for name in (
    "sort", "cumsum", "cumprod", "transpose", "trace", "arange", "zeros", "ones", "eye", "median", "nan", "inf", "dot")}
NAMES |= {name: getattr(numpy.linalg, name) for name in ("det", "inv", "norm")}


def number():
    return random.choice([random.randint(-9, 9), round(random.uniform(-5, 5), 2)])


def vector(count):
    return [number() for _ in range(count)]


def matrix(rows, columns):
    return [vector(columns) for _ in range(rows)]


def dominant(size):
    """A matrix that is far from singular."""
    return [[x + (12 if i == j else 0) for j, x in enumerate(row)] for i, row in enumerate(matrix(size, size))]


EXPRESSIONS = []
for count in list(range(1, 12)) + [16, 17, 40]:
    v = vector(count)
    EXPRESSIONS += ["sort(%s)" % v, "cumsum(%s)" % v, "median(%s)" % v, "norm(%s)" % v]
    EXPRESSIONS.append("cumprod(%s)" % v[:6])
for rows, columns in [(1, 1), (1, 3), (2, 2), (3, 2), (3, 3), (4, 5)]:
    m = matrix(rows, columns)
    EXPRESSIONS += ["%s(%s)" % (name, m) for name in ("sort", "cumsum", "transpose", "trace", "median", "norm")]
for size in (1, 2, 3):
    for _ in range(4):
        m = dominant(size)
        EXPRESSIONS += ["det(%s)" % m, "inv(%s)" % m, "dot(inv(%s), %s)" % (m, vector(size))]
EXPRESSIONS += [
    "sort([3, nan, 1, nan, 2])", "sort([inf, 1, -inf, 2])", "sort([[2, nan, 1], [3, 2, 1]])", "sort([1, 1, 1])",
    "cumsum([1, nan, 2])", "cumsum([1e16, 1, 1, -1e16])", "cumprod([2, inf, 0])", "transpose([1, 2, 3])", "transpose(4)",
    "cumsum(3)", "arange(0, 5)", "arange(0, 1, 0.1)", "arange(0.1, 1, 0.1)", "arange(5, 0, -2)", "arange(-1, 1, 0.25)",
    "arange(1, 1.3, 0.1)", "arange(0, 0.30000000000000004, 0.1)", "arange(2, 3, 7)", "zeros(3)", "zeros([2, 3])",
    "zeros([4])", "ones(2)", "ones([3, 1])", "eye(1)", "eye(4)", "trace(eye(3))", "norm([[3, 0], [0, 4]])", "norm(-2)",
    "median([nan, 1])", "median(7)",
]


def elements(value):
    value = numpy.asarray(value, dtype=float)
    return [float(value)] if value.ndim == 0 else [[float(x) for x in row] for row in value] if value.ndim == 2 \
        else [float(x) for x in value]


write("arrays.tsv", ["expression", "shape", "value"],
      [(text, [int(n) for n in numpy.shape(eval(text, NAMES))], elements(eval(text, NAMES))) for text in EXPRESSIONS])
