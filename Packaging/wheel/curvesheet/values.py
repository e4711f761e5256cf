"""Values, tables and descriptions as Python's own."""

import csv
import html
import io
import json
import re
from collections.abc import Sequence

from .options import arguments
from .program import run

_WORDS = {"nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}


def evaluate(expression, **options):
    """The value of an expression: an int or a float, a bool, or a list of them with any nesting.

    Options are those of `curvesheet evaluate --help`.
    """
    output = run("evaluate", *arguments(options), "--json", "--", expression)
    return _number(json.loads(output)["value"])


def _number(value):
    if isinstance(value, list):
        return [_number(item) for item in value]
    return _WORDS.get(value, value) if isinstance(value, str) else value


class Table(Sequence):
    """A table's rows, each a tuple, which shows itself in a notebook.

    `columns` are the words above them; `table["z"]` is the column below `z`, and `table[0]` a row.
    """

    def __init__(self, text):
        heads, *rows = csv.reader(io.StringIO(text))
        self.columns = tuple(heads)
        self.rows = [tuple(_cell(cell) for cell in row) for row in rows]
        self._texts = rows

    def __getitem__(self, key):
        if isinstance(key, str):
            if key not in self.columns:
                raise KeyError(key)
            place = self.columns.index(key)
            return [row[place] for row in self.rows]
        return self.rows[key]

    def __len__(self):
        return len(self.rows)

    @property
    def markdown(self):
        """The table in GitHub's Markdown."""
        def line(cells):
            return "| " + " | ".join(cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells) + " |\n"

        return line(self.columns) + "|" + " --: |" * len(self.columns) + "\n" + "".join(
            line(row) for row in self._texts
        )

    def _repr_markdown_(self):
        return self.markdown

    def _repr_html_(self):
        def row(tag, cells):
            return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>\n"

        return (
            "<table>\n<thead>\n" + row("th", self.columns) + "</thead>\n<tbody>\n"
            + "".join(row("td", cells) for cells in self._texts) + "</tbody>\n</table>"
        )

    def __repr__(self):
        lines = [list(self.columns), *self._texts]
        widths = [max(len(line[i]) for line in lines) for i in range(len(self.columns))]
        return "\n".join(
            "  ".join(cell.rjust(width) for cell, width in zip(line, widths)) for line in lines
        )


def _cell(text):
    """A value as the program writes it in a table."""
    text = re.sub(r"\bnan\b", "NaN", re.sub(r"\binf\b", "Infinity", text))
    return json.loads(text)


def table(phrase, **options):
    """A table of values: `table("z, relu(z) for z in [-2, 0, 2]", heads=["z", "ReLU"])`.

    Options are those of `curvesheet table --help`, but for the language of its numbers.
    """
    return Table(run("table", *arguments(options), "--csv", "--", phrase).decode())


class Description(dict):
    """What is known of a function or of curves: formulas, ranges, kinks, jumps, asymptotes.

    `text` says the same in words.
    """

    def __init__(self, values, text):
        super().__init__(values)
        self.text = text

    def __repr__(self):
        return self.text


def describe(subject, **options):
    """Describes a function by its name, or curves: `describe("abs(z) + step(z) for z in -3..3")`."""
    command = ["describe", *arguments(options)]
    values = json.loads(run(*command, "--json", "--", subject))
    return Description(values, run(*command, "--", subject).decode().rstrip())
