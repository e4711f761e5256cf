"""A document for paper, set by XeLaTeX."""

import re

from .report import run

NAME = "pandoc, LaTeX"
NEEDS = "xelatex"
PACKAGES = []
PROFILE = "pandoc"
PLACE = "site"
FORMAT = "pdf"


def read(report, programs):
    # The usual font for code has no Greek letters.
    line = ["pandoc", report.path, "--pdf-engine", "xelatex", "--variable", "monofont=DejaVu Sans Mono", "-o"]
    paper = report.folder / "report.pdf"
    said = run(*line, paper, folder=report.folder)
    source = report.folder / "report.tex"
    run(*line, source, folder=report.folder)
    text = source.read_text(encoding="utf-8")
    names = set(re.findall(r"\\(?:label|hypertarget|protect\\hypertarget)\{([^}]*)\}", text))
    links = re.findall(r"\\(?:hyperlink\{|hyperref\[)((?:fig|tab)-[^}\]]*)[}\]]", text)
    pictures = {
        name
        for name in re.findall(r"\\includegraphics(?:\[[^]]*\])?\{([^}]*)\}", text)
        if (report.folder / name).is_file()
    }
    # It would number what has a number.
    twice = re.findall(r"\b(Figure|Table) \d+: .*", run("pdftotext", "-layout", paper, "-"))
    return {
        "formulas": text.count("\\(") + text.count("\\["),
        "figures": len(pictures),
        "links": sum(name in names for name in links),
        "anchors": len(report.anchors & names),
        "complaints": said.splitlines() + twice,
    }
