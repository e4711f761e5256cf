"""mystmd, which Jupyter Book 2 is made of: the document that its pages show."""

import json

from .report import nodes, run

NAME = "mystmd"
PACKAGES = ["mystmd"]
PROFILE = "myst"
PLACE = "."
FORMAT = "svg"

CONFIGURATION = """
version: 1
project: {title: Report, toc: [{file: report.md}]}
site: {template: ./template}
"""
# Else one is fetched.
TEMPLATE = """
myst: v1
title: None
build: {install: "true", start: "true"}
"""


def read(report, programs):
    (report.folder / "myst.yml").write_text(CONFIGURATION, encoding="utf-8")
    template = report.folder / "template"
    template.mkdir()
    (template / "template.yml").write_text(TEMPLATE, encoding="utf-8")
    run(programs / "myst", "build", "--site", folder=report.folder)
    site = report.folder / "_build" / "site"
    [page] = (site / "content").glob("*.json")
    found = list(nodes(json.loads(page.read_text(encoding="utf-8"))["mdast"]))

    def are(*kinds):
        return [node for node in found if node.get("type") in kinds]

    names = {node["html_id"] for node in found if "html_id" in node and node["type"] == "container"}
    pictures = [node for node in are("image") if (site / "public" / node["url"].lstrip("/")).is_file()]
    return {
        "formulas": len(are("inlineMath", "math")),
        "figures": len(pictures),
        "links": sum(node.get("html_id") in names for node in are("crossReference")),
        "anchors": len(report.anchors & names),
    }
