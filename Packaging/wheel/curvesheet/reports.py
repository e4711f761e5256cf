"""Reports of whole lessons."""

import html
import json
import os

from .options import arguments
from .program import Error, run


class Report:
    """A report in a folder, which shows itself in a notebook if it was built with `html=True`."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)

    def _read(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read()

    @property
    def markdown(self):
        """The text of report.md, or of what the report is called otherwise."""
        return self._read(self._names[0])

    @property
    def values(self):
        """What values.json holds: every value that the report states."""
        return json.loads(self._read("values.json"))

    @property
    def _names(self):
        return self.values.get("report", ["report.md", "report.html"])

    @property
    def html(self):
        """The text of report.html, one page that needs nothing else; None if it was not asked for."""
        page = self._names[1]
        if not os.path.exists(os.path.join(self.folder, page)):
            return None
        return self._read(page)

    def _repr_html_(self):
        return None if self.html is None else framed(self.html)

    def __repr__(self):
        return f"<curvesheet.Report in {self.folder}>"


def framed(page):
    """A page within another: its styles and the names of its parts stay its own. It is as high as it needs
    to be where the notebook lets it say so, else it scrolls."""
    fit = "this.style.height = 0; this.style.height = this.contentDocument.documentElement.scrollHeight + 'px'"
    return (
        f'<iframe srcdoc="{html.escape(page)}" title="report" onload="{fit}" '
        'style="width: 100%; height: 40rem; border: 0"></iframe>'
    )


def build(lesson=None, output="Output", **options):
    """Builds a lesson, a Markdown file, into a folder; without one, the lesson that the program brings.

    Options are those of `curvesheet build --help`: `build("lesson.md", "Out", html=True)`. Raises an
    Error if the lesson has mistakes or a claim of it fails; its `report` is what was written all the same.
    """
    options.setdefault("quiet", True)
    named = [] if lesson is None else ["--", os.path.abspath(lesson)]
    folder = os.path.abspath(output)
    try:
        run("build", "-o", folder, *arguments(options), *named)
    except Error as error:
        if error.exit_code == 1 and os.path.exists(os.path.join(folder, "values.json")):
            error.report = Report(folder)
        raise
    return Report(folder)
