"""f, f′ and f″ of random formulas against differences in 70 digits (mpmath)."""

from mpmath import mp, mpf

from formulas import precise
from formulas.random_formula import PRELUDE
from formulas.tree import Tree, call, compared, infix, listed, name, number, sign, smaller as smaller_trees
from running.hunt import Finding, Undecided
from running.program import Refusal

NAME = "derivatives"

SMOOTH = ["exp", "expm1", "log", "log1p", "log2", "log10", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh",
          "arctan", "erf", "erfc", "arcsin", "arccos", "arcsinh", "arccosh", "arctanh", "cbrt"]
OTHERS = ["abs", "sign"] + [word for word in precise.MPMATH if word in PRELUDE or word in (
    "selu", "squareplus", "gelu_tanh")]
PLACES = [0.5, 1, 2, -1, -2, 0.1, 3, 10, -10, 30, -30, 1e-3, -1e-3, 1e-8, 100, -100, 1e4, 1e10]


class Case:
    def __init__(self, tree, place):
        self.tree = tree
        self.place = place


def formula(source, depth):
    inner = lambda: formula(source, depth - 1)
    if depth <= 0:
        return name("z") if source.random() < 0.75 else number(round(source.uniform(-4, 4), source.randint(0, 2)))
    kind = source.random()
    if kind < 0.4:
        return infix(inner(), source.choice("+-**/"), inner())
    if kind < 0.5:
        exponent = source.choice([number(2), number(3), sign(number(1)), number(0.5), number(1.5), inner()])
        return infix(inner(), "**", exponent)
    if kind < 0.68:
        return call(source.choice(SMOOTH), inner())
    if kind < 0.82:
        return call(source.choice(OTHERS), inner())
    if kind < 0.88:
        return call(source.choice(["maximum", "minimum"]), inner(), inner())
    if kind < 0.92:
        condition = compared(inner(), source.choice(["<", "<=", ">", ">="]), inner())
        if source.random() < 0.5:
            return Tree("if", "", (inner(), condition, inner()))
        return call("where", condition, inner(), inner())
    if kind < 0.94:
        return sign(inner())
    parts = [inner() for _ in range(source.randint(2, 3))]
    if source.random() < 0.3:
        return call("dot", listed(*parts), listed(*[inner() for _ in parts]))
    return call(source.choice(["sum", "prod", "mean", "max", "min", "logsumexp"]), listed(*parts))


def cases(source, count, batch):
    made = []
    while len(made) < count:
        tree = formula(source, source.randint(1, 4))
        place = source.choice(PLACES) if source.random() < 0.5 else round(source.uniform(-6, 6), 3)
        if "z" in tree.names() and len(str(tree)) < 200:
            made.append(Case(tree, place))
    return made


def ask(program, cases):
    definitions, expressions = [], []
    for index, case in enumerate(cases):
        for primes in ("", "'", "''"):
            definitions.append(["f%d_(z) = %s" % (index, case.tree)])
            expressions.append("f%d_%s(%s)" % (index, primes, number(case.place)))
    answers = program.steps(definitions, expressions)
    return [answers[start:start + 3] for start in range(0, len(answers), 3)]


def truth(case):
    """The value and two derivatives, and bounds of what doubles miss."""
    mp.dps = precise.DIGITS
    place = mpf(case.place)
    plain = precise.Numbers()
    try:
        bounded = precise.evaluate(case.tree, precise.Bounds().variable(place), precise.Bounds())
        if not isinstance(bounded, precise.Bounded):
            raise precise.Undefined
        exact = precise.derivatives(lambda x: precise.evaluate(case.tree, x, plain), place)
        # The points' kind tries kinks.
        if not precise.is_smooth(exact, place):
            raise precise.Undefined
    except (precise.Undefined, ZeroDivisionError, OverflowError, ValueError, TypeError):
        raise Undecided
    return exact, [
        4 * error + precise.noise(exact, place, order) for order, error in enumerate(bounded.errors)]


def judge(case, answer):
    for part in answer:
        if isinstance(part, Refusal):
            return Finding("refused", part)
    exact, errors = truth(case)
    for primes, ours, right, error in zip(("", "'", "''"), answer, exact, errors):
        if error > abs(right) / 1000 + mpf("1e-12"):
            continue  # Rounding leaves three digits: another place tells more.
        missed = abs(mpf(ours) - right) if mp.isfinite(mpf(ours)) else mp.inf
        if missed > error + mpf("1e-300"):
            raise_beside_a_kink(case, exact)
            return Finding("f" + primes, "today f%s(%s) is %r, mpmath %s, within %s" % (
                primes, case.place, ours, mp.nstr(right, 18), mp.nstr(error, 2)))
    return None


def raise_beside_a_kink(case, exact):
    """Where a derivative changes within the rounding of a place, doubles may be on either side."""
    plain = precise.Numbers()
    for nudge in (-1, 1):
        place = mpf(case.place) * (1 + nudge * mpf("1e-15"))
        try:
            other = precise.derivatives(lambda x: precise.evaluate(case.tree, x, plain), place)
        except (precise.Undefined, ZeroDivisionError, OverflowError, ValueError):
            raise Undecided
        if any(abs(a - b) > abs(a) / 10**6 + mpf("1e-9") for a, b in zip(exact[:3], other)):
            raise Undecided


def smaller(case):
    for tree in smaller_trees(case.tree):
        if "z" in tree.names():
            yield Case(tree, case.place)
    for place in (1, 2, 0.5, round(case.place), round(case.place, 1)):
        if len(str(place)) < len(str(case.place)):
            yield Case(case.tree, place)


def show(case):
    return "curvesheet evaluate \"f'(%s)\" --define \"f(z) = %s\"" % (number(case.place), case.tree)
