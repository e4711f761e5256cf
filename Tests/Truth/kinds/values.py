"""Random expressions of the whole language against NumPy: values, shapes, errors."""

import numpy as np

from formulas.numpy_value import Refused, judged
from formulas.random_formula import Writer
from formulas.tree import number, smaller as smaller_trees
from running.hunt import Finding, Undecided
from running.program import Refusal

NAME = "values"


class Case:
    """An expression, and at most one formula of its own that it calls."""

    def __init__(self, tree, function=None):
        self.tree = tree
        self.function = function  # name, parameters with defaults, body

    @property
    def functions(self):
        return [self.function] if self.function and self.function[0] in self.tree.calls() else []

    def definitions(self):
        lines = []
        for word, parameters, body in self.functions:
            heads = [one if default is None else "%s=%s" % (one, default) for one, default in parameters]
            lines.append("%s(%s) = %s" % (word, ", ".join(heads), body))
        return lines


def cases(source, count, batch):
    made = []
    while len(made) < count:
        function, callable_ = None, {}
        if source.random() < 0.25:
            # A name of its own, since all cases of a run stand in one lesson.
            word = "own%d" % (batch * 1000 + len(made))
            parameters = [("x", None), ("y", number(source.choice([2, 0.5, 1])))][:source.randint(1, 2)]
            shapes = {one: () for one, _ in parameters}
            function = word, parameters, Writer(source, shapes).formula((), source.randint(1, 3))
            callable_ = {word: len(parameters)}
        writer = Writer(source, functions=callable_)
        case = Case(writer.formula(writer.shape(), source.randint(1, 4)), function)
        if len(str(case.tree)) < 300:
            made.append(case)
    return made


def ask(program, cases):
    return program.steps([case.definitions() for case in cases], [str(case.tree) for case in cases])


def judge(case, answer):
    functions = {word: (parameters, body) for word, parameters, body in case.functions}
    for rounds in (4, 200):
        try:
            value, slack = judged(case.tree, {}, functions, rounds, 1)
        except Refused as refused:
            if isinstance(answer, Refusal):
                return None
            return Finding("is accepted", "today %s, NumPy: %s" % (answer, refused))
        if isinstance(answer, Refusal):
            return Finding("is refused", "today '%s', NumPy %s" % (answer, value.tolist()))
        ours = np.array(answer, dtype=float)
        if ours.shape != value.shape:
            return Finding("shape", "today %s, NumPy %s" % (answer, value.tolist()))
        if slack is None:
            raise Undecided
        with np.errstate(all="ignore"):
            same = (ours == value) | (np.isnan(ours) & np.isnan(value)) | (np.abs(ours - value) <= slack)
        if np.all(same):
            return None
    sort = "nan" if np.any(np.isnan(ours) != np.isnan(value)) else "value"
    return Finding(sort, "today %s, NumPy %s, within %s" % (answer, value.tolist(), slack.tolist()))


def smaller(case):
    for tree in smaller_trees(case.tree):
        yield Case(tree, case.function)
    if case.functions:
        word, parameters, body = case.function
        for other in smaller_trees(body):
            yield Case(case.tree, (word, parameters, other))


def show(case):
    return "\n".join(["curvesheet evaluate \"%s\"" % case.tree] + [
        "    --define \"%s\"" % line for line in case.definitions()])
