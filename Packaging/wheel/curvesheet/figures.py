"""Single figures."""

import hashlib
import os
import re

from .options import arguments
from .program import run


class Figure:
    """A figure, which shows itself in a notebook.

    `svg` is its text. Other formats are drawn when they are asked for.
    """

    def __init__(self, command, phrase, options, panels):
        self._arguments = [command, *arguments(options, panels)]
        self._phrase = [] if phrase is None else ["--", phrase]
        self.svg = self._drawn("svg").decode()

    def _drawn(self, format):
        return run(*self._arguments, "--format", format, "-o", "-", *self._phrase)

    @property
    def png(self):
        """The bytes of a PNG, two pixels for a point unless the figure was given a `width`."""
        return self._drawn("png")

    @property
    def pdf(self):
        """The bytes of a PDF."""
        return self._drawn("pdf")

    def save(self, path):
        """Writes a file; its name's ending says the format: .svg, .png or .pdf."""
        run(*self._arguments, "-o", os.path.abspath(path), *self._phrase)

    def _repr_svg_(self):
        # Some notebooks put all pictures into one page, where names of their parts must differ.
        name = "f" + hashlib.sha256(self.svg.encode()).hexdigest()[:12]
        svg = re.sub(r"^<\?xml[^>]*>\s*", "", self.svg)
        svg = re.sub(r'( id="| (?:xlink:)?href="#|\(#)figure-', rf"\1{name}-", svg)
        return svg.replace('="figure-title figure-desc"', f'="{name}-title {name}-desc"', 1)

    def __repr__(self):
        described = re.search(r"<desc[^>]*>(.*?)</desc>", self.svg, re.DOTALL)
        return f"<curvesheet.Figure{': ' + described[1] if described else ''}>"


def plot(phrase=None, *, panels=(), **options):
    """Draws curves: `plot("relu(z), relu'(z) for z in -5..5", title="ReLU")`.

    Options are those of `curvesheet plot --help`; each of `panels` is a mapping of a panel's own, such
    as `dict(panel="A", plot="z for z in -1..1")`.
    """
    return Figure("plot", phrase, options, panels)


def bars(phrase=None, *, panels=(), **options):
    """Draws the elements of vectors as bars: `bars("softmax(scores)", define={"scores": [1, 2, 3]})`.

    Options are those of `curvesheet bars --help`.
    """
    return Figure("bars", phrase, options, panels)
