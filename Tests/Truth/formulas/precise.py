"""A formula of one variable in many digits (mpmath), its derivatives, and how far doubles may miss them."""

from mpmath import mp, mpf

from formulas.prelude import MPMATH

DIGITS = 70
STEP = mpf(10) ** -20  # of differences: an error of 1e-40, and rounding of 1e-30 in the second derivative
UNIT = mpf(2) ** -53

ELEMENTARY = {
    "exp": mp.exp, "expm1": mp.expm1, "log": mp.log, "log1p": mp.log1p, "log2": lambda z: mp.log(z, 2),
    "log10": lambda z: mp.log(z, 10), "sqrt": mp.sqrt, "sin": mp.sin, "cos": mp.cos, "tan": mp.tan,
    "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh, "arctan": mp.atan, "erf": mp.erf, "erfc": mp.erfc,
    "arcsin": mp.asin, "arccos": mp.acos, "arcsinh": mp.asinh, "arccosh": mp.acosh, "arctanh": mp.atanh,
    "cbrt": lambda z: mp.sign(z) * mp.cbrt(abs(z)),
    "abs": abs, "sign": mp.sign,
}


class Undefined(Exception):
    """The formula has no finite real value here."""


def real(value):
    if isinstance(value, mp.mpc) or mp.isnan(value) or mp.isinf(value):
        raise Undefined
    return value


class Numbers:
    """Numbers of many digits."""

    def constant(self, value):
        return mpf(float(value))  # What a literal means: the double beside it.

    def value(self, number):
        return number

    def sum(self, terms):
        total = terms[0]
        for term in terms[1:]:
            total = total + term
        return total

    def add(self, a, b):
        return a + b

    def subtract(self, a, b):
        return a - b

    def multiply(self, a, b):
        return a * b

    def divide(self, a, b):
        if b == 0:
            raise Undefined
        return a / b

    def power(self, a, b):
        if a == 0 and b <= 0:
            raise Undefined
        return real(mp.power(a, b))

    def apply(self, function, name, a):
        try:
            return real(function(a))
        except (ValueError, ZeroDivisionError):
            raise Undefined


def evaluate(tree, z, numbers):
    """A tree at `z`; vectors are lists."""
    inner = lambda child: evaluate(child, z, numbers)
    children = tree.children
    if tree.kind == "number":
        return numbers.constant(tree.word)
    if tree.kind == "name":
        return z if tree.word == "z" else numbers.constant(mp.pi if tree.word == "pi" else mp.e)
    if tree.kind == "list":
        return [inner(child) for child in children]
    if tree.kind == "if":
        return inner(children[0] if holds(children[1], z, numbers) else children[2])
    if tree.kind == "sign":
        return numbers.multiply(numbers.constant(-1), inner(children[0]))
    if tree.kind == "infix":
        a, b = inner(children[0]), inner(children[1])
        if tree.word == "**" and not isinstance(a, list) and numbers.value(a) <= 0 and "z" in children[1].names():
            raise Undefined  # Where the exponent is whole, its neighbours give no number.
        way = {"+": numbers.add, "-": numbers.subtract, "*": numbers.multiply, "/": numbers.divide,
               "**": numbers.power}
        return each(way[tree.word], a, b)
    if tree.word == "where":
        return inner(children[1] if holds(children[0], z, numbers) else children[2])
    values = [inner(child) for child in children]
    return called(tree.word, values, numbers)


def called(word, values, numbers):
    size = numbers.value
    one = values[0]
    if word in ("maximum", "minimum") and any(isinstance(value, list) for value in values):
        return each(lambda *pair: called(word, pair, numbers), *values)
    if word in ("maximum", "minimum"):
        first = size(values[0]) >= size(values[1]) if word == "maximum" else size(values[0]) <= size(values[1])
        return values[0] if first else values[1]
    if word == "clip":
        return called("minimum", [called("maximum", values[:2], numbers), values[2]], numbers)
    if word in ("max", "min"):
        return (max if word == "max" else min)(one, key=size)
    if word == "sum":
        return numbers.sum(one)
    if word == "mean":
        return numbers.divide(numbers.sum(one), numbers.constant(len(one)))
    if word == "prod":
        total = one[0]
        for factor in one[1:]:
            total = numbers.multiply(total, factor)
        return total
    if word == "dot":
        return numbers.sum([numbers.multiply(a, b) for a, b in zip(*values)])
    if word == "logsumexp":
        exponentials = [numbers.apply(mp.exp, "exp", part) for part in one]
        return numbers.apply(mp.log, "log", numbers.sum(exponentials))
    if word == "softmax":
        exponentials = [numbers.apply(mp.exp, "exp", part) for part in one]
        total = numbers.sum(exponentials)
        return [numbers.divide(part, total) for part in exponentials]
    function = ELEMENTARY.get(word) or MPMATH[word]
    return each(lambda part: numbers.apply(function, word, part), one)


def each(way, *values):
    """Element by element."""
    if not any(isinstance(value, list) for value in values):
        return way(*values)
    count = max(len(value) for value in values if isinstance(value, list))
    columns = [value if isinstance(value, list) else [value] * count for value in values]
    return [way(*row) for row in zip(*columns)]


def holds(condition, z, numbers):
    a, b = [numbers.value(evaluate(child, z, numbers)) for child in condition.children]
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[condition.word]


class Bounded:
    """Value, first and second derivative of one intermediate, and a bound of each one's error in doubles, by
    running error analysis (Higham, Accuracy and Stability, 3.3)."""

    def __init__(self, parts, errors=(0, 0, 0)):
        self.parts = parts
        self.errors = errors


class Bounds:
    """Arithmetic of those: the rules of differentiation with the error that each step adds."""

    def constant(self, value):
        return Bounded([mpf(float(value)), mpf(0), mpf(0)])

    def variable(self, z):
        return Bounded([z, mpf(1), mpf(0)])

    def value(self, number):
        return number.parts[0]

    def sum(self, terms):
        total = terms[0]
        for term in terms[1:]:
            total = self.add(total, term)
        return total

    def add(self, a, b, factor=1):
        parts = [x + factor * y for x, y in zip(a.parts, b.parts)]
        errors = [e + f + UNIT * abs(p) for e, f, p in zip(a.errors, b.errors, parts)]
        return checked(Bounded(parts, errors))

    def subtract(self, a, b):
        return self.add(a, b, -1)

    def multiply(self, a, b):
        terms = [[(0, 0, 1)], [(1, 0, 1), (0, 1, 1)], [(2, 0, 1), (1, 1, 2), (0, 2, 1)]]
        parts, errors = [], []
        for row in terms:
            parts.append(mp.fsum(n * a.parts[i] * b.parts[j] for i, j, n in row))
            errors.append(mp.fsum(
                n * (abs(a.parts[i]) * b.errors[j] + abs(b.parts[j]) * a.errors[i]
                     + 3 * UNIT * abs(a.parts[i] * b.parts[j])) for i, j, n in row))
        return checked(Bounded(parts, errors))

    def divide(self, a, b):
        return self.multiply(a, self.apply(lambda x: 1 / x, "/", b))

    def power(self, a, b):
        if b.parts[1] == 0 and b.parts[2] == 0:
            exponent = b.parts[0]
            return self.apply(lambda x: mp.power(x, exponent), "**", a)
        if a.parts[0] <= 0:
            raise Undefined
        return self.apply(mp.exp, "exp", self.multiply(b, self.apply(mp.log, "log", a)))

    def apply(self, function, name, a):
        """By the chain rule; the function's own derivatives are differences."""
        x, first, second = a.parts
        if name == "cbrt" and x == 0:
            raise Undefined  # Its slope is infinite.
        try:
            g = derivatives(function, x)
        except (ValueError, ZeroDivisionError):
            raise Undefined
        ulps = 64 if name in MPMATH else 8
        # Each derivative of the function is as good as one of an argument moved by as many ulp.
        own = [ulps * UNIT * (abs(g[k]) + abs(x * g[k + 1])) for k in range(3)]
        e0, e1, e2 = a.errors
        parts = [g[0], g[1] * first, g[2] * first**2 + g[1] * second]
        errors = [
            abs(g[1]) * e0 + ulps * UNIT * abs(g[0]),
            abs(g[2]) * e0 * abs(first) + abs(g[1]) * e1 + own[1] * abs(first),
            abs(g[3]) * e0 * first**2 + 2 * abs(g[2] * first) * e1 + abs(g[2] * second) * e0 + abs(g[1]) * e2
            + own[2] * first**2 + own[1] * abs(second),
        ]
        return checked(Bounded(parts, errors))


def checked(number):
    """Doubles have no room for larger ones, and few digits for smaller ones."""
    for part in number.parts:
        if mp.isinf(part) or mp.isnan(part) or part != 0 and not mpf("1e-280") < abs(part) < mpf("1e280"):
            raise Undefined
    return number


def step(x):
    return STEP * (abs(x) or 1)


def derivatives(function, x):
    """The value and three derivatives of a function by central differences."""
    h = step(x)
    # The third is a difference by the cube of the step.
    with mp.workdps(DIGITS + max(0, int(-3 * mp.log10(abs(x) or 1)))):
        a, b, c, d, e = [real(function(x + k * h)) for k in (-2, -1, 0, 1, 2)]
        return central(a, b, c, d, e, h)


def central(a, b, c, d, e, h):
    return [c, (d - b) / (2 * h), (d - 2 * c + b) / h**2, (e - 2 * d + 2 * b - a) / (2 * h**3)]


def is_smooth(parts, x):
    """Whether differences are derivatives: at a kink or a jump the higher ones are as large as the steps are
    small."""
    h = step(x)
    return max(abs(parts[2]) * h, abs(parts[3]) * h**2) <= abs(parts[1]) / 10**6 + h and (
        abs(parts[3]) * h <= abs(parts[2]) / 10**6 + abs(parts[1]) / 10**12)


def noise(parts, x, order):
    """What rounding of all those digits, and the length of the steps, leave in a difference."""
    size = mp.fsum(abs(part) for part in parts)
    return mpf(10) ** (6 - DIGITS) * (1 + abs(parts[0])) / step(x)**order + size * STEP**2 * 10**4
