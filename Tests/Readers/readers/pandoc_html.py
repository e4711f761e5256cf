"""pandoc's own mathematics, as MathML in a page."""

from .course import landing
from .report import links_and_figures, run

NAME = "pandoc, HTML"
PACKAGES = []
PROFILE = "pandoc"
PLACE = "site"
FORMAT = "svg"


def read_course(course, programs):
    book = course.folder / "book.html"
    run("pandoc", "-d", "book.yaml", "-s", "--metadata", "title=Book", "--mathml", "-o", book, folder=course.folder)
    return landing([book])


def read(report, programs):
    page = report.folder / "report.html"
    said = run("pandoc", "-s", "--metadata", "title=Report", "--mathml", report.path, "-o", page)
    text = page.read_text(encoding="utf-8")
    return {"formulas": text.count("<math "), **links_and_figures(page, report), "complaints": said.splitlines()}
