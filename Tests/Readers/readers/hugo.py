"""Hugo, with what the manual asks for."""

import re

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


def read(report, programs):
    (report.work / "hugo.toml").write_text(CONFIGURATION, encoding="utf-8")
    layouts = report.work / "layouts"
    layouts.mkdir()
    for name in ["single.html", "list.html", "home.html"]:
        (layouts / name).write_text("{{ .Content }}", encoding="utf-8")
    run(programs / "hugo", "--quiet", folder=report.work)
    page = report.work / "public" / "lesson" / "index.html"
    text = page.read_text(encoding="utf-8")
    found = len(re.findall(r"\\\(.*?\\\)", text)) + len(re.findall(r"\$\$\n.*\n\$\$", text))
    return {"formulas": found, **links_and_figures(page, report)}
