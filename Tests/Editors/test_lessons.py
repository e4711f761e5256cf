"""What a lesson shows of the files beside it, and of other lessons that are open."""

import asyncio
import base64
import os

import editor
import pytest_lsp
from lsprotocol import types
from pytest_lsp import LanguageClient

COMMON = "```formula\nbend(z) = z / (1 + abs(z))\nrate = 0.1\n```\n"
LESSON = "---\nuse: common.md\n---\n\n`= bend(1) + rate`\n"
OTHER = "---\nuse: common.md\n---\n\n😀 `= rate`\n"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


@pytest_lsp.fixture(config=editor.CONFIGURATION)
async def client(lsp_client: LanguageClient):
    registered = await editor.start(lsp_client, "file:///lessons")
    yield
    # Files that change are asked to be told of.
    assert [item.method for item in registered] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
    await lsp_client.shutdown_session()


def document(path):
    return types.TextDocumentIdentifier(uri=path.as_uri())


async def told(client, path, *words):
    """Waits until so much is wrong with a lesson, by words of each message."""
    for _ in range(6000):
        found = client.diagnostics.get(path.as_uri())
        if found is not None and len(found) == len(words):
            if all(part in item.message for item, part in zip(found, words)):
                return found
        await asyncio.sleep(0.01)
    raise AssertionError(client.diagnostics)


def opened(client, path, text):
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=path.as_uri(), language_id="markdown", version=1, text=text)
        )
    )


def change(client, path, text, version):
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=path.as_uri(), version=version),
            content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)],
        )
    )


async def hints(client, path):
    whole = types.Range(start=types.Position(line=0, character=0), end=types.Position(line=99, character=0))
    found = await client.text_document_inlay_hint_async(
        types.InlayHintParams(text_document=document(path), range=whole)
    )
    return [hint.label for hint in found]


async def test_text_that_is_not_saved(client, tmp_path):
    lesson, common = tmp_path / "lesson.md", tmp_path / "common.md"
    lesson.write_text(LESSON)
    # Nothing of it is on the disk.
    opened(client, lesson, LESSON)
    await told(client, lesson, "there is no file 'common.md' in this lesson's folder")
    opened(client, common, COMMON)
    await told(client, lesson)
    assert await hints(client, lesson) == ["0.6"]
    change(client, common, COMMON.replace("0.1", "0.2"), 2)
    assert await hints(client, lesson) == ["0.7"]
    change(client, common, COMMON.replace("0.1", "tahn(1)"), 3)
    found = await told(client, lesson, "common.md:3: unknown function 'tahn'\ndid you mean 'tanh'?")
    assert found[0].message.startswith("common.md")
    assert found[0].range.start == types.Position(line=1, character=5)
    common.write_text(COMMON)
    client.text_document_did_close(types.DidCloseTextDocumentParams(text_document=document(common)))
    await told(client, lesson)
    assert await hints(client, lesson) == ["0.6"]


async def test_lessons_that_use_each_other(client, tmp_path):
    one, two = tmp_path / "one.md", tmp_path / "two.md"
    opened(client, one, "---\nuse: ./two.md\n---\n")
    opened(client, two, "---\nuse: one.md\n---\n")
    for path in (one, two):
        await told(client, path, "lessons use each other")


async def test_names(client, tmp_path):
    for name, text in [("lesson.md", LESSON), ("common.md", COMMON), ("an other.md", OTHER), ("apart.md", "`= 1`")]:
        (tmp_path / name).write_text(text)
    lesson = tmp_path / "lesson.md"
    opened(client, lesson, LESSON)
    await told(client, lesson)
    at = types.Position(line=4, character=LESSON.split("\n")[4].index("rate"))
    found = await client.text_document_definition_async(
        types.DefinitionParams(text_document=document(lesson), position=at)
    )
    assert [(item.uri, item.range.start.line) for item in found] == [((tmp_path / "common.md").as_uri(), 2)]
    edit = await client.text_document_rename_async(
        types.RenameParams(text_document=document(lesson), position=at, new_name="pace")
    )
    assert edit.changes.keys() == {(tmp_path / name).as_uri() for name in ["lesson.md", "common.md", "an other.md"]}
    for uri, edits in edit.changes.items():
        path = next(path for path in tmp_path.iterdir() if path.as_uri() == uri)
        lines = path.read_text().split("\n")
        for item in edits:
            row = lines[item.range.start.line].encode("utf-16-le")
            start, end = item.range.start.character * 2, item.range.end.character * 2
            assert row[start:end].decode("utf-16-le") == "rate" and item.new_text == "pace"


async def test_pictures(client, tmp_path):
    """What changes beside the lesson is seen, though nothing is read twice for nothing."""
    lesson, dot = tmp_path / "lesson.md", tmp_path / "dot.png"
    text = "![](dot.png)\n"
    refusal = "the report does not take 'dot.png' with it: "
    opened(client, lesson, text)
    await told(client, lesson, refusal + "there is no such file")
    dot.write_bytes(DOT)
    os.utime(dot, (1, 1))
    for version in (2, 3):
        change(client, lesson, text + "x" * version, version)
        await told(client, lesson)
    dot.write_bytes(b"x" * len(DOT))
    client.workspace_did_change_watched_files(
        types.DidChangeWatchedFilesParams(
            changes=[types.FileEvent(uri=dot.as_uri(), type=types.FileChangeType.Changed)])
    )
    await told(client, lesson, refusal + "its bytes are none of")
