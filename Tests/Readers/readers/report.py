"""A report for a reader, and what is in it."""

import json
import re
import subprocess


def run(*line, folder=None):
    """What a program prints, on either stream."""
    done = subprocess.run(
        [str(word) for word in line], cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        raise SystemExit(f"{line[0]} failed:\n{done.stdout}")
    return done.stdout


def nodes(tree):
    """All objects of a document in JSON."""
    if isinstance(tree, dict):
        yield tree
    for part in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else []:
        yield from nodes(part)


class Report:
    """The built-in lesson's report in a folder of its own."""

    def __init__(self, program, reader, work):
        self.work = work
        self.folder = work / reader.PLACE
        self.folder.mkdir(parents=True, exist_ok=True)
        run(program, "build", "-o", self.folder, "--for", reader.PROFILE, "--format", reader.FORMAT, "--quiet")
        [self.path] = self.folder.glob("*.md")
        # The report for pandoc sets numbers and signs as mathematics that the others have as text.
        dialect = "markdown" if reader.PROFILE == "pandoc" else "gfm+tex_math_dollars"
        plain = work / "plain"
        profile = "pandoc" if reader.PROFILE == "pandoc" else "github"
        run(program, "build", "-o", plain, "--for", profile, "--format", "svg", "--quiet")
        tree = json.loads(run("pandoc", "-f", dialect, "-t", "json", plain / "report.md"))
        self.formulas = [node["c"][1] for node in nodes(tree) if node.get("t") == "Math"]
        links = [node for node in nodes(tree) if node.get("t") == "Link"]
        targets = [node["c"][2][0] for node in links]
        # What links can lead to.
        self.anchors = {f"fig-{path.stem}" for path in (plain / "figures").glob("*.svg")}
        self.counts = {
            "formulas": len(self.formulas),
            "figures": len(list((plain / "figures").glob("*.svg"))),
            "links": sum(bool(re.match("#(fig|tab)-", target)) for target in targets),
            "anchors": len(self.anchors),
        }


def links_and_figures(page, report):
    """How many figures of a page load and have anchors, and links of it to figures and tables lead somewhere."""
    text = page.read_text(encoding="utf-8")
    names = set(re.findall(r'\bid="([^"]*)"', text))
    # A heading's own link leads to itself.
    links = [
        name
        for mark, name in re.findall(r'<a\b(\s+class="headerlink")?[^>]*?\shref="#((?:fig|tab)-[^"]*)"', text)
        if not mark
    ]
    images = re.findall(r'<img\b[^>]*?\bsrc="([^"]*)"', text)
    loaded = {image for image in images if (page.parent / image).is_file()}
    return {
        "figures": len(loaded),
        "links": sum(name in names for name in links),
        "anchors": len(report.anchors & names),
    }
