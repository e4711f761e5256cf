"""`%%curvesheet`: a notebook's cell that is a lesson."""

import os
import shlex
import tempfile

from .program import Error
from .reports import build, framed


class Page:
    """A built lesson, as a page for notebooks and as Markdown for what shows no pages."""

    def __init__(self, report):
        self.markdown = report.markdown
        self.html = report.html
        self.values = report.values

    def _repr_html_(self):
        return framed(self.html)

    def __repr__(self):
        return self.markdown


def lesson(line, cell):
    """Builds the cell as a lesson and shows its report. Options of `curvesheet build` may stand behind
    `%%curvesheet`: `%%curvesheet --theme dark --with formulas.md`.

    Raises an Error for mistakes, of which a notebook shows only the message; a report whose claims fail
    is shown before.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "cell.md")
        with open(source, "w", encoding="utf-8") as file:
            file.write(cell)
        try:
            options = _options(shlex.split(line))
            _show(build(source, os.path.join(folder, "report"), html=True, format="svg", **options))
        except Error as error:
            if error.report is not None:
                _show(error.report)
                error.report = None
            message = str(error).replace(source, "cell")
            error.args = (message,)
            # What IPython shows in place of the calls that led here.
            error._render_traceback_ = lambda: [message]
            raise


def _show(report):
    from IPython.display import display

    display(Page(report))


def _options(words):
    """The options of a line as keyword arguments: what follows an option is its value."""
    options = {}
    name = None
    for word in words:
        if word.startswith("--"):
            name = word[2:].replace("-", "_")
            options[name] = True
        elif name is None:
            raise Error(f"'{word}' is no option of 'curvesheet build'", exit_code=64)
        elif name == "with":
            options[name] = os.path.abspath(word)
            name = None
        else:
            options[name] = word
            name = None
    return options


def load_ipython_extension(shell):
    """What `%load_ext curvesheet` runs."""
    shell.register_magic_function(lesson, "cell", "curvesheet")
