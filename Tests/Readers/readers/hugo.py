"""Hugo, with what the manual asks for."""

import re

from .course import landing
from .report import links_and_figures, run

NAME = "Hugo"
PACKAGES = ["hugo"]
PROFILE = "hugo"
PLACE = "content/lesson"
FORMAT = "svg"

CONFIGURATION = r"""
baseURL = "http://localhost/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[markup.goldmark.parser.attribute]
block = true
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [['\[', '\]'], ['$$', '$$']]
inline = [['\(', '\)']]
"""


COURSE_PLACE = "content/course"


def settings(work, **layouts):
    """The site's settings, and how its pages are shown."""
    (work / "hugo.toml").write_text(CONFIGURATION, encoding="utf-8")
    (work / "layouts").mkdir()
    for name in ["single", "list", "home"]:
        text = layouts.get(name, "{{ .Content }}")
        (work / "layouts" / f"{name}.html").write_text(text, encoding="utf-8")


def read_course(course, programs):
    pages = "{{ .Content }}{{ range .Pages }}<i>{{ .RelPermalink }}</i>{{ end }}"
    settings(course.work, list=pages)
    run(programs / "hugo", "--quiet", folder=course.work)
    landed, lost = landing((course.work / "public" / "course").rglob("*.html"))
    contents = (course.work / "public" / "course" / "index.html").read_text(encoding="utf-8")
    order = re.findall(r"<i>/course/([^<]*)/</i>", contents)
    if order[:3] != ["activation-functions", "gates", "losses"] or len(order) != course.chapters:
        lost.append(f"the order is {order}")
    return landed, lost


def read(report, programs):
    settings(report.work)
    run(programs / "hugo", "--quiet", folder=report.work)
    page = report.work / "public" / "lesson" / "index.html"
    text = page.read_text(encoding="utf-8")
    found = len(re.findall(r"\\\(.*?\\\)", text)) + len(re.findall(r"\$\$\n.*\n\$\$", text))
    return {"formulas": found, **links_and_figures(page, report)}
