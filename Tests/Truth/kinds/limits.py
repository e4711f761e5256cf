"""Limits toward −∞ and ∞: functions with known limits, and oscillating ones with none. A limit that is named has
to be right; one that is hard to see may be left out."""

from fractions import Fraction

from mpmath import mp, mpf

from running.hunt import Finding
from running.program import Refusal

NAME = "limits"
NONE = "none"
UP, DOWN = mp.inf, -mp.inf


class Case:
    """`left` and `right` are numbers, UP, DOWN or NONE; `clear` says that they have to be found."""

    def __init__(self, source, left, right, clear=True):
        self.source = source
        self.left, self.right = left, right
        self.clear = clear


def decimal(source, low, high):
    return source.randint(low * 20, high * 20) / 20


def plain(source):
    """Functions that settle or grow in the ordinary way."""
    a, b, c, d = [decimal(source, 1, 9) for _ in range(4)]
    s = source.choice([1, -1])
    n = source.randint(1, 4)
    exact = lambda x: mpf(Fraction(str(x)).numerator) / Fraction(str(x)).denominator
    A, B, C, D = map(exact, (a, b, c, d))
    grows = UP if s > 0 else DOWN
    return source.choice([
        Case("%r * sigmoid(%r * z) + %r" % (s * a, b, c), C, s * A + C),
        Case("%r * tanh(z / %r) - %r" % (s * a, b, c), -s * A - C, s * A - C),
        Case("(%r * z + %r) / (%r * z + %r)" % (s * a, b, c, d), s * A / C, s * A / C),
        Case("(%r * z**2 + %r) / (%r * z**2 + z + %r)" % (s * a, b, c, d), s * A / C, s * A / C),
        Case("(%r * z**3 + z) / (%r * z**2 + %r)" % (s * a, c, d), -grows, grows),
        Case("%r * relu(z - %r)" % (s * a, b), mpf(0), grows),
        Case("%r * elu(z, %r)" % (a, b), -A * B, UP),
        Case("exp(-%r * z**2) * %r + %r" % (a, b, c), C, C),
        Case("%r + exp(%r * z)" % (a, b), A, UP),
        Case("%r * z**%d" % (s * a, n), grows if n % 2 == 0 else -grows, grows),
        Case("softplus(%r * z) - %r * relu(z)" % (a, a), mpf(0), mpf(0)),
        Case("%r * arctan(%r * z)" % (s * a, b), -s * A * mp.pi / 2, s * A * mp.pi / 2),
        Case("abs(z) / (%r + abs(z)) * %r" % (a, s * b), s * B, s * B),
        Case("%r * z / sqrt(z**2 + %r)" % (s * a, b), -s * A, s * A),
        Case("clip(z, -%r, %r)" % (a, b), -A, B),
        Case("%r * erf(z) + %r" % (s * a, b), B - s * A, B + s * A),
        Case("where(z > %r, %r, %r)" % (a, b, -c), -C, B),
        Case("sign(z - %r) * %r" % (a, b), -B, B),
        Case("gelu(z) / %r" % a, mpf(0), UP),
        Case("mish(z) - %r" % a, -A, UP),
        Case("%r * softsign(z)" % (s * a), -s * A, s * A),
        Case("log_sigmoid(%r * z)" % a, DOWN, mpf(0)),
        Case("silu'(z) * %r" % a, mpf(0), A),
        Case("%r / z" % (s * a), mpf(0), mpf(0)),
        Case("%r - %r / z**2" % (a, b), A, A),
        Case("max([z, %r]) - max([z, %r])" % (a, b), A - B, mpf(0)),
        Case("exp(z) / (exp(z) + %r)" % a, mpf(0), mp.nan),  # inf / inf far out
    ])


def slow(source):
    """Functions whose limit is far away, or hidden by rounding."""
    a, b = [decimal(source, 1, 9) for _ in range(2)]
    A, B = mpf(Fraction(str(a)).numerator) / Fraction(str(a)).denominator, mpf(b)
    return source.choice([
        Case("(1 + %r / z)**z" % a, mp.exp(A), mp.exp(A), False),
        Case("(1 + 1/z)**(%r * z)" % a, mp.exp(A), mp.exp(A), False),
        Case("z * log(1 + %r / z)" % a, A, A, False),
        Case("z * (exp(%r / z) - 1)" % a, A, A, False),
        Case("z * sin(%r / z)" % a, A, A, False),
        Case("z**2 * (1 - cos(%r / z))" % a, A * A / 2, A * A / 2, False),
        Case("z * expm1(%r / z)" % a, A, A, False),
        Case("sqrt(z**2 + %r * z) - z" % a, UP, A / 2, False),
        Case("sqrt(z**2 + %r) - abs(z)" % a, mpf(0), mpf(0), False),
        Case("z - sqrt(z**2 - %r)" % a, DOWN, mpf(0), False),
        Case("log(exp(z) + %r) - z" % a, UP, mpf(0), False),
        Case("log(abs(z) + %r) - log(abs(z))" % a, mpf(0), mpf(0), False),
        Case("%r + 1 / log(2 + abs(z))" % a, A, A, False),
        Case("log(2 + abs(z)) * %r" % a, UP, UP, False),
        Case("log(log(3 + z**2)) + %r" % a, UP, UP, False),
        Case("abs(z)**0.01 + %r" % a, UP, UP, False),
        Case("%r + abs(z)**-0.1" % a, A, A, False),
        Case("sqrt(abs(z) + %r)" % a, UP, UP, False),
        Case("z * exp(-abs(z) / %r)" % a, mpf(0), mpf(0), False),
        Case("tanh(log(1 + abs(z))) * %r" % a, A, A, False),
        Case("z**2 * exp(-z**2) + %r" % a, A, A, False),
        Case("sin(z) / (1 + z**2) + %r" % a, A, A, False),
        Case("sin(%r * z) / abs(z) + %r" % (a, b), B, B, False),
        Case("%r * (z + sin(z)) / z" % a, A, A, False),
        Case("floor(z) / z * %r" % a, A, A, False),
        Case("z + %r * sin(z)" % a, DOWN, UP, False),
        Case("z**2 * (2 + sin(z))", UP, UP, False),
        Case("log(abs(z)) / abs(z)**0.5 + %r" % a, A, A, False),
        Case("abs(z)**(1 / abs(z)) * %r" % a, A, A, False),
    ])


def restless(source):
    """No limit, and no growth without bound in one direction."""
    a, b, c = [decimal(source, 1, 9) for _ in range(3)]
    n, m = source.randint(1, 40), source.randint(1, 40)
    return source.choice([
        Case("%s(%d * pi * z / %d) * %r" % (source.choice(["sin", "cos"]), n, m, a), NONE, NONE),
        Case("%s(z / %r) + %r" % (source.choice(["sin", "cos"]), a, b), NONE, NONE),
        Case("exp(z) * sin(%d * pi * z / %d)" % (n, m), mpf(0), NONE),
        Case("z * cos(%d * pi * z / %d)" % (n, m), NONE, NONE),
        Case("where(sin(%d * z / %d) > 0, %r, %r)" % (n, m, a, -b), NONE, NONE),
        Case("%d * z / %d - floor(%d * z / %d)" % (n, m, n, m), NONE, NONE) if n % m else Case("sin(z)", NONE, NONE),
        Case("(-1)**floor(z / %d)" % m, NONE, NONE),
        Case("(-1)**round(%r * z)" % a, NONE, NONE),
        Case("sign(cos(pi * z / %d))" % m, NONE, NONE),
        Case("sin(log(1 + abs(z))) * %r" % a, NONE, NONE),
        Case("sin(sqrt(abs(z)))", NONE, NONE),
        Case("sin(z**2 / %r)" % a, NONE, NONE),
        Case("abs(sin(%d * pi * z / %d))" % (n, m), NONE, NONE),
        Case("tanh(z) + sin(2 * pi * z * %d) / %r" % (n, a), NONE, NONE),
        Case("max([sin(z), cos(z)]) * %r" % a, NONE, NONE),
        Case("(z - %d * floor(z / %d)) / %d" % (m, m, m), NONE, NONE),
        Case("relu(sin(pi * z / %d))" % m, NONE, NONE),
        Case("round(z / %d) - z / %d" % (m, m), NONE, NONE),
        Case("where(z > 0, cos(2 * pi * z / %d), exp(z))" % m, mpf(0), NONE),
        Case("sin(z) * softsign(z)", NONE, NONE),
        Case("cos(pi * z)**2 * %r" % a, NONE, NONE),
        Case("cos(z) * abs(z)**0.3", NONE, NONE),
    ])


def cases(source, count, batch):
    mp.dps = 30
    return [source.choice([plain, slow, restless])(source) for _ in range(count)]


def ask(program, cases):
    return program.described([], [(case.source, "-6..6") for case in cases])


def judge(case, answer):
    if isinstance(answer, Refusal):
        return Finding("refused", answer)
    for toward, right in (("-inf", case.left), ("+inf", case.right)):
        ours = [mpf(one["y"]) for one in answer["asymptotes"] if one["toward"] == toward]
        ours += [mpf(one["to"]) for one in answer["divergences"] if one["toward"] == toward]
        told = "today %s toward %s, right %s" % (
            [mp.nstr(y, 17) for y in ours], toward, right if right == NONE else mp.nstr(right, 17))
        if len(ours) > 1:
            return Finding("two limits", told)
        if not ours:
            if case.clear and right != NONE and not mp.isnan(right):
                return Finding("limit not seen", told)
            continue
        if right == NONE:
            return Finding("limit invented", told)
        if mp.isnan(right):
            continue
        if mp.isinf(right) or mp.isinf(ours[0]):
            if ours[0] != right:
                return Finding("limit wrong", told)
        elif abs(ours[0] - right) > mpf("1e-6") * (1 + abs(right)) if not case.clear else (
                abs(ours[0] - right) > mpf("1e-12") * (1 + abs(right))):
            return Finding("limit wrong", told)
    return None


def smaller(case):
    return []


def show(case):
    return "curvesheet describe \"%s\"" % case.source
