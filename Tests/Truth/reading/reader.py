"""Reads printed mathematics back: what a reader takes a formula for. A product binds from the left, whether it
has a sign or not; a power binds to what stands right before it."""

from formulas.tree import Tree, call, infix, listed, name, sign
from reading.tokens import Unreadable, latex_tokens, unicode_tokens

FUNCTIONS = {
    "ln": "log", "sin": "sin", "cos": "cos", "tan": "tan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh",
    "arctan": "arctan", "arcsin": "arcsin", "arccos": "arccos", "arsinh": "arcsinh", "arcosh": "arccosh",
    "artanh": "arctanh", "erf": "erf", "erfc": "erfc", "sign": "sign", "round": "round", "max": "maximum",
    "min": "minimum", "clip": "clip", "sum": "sum", "mean": "mean", "prod": "prod", "id": "identity",
    "step": "step", "ReLU": "relu", "ReLU6": "relu6", "LeakyReLU": "leaky_relu", "ELU": "elu", "CELU": "celu",
    "σ": "sigmoid", "LogSigmoid": "log_sigmoid", "Tanhshrink": "tanhshrink", "HardTanh": "hard_tanh",
    "HardSigmoid": "hard_sigmoid", "HardSwish": "hard_swish", "HardShrink": "hard_shrink",
    "SoftShrink": "soft_shrink", "Softplus": "softplus", "Softsign": "softsign", "SiLU": "silu", "GELU": "gelu",
    "Mish": "mish", "SparsePlus": "sparse_plus", "SparseSigmoid": "sparse_sigmoid", "log": "log", "exp": "exp",
}
LETTERS = {"z": "z", "w": "w", "α": "alpha", "e": "e", "π": "pi", "∞": "inf", "nan": "nan"}
RELATIONS = {"<": "<", ">": ">", "≤": "<=", "≥": ">=", "=": "==", "≠": "!="}
ENDS = {")", ">|", "⌋", ",", "if", "else", "and", "or", "+", "−", "·", "/", "^", "_", *RELATIONS}


def read_unicode(text):
    return Reader(unicode_tokens(text, FUNCTIONS)).all()


def read_latex(text):
    return Reader(latex_tokens(text)).all()


class Reader:
    def __init__(self, tokens):
        self.tokens = tokens
        self.index = 0
        self.bars = 0

    @property
    def next(self):
        return self.tokens[self.index] if self.index < len(self.tokens) else ""

    def take(self, *words):
        if self.next in words:
            self.index += 1
            return self.tokens[self.index - 1]
        return None

    def need(self, word):
        if not self.take(word):
            raise Unreadable("'%s' where '%s' is wanted in %s" % (self.next, word, " ".join(self.tokens)))

    def all(self):
        tree = self.choice()
        if self.next:
            raise Unreadable("'%s' is left over in %s" % (self.next, " ".join(self.tokens)))
        return tree

    def choice(self):
        value = self.disjunction()
        if not self.take("if"):
            return value
        condition = self.disjunction()
        self.need(",")
        otherwise = self.choice() if not self.take("else") else self.choice()
        return call("where", condition, value, otherwise)

    def disjunction(self):
        tree = self.conjunction()
        while self.take("or"):
            tree = infix(tree, "or", self.conjunction())
        return tree

    def conjunction(self):
        tree = self.negation()
        while self.take("and"):
            tree = infix(tree, "and", self.negation())
        return tree

    def negation(self):
        return Tree("not", "", (self.negation(),)) if self.take("not") else self.relation()

    def relation(self):
        parts, words = [self.sum()], []
        while word := self.take(*RELATIONS):
            words.append(RELATIONS[word])
            parts.append(self.sum())
        return Tree("comparison", " ".join(words), tuple(parts)) if words else parts[0]

    def sum(self):
        tree = sign(self.product()) if self.take("−") else self.product()
        while word := self.take("+", "−"):
            tree = infix(tree, "+" if word == "+" else "-", self.product())
        return tree

    def product(self):
        tree = self.power()
        while self.next and (self.next not in ENDS or self.next in "·/"):
            if self.next == "|" and self.bars:
                break
            word = self.take("·", "/") or "·"
            right = sign(self.power()) if self.take("−") else self.power()
            if word == "·" and right.kind == "list" and tree.word == "*" and tree.children[1].kind == "list":
                tree = infix(tree.children[0], "*", infix(tree.children[1], "@", right))
                continue
            both = tree.kind == "list" and right.kind == "list"
            tree = infix(tree, "/" if word == "/" else "@" if both else "*", right)
        return tree

    def power(self):
        tree = self.atom()
        # A power of a power needs parentheses or a raised one.
        if self.take("^"):
            tree = infix(tree, "**", self.exponent())
        return tree

    def exponent(self):
        if self.take("−"):
            return sign(self.atom())
        tree = self.atom()
        return infix(tree, "**", self.exponent()) if self.take("^") else tree

    def atom(self):
        token = self.next
        self.index += 1
        if token in FUNCTIONS and (token != "σ" or self.next in "(^"):
            return self.application(token)
        if token in LETTERS:
            return name(LETTERS[token])
        if token[:1].isdigit():
            return Tree("number", token)
        if token == "√":
            return call("sqrt", self.atom())
        if token == "(":
            items = self.items()
            self.need(")")
            return items[0] if len(items) == 1 else listed(*items)
        if token in ("|", "|<"):
            return self.absolute(token)
        if token == "⌊":
            tree = self.choice()
            self.need("⌋")
            return call("floor", tree)
        raise Unreadable("'%s' begins no factor in %s" % (token, " ".join(self.tokens)))

    def absolute(self, token):
        outer, self.bars = self.bars, 1 if token == "|" else 0
        tree = self.choice()
        self.bars = outer
        self.need("|" if token == "|" else ">|")
        return call("abs", tree)

    def items(self):
        bars, self.bars = self.bars, 0
        items = [self.choice()]
        while self.take(","):
            items.append(self.choice())
        self.bars = bars
        return items

    def application(self, word):
        function = FUNCTIONS[word]
        if word == "log":
            self.need("_")
            function = {"2": "log2", "10": "log10"}[self.tokens[self.index]]
            self.index += 1
        power = None
        if self.take("^"):
            power = self.exponent()
        self.need("(")
        items = self.items()
        self.need(")")
        if function in ("maximum", "minimum"):
            tree = call(function[:3], listed(*items))
        elif function in ("sum", "mean", "prod"):
            tree = call(function, listed(*items))
        else:
            tree = call(function, *items)
        return tree if power is None else infix(tree, "**", power)
