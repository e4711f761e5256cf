"""Typeset mathematics, read back: LaTeX and Unicode text of random formulas, by a reader of the test's own, have
the formula's values."""

import random
import re

import numpy as np

from formulas.numpy_value import Refused, judged
from formulas.random_formula import Writer
from formulas.tree import smaller as smaller_trees
from reading.reader import FUNCTIONS, read_latex, read_unicode
from reading.tokens import Unreadable
from running.hunt import Finding
from running.program import Died, Refusal

NAME = "notation"
NAMES = {"z": (), "w": (), "alpha": ()}
OF_LISTS = {"max", "min", "sum", "mean", "prod", "dot"}
KNOWN = set(FUNCTIONS.values()) | OF_LISTS | {"exp", "expm1", "log1p", "log2", "log10", "sqrt", "abs", "floor", "where"}


def is_readable(tree):
    """Only calls that the reader knows, and lists only where their elements are arguments."""
    if tree.kind == "call" and tree.word not in KNOWN or tree.kind == "list":
        return False
    of_lists = tree.word in OF_LISTS or tree.word == "@"
    if of_lists and not all(child.kind == "list" for child in tree.children):
        return False
    return all(
        all(map(is_readable, child.children)) if of_lists else is_readable(child) for child in tree.children)


def cases(source, count, batch):
    made = []
    while len(made) < count:
        tree = Writer(source, NAMES).formula((), source.randint(1, 4))
        # The powers of ten of the least doubles are none.
        if is_readable(tree) and "e-324" not in str(tree) and tree.kind not in ("number", "name") and len(str(tree)) < 160:
            made.append(tree)
    return made


def ask(program, cases):
    """The LaTeX and the Unicode text of each; a formula that touches a letter is text, and one alone is display."""
    lesson = "".join("So `$ %s`\n\nx`$ %s`\n\n" % (tree, tree) for tree in cases)
    built = program.build(lesson)
    errors = built.errors()
    if errors:
        answers = [Refusal(errors[4 * i + 1]) if 4 * i + 1 in errors else None for i in range(len(cases))]
        rest = [i for i, answer in enumerate(answers) if answer is None]
        if len(rest) == len(cases):
            raise Died(built.messages[:300])
        for i, answer in zip(rest, ask(program, [cases[i] for i in rest]) if rest else []):
            answers[i] = answer
        return answers
    lines = built.files["report.md"].split("\n")[1:]
    pairs = [(lines[4 * i], lines[4 * i + 2]) for i in range(len(cases))]
    return [(latex[3:].strip("$"), re.sub(r"\\(\W|_)", r"\1", text[1:])) for latex, text in pairs]


def judge(case, answer):
    if isinstance(answer, Refusal):
        return Finding("refused", answer)
    for sort, read, text in (("LaTeX", read_latex, answer[0]), ("Unicode", read_unicode, answer[1])):
        try:
            tree = read(text)
        except (Unreadable, IndexError, KeyError) as error:
            return Finding(sort + " unreadable", "%s\n(%s)" % (text, error))
        if place := differing(case, tree):
            return Finding(sort, "%s\nis read as %s, which differs at %s" % (text, tree, place))
    return None


def differing(one, other):
    """A place at which two formulas have different values."""
    source = random.Random(1)
    for _ in range(8):
        names = {word: np.asarray(round(source.uniform(-3, 3), 2)) for word in NAMES}
        try:
            value, slack = judged(one, names, {}, 4, 1)
        except Refused:
            return None
        try:
            back, _ = judged(other, names, {}, 1, 1)
        except Refused as refused:
            return "%s: %s" % (names, refused)
        if slack is None or value.shape != back.shape:
            if value.shape != back.shape:
                return "its shape"
            continue
        same = (value == back) | (np.isnan(value) & np.isnan(back))
        with np.errstate(all="ignore"):
            near = np.abs(value - back) <= 1000 * slack + 1e-6 * np.abs(value) + 1e-12
        # Rounding differs where the reader puts a product's parts together otherwise.
        if not np.all(same | near | ~np.isfinite(value) | ~np.isfinite(back)):
            return "%s: %s and %s" % ({word: float(v) for word, v in names.items()}, value, back)
    return None


def smaller(case):
    return [tree for tree in smaller_trees(case) if is_readable(tree) and tree.kind not in ("number", "name")]


def show(case):
    return "`$ %s`" % case
