"""Formulas of the lesson language as trees, their text, and smaller ones like them."""

from dataclasses import dataclass, replace

# Python's precedence, which is the language's.
CONDITIONAL, OR, AND, NOT, COMPARISON, SUM, PRODUCT, SIGN, POWER, ATOM = range(10)
LEVELS = {"or": OR, "and": AND, "+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT, "@": PRODUCT, "**": POWER}


@dataclass(frozen=True)
class Tree:
    """`kind` is number, name, list, sign, not, infix, comparison, if or call; `word` is the number's digits, the
    name, the sign or, of a comparison, its signs with blanks between; an `if` holds then, condition, else."""

    kind: str
    word: str
    children: tuple = ()

    @property
    def size(self):
        return 1 + sum(child.size for child in self.children)

    def __str__(self):
        return text(self)[0]

    def names(self):
        if self.kind == "name":
            return {self.word}
        return set().union(*[child.names() for child in self.children])

    def calls(self):
        own = {self.word} if self.kind == "call" else set()
        return own.union(*[child.calls() for child in self.children])

    def with_name(self, name, tree):
        """The tree with another in the place of a name."""
        if self.kind == "name":
            return tree if self.word == name else self
        return replace(self, children=tuple(child.with_name(name, tree) for child in self.children))


def number(value):
    """A number's tree; a negative one has a sign."""
    digits = repr(value) if isinstance(value, float) else str(value)
    digits = digits[:-2] if digits.endswith(".0") else digits
    return sign(number(digits[1:])) if digits.startswith("-") else Tree("number", digits)


def name(word):
    return Tree("name", word)


def listed(*items):
    return Tree("list", "", items)


def sign(operand):
    return Tree("sign", "-", (operand,))


def infix(left, word, right):
    return Tree("infix", word, (left, right))


def compared(left, word, right):
    return Tree("comparison", word, (left, right))


def call(word, *arguments):
    return Tree("call", word, arguments)


def text(tree):
    """A tree's text with the parentheses it needs, and its precedence."""
    parts = tree.children

    def inner(child, least):
        words, level = text(child)
        return words if level >= least else "(%s)" % words

    if tree.kind in ("number", "name"):
        return tree.word, ATOM
    if tree.kind == "list":
        return "[%s]" % ", ".join(inner(part, CONDITIONAL) for part in parts), ATOM
    if tree.kind == "call":
        return "%s(%s)" % (tree.word, ", ".join(inner(part, CONDITIONAL) for part in parts)), ATOM
    if tree.kind == "sign":
        return "-" + inner(parts[0], SIGN), SIGN
    if tree.kind == "not":
        return "not " + inner(parts[0], NOT), NOT
    if tree.kind == "if":
        then, condition, otherwise = parts
        return "%s if %s else %s" % (
            inner(then, OR), inner(condition, OR), inner(otherwise, CONDITIONAL)), CONDITIONAL
    if tree.kind == "comparison":
        words = inner(parts[0], SUM)
        for word, part in zip(tree.word.split(), parts[1:]):
            words += " %s %s" % (word, inner(part, SUM))
        return words, COMPARISON
    level = LEVELS[tree.word]
    if tree.word == "**":
        return "%s**%s" % (inner(parts[0], ATOM), inner(parts[1], SIGN)), level
    return "%s %s %s" % (inner(parts[0], level), tree.word, inner(parts[1], level + 1)), level


def smaller(tree):
    """Trees that are this one with a part taken away or made simpler, the smallest first."""
    return sorted(dict.fromkeys(simplified(tree)), key=lambda one: (one.size, len(str(one))))


def simplified(tree):
    yield from tree.children
    if tree.kind == "number":
        if len(tree.word) > 1:
            yield from [number(0), number(1), number(2)]
            try:
                value = float(tree.word)
            except ValueError:
                return
            if abs(value) < 1e15:
                yield from [number(round(value)), number(round(value, 1)), number(round(value, 2))]
        elif tree.word not in ("0", "1"):
            yield from [number(0), number(1)]
        return
    if tree.kind == "name":
        return
    if tree.kind == "list" and len(tree.children) > 1:
        for index in range(len(tree.children)):
            yield replace(tree, children=tree.children[:index] + tree.children[index + 1:])
    if tree.kind == "comparison" and len(tree.children) > 2:
        yield replace(tree, word=tree.word.split()[0], children=tree.children[:2])
    if tree.size > 2:
        yield from [number(0), number(1)]
    for index, child in enumerate(tree.children):
        for other in simplified(child):
            yield replace(tree, children=tree.children[:index] + (other,) + tree.children[index + 1:])
