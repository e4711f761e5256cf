"""Truncated Taylor series of order two in exact-enough arithmetic: value, first and second derivative.

A formula written once with these functions gives all three. They serve as reference only; nothing
here is rounded.
"""

from mpmath import mp, mpf


class Jet:
    def __init__(self, value, first=0, second=0):
        self.value, self.first, self.second = mpf(value), mpf(first), mpf(second)

    @staticmethod
    def of(x):
        return x if isinstance(x, Jet) else Jet(x)

    def __add__(self, other):
        other = Jet.of(other)
        return Jet(self.value + other.value, self.first + other.first, self.second + other.second)

    def __neg__(self):
        return Jet(-self.value, -self.first, -self.second)

    def __sub__(self, other):
        return self + -Jet.of(other)

    def __rsub__(self, other):
        return Jet.of(other) - self

    def __mul__(self, other):
        other = Jet.of(other)
        return Jet(
            self.value * other.value,
            self.first * other.value + self.value * other.first,
            self.second * other.value + 2 * self.first * other.first + self.value * other.second,
        )

    def __truediv__(self, other):
        return self * reciprocal(Jet.of(other))

    def __rtruediv__(self, other):
        return Jet.of(other) / self

    __radd__, __rmul__ = __add__, __mul__


def chain(x, value, first, second):
    """f(x) from f, f' and f'' at x.value (Faà di Bruno)."""
    return Jet(value, first * x.first, second * x.first**2 + first * x.second)


def reciprocal(x):
    inverse = 1 / x.value
    return chain(x, inverse, -(inverse**2), 2 * inverse**3)


def exp(x):
    e = mp.exp(x.value)
    return chain(x, e, e, e)


def log(x):
    return chain(x, mp.log(x.value), 1 / x.value, -1 / x.value**2)


def sqrt(x):
    root = mp.sqrt(x.value)
    return chain(x, root, 1 / (2 * root), -1 / (4 * root**3))


def tanh(x):
    # exp, because 1 - tanh(x)**2 would lose everything at 745.
    e = mp.exp(-2 * abs(x.value))
    t = (1 - e) / (1 + e) * mp.sign(x.value)
    slope = 4 * e / (1 + e) ** 2
    return chain(x, t, slope, -2 * t * slope)


def erfc(x):
    density = 2 / mp.sqrt(mp.pi) * mp.exp(-x.value**2)
    # Beyond this mpmath's own series takes minutes, and every double is 0 or 2 since 28.
    value = mp.erfc(x.value) if abs(x.value) < 60 else mpf(0 if x.value > 0 else 2)
    return chain(x, value, -density, 2 * x.value * density)
