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


COURSE_PLACE = "site"
COURSE_CONFIGURATION = """
version: 1
extends: toc.yml
site: {template: ./template}
"""


def site(folder, configuration, programs):
    """The documents that a site shows."""
    (folder / "myst.yml").write_text(configuration, encoding="utf-8")
    template = folder / "template"
    template.mkdir()
    (template / "template.yml").write_text(TEMPLATE, encoding="utf-8")
    run(programs / "myst", "build", "--site", folder=folder)
    pages = sorted((folder / "_build" / "site" / "content").glob("*.json"))
    return [list(nodes(json.loads(page.read_text(encoding="utf-8"))["mdast"])) for page in pages]


def read_course(course, programs):
    pages = site(course.folder, COURSE_CONFIGURATION, programs)
    found = [node for page in pages for node in page]
    names = [node["html_id"] for node in found if "html_id" in node and node["type"] == "container"]
    links = [node for node in found if node.get("type") == "crossReference"]
    lost = [node["identifier"] for node in links if names.count(node.get("html_id")) != 1]
    if len(pages) != course.chapters + 1:
        lost.append(f"{len(pages)} pages")
    return len(links) - len(lost), lost


def read(report, programs):
    [found] = site(report.folder, CONFIGURATION, programs)
    public = report.folder / "_build" / "site" / "public"

    def are(*kinds):
        return [node for node in found if node.get("type") in kinds]

    names = {node["html_id"] for node in found if "html_id" in node and node["type"] == "container"}
    pictures = [node for node in are("image") if (public / node["url"].lstrip("/")).is_file()]
    return {
        "formulas": len(are("inlineMath", "math")),
        "figures": len(pictures),
        "links": sum(node.get("html_id") in names for node in are("crossReference")),
        "anchors": len(report.anchors & names),
    }
