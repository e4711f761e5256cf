"""Functions whose drawing is measured, with what is known of each: where it breaks, and which circles there are."""

from dataclasses import dataclass

import numpy as np
from scipy import special

E, LN2 = np.e, np.log(2)


@dataclass
class Curve:
    source: str
    function: object  # of an array
    low: float
    high: float
    breaks: tuple = ()  # places of jumps and poles


@dataclass
class Drawn:
    curves: list
    levels: tuple  # two values of y for dashed lines; one, of a constant
    filled: tuple = ()  # (x, y)
    open: tuple = ()
    either: tuple = ()  # (x, y, y): filled at one and open at the other
    keys: tuple = ()
    shown: float = None  # a value that the frame has to hold

    @property
    def logarithmic(self):
        return [any(key == axis + ": log" for key in self.keys) for axis in "xy"]


def one(source, function, low, high, levels, breaks=(), **more):
    return Drawn([Curve(source, function, low, high, tuple(breaks))], levels, **more)


def relu(z):
    return np.maximum(z, 0)


def mish(z):
    return z * np.tanh(np.log1p(np.exp(z)))


def softsign(z):
    return z / (1 + abs(z))


def celu(z):
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


def where(condition, one, other):
    return np.where(condition, one, other)


def steps(places, left, right, value):
    """Circles of jumps: filled at the value taken."""
    filled = [(x, v) for x, v in zip(places, value)]
    return dict(
        filled=tuple(filled),
        open=tuple((x, y) for x, a, b, v in zip(places, left, right, value) for y in dict.fromkeys((a, b)) if y != v))


def jumping():
    """Jumps inside outer switches."""
    third = [-1, -2/3, -1/3, 0, 1/3, 2/3, 1]
    halves = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5]
    s = softsign
    return [
        one("relu(sign(z) * (z + 2)) for z in -4..2", lambda z: relu(np.sign(z) * (z + 2)), -4, 2, (1, 3), [0],
            filled=((0, 0),), open=((0, 2),)),
        one("abs(where(z > 1, 2 - z, -1.5)) for z in -2..4", lambda z: abs(where(z > 1, 2 - z, -1.5)), -2, 4, (0.5, 1.25),
            [1], filled=((1, 1.5),), open=((1, 1),)),
        one("clip(floor(2 * z) / 3, -1, 1) for z in -2.75..2.75", lambda z: np.clip(np.floor(2 * z) / 3, -1, 1),
            -2.75, 2.75, (-0.5, 0.5), [-1, -0.5, 0, 0.5, 1, 1.5],
            **steps([-1, -0.5, 0, 0.5, 1, 1.5], third[:-1], third[1:], third[1:])),
        one("maximum(where(z < -1, 3, z / 2), 1 - z) for z in -4..4",
            lambda z: np.maximum(where(z < -1, 3, z / 2), 1 - z), -4, 4, (1, 4), [-1], filled=((-1, 2),), open=((-1, 3),)),
        one("mish(sign(z - 1)) for z in -2..4", lambda z: mish(np.sign(z - 1)), -2, 4, (-0.2, 0.6), [1],
            filled=((1, 0),), open=((1, mish(-1)), (1, mish(1)))),
        one("softsign(round(z)) for z in -3..3", lambda z: softsign(np.round(z)), -3, 3, (-0.5, 0.5), halves,
            **steps(halves, [s(-3), s(-2), s(-1), 0, s(1), s(2)], [s(-2), s(-1), 0, s(1), s(2), s(3)],
                    [s(-2), s(-2), 0, 0, s(2), s(2)])),
        one("min([step(z), 1 - z/4]) for z in -3..6", lambda z: np.minimum(where(z > 0, 1, 0), 1 - z / 4), -3, 6,
            (-0.25, 0.75), [0], filled=((0, 0),), open=((0, 1),)),
        one("hard_tanh(where(z >= 0, z - 0.5, 2)) for z in -3..3", lambda z: np.clip(where(z >= 0, z - 0.5, 2), -1, 1),
            -3, 3, (0, 0.75), [0], filled=((0, -0.5),), open=((0, 1),)),
        one("max([floor(z), -z/2]) for z in -3..2.5", lambda z: np.maximum(np.floor(z), -z / 2), -3, 2.5, (0.5, 1.25),
            [1, 2], filled=((1, 1), (2, 2)), open=((1, 0), (2, 1))),
        one("celu(2 * sign(z) + z) for z in -3..3", lambda z: celu(2 * np.sign(z) + z), -3, 3, (0, 4), [0],
            filled=((0, 0),), open=((0, np.expm1(-2)), (0, 2))),
        one("exp(-relu(sign(z + 1))) for z in -4..3", lambda z: np.exp(-relu(np.sign(z + 1))), -4, 3, (0.5, 0.75), [-1],
            filled=((-1, 1),), open=((-1, 1 / E),)),
    ]


def holed():
    """Floors of functions that have no value everywhere."""
    root = lambda z: np.sqrt(z)
    golden = lambda k: ((np.sqrt(1 + 4 * k) - 1) / 2)**2
    return [
        one("floor(sqrt(z + 1)) for z in -3..8.5", lambda z: np.floor(root(z + 1)), -3, 8.5, (0.5, 2.5), [-1, 0, 3, 8],
            **steps([0, 3, 8], [0, 1, 2], [1, 2, 3], [1, 2, 3])),
        one("round(sqrt(4 - z**2)) for z in -3..3", lambda z: np.round(root(4 - z * z)), -3, 3, (0.5, 1.5),
            [-2, -3.75**0.5, -1.75**0.5, 1.75**0.5, 3.75**0.5, 2],
            either=tuple((s * x**0.5, a, a + 1) for s in (-1, 1) for x, a in ((1.75, 1), (3.75, 0)))),
        one("floor(z + sqrt(z)) for z in -2..3.9", lambda z: np.floor(z + root(z)), -2, 3.9, (1, 4),
            [0, *[golden(k) for k in range(1, 6)]], filled=((1, 2),), open=((1, 1),),
            either=tuple((golden(k), k - 1, k) for k in (1, 3, 4, 5))),
        one("sign(log(z)) / 2 for z in -1..3", lambda z: np.sign(np.log(z)) / 2, -1, 3, (-0.25, 0.25), [0, 1],
            filled=((1, 0),), open=((1, -0.5), (1, 0.5))),
        one("round(2 * sqrt(1 - z)) for z in -3..2", lambda z: np.round(2 * root(1 - z)), -3, 2, (1, 3),
            [-2.0625, -0.5625, 0.4375, 0.9375, 1],
            **steps([-2.0625, -0.5625, 0.4375, 0.9375], [4, 3, 2, 1], [3, 2, 1, 0], [4, 2, 2, 0])),
        one("sign(sqrt(2 - z)) for z in -1..4", lambda z: np.sign(root(2 - z)), -1, 4, (0.25, 0.75), [2],
            filled=((2, 0),), open=((2, 1),)),
        one("floor(sqrt(z**2 - 1)) for z in -2.75..2.75", lambda z: np.floor(root(z * z - 1)), -2.75, 2.75, (0.5, 1.5),
            [-5**0.5, -2**0.5, -1, 1, 2**0.5, 5**0.5],
            either=tuple((s * x**0.5, y - 1, y) for s in (-1, 1) for x, y in ((2, 1), (5, 2)))),
        one("3 * step(sqrt(z) - 1) for z in -2..4", lambda z: where(z < 0, np.nan, where(z > 1, 3, 0)), -2, 4, (1, 2),
            [0, 1], filled=((1, 0),), open=((1, 3),)),
    ]


def constant():
    """Constant but for rounding."""
    return [one(source, lambda z, value=value: 0 * z + value, low, high, (value,)) for source, value, low, high in [
        ("cosh(z)**2 - sinh(z)**2 for z in -3..3", 1, -3, 3),
        ("log(exp(z)) - z + 2 for z in -6..6", 2, -6, 6),
        ("(z + 1)**2 - z**2 - 2 * z for z in -6..6", 1, -6, 6),
        ("sigmoid(z) + sigmoid(-z) for z in -6..6", 1, -6, 6),
        ("sum(softmax([z, 2 * z, 3])) for z in -5..5", 1, -5, 5),
        ("exp(z) * exp(-z) for z in -4..4", 1, -4, 4),
        ("tanh(z) + 2 / (exp(2 * z) + 1) for z in -4..4", 1, -4, 4),
        ("z / 7 * 7 - z + 3 for z in 1..9", 3, 1, 9),
    ]]


def poles():
    """Poles on one side."""
    return [
        one("where(z > 1, 1 / (z - 1), z) for z in -3..4", lambda z: where(z > 1, 1 / (z - 1), z), -3, 4, (-1, 1), [1],
            filled=((1, 1),)),
        one("where(z >= 0, -1 / sqrt(z), z + 1) for z in -3..3", lambda z: where(z >= 0, -1 / np.sqrt(z), z + 1), -3, 3,
            (-1, 0.5), [0], open=((0, 1),)),
        one("exp(-1 / (z - 1)) for z in -2..4", lambda z: np.exp(-1 / (z - 1)), -2, 4, (0.25, 1), [1], filled=((1, 0),)),
        one("where(z < 0, 1 / z, 2 * z) for z in -3..3", lambda z: where(z < 0, 1 / z, 2 * z), -3, 3, (-1, 1), [0],
            filled=((0, 0),)),
        one("log(relu(z - 1)) for z in -3..4", lambda z: np.log(relu(z - 1)), -3, 4, (-1, 0.5), [1]),
        one("where(z > 2, log(z - 2), 2 - z) for z in -1..5", lambda z: where(z > 2, np.log(z - 2), 2 - z), -1, 5,
            (-1, 1), [2], filled=((2, 0),)),
        one("tan(relu(z)) for z in -2..2", lambda z: np.tan(relu(z)), -2, 2, (-1, 1), [np.pi / 2]),
        one("1 / (z + abs(z)) for z in -2..3", lambda z: 1 / (z + abs(z)), -2, 3, (0.5, 1), [0]),
        one("where(z > -1, (z + 1)**-0.5, z / 2) for z in -3..3", lambda z: where(z > -1, (z + 1)**-0.5, z / 2), -3, 3,
            (-1, 1), [-1], filled=((-1, -0.5),)),
    ]


def narrow():
    """Peaks narrower than half a point."""
    return [
        one("exp(-((z + 2.2) / 0.0008)**2) for z in -6..6", lambda z: np.exp(-((z + 2.2) / 0.0008)**2), -6, 6,
            (0.25, 0.75), shown=1),
        one("1 / (1 + ((z - 3.3) / 0.0007)**2) for z in -6..6", lambda z: 1 / (1 + ((z - 3.3) / 0.0007)**2), -6, 6,
            (0.25, 0.75), shown=1),
        one("z / 2 + 3 * exp(-((z - 1) / 0.002)**2) for z in -6..6",
            lambda z: z / 2 + 3 * np.exp(-((z - 1) / 0.002)**2), -6, 6, (-2, 2), shown=3.5),
        one("1 / cosh(900 * (z + 1.1)) for z in -6..6", lambda z: 1 / np.cosh(900 * (z + 1.1)), -6, 6, (0.25, 0.75),
            shown=1),
        one("relu(1 - 400 * abs(z - 2.35)) for z in -6..6", lambda z: relu(1 - 400 * abs(z - 2.35)), -6, 6,
            (0.25, 0.75), shown=1),
        one("tanh(2000 * (z - 0.6)) for z in -6..6", lambda z: np.tanh(2000 * (z - 0.6)), -6, 6, (-0.5, 0.5)),
        one("z**2 / 20 - 2 * exp(-((z - 5) / 0.001)**2) for z in -6..6",
            lambda z: z**2 / 20 - 2 * np.exp(-((z - 5) / 0.001)**2), -6, 6, (-0.5, 1), shown=-0.75),
    ]


def overflowing():
    """Overflow with a finite slope: the curve ends."""
    largest = np.log(np.finfo(float).max)
    until = lambda place, function: lambda z: where(z <= place, function(z), np.inf)
    return [
        one("log(exp(2 * z)) for z in 300..400", until(largest / 2, lambda z: 2 * z), 300, 400, (620, 700)),
        one("log(cosh(z)) for z in 600..760", until(largest + LN2, lambda z: z - LN2), 600, 760, (620, 700)),
        one("log(exp(z) + exp(-z)) for z in 690..720", until(largest, lambda z: z), 690, 720, (695, 705)),
        one("log(2**z) for z in 1000..1040", until(1024, lambda z: z * LN2), 1000, 1040, (695, 708)),
        one("log1p(expm1(z)) for z in 700..715", until(largest, lambda z: z), 700, 715, (702, 708)),
        one("log(prod([exp(z), exp(z)])) for z in 340..360", until(largest / 2, lambda z: 2 * z), 340, 360, (690, 705)),
        one("sqrt(z**2) for z in 1e154..1.5e154", until(np.sqrt(np.finfo(float).max), lambda z: z), 1e154, 1.5e154,
            (1.1e154, 1.3e154)),
    ]


def ranged():
    """Curves over ranges of their own, and axes wider than they are."""
    pair = lambda a, b, levels, **more: Drawn([a, b], levels, **more)
    return [
        pair(Curve("cos(z) for z in 0..3", np.cos, 0, 3), Curve("z / 4 for z in -2..1", lambda z: z / 4, -2, 1), (-0.5, 0.5)),
        pair(Curve("sqrt(z) for z in 1..4", np.sqrt, 1, 4), Curve("-z for z in -3..-1", lambda z: -z, -3, -1), (1.25, 2)),
        one("2 * z * (1 - z) for z in 0..1", lambda z: 2 * z * (1 - z), 0, 1, (0.1, 0.4), keys=("x: -2..2",)),
        pair(Curve("1 / z for z in 0.5..3", lambda z: 1 / z, 0.5, 3),
             Curve("z**2 / 5 for z in -3..1", lambda z: z * z / 5, -3, 1), (0.5, 1.5)),
        pair(Curve("abs(z) for z in -1..2", abs, -1, 2),
             Curve("floor(z) / 2 for z in 0.5..2.5", lambda z: np.floor(z) / 2, 0.5, 2.5, (1, 2)), (0.25, 1.5),
             filled=((1, 0.5), (2, 1)), open=((1, 0), (2, 0.5))),
        pair(Curve("log10(z) for z in 1..100", np.log10, 1, 100),
             Curve("z / 100 for z in 10..300", lambda z: z / 100, 10, 300), (0.5, 2.5), keys=("x: log",)),
        one("exp(z) / 4 for z in -1..1", lambda z: np.exp(z) / 4, -1, 1, (0.2, 0.6), keys=("x: -3..4",)),
    ]


def logarithmic():
    """Logarithmic axes of less than a decade."""
    both = ("x: log", "y: log")
    return [
        one("z**2 for z in 2..5", lambda z: z * z, 2, 5, (5, 20), keys=both),
        one("exp(z) for z in 0..1.5", np.exp, 0, 1.5, (1.5, 4), keys=("y: log",)),
        one("1 / z for z in 3..7", lambda z: 1 / z, 3, 7, (0.16, 0.3), keys=both),
        one("log(z) + 3 for z in 1.1..4", lambda z: np.log(z) + 3, 1.1, 4, (3.25, 4.25), keys=("x: log",)),
        one("abs(sin(z)) + 0.2 for z in 0.5..6", lambda z: abs(np.sin(z)) + 0.2, 0.5, 6, (0.3, 1), keys=("y: log",)),
        one("2 + sin(5 * z) for z in 1..6", lambda z: 2 + np.sin(5 * z), 1, 6, (1.25, 2.5), keys=both),
        one("erf(z) + 1.5 for z in 0.5..2", lambda z: special.erf(z) + 1.5, 0.5, 2, (2.1, 2.4), keys=both),
    ]


FIGURES = [
    figure for group in (jumping, holed, constant, poles, narrow, overflowing, ranged, logarithmic)
    for figure in group()]
