"""Random lessons and command lines for `compare`: the whole language, from a seed.

All choices come from one random.Random, and nothing runs over a set, so that a seed gives the same
lessons in every process.
"""

import random

# The prelude's formulas of one number, with arguments that they may be given besides.
UNARY = [
    "exp", "expm1", "log", "log1p", "log2", "log10", "sqrt", "abs", "sign", "sin", "cos", "tan",
    "sinh", "cosh", "tanh", "np.tanh", "arctan", "erf", "erfc", "round", "floor", "identity", "step",
    "relu", "relu6", "leaky_relu", "prelu", "rrelu", "elu", "celu", "selu", "sigmoid", "log_sigmoid",
    "tanhshrink", "hard_tanh", "hard_sigmoid", "hard_swish", "hard_shrink", "soft_shrink", "softplus",
    "softsign", "silu", "gelu", "gelu_tanh", "mish", "squareplus", "sparse_plus", "sparse_sigmoid",
    "exponential", "log1mexp",
]
PRELUDE = [
    name for name in UNARY[UNARY.index("identity"):]
] + ["threshold", "softmax", "softmax_naive", "softmin", "logsumexp", "logmeanexp", "log_softmax",
     "standardize", "entropy"]
BUILTINS = UNARY[: UNARY.index("identity")]
TUNED = {
    "leaky_relu": ["alpha=0.1", "0.2"], "prelu": ["0.5"], "elu": ["0.5", "alpha=2"],
    "celu": ["0.5"], "selu": ["1.5, 1.1"], "hard_tanh": ["-2, 0.5", "low=-0.5"],
    "hard_shrink": ["1"], "soft_shrink": ["0.25"], "squareplus": ["b=1"], "rrelu": ["0, 1/2"],
}
VECTORS = ["softmax", "softmin", "log_softmax", "standardize", "softmax_naive", "relu", "exp", "tanh",
           "sigmoid", "abs", "-"]
REDUCTIONS = ["sum", "prod", "mean", "max", "min", "argmax", "logsumexp", "logmeanexp", "entropy", "len"]
COMPARISONS = ["<", "<=", ">", ">=", "==", "!="]
SHOWS = ["no formula", "derivative formula", "legend", "no asymptotes", "verticals", "corners",
         "crossings", "band edges", "entropy", "no values", "as panels"]
WORDS = ["gates", "the left side", "α is small", "50 % & more", "a < b", "naïve", "where it *bends*",
         "one", "equally likely", "hidden layers, bounded", "\"quoted\"", "x → ∞", "日本"]
NOISE = list("()[],;:+-*/@'=<>!.`$#_ \"") + ["for", "in", "at", "if", "**", "..", "\n", "é", "0"]


class Writer:
    """What a lesson or a command line is written of."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        # The lesson's own formulas: name -> count of further parameters.
        self.own = []

    # Choices

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return items[self.random.randrange(len(items))]

    def number(self):
        kind = self.random.randrange(7)
        if kind == 0:
            return str(self.random.randrange(0, 12))
        if kind == 1:
            return repr(round(self.random.uniform(0, 4), 2))
        if kind == 2:
            return repr(self.random.uniform(0, 3))
        if kind == 3:
            return self.pick(["0", "1", "2", "0.5", "1/3", "pi", "e", "1e-3", "1e5", "2.5e-7", "0.1"])
        if kind == 4:
            return self.pick(["1", "2", "3"])
        if kind == 5:
            return "%d/%d" % (self.random.randrange(1, 20), self.pick([4, 8, 16, 10, 200]))
        return self.pick(["0.125", "1.115", "2.675", "0.375", "12.5", "1000", "65504", "99999.5"])

    def signed(self):
        return ("-" if self.chance(0.35) else "") + self.number()

    # Expressions

    def scalar(self, name, depth):
        """An expression in `name`, or of constants where it is None."""
        random = self.random
        if depth <= 0:
            return name if name and self.chance(0.7) else self.number()
        inner = lambda: self.scalar(name, depth - 1)
        kind = random.randrange(20)
        if kind < 7:
            if self.own and self.chance(0.35):
                call, more = self.pick(self.own)
                rest = "".join(", " + self.number() for _ in range(random.randrange(more + 1)))
            else:
                call = self.pick(UNARY)
                rest = ", " + self.pick(TUNED[call]) if call in TUNED and self.chance(0.4) else ""
            prime = "'" * self.pick([0, 0, 0, 1, 1, 2]) if call[:3] != "np." else ""
            return "%s%s(%s%s)" % (call, prime, inner(), rest)
        if kind < 11:
            return "%s %s %s" % (self.closed(inner()), self.pick(["+", "-", "*", "/"]), self.closed(inner()))
        if kind == 11:
            return "%s**%s" % (self.closed(inner()), self.pick(["2", "3", "0.5", "-1", "(1/3)", "-0.5", "7"]))
        if kind == 12:
            return "%s(%s, %s)" % (self.pick(["maximum", "minimum"]), inner(), inner())
        if kind == 13:
            return "where(%s, %s, %s)" % (self.condition(name, depth - 1), inner(), inner())
        if kind == 14:
            return "clip(%s, -%s, %s)" % (inner(), self.number(), self.number())
        if kind == 15:
            return "-" + self.closed(inner())
        if kind == 16:
            return "(%s if %s else %s)" % (inner(), self.condition(name, depth - 1), inner())
        if kind == 17:
            return "%s(%s)" % (self.pick(REDUCTIONS), self.vector(name, depth - 1))
        if kind == 18:
            count = random.randrange(2, 4)
            pair = (self.vector(name, depth - 1, count), self.vector(None, 0, count))
            return self.pick(["dot(%s, %s)", "(%s) @ (%s)"]) % pair
        return inner()

    def closed(self, text):
        return text if text.replace(".", "").replace("_", "").isalnum() else "(%s)" % text

    def condition(self, name, depth):
        sides = self.scalar(name, depth - 1), self.number()
        if self.chance(0.15):
            return "-%s < %s <= %s" % (self.number(), sides[0], self.number())
        text = "%s %s %s" % (sides[0], self.pick(COMPARISONS), sides[1])
        if self.chance(0.15):
            text = "%s %s %s > 0" % (text, self.pick(["and", "or"]), self.scalar(name, 0))
        return text if self.chance(0.9) else "not (%s)" % text

    def vector(self, name, depth, count=None):
        count = count or self.random.randrange(1, 5)
        items = [self.scalar(name, min(depth - 1, 1)) if self.chance(0.5) else self.signed() for _ in range(count)]
        text = "[%s]" % ", ".join(items)
        if depth <= 0 or self.chance(0.4):
            return text
        kind = self.random.randrange(6)
        if kind < 3:
            return "%s(%s)" % (self.pick(VECTORS), text)
        if kind == 3:
            return "softmax(%s, %s)" % (text, self.pick(["0.5", "2", "T=0.1", name or "5"]))
        if kind == 4:
            return "%s * %s" % (text, self.number())
        return "%s @ %s" % (self.matrix(count, count), text)

    def matrix(self, rows=None, columns=None):
        rows, columns = rows or self.random.randrange(1, 4), columns or self.random.randrange(1, 4)
        return "[%s]" % ", ".join(
            "[%s]" % ", ".join(self.signed() for _ in range(columns)) for _ in range(rows))

    def constant(self, depth=3):
        kind = self.random.randrange(8)
        if kind < 4:
            return self.scalar(None, depth)
        if kind < 6:
            return self.vector(None, depth)
        if kind == 6:
            size = self.random.randrange(1, 4)
            return self.pick([
                self.matrix(), "%s @ %s" % (self.matrix(2, size), self.matrix(size, 2)),
                "softmax'(%s)" % self.vector(None, 0, size), "diag(%s)" % self.vector(None, 1),
                "outer(%s, %s)" % (self.vector(None, 0), self.vector(None, 0))])
        return self.condition(None, depth)

    # Lines of a figure

    def words(self, name):
        parts = [self.pick(WORDS) for _ in range(self.random.randrange(1, 4))]
        if self.chance(0.4):
            parts.append("`$ %s`" % self.written(name))
        if self.chance(0.4):
            form = self.pick(["", "", "; 3 digits", "; 2 decimals", "; 1 digit", "; 0 decimals"])
            parts.append("`= %s%s`" % (self.scalar(None, 2), form))
        self.random.shuffle(parts)
        return " ".join(parts)

    def written(self, name):
        return self.pick([
            "%s" % (name or "z"), "W_10 * x + b_1", "partial(a_n, a_0) = prod(k=1..n, f'(z_k))",
            "p_i = exp(z_i/T) / sum(exp(z_j/T))", "alpha_1**2", "sum(j=1..n, %s)" % self.scalar("z", 2),
            self.scalar(name or "z", 3), self.scalar("x", 2), "H(T) = -sum(p_i * log(p_i))"])

    def span(self, positive=False):
        if positive:
            low = self.pick([0.01, 0.05, 0.1, 0.5, 1])
            return low, low * self.pick([10, 100, 1000, 7.5])
        low = self.pick([-6, -5, -4, -3, -10, -1, -2.5, 0, 1, -100])
        return low, low + self.pick([1, 4, 6, 8, 10, 12, 20, 0.5, 200])

    def place(self, span):
        return "%.3g" % self.random.uniform(*span)

    def curve(self, name):
        kind = self.random.randrange(10)
        if kind < 3:
            call = self.pick(UNARY[UNARY.index("identity"):])
            rest = ", " + self.pick(TUNED[call]) if call in TUNED and self.chance(0.5) else ""
            return "%s%s(%s%s)" % (call, self.pick(["", "", "'"]), name, rest)
        if kind < 5 and self.own:
            return "%s%s(%s)" % (self.pick(self.own)[0], self.pick(["", "'"]), name)
        if kind == 5:
            return self.vector(name, 2)
        return self.scalar(name, self.random.randrange(1, 4))

    def plot(self):
        """The keys of one plot of curves."""
        name = self.pick(["z", "z", "x", "t", "T"])
        log = self.chance(0.12)
        span = self.span(positive=log)
        curves = [self.curve(name) for _ in range(self.pick([1, 1, 1, 2, 2, 3, 4]))]
        if self.chance(0.25) and curves[0][0].isalpha() and "'" not in curves[0]:
            head, bracket, tail = curves[0].partition("(")
            if bracket and not head.startswith("np.") and tail.count("(") == 0:
                curves.append(head + "'(" + tail)
        domain = "%g..%g" % span
        listed = self.chance(0.12)
        if listed:
            domain = self.pick([
                "linspace(%g, %g, %d)" % (*span, self.random.randrange(2, 30)),
                "[%s]" % ", ".join(self.place(span) for _ in range(self.random.randrange(1, 6)))])
        keys = ["plot: %s for %s in %s" % (", ".join(curves), name, domain)]
        if self.chance(0.08):
            keys.append("plot: %s for %s in %g..%g" % (self.curve(name), name, *span))
        if log:
            keys.append("x: log")
        elif self.chance(0.1):
            keys.append("x: %g..%g" % (span[0] - 1, span[1] + 1))
        if self.chance(0.2):
            keys.append("y: " + self.pick(["log", "-1..1", "0..5", "log 0.01..100", "-0.2..1.2"]))
        if self.chance(0.2):
            keys.append("x label: " + self.words(name))
        if self.chance(0.2):
            keys.append("y label: " + self.words(name))
        for curve in curves:
            if self.chance(0.15):
                second = " | " + self.pick(WORDS) if self.chance(0.3) else ""
                keys.append("label: %s : %s%s" % (curve, self.words(name), second))
            if self.chance(0.25) and not curve.startswith("["):
                where = "= " + self.place(span) if self.chance(0.7) else (
                    "in [%s]" % ", ".join(self.place(span) for _ in range(3)))
                keys.append("mark: %s at %s %s%s" % (
                    curve, name, where, " : " + self.words(name) if self.chance(0.5) else ""))
        if self.chance(0.2):
            axis, value = self.pick([("y", self.signed()), (name, self.place(span)), ("x", self.place(span))])
            keys.append("line: %s = %s%s" % (axis, value, " : " + self.words(name) if self.chance(0.6) else ""))
        if self.chance(0.2):
            keys.append("shade: %s%s" % (
                self.condition(name, 2), " : " + self.words(name) if self.chance(0.5) else ""))
        if self.chance(0.1):
            middle = sum(span) / 2
            keys.append("inset: x %g..%g, y %s%s" % (
                span[0], middle, self.pick(["0..0.1", "-0.05..0.02", "-1..1"]),
                " : " + self.pick(WORDS) if self.chance(0.5) else ""))
        if any(curve.startswith("[") for curve in curves) and self.chance(0.5):
            keys.append("names: a_1, b, gamma, x_4")
        return keys

    def bars(self):
        """The keys of one plot of bars."""
        count = self.random.randrange(1, 6)
        scores = "[%s]" % ", ".join(self.signed() for _ in range(count))
        kind = self.random.randrange(4)
        probable = False
        if kind == 0:
            groups = ", ".join(self.pick(["0.25", "0.5", "1", "2", "5"]) for _ in range(self.random.randrange(1, 6)))
            phrase, probable = "softmax(%s, T) for T in [%s]" % (scores, groups), True
        elif kind == 1:
            phrase, probable = "softmax(%s)" % scores, True
        elif kind == 2:
            phrase = "%s, %s" % (scores, self.vector(None, 1, count))
        else:
            phrase = "%s(z) for z in %s" % (
                self.pick(["softmax", "standardize", "relu", "tanh"]), self.matrix(self.random.randrange(1, 4), count))
        keys = ["bars: " + phrase]
        if self.chance(0.5):
            keys.append("names: " + ", ".join(self.pick([["a_%d", "p_%d", "x_%d = 1"]][0]) % (i + 1) for i in range(count)))
        if probable and self.chance(0.4):
            keys.append("show: " + self.pick(["entropy", "entropy, no formula", "no values", "as panels"]))
        elif self.chance(0.2):
            keys.append("show: " + self.pick(SHOWS))
        return keys

    def figure(self, identifier):
        keys = ["id: " + identifier]
        for key, probability in [("title", 0.7), ("subtitle", 0.4), ("caption", 0.3), ("alt", 0.1)]:
            if self.chance(probability):
                keys.append("%s: %s" % (key, self.words(None)))
        if self.chance(0.15):
            keys.append("size: " + self.pick(["720 x 450", "400 x 300", "900x600", "360 x 500", "500×500"]))
        if self.chance(0.2):
            keys.append("theme: " + self.pick(["light", "dark", "print"]))
        panelled = self.chance(0.22)
        if panelled and self.chance(0.7):
            keys.append("columns: %d" % self.random.randrange(1, 4))
        if self.chance(0.1):
            keys.append("guide: %s = %s : %s" % (self.pick(["z", "z", "z", "x", "T"]), self.signed(), self.words("z")))
        for index in range(self.random.randrange(1, 5) if panelled else 1):
            if panelled:
                keys.append("panel:%s" % self.pick(["", " One", " ReLU | hidden layers", " " + self.words("z")]))
            curves = self.chance(0.8)
            keys += self.plot() if curves else self.bars()
            if self.chance(0.15):
                keys.append("formula: " + self.pick([
                    self.written("z"), "f_1(z) = %s" % self.scalar("z", 2), "p_i = z_i, partial(p_i, z_j) = delta_ij"]))
            if curves and self.chance(0.3):
                shows = [word for word in SHOWS[:8] if self.chance(0.2)]
                if shows:
                    keys.append("show: " + ", ".join(shows))
        return ["```figure"] + keys + ["```"]

    # Blocks of other kinds

    def formulas(self, count):
        lines = ["```formula"]
        for _ in range(count):
            name = self.pick(["f", "g", "h", "loss", "act", "F", "alpha_f"]) + str(len(self.own) + 1)
            more = self.pick([0, 0, 1, 2])
            parameters = "".join(", %s=%s" % (p, self.number()) for p in ["a", "b"][:more])
            body = self.scalar("z", self.random.randrange(1, 4))
            if more:
                body = "%s + a * (%s)" % (body, self.scalar("z", 1))
            if more == 2:
                body = "%s - b" % body
            note = self.pick(["", "", "    written φ", "    written Act", "    written softAct"])
            lines.append("%s(z%s) = %s%s" % (name, parameters, body, note))
            if self.chance(0.2):
                lines.append("    computed as " + self.pick([body, "(%s)" % body, "%s + 0" % body, "1 * (%s)" % body]))
            if self.chance(0.08):
                lines.append("%s'(z%s) = %s" % (name, parameters, self.pick(["0", "1", "2 * z", self.scalar("z", 2)])))
            self.own.append((name, more))
        return lines + ["```"]

    def table(self):
        name = self.pick(["z", "T", "x"])
        columns = [name] + [self.curve(name) for _ in range(self.random.randrange(1, 4))]
        domain = self.pick([
            "[%s]" % ", ".join(self.signed() for _ in range(self.random.randrange(1, 6))), "[[1, 2, 3], [10, 20, 30]]",
            "linspace(-2, 2, 5)"])
        lines = ["```table"] + (["digits: %d" % self.random.randrange(1, 18)] if self.chance(0.5) else [])
        phrase = ", ".join(columns) + " for %s in %s" % (name, domain) if self.chance(0.85) else self.constant()
        return lines + [phrase, "```"]

    def steps(self):
        lines = ["```steps"] + (["digits: %d" % self.random.randrange(1, 18)] if self.chance(0.4) else [])
        names = ["W1", "b_1", "s", "p", "y", "e", "total", "x"]
        for i in range(self.random.randrange(1, 5)):
            value = self.constant() if i == 0 or self.chance(0.5) else "%s * 2 + 1" % names[i - 1]
            lines.append("%s = %s" % (names[i], value))
        return lines + ["```"]

    def claim(self):
        kind = self.random.randrange(5)
        if kind == 0:
            return "%s ~= %s" % (self.scalar(None, 3), self.signed().split("/")[0].replace("pi", "3.1416").replace("e", "2"))
        if kind == 1:
            return "%s %s %s" % (self.constant(), self.pick(COMPARISONS), self.constant(1))
        name = self.pick(["z", "T"])
        body = self.pick([self.curve(name), self.scalar(name, 3)])
        claim = "%s %s %s" % (body, self.pick(["<", "<=", ">", ">=", ">="]), self.pick([self.signed(), self.scalar(name, 2)]))
        if kind == 2:
            claim = "abs(%s) <= %s" % (body, self.number())
        return claim + " for %s in %g..%g" % (name, *self.span())

    def checks(self):
        return ["```check"] + [self.claim() for _ in range(self.random.randrange(1, 6))] + ["```"]

    def code(self):
        names = [name for name, _ in self.own] + PRELUDE
        return ["```code", ", ".join(self.pick(names) for _ in range(self.random.randrange(1, 4))), "```"]

    def prose(self, figure):
        pieces = [self.pick(WORDS)]
        for _ in range(self.random.randrange(1, 4)):
            pieces.append(self.pick([
                "`= %s%s`" % (self.constant(), self.pick(["", "; 4 digits", "; 2 decimals"])),
                "`$ %s`" % self.written("z"), "see [](#fig-%s)" % figure, "**%s**" % self.pick(WORDS), "a\\*b",
                "``= literal``", "costs $5", "[link](https://example.org)", "`code`"]))
        return [" ".join(pieces)]

    # Whole lessons

    def block(self):
        return self.pick([self.table, self.steps, self.checks, self.code, self.checks, self.table])()

    def lesson(self, figures):
        """A lesson with so many figures, as a list of its pieces, each a list of lines."""
        pieces = [["# Lesson %s" % self.pick(WORDS)], self.formulas(self.random.randrange(1, 6))]
        for index in range(figures):
            identifier = self.pick(["fig", "Curve", "one-more", "b"]) + "-%d" % index
            pieces.append(self.figure(identifier))
            if self.chance(0.5):
                pieces.append(self.block())
            if self.chance(0.5):
                pieces.append(self.prose(identifier))
            if self.chance(0.15):
                pieces.append(["## " + self.pick(WORDS)])
            if self.chance(0.1):
                pieces.append(self.formulas(1))
            if self.chance(0.15):
                pieces += [["<details>", "<summary>Solution</summary>"], self.block(), self.prose(identifier), ["</details>"]]
            if self.chance(0.1):
                pieces.append(["> quoted"] + ["> " + line for line in self.block()])
        return pieces

    def spoiled(self, text, changes):
        """The text with some characters taken out, put in or exchanged."""
        for _ in range(changes):
            place = self.random.randrange(len(text) + 1)
            cut = self.random.randrange(3)
            text = text[:place] + (self.pick(NOISE) if self.chance(0.7) else "") + text[place + cut:]
        return text

    def command(self):
        """Arguments for one call of the program, in which OUTPUT stands for a file's name without its ending."""
        name = self.pick(["z", "x", "T"])
        domain = " for %s in %g..%g" % (name, *self.span())
        kind = self.random.randrange(10)
        spoil = (lambda text: self.spoiled(text, 1)) if self.chance(0.12) else (lambda text: text)
        extra = ["--define", "own(z, a=2) = %s" % self.scalar("z", 2)] if self.chance(0.15) else []
        if kind < 3:
            options = self.pick([[], ["--json"], ["--digits", str(self.random.randrange(1, 18))], ["--json"]])
            return ["evaluate", spoil(self.constant(4))] + options + extra
        if kind < 6:
            subject = self.pick([
                self.pick(PRELUDE), self.pick(BUILTINS), self.scalar(name, 3), self.curve(name) + domain,
                "%s, %s%s" % (self.curve(name), self.scalar(name, 2), domain)])
            return ["describe", spoil(subject)] + self.pick([["--json"], ["--json"], []]) + extra
        if kind == 6:
            lines = self.table()
            options = self.pick([[], ["--csv"], ["--digits", str(self.random.randrange(1, 18))]])
            return ["table", spoil(lines[-2])] + options + extra
        keys = self.plot() if kind < 9 else self.bars()
        command, _, phrase = keys[0].partition(": ")
        options = []
        for key in keys[1:]:
            option, _, value = key.partition(": ")
            if option not in ("plot", "bars"):
                options.append("--%s=%s" % (option.replace(" ", "-"), value))
        if self.chance(0.4):
            options.append("--title=" + self.words(None))
        if self.chance(0.3):
            options.append("--theme=" + self.pick(["dark", "print"]))
        if self.chance(0.5):
            return [command, spoil(phrase), "-o", "-"] + options + extra
        return [command, spoil(phrase), "-o", "OUTPUT" + self.pick([".svg", ".png", ".pdf"])] + options + extra
