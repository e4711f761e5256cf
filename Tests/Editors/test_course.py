"""What an editor sees of the lessons of a course, judged by builds of the same course."""

import asyncio
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import urllib.parse

import editor
import pytest_lsp
from lsprotocol import types
from pytest_lsp import LanguageClient

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMALL = {
    "index.md": "# Curves\n\nSee [](a%20b.md#fig-hat).\n\n- [](relu.md)\n- [](a%20b.md)\n\n## Smooth\n\n"
                "- [Soft](s%C3%B6ft.md)\n",
    "relu.md": "---\nuse: common.md\n---\n# The 😀 ReLU\n\n😀 [](a%20b.md#fig-hat) [w](a%20b.md#fig-hat) `= bent(1)`\n\n"
               "```figure\nid: leaky\ncaption: As [](a%20b.md#tab-t)\nplot: bent(z) for z in 0..1\n```\n",
    "a b.md": "# Hats\r\n\r\n[](index.md)\r\n\r\n```figure\r\nid: hat\r\ntitle: A hat\r\nplot: z for z in 0..1\r\n```\r\n"
              "\r\n```table\r\nid: t\r\nn for n in [1, 2]\r\n```\r\n",
    "söft.md": "# Soft *ones*\n\n[](<a b.md#fig-hat>), [](relu.md)\n",
    "common.md": "```formula\nbent(z) = z / 2\n```\n",
}
FILES = ["relu.md", "a%20b.md", "s%C3%B6ft.md", "index.md", "none.md", "common.md", "common2.md"]


@pytest_lsp.fixture(config=editor.CONFIGURATION)
async def client(lsp_client: LanguageClient):
    await editor.start(lsp_client, "file:///lessons")
    yield
    await lsp_client.shutdown_session()


def build(folder, out):
    """All that a build of a course says: file, line, severity and message of each; and its exit code."""
    run = subprocess.run(
        [os.environ["CURVESHEET"], "build", folder.name, "-o", str(out), "--format", "svg", "--no-cache",
         "--message-format", "json"], cwd=folder.parent, capture_output=True, text=True)
    found = []
    for line in run.stdout.split("\n"):
        message = json.loads(line) if line else {}
        if message.get("severity") in ("error", "warning") and message.get("file"):
            found.append((pathlib.Path(message["file"]).name, message.get("line", 1), message["severity"],
                          message["message"]))
    return sorted(found), run.returncode


class Folder:
    """A course that is written in an editor."""

    def __init__(self, client, path):
        self.client, self.path, self.versions = client, path, {}

    def uri(self, name):
        return (self.path / name).as_uri()

    def document(self, name):
        return types.TextDocumentIdentifier(uri=self.uri(name))

    def open(self, name, text=None):
        text = self.read(name) if text is None else text
        self.versions[name] = 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(text_document=types.TextDocumentItem(
                uri=self.uri(name), language_id="markdown", version=1, text=text)))
        return text

    def change(self, name, text):
        self.versions[name] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=self.uri(name), version=self.versions[name]),
                content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)]))

    def read(self, name):
        return (self.path / name).read_bytes().decode()

    async def settled(self):
        """Waits until nothing is built any more: an answer for each text that needs its build."""
        everything = types.Range(start=types.Position(0, 0), end=types.Position(9999, 0))
        for _ in range(2):
            for name in self.versions:
                await self.client.text_document_inlay_hint_async(
                    types.InlayHintParams(text_document=self.document(name), range=everything))

    def told(self):
        """What the editor was told of its texts, as `build` says it."""
        severities = {types.DiagnosticSeverity.Error: "error", types.DiagnosticSeverity.Warning: "warning"}
        return sorted(
            (name, item.range.start.line + 1, severities[item.severity], item.message.split("\n")[0])
            for name in self.versions for item in self.client.diagnostics.get(self.uri(name), [])
            if item.severity in severities)


def applied(text, edits):
    """A text after edits that are apart."""
    lines = text.split("\n")
    for item in sorted(edits, key=lambda item: (item.range.start.line, item.range.start.character), reverse=True):
        row = lines[item.range.start.line].encode("utf-16-le")
        start, end = item.range.start.character * 2, item.range.end.character * 2
        lines[item.range.start.line] = (
            row[:start] + item.new_text.encode("utf-16-le") + row[end:]).decode("utf-16-le")
    return "\n".join(lines)


def activations(folder):
    """The course of the tests, with the lessons that lie elsewhere."""
    shutil.copytree(ROOT / "Tests/Courses/activations", folder)
    for path in [ROOT / "Sources/Lessons/BuiltIn/activation-functions.md",
                 *(ROOT / "Tests/LessonsTests/Courses").glob("*.md")]:
        shutil.copy(path, folder)


async def test_completion(client, tmp_path):
    activations(tmp_path / "course")
    course = Folder(client, tmp_path / "course")
    text = course.open("gates.md")

    async def labels(link, name="gates.md"):
        course.change(name, text + "\n" + link)
        answer = await client.text_document_completion_async(
            types.CompletionParams(
                text_document=course.document(name),
                position=types.Position(line=text.count("\n") + 1, character=len(link))))
        return [(item.label, item.detail) for item in answer.items]

    found = await labels("See [](")
    assert [label for label, _ in found] == [
        "activation-functions.md", "losses.md", "optimisers.md", "turning.md", "exploration.md", "policies.md",
        "index.md", "#fig-gates", "#tab-rates", "#fig-hidden"]
    assert found[1][1].startswith("lesson 3: ")
    found = await labels("See [](activation-functions.md#")
    assert dict(found)["fig-sigmoid"].startswith("figure 1.")


async def test_rename_and_references(client, tmp_path):
    activations(tmp_path / "course")
    course = Folder(client, tmp_path / "course")
    text = course.open("gates.md")
    row = next(number for number, line in enumerate(text.split("\n")) if "#fig-sigmoid" in line)
    at = types.Position(line=row, character=text.split("\n")[row].index("sigmoid)"))
    found = await client.text_document_references_async(
        types.ReferenceParams(
            text_document=course.document("gates.md"), position=at,
            context=types.ReferenceContext(include_declaration=True)))
    places = {pathlib.Path(urllib.parse.unquote(item.uri)).name for item in found}
    assert {"activation-functions.md", "gates.md"} <= places
    edit = await client.text_document_rename_async(
        types.RenameParams(text_document=course.document("gates.md"), position=at, new_name="squashed"))
    assert {pathlib.Path(uri).name for uri in edit.changes} == places
    for uri, edits in edit.changes.items():
        path = course.path / pathlib.Path(uri).name
        path.write_bytes(applied(path.read_bytes().decode(), edits).encode())
    everything = "".join(path.read_text() for path in course.path.iterdir())
    assert "fig-sigmoid" not in everything and "activation-functions.md#fig-squashed" in everything
    messages, code = build(course.path, tmp_path / "out")
    assert code == 0 and not [message for message in messages if "squashed" in message[3]]


async def test_files_that_change(client, tmp_path):
    """What another program writes counts once the editor tells of it."""
    for name, text in SMALL.items():
        (tmp_path / name).write_bytes(text.encode())
    course = Folder(client, tmp_path)
    course.open("relu.md")
    course.open("index.md")
    await course.settled()
    assert course.told() == []
    changed = SMALL["a b.md"].replace("id: hat", "id: cap")
    for name, text in [("a b.md", changed), ("new.md", "# New\n"), ("a b.md", SMALL["a b.md"])]:
        (tmp_path / name).write_bytes(text.encode())
        client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams(
                changes=[types.FileEvent(uri=course.uri(name), type=types.FileChangeType.Changed)]))
        await course.settled()
        await asyncio.sleep(0.05)
        messages, _ = build(tmp_path, tmp_path.parent / "out")
        assert course.told() == [message for message in messages if message[0] in course.versions]
        assert len(messages) > 0


def edited(text, source):
    """A text after an edit of links, labels or lists."""
    file, name = source.choice(FILES), source.choice(["hat", "leaky", "t", "x"])
    return source.choice([
        lambda: text + f"\n[](" + file + f"#fig-{name})\n",
        lambda: text + f"\n- [](" + file + ")\n",
        lambda: text.replace("id: hat", f"id: {name}"),
        lambda: text.replace("#fig-hat", f"#fig-{name}"),
        lambda: text.replace("](" + source.choice(FILES), "](" + file),
        lambda: text + f"\n```figure\nid: {name}\ncaption: As []({file}#fig-{name})\nplot: z\n```\n",
        lambda: text + "\n`= tahn(1)`\n",
        lambda: "",
        lambda: source.choice(list(SMALL.values())),
    ])()


async def test_random_edits(client, tmp_path):
    """After each edit the editor is told what a build says of the texts that it shows."""
    for seed in range(4):
        source = random.Random(seed)
        folder, judge = tmp_path / f"course{seed}", tmp_path / f"judge{seed}"
        for path in (folder, judge):
            path.mkdir()
            for name, text in SMALL.items():
                (path / name).write_bytes(text.encode())
        course = Folder(client, folder)
        for name in ["index.md", "relu.md", "a b.md", "söft.md"]:
            course.open(name)
        for step in range(12):
            await course.settled()
            await asyncio.sleep(0.05)
            messages, _ = build(judge, tmp_path / f"out{seed}")
            wanted = [message for message in messages if message[0] in course.versions]
            words = "\n".join(message[3] for message in wanted)
            # Contents that list nothing are a lesson like any other, and so are lessons that are not listed.
            if "list no lesson" not in words:
                alone = re.findall("^'(.*)' lies in the course's folder", words, re.MULTILINE)
                assert [message for message in course.told() if message[0] not in alone] == wanted, (seed, step)
            name = source.choice(list(course.versions))
            text = edited((judge / name).read_bytes().decode(), source)
            if not text and name == "index.md":
                continue
            (judge / name).write_bytes(text.encode())
            course.change(name, text)
