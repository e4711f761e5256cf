"""Piecewise linear functions of z in exact arithmetic: what a formula of maximum, where, floor … is."""

from fractions import Fraction
from math import floor

REACH = 8  # They are known between -REACH and REACH.


class Piecewise:
    """`breaks` part the pieces, each a slope and a value at 0; `at` are the values at the breaks."""

    def __init__(self, breaks, pieces, at):
        self.breaks = breaks
        self.pieces = pieces
        self.at = at

    @staticmethod
    def line(slope, value):
        return Piecewise([], [(Fraction(slope), Fraction(value))], [])

    def spans(self):
        ends = [Fraction(-REACH), *self.breaks, Fraction(REACH)]
        return list(zip(ends, ends[1:], self.pieces))

    def value(self, x):
        if x in self.breaks:
            return self.at[self.breaks.index(x)]
        slope, value = self.pieces[sum(1 for one in self.breaks if one < x)]
        return slope * x + value

    def refined(self, places):
        """The same with breaks also at these places."""
        breaks = sorted(set(self.breaks) | {x for x in places if -REACH < x < REACH})
        ends = [Fraction(-REACH), *breaks, Fraction(REACH)]
        pieces = [
            self.pieces[sum(1 for one in self.breaks if one <= low)] for low in ends[:-1]]
        return Piecewise(breaks, pieces, [self.value(x) for x in breaks])

    def crossings(self, levels):
        """Where a piece passes one of the levels, which `levels(low, high)` gives of a span of values."""
        places = set()
        for low, high, (slope, value) in self.spans():
            if slope == 0:
                continue
            ends = sorted([slope * low + value, slope * high + value])
            for level in levels(*ends):
                x = (level - value) / slope
                if low < x < high:
                    places.add(x)
        return places

    def mapped(self, levels, piece, value):
        """`piece(slope, value, middle)` gives a new piece of one whose values lie between levels, `value(y)` the
        value of a value."""
        fine = self.refined(self.crossings(levels))
        pieces = [piece(a, b, a * (low + high) / 2 + b) for low, high, (a, b) in fine.spans()]
        return Piecewise(fine.breaks, pieces, [value(y) for y in fine.at]).joined()

    def joined(self):
        """Without breaks at which nothing happens."""
        kept = [
            index for index, x in enumerate(self.breaks)
            if self.pieces[index] != self.pieces[index + 1] or self.at[index] != line(self.pieces[index], x)]
        return Piecewise(
            [self.breaks[i] for i in kept], [self.pieces[0]] + [self.pieces[i + 1] for i in kept],
            [self.at[i] for i in kept])

    def sides(self, x):
        """At a break: value left, here, right, and the slopes left and right."""
        index = self.breaks.index(x)
        left, right = self.pieces[index], self.pieces[index + 1]
        return line(left, x), self.at[index], line(right, x), left[0], right[0]

    def scaled(self, factor, shift=0):
        return Piecewise(
            self.breaks, [(factor * a, factor * b + shift) for a, b in self.pieces],
            [factor * y + shift for y in self.at]).joined()

    def plus(self, other):
        one, two = self.refined(other.breaks), other.refined(self.breaks)
        pieces = [(a + c, b + d) for (a, b), (c, d) in zip(one.pieces, two.pieces)]
        return Piecewise(one.breaks, pieces, [y + v for y, v in zip(one.at, two.at)]).joined()


def line(piece, x):
    return piece[0] * x + piece[1]


def zero(low, high):
    return [Fraction(0)]


def whole(low, high):
    return [Fraction(k) for k in range(floor(low), floor(high) + 2)]


def halves(low, high):
    return [Fraction(2 * k + 1, 2) for k in range(floor(low) - 1, floor(high) + 2)]


def rounded(y):
    return Fraction(round(y))  # Python's, too, gives halves to the even one.


def absolute(f):
    return f.mapped(zero, lambda a, b, m: (a, b) if m > 0 else (-a, -b), abs)


def floored(f):
    return f.mapped(whole, lambda a, b, m: (Fraction(0), Fraction(floor(m))), lambda y: Fraction(floor(y)))


def to_nearest(f):
    return f.mapped(halves, lambda a, b, m: (Fraction(0), rounded(m)), rounded)


def signs(f):
    sign = lambda y: Fraction((y > 0) - (y < 0))
    return f.mapped(zero, lambda a, b, m: (Fraction(0), sign(m)), sign)


def leaky(f, slope):
    """relu for the slope 0."""
    return f.mapped(
        zero, lambda a, b, m: (a, b) if m > 0 else (slope * a, slope * b), lambda y: y if y > 0 else slope * y)


def larger(f, g):
    return g.plus(leaky(f.plus(g.scaled(-1)), Fraction(0)))


def lesser(f, g):
    return larger(f.scaled(-1), g.scaled(-1)).scaled(-1)


def chosen(f, word, g, one, other):
    """`where(f word g, one, other)`."""
    difference = f.plus(g.scaled(-1))
    holds = {"<": lambda y: y < 0, "<=": lambda y: y <= 0, ">": lambda y: y > 0, ">=": lambda y: y >= 0}[word]
    places = difference.crossings(zero) | set(difference.breaks) | set(one.breaks) | set(other.breaks)
    d, p, q = [part.refined(places) for part in (difference, one, other)]
    pieces = [
        p.pieces[i] if holds(line(piece, (low + high) / 2)) else q.pieces[i]
        for i, (low, high, piece) in enumerate(d.spans())]
    at = [p.at[i] if holds(d.at[i]) else q.at[i] for i in range(len(d.breaks))]
    return Piecewise(d.breaks, pieces, at).joined()


class NotLinear(Exception):
    """The tree is no piecewise linear function that this module reads."""


HALF = Fraction(1, 2)


def constant(value):
    return Piecewise.line(0, value)


def clipped(f, low, high):
    return lesser(larger(f, low), high)


STEPS = {
    "floor": whole, "round": halves, "sign": zero, "step": zero,
    "hard_shrink": lambda low, high: [HALF, -HALF],
}

OF_ONE = {
    "relu": lambda f: leaky(f, Fraction(0)),
    "abs": absolute,
    "floor": floored,
    "round": to_nearest,
    "sign": signs,
    "step": lambda f: chosen(f, ">", constant(0), constant(1), constant(0)),
    "leaky_relu": lambda f: leaky(f, Fraction(1, 100)),
    "prelu": lambda f: leaky(f, Fraction(1, 4)),
    "relu6": lambda f: clipped(f, constant(0), constant(6)),
    "hard_tanh": lambda f: clipped(f, constant(-1), constant(1)),
    "soft_shrink": lambda f: f.plus(clipped(f, constant(-HALF), constant(HALF)).scaled(-1)),
    "hard_shrink": lambda f: chosen(absolute(f), ">", constant(HALF), f, constant(0)),
}


def of(tree, seen):
    """The function of a tree; those of all its parts go into `seen`."""
    function = made(tree, seen)
    seen.append(function)
    return function


def made(tree, seen):
    parts = tree.children
    if tree.kind == "number":
        return constant(Fraction(tree.word))
    if tree.kind == "name" and tree.word == "z":
        return Piecewise.line(1, 0)
    if tree.kind == "sign":
        return of(parts[0], seen).scaled(-1)
    if tree.word == "where" and len(parts) == 3 and parts[0].kind == "comparison" and len(parts[0].children) == 2:
        left, right = [of(child, seen) for child in parts[0].children]
        return chosen(left, parts[0].word, right, of(parts[1], seen), of(parts[2], seen))
    if tree.word in ("max", "min") and parts[0].kind == "list" and len(parts[0].children) > 1:
        parts = parts[0].children
    functions = [of(child, seen) for child in parts]
    one = functions[0]
    if tree.kind == "infix":
        return joined_by(tree.word, *functions)
    if tree.word in OF_ONE and len(functions) == 1:
        return OF_ONE[tree.word](one)
    if tree.word in ("maximum", "max", "minimum", "min") and len(functions) > 1:
        for other in functions[1:]:
            one = (larger if tree.word.startswith("max") else lesser)(one, other)
        return one
    if tree.word == "clip":
        return clipped(*functions)
    raise NotLinear


def joined_by(word, one, other):
    if word in "+-":
        return one.plus(other.scaled(1 if word == "+" else -1))
    if word == "*":
        for factor, rest in ((one, other), (other, one)):
            if not factor.breaks and factor.pieces[0][0] == 0:
                return rest.scaled(factor.pieces[0][1])
    raise NotLinear
