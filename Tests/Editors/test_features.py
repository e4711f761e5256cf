"""What an editor sees of a lesson, asked with the types of lsprotocol."""

import asyncio

import editor
import pytest_lsp
from lsprotocol import types
from pytest_lsp import LanguageClient

URI = "file:///lessons/lesson.md"
LESSON = """# Leaky 😀

```formula
leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)
w(0) = 2
w(t + 1) = w(t) / 2
```

😀 It returns `= leaky(-2)` at −2, see [](#fig-one).

```figure
id: one
title: The slope
plot: leaky(z), leaky'(z) for z in -1..1
```

```check
leaky(1) == 1
leaky(1) == 2
```
"""


@pytest_lsp.fixture(config=editor.CONFIGURATION)
async def client(lsp_client: LanguageClient):
    await editor.start(lsp_client, "file:///lessons")
    yield
    await lsp_client.shutdown_session()


async def opened(client, text=LESSON):
    """Opens a lesson, and waits for what is wrong with it."""
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=URI, language_id="markdown", version=1, text=text)
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return client.diagnostics[URI]


def place(line, word, text=LESSON):
    """Where a word begins in the first line that begins so, in UTF-16."""
    lines = text.split("\n")
    row = next(number for number, words in enumerate(lines) if words.startswith(line))
    before = lines[row][: lines[row].index(word)]
    return types.Position(line=row, character=len(before.encode("utf-16-le")) // 2)


def document():
    return types.TextDocumentIdentifier(uri=URI)


async def test_diagnostics(client):
    found = await opened(client)
    assert [item.message for item in found] == ["this claim fails\nfound 1"]
    assert found[0].range.start == types.Position(line=18, character=0)
    assert found[0].severity == types.DiagnosticSeverity.Error


async def test_changes(client):
    await opened(client)
    at = place("leaky(1) == 2", "2")
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=2),
            content_changes=[
                types.TextDocumentContentChangePartial(
                    range=types.Range(start=at, end=types.Position(line=at.line, character=at.character + 1)),
                    text="1",
                )
            ],
        )
    )
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert not client.diagnostics[URI]


async def test_inlay_hints(client):
    await opened(client)
    whole = types.Range(start=types.Position(line=0, character=0), end=types.Position(line=99, character=0))
    hints = await client.text_document_inlay_hint_async(
        types.InlayHintParams(text_document=document(), range=whole)
    )
    assert [hint.label for hint in hints] == ["w_(20) = 1.907e-6", "−0.02", "✓", "✗ found 1"]
    assert hints[1].position.character == place("😀 It", " at").character


async def test_hover(client):
    await opened(client)
    answer = await client.text_document_hover_async(
        types.HoverParams(text_document=document(), position=place("plot", "leaky"))
    )
    assert "kink at z = 0" in answer.contents.value


async def test_completion(client):
    await opened(client)
    answer = await client.text_document_completion_async(
        types.CompletionParams(text_document=document(), position=place("😀 It", "leaky"))
    )
    assert {"leaky", "w", "softmax"} <= {item.label for item in answer.items}


async def test_names(client):
    await opened(client)
    at = place("plot", "leaky")
    found = await client.text_document_definition_async(
        types.DefinitionParams(text_document=document(), position=at)
    )
    assert [item.range.start for item in found] == [place("leaky(z, alpha", "leaky")]
    found = await client.text_document_references_async(
        types.ReferenceParams(
            text_document=document(), position=at, context=types.ReferenceContext(include_declaration=True)
        )
    )
    assert len(found) == 6
    edit = await client.text_document_rename_async(
        types.RenameParams(text_document=document(), position=at, new_name="bent")
    )
    assert len(edit.changes[URI]) == 6


async def test_outline(client):
    await opened(client)
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=document())
    )
    assert [child.name for child in symbols[0].children] == ["leaky", "w", "one"]
    folds = await client.text_document_folding_range_async(
        types.FoldingRangeParams(text_document=document())
    )
    assert len(folds) == 4


async def test_many_changes(client):
    """Two changes a millisecond, and a question in between: the last text counts."""
    await opened(client)
    for version in range(2, 402):
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=version),
                content_changes=[
                    types.TextDocumentContentChangeWholeDocument(text=f"😀 `= {version} + nothing(1)`")
                ],
            )
        )
        if version % 100 == 0:
            await asyncio.sleep(0.001)
    while True:
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        if client.diagnostics[URI][0].range.start.character == len("..`= 401 + ") + 1:
            break
    assert client.diagnostics[URI][0].message.startswith("unknown function 'nothing'")
