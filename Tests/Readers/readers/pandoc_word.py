"""A document for Word."""

import re
import zipfile

from .report import run

NAME = "pandoc, Word"
PACKAGES = []
PROFILE = "pandoc"
PLACE = "site"
FORMAT = "png"


def read(report, programs):
    path = report.folder / "report.docx"
    said = run("pandoc", report.path, "-o", path, folder=report.folder)
    with zipfile.ZipFile(path) as parts:
        text = parts.read("word/document.xml").decode()
        pictures = [name for name in parts.namelist() if name.startswith("word/media/")]
    names = set(re.findall(r'<w:bookmarkStart\b[^>]*w:name="([^"]*)"', text))
    links = re.findall(r'<w:hyperlink\b[^>]*w:anchor="((?:fig|tab)-[^"]*)"', text)
    return {
        "formulas": len(re.findall(r"<m:oMath>", text)),
        "figures": len(pictures),
        "links": sum(name in names for name in links),
        "anchors": len(report.anchors & names),
        "complaints": said.splitlines(),
    }
