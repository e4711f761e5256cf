"""A book, whose chapters are files."""

import re
import zipfile

from .report import run

NAME = "pandoc, EPUB"
PACKAGES = []
PROFILE = "pandoc"
PLACE = "site"
FORMAT = "svg"


def read(report, programs):
    path = report.folder / "report.epub"
    said = run("pandoc", "--metadata", "title=Report", report.path, "-o", path, folder=report.folder)
    with zipfile.ZipFile(path) as parts:
        pages = {name: parts.read(name).decode() for name in parts.namelist() if name.endswith(".xhtml")}
        pictures = [name for name in parts.namelist() if "/media/" in name]
    names = {(page.rsplit("/")[-1], name) for page, text in pages.items() for name in re.findall(r'\bid="([^"]*)"', text)}
    landed = 0
    for page, text in pages.items():
        for file, name in re.findall(r'href="([^"#]*)#((?:fig|tab)-[^"]*)"', text):
            landed += (file or page.rsplit("/")[-1], name) in names
    return {
        "formulas": sum(text.count("<math ") for text in pages.values()),
        "figures": len(pictures),
        "links": landed,
        "anchors": len(report.anchors & {name for _, name in names}),
        "complaints": said.splitlines(),
    }
