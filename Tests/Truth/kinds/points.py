"""Special points of random compositions whose points are known by construction, in exact arithmetic."""

from fractions import Fraction

from mpmath import mp, mpf

from formulas import piecewise as pw
from formulas.outer import BROKEN, MONOTONE, SMOOTH
from formulas.tree import call, compared, infix, listed, name, number, smaller as smaller_trees
from running.hunt import Finding, Undecided
from running.program import Refusal, number as read

NAME = "points"
LOW, HIGH = -6, 6
NEAREST = Fraction(1, 12)  # two breaks may be so near


class Case:
    def __init__(self, tree, outer):
        self.tree = tree
        self.outer = outer
        self.parts = []
        self.function = pw.of(tree, self.parts)
        # Whether doubles compute it without rounding: all numbers are quarters, and small.
        self.exact = all((4 * Fraction(word)).denominator == 1 for word in numbers(tree))

    @property
    def source(self):
        return self.outer.source.format(self.tree)


def rests_on_steps(tree):
    """Whether something in it is floor or round of what stays on a step but for rounding."""
    if tree.word in pw.STEPS and "z" in tree.names():
        for low, high, (slope, value) in pw.of(tree.children[0], []).spans():
            if slope == 0 and value in pw.STEPS[tree.word](value, value):
                return True
    return any(rests_on_steps(child) for child in tree.children)


def numbers(tree):
    if tree.kind == "number":
        yield tree.word
    for child in tree.children:
        yield from numbers(child)


class Maker:
    def __init__(self, source):
        self.source = source
        self.parts = 4 if source.random() < 0.7 else 10

    def number(self, size):
        return number(self.source.randint(-self.parts * size, self.parts * size) / self.parts)

    def line(self):
        tree = name("z") if self.source.random() < 0.2 else infix(self.number(2), "*", name("z"))
        value = self.number(4)
        if value.kind == "sign":
            return infix(tree, "-", value.children[0])
        return infix(tree, "+", value)

    def tree(self, depth):
        source = self.source
        inner = lambda: self.tree(depth - 1)
        if depth <= 0:
            return self.line()
        kind = source.random()
        if kind < 0.38:
            return call(source.choice(list(pw.OF_ONE)), inner())
        if kind < 0.42:
            low, high = source.sample(range(-3 * self.parts, 3 * self.parts), 2)
            return call("clip", inner(), *[number(end / self.parts) for end in sorted([low, high])])
        if kind < 0.58:
            word = source.choice(["maximum", "minimum", "max", "min"])
            if len(word) > 3:
                return call(word, inner(), inner())
            return call(word, listed(*[inner() for _ in range(source.randint(2, 3))]))
        if kind < 0.8:
            other = inner() if source.random() < 0.3 else self.number(3)
            condition = compared(self.line(), source.choice(["<", "<=", ">", ">="]), other)
            return call("where", condition, inner(), inner())
        return infix(inner(), source.choice("+-"), inner())


def cases(source, count, batch):
    made = []
    while len(made) < count:
        tree = Maker(source).tree(source.randint(1, 4))
        case = Case(tree, source.choice(SMOOTH[:1] * 12 + SMOOTH + 2 * BROKEN))
        if len(case.source) < 200 and is_fair(case):
            made.append(case)
    return made


def is_fair(case):
    """Breaks are apart, also those of the parts, and none is at an end of the range."""
    function = case.function
    places = {x for part in case.parts for x in part.breaks}
    places |= function.crossings(lambda a, b: [Fraction(y) for y in case.outer.levels])
    inside = sorted(x for x in places if LOW - 1 < x < HIGH + 1)
    ends = [Fraction(LOW), *[x for x in inside if LOW <= x <= HIGH], Fraction(HIGH)]
    if any(b - a < NEAREST for a, b in zip(ends, ends[1:])) or len(inside) > 40:
        return False
    # A stretch at a level is all poles.
    return not any(a == 0 and b in case.outer.levels for a, b in function.pieces)


def ask(program, cases):
    domain = "%d..%d" % (LOW, HIGH)
    return program.described([], [(case.source, domain) for case in cases])


class Expected:
    def __init__(self, place, kind, values, slopes):
        self.place = place
        self.kind = kind
        self.values = values
        self.slopes = slopes


def expected(case):
    """The special points, from left to right."""
    outer = case.outer
    function = case.function
    fine = function.refined(function.crossings(lambda a, b: [Fraction(y) for y in outer.levels]))
    for x in fine.breaks:
        if not LOW < x < HIGH:
            continue
        left, here, right, a, b = fine.sides(x)
        values = [
            outer.value(left, -sign_of(a)), outer.value(here, 0), outer.value(right, sign_of(b))]
        if all(mp.isnan(value) for value in values):
            continue
        if any(mp.isinf(value) for value in (values[0], values[2])):
            yield Expected(x, "pole", values, [None, None])
        elif any(mp.isnan(value) for value in (values[0], values[2])):
            is_alone = mp.isnan(values[0]) and mp.isnan(values[2])
            yield Expected(x, "isolated" if is_alone else "edge", values, [None, None])
        else:
            if outer.levels and (left in outer.levels or right in outer.levels):
                slopes = [None, None]
            else:
                slopes = [outer.slope(left, a), outer.slope(right, b)]
            if differ(values[0], values[2]):
                yield Expected(x, "jump", values, slopes)
            elif differ(values[0], values[1]):
                yield Expected(x, "isolated", values, slopes)
            elif slopes[0] is None or abs(slopes[0] - slopes[1]) > mpf("1e-30") * (1 + abs(slopes[0])):
                yield Expected(x, "kink", values, slopes)


def sign_of(slope):
    return (slope > 0) - (slope < 0)


def differ(a, b):
    if mp.isnan(a) or mp.isnan(b):
        return mp.isnan(a) != mp.isnan(b)
    return a != b and (mp.isinf(a) or mp.isinf(b) or abs(a - b) > mpf("1e-30") * max(abs(a), abs(b)))


def judge(case, answer):
    mp.dps = 70
    if isinstance(answer, Refusal):
        return Finding("refused", answer)
    right = list(expected(case))
    told = difference(answer["points"], right)
    points = answer["points"]
    # Where a place is none of the doubles, its value may be that of either side.
    if any(one.kind == "isolated" and not is_double(case, one.place) for one in right):
        raise Undecided
    if len(points) != len(right):
        return Finding("fewer points" if len(points) < len(right) else "more points", told)
    for point, one in zip(points, right):
        slack = 0 if is_double(case, one.place) else Fraction(1, 10**14 if case.exact else 10**11)
        if abs(Fraction(point["at"]) - one.place) > slack * (1 + abs(one.place)):
            return Finding("place", told)
        kinds = {one.kind}
        if one.kind == "jump" and abs(one.values[0] - one.values[2]) < mpf("1.5e-14") * abs(one.values[0]):
            kinds.add("kink")  # The sides are one number but for rounding.
        kinds |= ({"edge", "pole"} if case.outer.name == "logarithm" else set())
        if one.kind == "kink" and one.slopes[0] is None:
            raise Undecided
        if point["kind"] not in kinds:
            return Finding("kind", told)
        lanes = [("left", 0), ("right", 2)] + ([("here", 1)] if is_double(case, one.place) else [])
        for lane, index in lanes:
            if lane == "here" and mp.isnan(one.values[1]):
                continue
            if not agrees(read(point["value"][lane]), one.values[index], case):
                return Finding("value " + lane, told)
        for lane, slope in zip(("left", "right"), one.slopes):
            if slope is not None and not agrees(read(point["slope"][lane]), slope, case):
                return Finding("slope " + lane, told)
    return range_finding(case, answer)


def difference(points, right):
    """The points that one side has and the other has not, as far as their places, kinds and values tell."""
    short = lambda value: "nan" if value is None else mp.nstr(mpf(value), 9)
    today = [
        "%s at %.9g: %s" % (p["kind"], p["at"], ", ".join(
            short(p[part][lane]) for part in ("value", "slope") for lane in ("left", "here", "right")))
        for p in points]
    wanted = [
        "%s at %.9g: %s" % (p.kind, float(p.place), ", ".join(
            ["-" if v is None else short(v) for v in [*p.values, p.slopes[0], None, p.slopes[1]]]))
        for p in right]
    key = lambda text: text.rsplit(", ", 3)[0]
    known = {key(one) for one in wanted} & {key(one) for one in today}
    lines = ["    today  " + one for one in today if key(one) not in known]
    lines += ["    right  " + one for one in wanted if key(one) not in known]
    return "\n".join(lines or ["    today  %s" % today, "    right  %s" % wanted]) + "\n    (left, here, right; slopes)"


def is_double(case, place):
    return case.exact and Fraction(float(place)) == place


def agrees(ours, right, case):
    if ours is None:
        return False
    ours = mpf(ours)
    if mp.isnan(right) or mp.isinf(right):
        return ours == right or mp.isnan(ours) and mp.isnan(right)
    return abs(ours - right) <= (mpf("1e-12") if case.exact else mpf("1e-9")) * (1 + abs(right))


def range_finding(case, answer):
    """The lowest and highest value, of functions that keep the order."""
    if case.outer.name not in MONOTONE:
        return None
    if rests_on_steps(case.tree):
        raise Undecided
    function = case.function.refined([Fraction(LOW), Fraction(HIGH)])
    limits = [y for x, y in zip(function.breaks, function.at) if LOW <= x <= HIGH]
    for low, high, piece in function.spans():
        if LOW <= low and high <= HIGH:
            limits += [pw.line(piece, low), pw.line(piece, high)]
    for word, limit in (("lowest", min(limits)), ("highest", max(limits))):
        right = case.outer.value(limit, 0)
        if not agrees(read(answer["values"][word]["value"]), right, case):
            return Finding(word + " value", "today %s, right %s" % (answer["values"], mp.nstr(right, 15)))
    return None


def smaller(case):
    others = [(case.tree, SMOOTH[0])] if case.outer.name != "identity" else []
    for tree, outer in others + [(tree, case.outer) for tree in smaller_trees(case.tree)]:
        try:
            one = Case(tree, outer)
        except (pw.NotLinear, TypeError):
            continue
        # Doubles round the numbers of the one as those of the other.
        if "z" in tree.names() and one.exact == case.exact and is_fair(one):
            yield one


def show(case):
    return "curvesheet describe \"%s for z in %d..%d\"" % (case.source, LOW, HIGH)
