"""Random formulas of the whole language, mostly of shapes that go together."""

from formulas.tree import Tree, call, compared, infix, listed, name, number, sign

POINTWISE = [
    "exp", "expm1", "log", "log1p", "log2", "log10", "sqrt", "abs", "sign", "sin", "cos", "tan", "sinh", "cosh",
    "tanh", "arctan", "erf", "erfc", "round", "floor", "arcsin", "arccos", "arcsinh", "arccosh", "arctanh", "cbrt",
]
PRELUDE = [
    "identity", "step", "relu", "relu6", "leaky_relu", "elu", "celu", "sigmoid", "log_sigmoid", "tanhshrink",
    "hard_tanh", "hard_sigmoid", "hard_swish", "hard_shrink", "soft_shrink", "softplus", "softsign", "silu", "gelu",
    "mish", "sparse_plus", "sparse_sigmoid",
]
MIXING = ["softmax", "softmin", "log_softmax", "standardize", "sort", "cumsum", "cumprod"]
TO_NUMBER = ["sum", "prod", "mean", "max", "min", "argmax", "logsumexp", "logmeanexp", "entropy",
             "norm", "median", "var", "std"]
SIGNS = ["<", "<=", ">", ">=", "==", "!="]
LITERALS = ["0", "1", "2", "3", "10", "0.5", "0.1", "0.25", "1.5", "1e-3", "1e3", "7", "100", "2.75", "1e-8"]
EDGES = ["1e300", "1e-300", "5e-324", "1e17", "inf", "nan", "710", "1e8"]
WRONG = 0.02


class Writer:
    """Shapes are () for numbers, (n,) for vectors and (rows, columns) for matrices."""

    def __init__(self, source, names=None, functions=None):
        self.source = source
        self.names = names or {}  # shapes by name
        self.functions = functions or {}  # of one number or vector, element by element

    def shape(self):
        kind = self.source.random()
        size = lambda: self.source.randint(1, 3)
        return () if kind < 0.4 else (size() + 1,) if kind < 0.8 else (size(), size())

    def formula(self, shape, depth):
        source = self.source
        if source.random() < WRONG:
            shape = self.shape()
        if depth <= 0 or source.random() < 0.08:
            return self.leaf(shape)
        kind = source.random()
        if kind < 0.30:
            return self.operation(shape, depth)
        if kind < 0.48:
            return call(source.choice(POINTWISE), self.formula(shape, depth - 1))
        if kind < 0.58:
            return call(source.choice(PRELUDE), self.formula(shape, depth - 1))
        if kind < 0.66:
            return call(source.choice(["maximum", "minimum", "maximum", "minimum", "hypot", "arctan2"]), *self.pair(shape, depth))
        if kind < 0.70:
            low, high = sorted(float(source.choice(LITERALS)) for _ in range(2))
            return call("clip", self.formula(shape, depth - 1), sign(number(low)), number(high))
        if kind < 0.76:
            one, other = self.pair(shape, depth)
            return call("where", self.condition(source.choice([shape, ()]), depth - 1), one, other)
        if kind < 0.79:
            return Tree("if", "", (
                self.formula(shape, depth - 1), self.condition((), depth - 1), self.formula(shape, depth - 1)))
        if kind < 0.82:
            return self.condition(shape, depth)
        if kind < 0.85 and self.functions:
            function, count = source.choice(sorted(self.functions.items()))
            return call(function, *[self.formula(shape, depth - 1) for _ in range(source.randint(1, count))])
        if kind < 0.87:
            return sign(self.formula(shape, depth - 1))
        return self.shaping(shape, depth)

    def leaf(self, shape):
        fitting = sorted(word for word, other in self.names.items() if other == shape)
        if fitting and self.source.random() < 0.7:
            return name(self.source.choice(fitting))
        if shape == ():
            return self.number()
        return listed(*[self.leaf(shape[1:]) for _ in range(shape[0])])

    def number(self):
        source = self.source
        kind = source.random()
        if kind < 0.05:
            tree = name(word) if (word := source.choice(EDGES)).isalpha() else number_of(word)
        elif kind < 0.1:
            tree = name(source.choice(["pi", "e"]))
        elif kind < 0.6:
            tree = number_of(source.choice(LITERALS))
        else:
            tree = number(round(source.uniform(-5, 5), source.randint(0, 3)))
        return sign(tree) if source.random() < 0.15 and tree.kind != "sign" else tree

    def pair(self, shape, depth):
        """Two whose shapes broadcast to this one."""
        shapes = [shape, self.source.choice([shape, shape, (), self.narrower(shape)])]
        self.source.shuffle(shapes)
        return [self.formula(one, depth - 1) for one in shapes]

    def narrower(self, shape):
        if len(shape) < 2:
            return ()
        return self.source.choice([shape[1:], (shape[0], 1), (1, shape[1])])

    def operation(self, shape, depth):
        word = self.source.choice(["+", "-", "*", "/", "+", "-", "*", "/", "**"])
        return infix(*self.joined(word, self.pair(shape, depth)))

    def joined(self, word, pair):
        return pair[0], word, pair[1]

    def condition(self, shape, depth):
        source = self.source
        kind = source.random()
        if kind < 0.22 and depth <= 0:
            return self.leaf(shape)
        if kind < 0.15:
            return infix(
                self.condition(shape, depth - 1), source.choice(["and", "or"]), self.condition(shape, depth - 1))
        if kind < 0.22:
            return Tree("not", "", (self.condition(shape, depth - 1),))
        if kind < 0.28:
            return call(source.choice(["isnan", "isinf"]), self.formula(shape, depth - 1))
        if kind < 0.38:
            parts = tuple(self.formula(shape, depth - 1) for _ in range(3))
            return Tree("comparison", " ".join(source.choice(SIGNS) for _ in range(2)), parts)
        one, other = self.pair(shape, depth)
        return compared(one, source.choice(SIGNS), other)

    def shaping(self, shape, depth):
        """What makes a shape of others."""
        source = self.source
        size = source.randint(1, 3)
        inner = lambda one: self.formula(one, depth - 1)
        if shape == ():
            some = self.shape()
            ways = [
                lambda: call(source.choice(TO_NUMBER), inner(some)),
                lambda: infix(inner((size,)), "@", inner((size,))),
                lambda: call("dot", inner((size,)), inner((size,))),
                lambda: call("len", inner(some or (2,))),
                lambda: call("allclose", *self.pair(some, depth)),
            ]
        elif len(shape) == 1:
            ways = [
                lambda: listed(*[inner(()) for _ in range(shape[0])]),
                lambda: call(source.choice(MIXING), inner(shape)),
                lambda: infix(inner((size,)), "@", inner((size, shape[0]))),
                lambda: infix(inner((shape[0], size)), "@", inner((size,))),
                lambda: call("diag", inner((shape[0], shape[0]))),
                lambda: call("linspace", inner(()), inner(()), number(shape[0])),
            ]
        else:
            rows, columns = shape
            ways = [
                lambda: listed(*[inner((columns,)) for _ in range(rows)]),
                lambda: infix(inner((rows, size)), "@", inner((size, columns))),
                lambda: call("dot", inner((rows, size)), inner((size, columns))),
                lambda: call("outer", inner((rows,)), inner((columns,))),
                lambda: call("diag", inner((rows,))) if rows == columns else self.leaf(shape),
            ]
        return source.choice(ways)()


def number_of(word):
    return Tree("number", word)
