"""Gradients and Jacobians of random formulas of a vector against differences in 70 digits (mpmath)."""

from mpmath import mp, mpf

from formulas import precise
from formulas.tree import call, infix, listed, name, number, smaller as smaller_trees
from kinds.derivatives import OTHERS, SMOOTH
from running.hunt import Finding, Undecided
from running.program import Refusal

NAME = "gradients"
MIXING = {"sum", "mean", "prod", "max", "min", "dot", "logsumexp", "softmax"}


class Case:
    def __init__(self, tree, place):
        self.tree = tree
        self.place = place  # numbers


def vector(source, depth):
    """A formula that is a vector."""
    inner = lambda: vector(source, depth - 1)
    if depth <= 0:
        return name("z")
    kind = source.random()
    if kind < 0.35:
        return infix(inner(), source.choice("+-*/"), inner() if source.random() < 0.6 else scalar(source, depth - 1))
    if kind < 0.45:
        return infix(inner(), "**", number(source.choice([2, 3, 0.5])))
    if kind < 0.65:
        return call(source.choice(SMOOTH), inner())
    if kind < 0.8:
        return call(source.choice(OTHERS), inner())
    if kind < 0.88:
        return call("softmax", inner())
    return call(source.choice(["maximum", "minimum"]), inner(), scalar(source, depth - 1))


def scalar(source, depth):
    if depth <= 0:
        return number(round(source.uniform(-3, 3), 1))
    kind = source.random()
    if kind < 0.15:
        return infix(scalar(source, depth - 1), source.choice("+-*/"), scalar(source, depth - 1))
    if kind < 0.3:
        return call(source.choice(SMOOTH + OTHERS), scalar(source, depth - 1))
    if kind < 0.4:
        return call("dot", vector(source, depth - 1), vector(source, depth - 1))
    return call(source.choice(["sum", "mean", "prod", "max", "min", "logsumexp"]), vector(source, depth - 1))


def cases(source, count, batch):
    made = []
    while len(made) < count:
        depth = source.randint(1, 4)
        tree = scalar(source, depth) if source.random() < 0.5 else vector(source, depth)
        place = source.sample(range(-300, 300), source.randint(2, 3))
        if "z" in tree.names() and len(str(tree)) < 200:
            made.append(Case(tree, [one / 100 for one in place]))
    return made


def ask(program, cases):
    definitions = [["f%d_(z) = %s" % (index, case.tree)] for index, case in enumerate(cases)]
    place = lambda case: listed(*[number(one) for one in case.place])
    return program.steps(definitions, ["f%d_'(%s)" % (index, place(case)) for index, case in enumerate(cases)])


def is_mixing(tree):
    return bool(tree.calls() & MIXING) and any(
        part.word in MIXING and "z" in part.names() for part in parts(tree))


def parts(tree):
    yield tree
    for child in tree.children:
        yield from parts(child)


def truth(case):
    """The derivative by each element, and the errors of it: a list for each, of one number or one an element."""
    mp.dps = precise.DIGITS
    place = [mpf(one) for one in case.place]
    plain, bounds = precise.Numbers(), precise.Bounds()
    columns = []
    try:
        for index in range(len(place)):
            def moved(x):
                return precise.evaluate(case.tree, place[:index] + [x] + place[index + 1:], plain)

            variables = [precise.Bounded([x, mpf(i == index), mpf(0)]) for i, x in enumerate(place)]
            bounded = precise.evaluate(case.tree, variables, bounds)
            elements = bounded if isinstance(bounded, list) else [bounded]
            column = []
            for element, bound in enumerate(elements):
                take = (lambda x: moved(x)[element]) if isinstance(bounded, list) else moved
                exact = precise.derivatives(take, place[index])
                if not precise.is_smooth(exact, place[index]):
                    raise precise.Undefined
                column.append((exact[1], 4 * bound.errors[1] + precise.noise(exact, place[index], 1)))
            columns.append(column)
    except (precise.Undefined, ZeroDivisionError, OverflowError, ValueError, TypeError):
        raise Undecided
    return columns, isinstance(bounded, list)


def judge(case, answer):
    if isinstance(answer, Refusal):
        return Finding("refused", answer)
    columns, is_vector = truth(case)
    if not is_vector:
        wanted = [column[0] for column in columns]
    elif is_mixing(case.tree):
        wanted = [list(row) for row in zip(*columns)]
    else:
        wanted = [column[i] for i, column in enumerate(columns)]
    told = "today %s, mpmath %s" % (answer, [
        [mp.nstr(x, 16) for x, _ in row] if isinstance(row, list) else mp.nstr(row[0], 16) for row in wanted])
    return finding(answer, wanted, told)


def finding(ours, wanted, told):
    if isinstance(wanted, list):
        if not isinstance(ours, list) or len(ours) != len(wanted):
            return Finding("shape", told)
        found = [finding(one, other, told) for one, other in zip(ours, wanted)]
        return next((one for one in found if one), None)
    if isinstance(ours, list):
        return Finding("shape", told)
    right, error = wanted
    if error > abs(right) / 1000 + mpf("1e-12"):
        return None
    ours = mpf(ours)
    if mp.isfinite(ours) and abs(ours - right) <= error + mpf("1e-300"):
        return None
    return Finding("value", told + ", within %s" % mp.nstr(error, 2))


def smaller(case):
    for tree in smaller_trees(case.tree):
        if "z" in tree.names():
            yield Case(tree, case.place)
    if len(case.place) > 2:
        yield Case(case.tree, case.place[1:])


def show(case):
    place = ", ".join(str(number(one)) for one in case.place)
    return "curvesheet evaluate \"f'([%s])\" --define \"f(z) = %s\"" % (place, case.tree)
