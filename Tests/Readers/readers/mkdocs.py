"""Material for MkDocs, with what the manual asks for."""

import re

from .course import landing
from .report import links_and_figures, run

NAME = "MkDocs Material"
PACKAGES = ["mkdocs-material"]
PROFILE = "mkdocs"
PLACE = "docs"
FORMAT = "svg"

CONFIGURATION = """
site_name: Report
theme: {name: material}
use_directory_urls: false
validation: {anchors: warn}
markdown_extensions: [attr_list, md_in_html, tables, {pymdownx.arithmatex: {generic: true}}]
"""


COURSE_CONFIGURATION = "INHERIT: docs/nav.yml\n" + CONFIGURATION


def read_course(course, programs):
    (course.work / "mkdocs.yml").write_text(COURSE_CONFIGURATION, encoding="utf-8")
    run(programs / "mkdocs", "build", "--quiet", "--strict", folder=course.work)
    landed, lost = landing((course.work / "site").rglob("*.html"))
    menu = (course.work / "site" / "index.html").read_text(encoding="utf-8")
    if not re.search("Learning.*losses/report.html.*Deciding.*policies/report.html", menu, re.DOTALL):
        lost.append("the menu has not the order of the course")
    return landed, lost


def read(report, programs):
    (report.work / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    run(programs / "mkdocs", "build", "--quiet", folder=report.work)
    page = report.work / "site" / "report.html"
    text = page.read_text(encoding="utf-8")
    return {"formulas": len(re.findall(r'class="arithmatex"', text)), **links_and_figures(page, report)}
