"""A course for a reader, and the links of its pages."""

import pathlib
import re
import shutil

from .report import run

TESTS = pathlib.Path(__file__).resolve().parents[2]
BUILT_IN = TESTS.parent / "Sources" / "Lessons" / "BuiltIn" / "activation-functions.md"


class Course:
    """The reports of a course in a folder of their own."""

    def __init__(self, program, reader, work):
        self.work = work
        self.folder = work / getattr(reader, "COURSE_PLACE", reader.PLACE)
        lessons = work / "lessons"
        shutil.copytree(TESTS / "Courses" / "activations", lessons)
        shutil.copy(BUILT_IN, lessons)
        for name in re.findall(r"\((\w+\.md)\)", (lessons / "index.md").read_text(encoding="utf-8")):
            if not (lessons / name).exists():
                shutil.copy(TESTS / "LessonsTests" / "Courses" / name, lessons)
        run(program, "build", lessons, "-o", self.folder, "--for", reader.PROFILE, "--format", "svg", "--quiet")
        self.chapters = len(list(lessons.glob("*.md"))) - 2


def landing(pages):
    """Which links between the pages of a site, and to figures and tables in them, lead to something."""
    texts = {page.resolve(): page.read_text(encoding="utf-8") for page in pages}
    names = {page: re.findall(r'\bid="([^"]*)"', text) for page, text in texts.items()}
    landed, lost = 0, []
    for page, text in texts.items():
        for link in re.findall(r'<a\b[^>]*?\shref="([^":]+)"', text):
            path, _, name = link.partition("#")
            goal = (page.parent / path).resolve() if path else page
            if goal.is_dir():
                goal /= "index.html"
            if goal not in texts:
                # What themes make of their own, as the sources beside the pages, is not looked at.
                if re.match("/|.*_sources/", path) is None and ("report" in path or "fig-" in name):
                    lost.append(f"{page.name}: {link}")
            elif re.match("(fig|tab|course)-", name):
                landed += names[goal].count(name) == 1
                if names[goal].count(name) != 1:
                    lost.append(f"{page.name}: {link}")
    return landed, lost
