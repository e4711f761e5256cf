"""Poles and removable points of quotients that are known by construction: factors that do and do not cancel, and
0/0 with a limit that a series gives."""

from fractions import Fraction

from mpmath import mp, mpf

from running.hunt import Finding
from running.program import Refusal, number as read

NAME = "quotients"
LOW, HIGH = -6, 6


class Case:
    """`points` are (place, left, right): the limits, ±inf at a pole; `slope` is that at a removable point."""

    def __init__(self, source, points, slope=None):
        self.source = source
        self.points = sorted(points)
        self.slope = slope


def place(source):
    return Fraction(source.randint(-20, 20), 4)


def factor(root):
    if root == 0:
        return "z"
    return "(z %s %r)" % ("-" if root > 0 else "+", float(abs(root)))


def rational(source):
    """Products of linear factors: each pole, and each factor that cancels."""
    roots = source.sample(range(-20, 21), 4)
    below = [Fraction(root, 4) for root in roots[:source.randint(1, 2)]]
    above = [Fraction(root, 4) for root in roots[2:2 + source.randint(0, 2)]]
    scale = source.choice([1, -1, 2, 0.5])
    common = [below[0]] if source.random() < 0.5 else []
    orders = {root: source.choice([1, 1, 2, 3]) for root in below}
    if common:
        orders[below[0]] = 1

    def value(z):
        result = Fraction(scale)
        for root in above:
            result *= z - root
        for root in below:
            if root not in common:
                result /= (z - root)**orders[root]
        return result

    points = []
    for root in below:
        if root in common:
            points.append((root, exact(value(root)), exact(value(root))))
        else:
            near = Fraction(1, 10**9)
            points.append((root, mp.inf * sign(value(root - near)), mp.inf * sign(value(root + near))))
    over = [repr(scale)] + [factor(root) for root in above + common]
    under = [factor(root) + ("**%d" % orders[root] if orders[root] > 1 else "") for root in below]
    source.shuffle(over)
    return Case("%s / (%s)" % (" * ".join(over), " * ".join(under)), points)


def expanded(source):
    """(z² − r²)/(z − r), and cubes."""
    root = place(source) or Fraction(3, 2)
    if source.random() < 0.5:
        return Case("(z**2 - %r) / %s" % (float(root**2), factor(root)), [(root, exact(2 * root), exact(2 * root))], 1)
    cube = float(root**3)
    return Case("(z**3 %s %r) / %s" % ("-" if cube > 0 else "+", abs(cube), factor(root)),
                [(root, exact(3 * root**2), exact(3 * root**2))], exact(3 * root))


def series(source):
    """0/0 whose numerator is a difference that cancels; u is 0 at the point."""
    root = place(source) if source.random() < 0.6 else Fraction(0)
    u = factor(root)
    k = source.choice([1, 2, 3, 0.5, 1.5])
    shift = source.choice(["", " + 1", " - 2"])
    base = {"": 0, " + 1": 1, " - 2": -2}[shift]
    scaled = u if k == 1 else "(%r * %s)" % (k, u)
    k = mpf(k)
    quotient, limit, slope = source.choice([
        ("sin(%s) / %s" % (scaled, u), k, 0),
        ("(1 - cos(%s)) / %s**2" % (scaled, u), k**2 / 2, 0),
        ("(exp(%s) - 1) / %s" % (scaled, u), k, k**2 / 2),
        ("expm1(%s) / %s" % (scaled, u), k, k**2 / 2),
        ("log(1 + %s) / %s" % (scaled, u), k, -k**2 / 2),
        ("log1p(%s) / %s" % (scaled, u), k, -k**2 / 2),
        ("(sqrt(1 + %s) - 1) / %s" % (scaled, u), k / 2, -k**2 / 8),
        ("%s / (exp(%s) - 1)" % (u, scaled), 1 / k, mpf(-1) / 2),
        ("(%s - sin(%s)) / %s**3" % (scaled, scaled, u), k**3 / 6, 0),
        ("(tan(%s) - %s) / %s**3" % (scaled, scaled, u), k**3 / 3, 0),
        ("tanh(%s) / %s" % (scaled, u), k, 0),
        ("arctan(%s) / %s" % (scaled, u), k, 0),
        ("erf(%s) / %s" % (scaled, u), 2 * k / mp.sqrt(mp.pi), 0),
        ("(cosh(%s) - 1) / %s**2" % (scaled, u), k**2 / 2, 0),
        ("(exp(%s) - 1 - %s) / %s**2" % (scaled, scaled, u), k**2 / 2, k**3 / 6),
        ("%s * log(abs(%s))" % (u, u), mpf(0), None),
        ("exp(-1 / %s**2)" % u, mpf(0), None),
        ("%s**2 / abs(%s)" % (u, u), mpf(0), None),
        ("abs(%s)**%s" % (u, u), mpf(1), None),
    ])
    limit += base
    return Case(quotient + shift, [(root, limit, limit)], slope)


def exact(value):
    value = Fraction(value)
    return mpf(value.numerator) / value.denominator


def sign(value):
    return (value > 0) - (value < 0)


def cases(source, count, batch):
    mp.dps = 30
    return [source.choice([rational, rational, expanded, series, series])(source) for _ in range(count)]


def ask(program, cases):
    return program.described([], [(case.source, "%d..%d" % (LOW, HIGH)) for case in cases])


def judge(case, answer):
    if isinstance(answer, Refusal):
        return Finding("refused", answer)
    points = answer["points"]
    told = "today %s\nright %s, slope %s" % (
        [(p["at"], p["kind"], p["value"], p["slope"], p.get("extrapolated")) for p in points],
        [(float(x), mp.nstr(a, 15), mp.nstr(b, 15)) for x, a, b in case.points], case.slope)
    if any(root in case.source for root in ("log(1 ", "log1p", "sqrt")):
        # Their domain ends somewhere, which the points' kind tries.
        points = [p for p in points if p["kind"] != "edge" and abs(p["at"] - float(case.points[0][0])) < 0.3]
    if case.slope is None and "log" not in case.source and not points:
        return None  # Where the value there is the limit, no point is wanted.
    if "tan(" in case.source:
        points = [p for p in points if abs(p["at"] - float(case.points[0][0])) < 0.3]
    if len(points) != len(case.points):
        return Finding("more points" if len(points) > len(case.points) else "fewer points", told)
    for point, (x, left, right) in zip(points, case.points):
        if Fraction(point["at"]) != x:
            return Finding("place", told)
        if mp.isinf(left) != (point["kind"] == "pole"):
            return Finding("kind", told)
        for lane, limit in (("left", left), ("right", right)):
            if not agrees(point["value"][lane], limit):
                return Finding("value", told)
            if point["slope"][lane] == "nan" and case.slope is not None:
                return Finding("slope that should be null", told)
            if case.slope is not None and not agrees(point["slope"][lane], mpf(case.slope)):
                return Finding("slope", told)
    return None


def agrees(ours, limit):
    """The digits that are given are certain; none is an answer, too."""
    if ours is None:
        return True
    ours = mpf(read(ours))
    if mp.isinf(limit):
        return ours == limit
    if mp.isnan(ours):
        return False
    digits = len(repr(abs(float(ours))).split("e")[0].removesuffix(".0").replace(".", "").lstrip("0")) or 1
    unit = abs(limit or 1) * mpf(10)**(1 - min(digits, 12))
    return abs(ours - limit) <= max(unit, mpf("1e-11") * abs(limit), mpf("1e-12"))


def smaller(case):
    return []


def show(case):
    return "curvesheet describe \"%s for z in %d..%d\"" % (case.source, LOW, HIGH)
