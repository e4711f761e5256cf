"""pandoc's own mathematics, as MathML in a page."""

from .report import links_and_figures, run

NAME = "pandoc, HTML"
PACKAGES = []
PROFILE = "pandoc"
PLACE = "site"
FORMAT = "svg"


def read(report, programs):
    page = report.folder / "report.html"
    said = run("pandoc", "-s", "--metadata", "title=Report", "--mathml", report.path, "-o", page)
    text = page.read_text(encoding="utf-8")
    return {"formulas": text.count("<math "), **links_and_figures(page, report), "complaints": said.splitlines()}
