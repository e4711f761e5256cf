"""Material for MkDocs, with what the manual asks for."""

import re

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


def read(report, programs):
    (report.work / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    run(programs / "mkdocs", "build", "--quiet", folder=report.work)
    page = report.work / "site" / "report.html"
    text = page.read_text(encoding="utf-8")
    return {"formulas": len(re.findall(r'class="arithmatex"', text)), **links_and_figures(page, report)}
