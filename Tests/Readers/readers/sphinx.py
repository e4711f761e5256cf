"""Sphinx with MyST-Parser, with what the manual asks for."""

import re

from .course import landing
from .report import links_and_figures, run

NAME = "Sphinx, MyST-Parser"
PACKAGES = ["sphinx", "myst-parser", "sphinx-design"]
PROFILE = "myst"
PLACE = "source"
FORMAT = "svg"

CONFIGURATION = """
extensions = ["myst_parser", "sphinx_design"]
myst_enable_extensions = ["dollarmath"]
root_doc = "report"
numfig = True
"""


COURSE_CONFIGURATION = """
extensions = ["myst_parser", "sphinx_design"]
myst_enable_extensions = ["dollarmath"]
root_doc = "index"
# A lesson has a fence of TeX, which no lexer is for.
suppress_warnings = ["misc.highlighting_failure"]
"""


def read_course(course, programs):
    (course.folder / "conf.py").write_text(COURSE_CONFIGURATION, encoding="utf-8")
    output = course.work / "output"
    said = run(programs / "sphinx-build", "-q", "-b", "html", course.folder, output)
    landed, lost = landing(output.rglob("*.html"))
    return landed, lost + said.splitlines()


def read(report, programs):
    (report.folder / "conf.py").write_text(CONFIGURATION, encoding="utf-8")
    output = report.work / "output"
    said = run(programs / "sphinx-build", "-q", "-b", "html", report.folder, output)
    page = output / "report.html"
    text = page.read_text(encoding="utf-8")
    return {
        "formulas": len(re.findall(r'class="math notranslate', text)),
        **links_and_figures(page, report),
        "complaints": said.splitlines(),
    }
