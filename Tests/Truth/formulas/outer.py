"""Functions round a piecewise linear one, with what is known of them: value and slope at a value, from each side
where that matters."""

from mpmath import mp, mpf

from formulas.precise import derivatives


class Outer:
    """`value(y, side)`: the limit as y is approached from below (-1), above (1), or on it (0)."""

    def __init__(self, name, source, function, levels=()):
        self.name = name
        self.source = source  # with {} for the argument
        self.function = function
        self.levels = levels  # values of the argument at which something happens

    def value(self, y, side):
        return self.function(mpf(y.numerator) / y.denominator, side)

    def slope(self, y, slope):
        """The slope on the side where the argument has that slope."""
        if slope == 0:
            return mpf(0)
        x = mpf(y.numerator) / y.denominator
        parts = derivatives(lambda t: self.function(t, 0), x)
        return parts[1] * (mpf(slope.numerator) / slope.denominator)


def smooth(name, source, function):
    return Outer(name, source, lambda y, side: function(y))


def reciprocal(y, side):
    if y == 0:
        return mp.nan if side == 0 else side * mp.inf
    return 1 / y


def root(y, side):
    return mp.nan if y < 0 or y == 0 and side < 0 else mp.sqrt(y)


def logarithm(y, side):
    if y < 0 or y == 0 and side < 0:
        return mp.nan
    return -mp.inf if y == 0 else mp.log(y)


SMOOTH = [
    smooth("identity", "{}", lambda y: y),
    smooth("exp", "exp({})", mp.exp),
    smooth("sigmoid", "sigmoid({})", lambda y: 1 / (1 + mp.exp(-y))),
    smooth("tanh", "tanh({})", mp.tanh),
    smooth("square", "({})**2", lambda y: y * y),
    smooth("softplus", "softplus({})", lambda y: mp.log1p(mp.exp(y))),
    smooth("mish", "mish({})", lambda y: y * mp.tanh(mp.log1p(mp.exp(y)))),
    smooth("softsign", "softsign({})", lambda y: y / (1 + abs(y))),
    smooth("celu", "celu({})", lambda y: y if y > 0 else mp.expm1(y)),
    smooth("sin", "sin({})", mp.sin),
    smooth("gelu", "gelu({})", lambda y: y / 2 * mp.erfc(-y / mp.sqrt(2))),
    smooth("arctan", "arctan({})", mp.atan),
    smooth("cubic", "({})**3", lambda y: y**3),
]
BROKEN = [
    Outer("reciprocal", "1 / ({})", reciprocal, (0,)),
    Outer("root", "sqrt({})", root, (0,)),
    Outer("logarithm", "log({})", logarithm, (0,)),
]
MONOTONE = {"identity", "exp", "sigmoid", "tanh", "softplus", "softsign", "celu", "arctan", "cubic"}
