"""Printed NumPy code, run: each function returns what the lesson says, for plain Python numbers and lists as the
lesson writes them."""

import json
import re
import subprocess
import sys
import tempfile

import numpy as np

from formulas.numpy_value import Refused, judged
from formulas.random_formula import Writer
from formulas.tree import call, listed, number, smaller as smaller_trees
from running.hunt import Finding, Undecided
from running.program import Died, Refusal

NAME = "code"
PARAMETERS = ["z", "w", "lambda", "x1"]

# Runs the code and prints the value of each call, or its error, a line each.
DRIVER = """
import json, sys, warnings
warnings.simplefilter("ignore")
import numpy as np
names = {}
exec(compile(sys.stdin.read(), "<code>", "exec"), names)
for call in json.load(open(sys.argv[1])):
    try:
        value = np.asarray(eval(call, dict(names)))
        text = "complex" if value.dtype.kind == "c" else value.astype(float).tolist()
    except Exception as error:
        text = "%s: %s" % (type(error).__name__, error)
    print(json.dumps(text))
"""


class Case:
    def __init__(self, word, parameters, body, arguments):
        self.word = word
        self.parameters = parameters  # names
        self.body = body
        self.arguments = arguments  # trees of numbers and lists

    def definition(self):
        return "%s(%s) = %s" % (self.word, ", ".join(self.parameters), self.body)

    def call(self):
        return call(self.word, *self.arguments)


def argument(source, shape):
    if shape == ():
        return number(source.choice([0, 1, -1, 2, -2, 8, round(source.uniform(-4, 4), 2)]))
    return listed(*[argument(source, shape[1:]) for _ in range(shape[0])])


def cases(source, count, batch):
    made = []
    while len(made) < count:
        writer = Writer(source)
        shapes = {word: writer.shape() for word in source.sample(PARAMETERS, source.randint(1, 2))}
        body = Writer(source, shapes).formula(writer.shape(), source.randint(1, 4))
        if not set(shapes) & body.names() or len(str(body)) > 200:
            continue
        word = "own%d" % (batch * 1000 + len(made))
        made.append(Case(word, list(shapes), body, [argument(source, shape) for shape in shapes.values()]))
    return made


def ask(program, cases):
    """Pairs: the lesson's value, and what Python returns. A name is used twice by smaller cases, so each has its
    own here."""
    own = [Case("%s_%d" % (case.word, i), case.parameters, case.body, case.arguments) for i, case in enumerate(cases)]
    values = program.steps([[case.definition()] for case in own], [str(case.call()) for case in own])
    kept = [i for i, value in enumerate(values) if not isinstance(value, Refusal)]
    answers = [(value, None) for value in values]
    if not kept:
        return answers
    lesson = "```formula\n%s\n```\n\n```code\n%s\n```\n" % (
        "\n".join(own[i].definition() for i in kept), ", ".join(own[i].word for i in kept))
    built = program.build(lesson)
    blocks = re.findall(r"^```python\n(.*?)^```", built.files.get("report.md", ""), re.M | re.S)
    if not blocks:
        raise Died("no code: " + built.messages[:300])
    for i, text in zip(kept, python("\n".join(blocks), [str(own[i].call()) for i in kept])):
        answers[i] = values[i], text
    return answers


def python(code, calls):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(calls, file)
        file.flush()
        result = subprocess.run(
            [sys.executable, "-c", DRIVER, file.name], input=code, capture_output=True, text=True, timeout=300)
    if result.returncode:
        raise Died("Python: " + result.stderr[-300:])
    return [json.loads(line) for line in result.stdout.splitlines()]


def judge(case, answer):
    ours, theirs = answer
    if isinstance(ours, Refusal):
        raise Undecided  # The values' kind judges that.
    told = "the lesson has %s, its code %s" % (ours, theirs)
    if isinstance(theirs, str):
        return Finding(theirs.split(":")[0], told)
    names = {word: np.array(plain(tree), dtype=float) for word, tree in zip(case.parameters, case.arguments)}
    ours, theirs = np.array(ours, dtype=float), np.array(theirs, dtype=float)
    if ours.shape != theirs.shape:
        return Finding("shape", told)
    for rounds in (4, 100):
        try:
            _, slack = judged(case.body, names, {}, rounds, 1)
        except Refused:
            raise Undecided
        if slack is None:
            raise Undecided
        same = (ours == theirs) | (np.isnan(ours) & np.isnan(theirs))
        with np.errstate(all="ignore"):
            if np.all(same | (np.abs(ours - theirs) <= 2 * slack)):
                return None
    if "dot" in case.body.calls() and np.any(np.isnan(ours)) or "linspace" in case.body.calls():
        raise Undecided  # np.dot of a number leaves out 0 · nan; np.linspace to inf has no start.
    return Finding("nan" if np.any(np.isnan(ours) != np.isnan(theirs)) else "value", told)


def plain(tree):
    if tree.kind == "list":
        return [plain(child) for child in tree.children]
    return -plain(tree.children[0]) if tree.kind == "sign" else float(tree.word)


def smaller(case):
    for body in smaller_trees(case.body):
        if set(case.parameters) & body.names():
            yield Case(case.word, case.parameters, body, case.arguments)
    if len(case.parameters) > 1:
        for i, word in enumerate(case.parameters):
            if word not in case.body.names():
                rest = [j for j in range(len(case.parameters)) if j != i]
                yield Case(case.word, [case.parameters[j] for j in rest], case.body, [case.arguments[j] for j in rest])


def show(case):
    return "```formula\n%s\n```\n```code\n%s\n```\n`= %s`" % (case.definition(), case.word, case.call())
