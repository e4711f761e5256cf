"""The value of a formula as NumPy computes it, shape and all, and how sure it is."""

import numpy as np
from scipy import special

from formulas.prelude import NUMPY, NUMPY_MIXING
from running.hunt import Undecided

UNARY = {
    "exp": np.exp, "expm1": np.expm1, "log": np.log, "log1p": np.log1p, "log2": np.log2, "log10": np.log10,
    "sqrt": np.sqrt, "abs": np.abs, "sign": np.sign, "sin": np.sin, "cos": np.cos, "tan": np.tan,
    "sinh": np.sinh, "cosh": np.cosh, "tanh": np.tanh, "arctan": np.arctan, "erf": special.erf,
    "erfc": special.erfc, "round": np.round, "floor": np.floor, "arcsin": np.arcsin, "arccos": np.arccos,
    "arcsinh": np.arcsinh, "arccosh": np.arccosh, "arctanh": np.arctanh, "cbrt": np.cbrt,
}
# IEEE 754 says their results to the last bit, so both sides have the same.
EXACT = {"sqrt", "abs", "sign", "round", "floor"}
REDUCTIONS = {"sum": np.sum, "prod": np.prod, "mean": np.mean, "max": np.max, "min": np.min, "argmax": np.argmax,
              "norm": lambda z: np.linalg.norm(np.ravel(z)), "median": np.median, "var": np.var, "std": np.std}
# The largest intermediate, of which the last digits count.
SIZES = {"sum": lambda z: np.sum(np.abs(z)), "mean": lambda z: np.sum(np.abs(z)), "median": lambda z: np.max(np.abs(z)),
         "var": lambda z: np.max(np.abs(z)) ** 2, "std": lambda z: np.max(np.abs(z))}
COMPARISONS = {
    "<": np.less, "<=": np.less_equal, ">": np.greater, ">=": np.greater_equal, "==": np.equal,
    "!=": np.not_equal,
}
CONSTANTS = {"pi": np.pi, "e": np.e, "inf": np.inf, "nan": np.nan}


class Refused(Exception):
    """NumPy refuses the expression, or its value has no shape that the language has."""


class Evaluator:
    """`noise` moves each inexact intermediate by some ulp, as another library may round it; from how far the
    results then lie apart comes how far the program's may."""

    def __init__(self, functions=(), noise=None):
        self.functions = dict(functions)
        self.noise = noise

    def value(self, tree, names):
        result = self.plain(tree, names)
        if result.ndim > 2:
            raise Refused("three dimensions")
        return result

    def plain(self, tree, names):
        children = tree.children
        if tree.kind == "number":
            return np.asarray(float(tree.word))
        if tree.kind == "name":
            return names[tree.word] if tree.word in names else np.asarray(CONSTANTS[tree.word])
        if tree.kind == "if":
            then, condition, otherwise = children
            chosen = self.value(condition, names)
            if chosen.ndim:
                raise Refused("one truth value is wanted")
            return self.value(then if chosen else otherwise, names)
        if tree.kind == "call" and tree.word in self.functions:
            return self.called(tree, names)
        values = [self.value(child, names) for child in children]
        try:
            return np.asarray(self.applied(tree, values))
        except (ValueError, TypeError) as error:
            raise Refused(str(error))

    def called(self, tree, names):
        parameters, body = self.functions[tree.word]
        values = {name: self.value(child, names) for (name, _), child in zip(parameters, tree.children)}
        for name, default in parameters[len(tree.children):]:
            values[name] = self.value(default, values)
        return self.value(body, values)

    def applied(self, tree, values):
        numbers = [value.astype(float) for value in values]
        if tree.kind == "list":
            return np.stack(numbers)
        if tree.kind == "sign":
            return -numbers[0]
        if tree.kind == "not":
            return np.logical_not(values[0])
        if tree.kind == "comparison":
            pairs = zip(tree.word.split(), numbers, numbers[1:])
            return np.logical_and.reduce(np.broadcast_arrays(*[COMPARISONS[word](a, b) for word, a, b in pairs]))
        if tree.kind == "infix":
            return self.infix(tree.word, *numbers)
        return self.builtin(tree.word, values, numbers)

    def infix(self, word, left, right):
        if word == "+":
            return left + right
        if word == "-":
            return left - right
        if word == "*":
            return left * right
        if word == "/":
            return left / right
        if word == "**":
            return self.moved(np.power(left, right), 4)
        if word == "@":
            return self.moved(np.matmul(left, right), 4, self.terms(left, right))
        return (np.logical_and if word == "and" else np.logical_or)(left, right)

    def builtin(self, word, values, numbers):
        one = numbers[0]
        if word in UNARY:
            return UNARY[word](one) if word in EXACT else self.moved(UNARY[word](one), 4)
        if word in NUMPY:
            return self.moved(NUMPY[word](*numbers), 64)
        if word in NUMPY_MIXING:
            return self.moved(NUMPY_MIXING[word](one), 64, np.max(np.abs(one)))
        if word in REDUCTIONS:
            if word in ("norm", "std") and np.all(np.isfinite(one)) and not 1e-150 < np.max(np.abs(one)) < 1e150:
                raise Undecided  # Squares leave the doubles in NumPy.
            size = SIZES[word](one) if word in SIZES else None
            exact = word in ("max", "min", "argmax")
            return REDUCTIONS[word](one) if exact else self.moved(REDUCTIONS[word](one), 4, size)
        if word == "maximum":
            return np.maximum(*numbers)
        if word == "minimum":
            return np.minimum(*numbers)
        if word == "hypot":
            return self.moved(np.hypot(*numbers), 4)
        if word == "arctan2":
            if np.any((numbers[0] == 0) & (numbers[1] <= 0)):
                raise Undecided  # The sign of a zero decides, which max and min may choose either way.
            return self.moved(np.arctan2(*numbers), 4)
        if word == "sort":
            return np.sort(one)
        if word in ("cumsum", "cumprod"):
            size = np.cumsum(np.abs(one)) if word == "cumsum" else None
            return self.moved(getattr(np, word)(one), 4, size)
        if word == "clip":
            return np.minimum(np.maximum(one, numbers[1]), numbers[2])
        if word == "where":
            return np.where(values[0].astype(bool), numbers[1], numbers[2])
        if word == "isnan":
            return np.isnan(one)
        if word == "isinf":
            return np.isinf(one)
        if word == "dot":
            if not numbers[0].ndim or not numbers[1].ndim:
                return numbers[0] * numbers[1]  # np.dot leaves out 0 · inf here.
            return self.moved(np.dot(*numbers), 4, self.terms(*numbers))
        if word == "outer":
            return np.outer(*numbers)
        if word == "diag":
            return np.diag(one)
        if word == "len":
            return len(one)
        if word == "linspace":
            if any(number.ndim for number in numbers) or numbers[2] != np.floor(numbers[2]) or numbers[2] < 1:
                raise Refused("numbers are wanted")
            if numbers[2] == 1:
                return np.reshape(numbers[0], 1)  # NumPy's is nan where the end is infinite.
            return np.linspace(numbers[0], numbers[1], int(numbers[2]))
        if word == "allclose":
            return np.allclose(*numbers)
        raise KeyError(word)

    def terms(self, left, right):
        """The size of the terms of a product of matrices."""
        try:
            return np.dot(np.abs(left), np.abs(right))
        except ValueError:
            return 0

    def moved(self, result, ulps, terms=None):
        """Whole results stay: exp(0) is 1 everywhere. A sum, of which the size of the terms is given, may be a zero
        of either sign."""
        if self.noise is None:
            return result
        result = np.asarray(result, dtype=float)
        if terms is None:
            terms = 0
        else:
            result = np.where(result == 0, np.copysign(0, self.noise.uniform(-1, 1, result.shape)), result)
        size = np.maximum(np.abs(result), np.where(np.isfinite(terms), terms, 0))
        step = size * 2.0**-53 * ulps * self.noise.uniform(-1, 1, result.shape)
        tiny = 5e-324 * self.noise.integers(-2, 3, result.shape)
        whole = (result == np.floor(result)) & (np.abs(result) < 2**40) & ((result != 0) | (terms == 0))
        return np.where(np.isfinite(result) & ~whole, result + step + tiny, result)


def judged(tree, names, functions, rounds, seed):
    """The value, and by how much it may be missed; the latter is None where rounding decides between numbers
    and none of them."""
    with np.errstate(all="ignore"):
        value = Evaluator(functions).value(tree, names).astype(float)
        spread = np.zeros(value.shape)
        noise = np.random.default_rng(seed)
        for _ in range(rounds):
            try:
                other = Evaluator(functions, noise).value(tree, names).astype(float)
            except Refused:
                return value, None
            if other.shape != value.shape:
                return value, None
            same = (other == value) | (np.isnan(other) & np.isnan(value))
            if not np.all(same | (np.isfinite(other) & np.isfinite(value))):
                return value, None
            spread = np.maximum(spread, np.where(same, 0, np.abs(other - value)))
        return value, 8 * spread
