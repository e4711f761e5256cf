"""Claims on random piecewise polynomials whose extremes are known: f >= m holds, f >= m + δ fails; extremes lie
inside, at jumps, and at the ends of the range."""

from fractions import Fraction
from math import nextafter

from formulas.tree import compared, call, infix, name, number
from running.hunt import Finding
from running.program import Refusal

NAME = "claims"


class Piece:
    """`bend` (z − center)² + level, or a straight line for the bend 0: computed without cancellation, so that
    rounding never passes the extreme."""

    def __init__(self, bend, center, level, slope):
        self.bend, self.center, self.level, self.slope = bend, center, level, slope

    def value(self, z):
        if self.bend:
            return self.bend * (z - self.center) ** 2 + self.level
        return self.slope * (z - self.center) + self.level

    def extremes(self, low, high):
        places = [low, high] + ([self.center] if self.bend and low < self.center < high else [])
        return [(self.value(z), z) for z in places]

    def tree(self):
        difference = infix(name("z"), "-", constant(self.center)) if self.center > 0 else \
            infix(name("z"), "+", constant(-self.center)) if self.center < 0 else name("z")
        term = infix(difference, "**", number(2)) if self.bend else difference
        term = infix(constant(self.bend or self.slope), "*", term)
        return infix(term, "+", constant(self.level))


def constant(value):
    tree = number(float(value))
    assert Fraction(float(value)) == value
    return tree


class Case:
    """`claim` holds, or does not."""

    def __init__(self, claim, holds, why):
        self.claim = claim
        self.holds = holds
        self.why = why


def eighth(source, size):
    return Fraction(source.randint(-8 * size, 8 * size), 8)


def piece(source):
    bend = Fraction(source.choice([0, 1, 2, -1, -2, 4, 1]), source.choice([1, 2, 4]))
    return Piece(bend, eighth(source, 5), eighth(source, 6), eighth(source, 3) or Fraction(1))


def case(source):
    low = eighth(source, 4)
    high = low + Fraction(source.randint(2, 40), 8)
    count = source.randint(1, 4)
    places = sorted({low + (high - low) * Fraction(source.randint(1, 63), 64) for _ in range(count - 1)})
    if source.random() < 0.3:
        # A jump exactly at an end: the side outside does not count.
        places = sorted({*places, source.choice([low, high])})
    words = [source.choice(["<", "<="]) for _ in places]
    pieces = [piece(source) for _ in range(len(places) + 1)]
    tree = pieces[-1].tree()
    for place, word, one in reversed(list(zip(places, words, pieces))):
        tree = call("where", compared(name("z"), word, constant(place)), one.tree(), tree)
    values = limits(pieces, places, words, low, high)
    lowest, highest = min(values), max(values)
    way, extreme, outward = source.choice([(">=", lowest, 1), ("<=", highest, -1)])
    kind = source.random()
    domain = " for z in %s..%s" % (constant(low), constant(high))
    delta = Fraction(1, 2 ** source.choice([1, 4, 8, 12, 16, 20, 24, 30, 36]))
    if kind < 0.15:
        attained = any(value == extreme for value in here(pieces, places, words, low, high))
        if attained:
            return Case("%s %s %s%s" % (tree, way[0], constant(extreme), domain), False, "is equal somewhere")
    elif kind < 0.3:
        further = extreme - outward * delta
        return Case("%s %s %s%s" % (tree, way[0], constant(further), domain), True, "extreme %s" % float(extreme))
    elif kind < 0.65:
        return Case("%s %s %s%s" % (tree, way, constant(extreme), domain), True, "extreme %s" % float(extreme))
    bound = extreme + outward * delta
    if delta * 2**40 < abs(extreme):
        bound = extreme + outward
    return Case("%s %s %s%s" % (tree, way, constant(bound), domain), False, "extreme %s" % float(extreme))


def stretches(pieces, places, low, high):
    ends = [low - 100, *places, high + 100]
    for start, end, one in zip(ends, ends[1:], pieces):
        start, end = max(start, low), min(end, high)
        if start < end:
            yield start, end, one


def limits(pieces, places, words, low, high):
    """Values and one-sided limits within the range."""
    values = [
        value for start, end, one in stretches(pieces, places, low, high) for value, _ in one.extremes(start, end)]
    return values + [at(z, pieces, places, words) for z in [low, high]]


def here(pieces, places, words, low, high):
    """Values that are taken, at the places that matter."""
    found = []
    for start, end, one in stretches(pieces, places, low, high):
        found += [at(z, pieces, places, words) for _, z in one.extremes(start, end)]
    return found


def at(z, pieces, places, words):
    for place, word, one in zip(places, words, pieces):
        if z < place or word == "<=" and z == place:
            return one.value(z)
    return pieces[-1].value(z)


def fixed(source):
    """Claims of other sorts, each with random numbers: functions that touch zero, narrow dips, frequencies that
    divide a grid, and functions whose domain ends with the range."""
    place = source.randint(1, 999999) / 1000000
    count = source.choice([100, 200, 250, 400, 500, 1000, 2000])
    end = source.randint(1, 9)
    root = source.choice([2, 3, 5, 7])
    ways = [
        ("(z - %r)**2 > 0 for z in 0..1" % place, False),
        ("(z - %r)**2 >= 0 for z in 0..1" % place, True),
        ("abs(z - %r) > 0 for z in 0..1" % place, False),
        ("abs(z - %d/7) > 0 for z in 0..1" % source.randint(1, 6), False),
        ("where(z == %r, 9, 1) == 1 for z in 0..1" % place, False),
        ("(z - %r)**2 >= 1e-9 for z in 0..1" % place, False),
        ("cos(%d * pi * z) > 0.9 for z in 0..%d" % (count * 2, end), False),
        ("sin(%d * pi * z)**2 < 0.1 for z in 0..1" % count, False),
        ("z <= %r for z in 0..%d" % (nextafter(end, 0), end), False),
        ("z >= 5e-324 for z in 0..%d" % end, False),
        ("sqrt(z - %d) >= 0 for z in %d..%d" % (end, end, end + 3), True),
        ("log(z) <= log(%d) for z in 0..%d" % (end, end), True),
        ("step(z - %d) == 0 for z in -3..%d" % (end, end), True),
        ("floor(z) <= %d for z in 0..%d" % (end, end), True),
        ("floor(z) < %d for z in 0..%d" % (end, end), False),
        ("round(z) == %d for z in %r..%r" % (2 * end, 2 * end - 0.5, 2 * end + 0.5), True),
        ("relu'(z - %d) == 0 for z in -3..%d" % (end, end), True),
        ("1 / (z - %d) <= 0 for z in 0..%r" % (end, end - 0.25), True),
        ("sqrt(%d - z**2) >= 0 for z in -1..1" % root, True),
        ("entropy([p, 1 - p]) >= 0 for p in 0..1", True),
        ("z**%r >= 0 for z in 0..%d" % (round(place, 2) + 0.01, end), True),
        ("1 / log(z) <= 0 for z in 0..0.5", True),
        ("sin(z)**2 + cos(z)**2 <= 1 + 1e-15 for z in -%d..%d" % (end, end), True),
        ("relu(sign(z)) == step(z) for z in -%d..%d" % (end, end), True),
        ("hard_tanh'(z) == where(abs(z) < 1, 1, 0) for z in -2..%d" % (end + 1), True),
        ("exp(z) >= 1 + z for z in -%d..%d" % (end, end), True),
        ("maximum(z**2, 1e-%d) >= 1e-%d for z in -1..1" % (end + 300, end + 300), True),
        ("tanh(z) <= 1 for z in -400..400", True),
        ("sigmoid'(z) <= 0.25 for z in -%d..%d" % (end, end), True),
        ("softsign'(z) <= 1 for z in -%d..%d" % (end, end), True),
        ("z / abs(z) == sign(z) for z in 0.5..%d" % end, True),
        ("abs(z - %r) + abs(z + %r) >= %r for z in -2..2" % (place, place, 2 * place), True),
        ("floor(%d * z) / %d <= z for z in -%d..%d" % (2**root, 2**root, end, end), True),
        ("floor(z + 0.5) >= round(z) for z in -%d..%d" % (end, end), True),
        ("isnan(log(z)) for z in -%d..-0.5" % end, True),
        ("where(z > %r, 5, 0) == 0 for z in 0..%r" % (place, place), True),
        ("where(z >= %r, 5, 0) == 0 for z in 0..%r" % (place, place), False),
        ("exp(-((z - %r) / 0.0001)**2) < 0.5 for z in 0..1" % place, False),
    ]
    claim, holds = source.choice(ways)
    return Case(claim, holds, "by hand")


def cases(source, count, batch):
    return [case(source) if source.random() < 0.75 else fixed(source) for _ in range(count)]


def ask(program, cases):
    blocks = "".join("```check\n%s\n```\n\n" % one.claim for one in cases)
    built = program.build(blocks)
    failures, errors = built.failures(), built.errors()
    answers = []
    for index in range(len(cases)):
        line = 4 * index + 2
        answers.append(Refusal(errors[line]) if line in errors else failures.get(line))
    return answers


def judge(case, answer):
    if isinstance(answer, Refusal):
        return Finding("refused", answer)
    if case.holds == (answer is None):
        return None
    if case.holds:
        return Finding("a true claim fails", "today '%s', %s" % (answer, case.why))
    return Finding("a false claim holds", case.why)


def smaller(case):
    return []


def show(case):
    return "```check\n%s\n```" % case.claim
