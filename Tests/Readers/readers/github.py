"""GitHub's own parser; its dollars are found in what it makes of the text."""

import html

from .report import links_and_figures, run

NAME = "cmark-gfm"
PACKAGES = []
PROFILE = "github"
PLACE = "site"
FORMAT = "svg"


def read(report, programs):
    extensions = [word for name in ["table", "strikethrough", "autolink", "tasklist"] for word in ["-e", name]]
    page = report.folder / "report.html"
    page.write_text(run("cmark-gfm", "--unsafe", *extensions, report.path), encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    found = sum(html.escape(formula.strip(), quote=False) in text for formula in report.formulas)
    return {"formulas": found, **links_and_figures(page, report)}
