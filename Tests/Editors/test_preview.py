"""What a browser sees of the lesson that an editor writes, and what the editor is asked by it."""

import asyncio
import json
import os
import re
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

PROGRAM = [os.environ["CURVESHEET"], "lsp", "--serve"]
URI, OTHER = "file:///lessons/lesson.md", "file:///lessons/other.md"
LESSON = """# Lines

First words.

```formula
f(z) = 2 * z
```

Its value is `= f(2)`.

## Below

Last words.
"""
# How long an answer may take, in seconds: far above what it takes.
PATIENCE = 30


class Page:
    """A browser's part: it asks as the page's script does."""

    def __init__(self, address):
        self.address, self.version, self.blocks, self.events = address, 0, {}, None

    def ask(self, path="", method="GET", headers={}):
        request = urllib.request.Request(self.address + path, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def look(self):
        """Takes over what changed, and says what came."""
        changes = json.loads(self.ask(f"changes?since={self.version}"))
        self.version = changes["version"]
        sent = {block[0]: block[3] for block in changes.get("blocks", []) if len(block) == 4}
        known = {**self.blocks, **sent}
        self.blocks = {block[0]: known[block[0]] for block in changes.get("blocks", [])}
        self.lines = {block[0]: block[1:3] for block in changes.get("blocks", [])}
        return changes, sent

    def text(self):
        return "".join(self.blocks.values())

    def number(self, words):
        return next(number for number, html in self.blocks.items() if words in html)

    async def until(self, holds):
        """Looks until something holds of the page's text and what is told of it."""
        end = time.monotonic() + PATIENCE
        while True:
            changes, _ = await asyncio.to_thread(self.look)
            if holds(self.text(), changes):
                return changes
            assert time.monotonic() < end, self.text()
            await asyncio.sleep(0.02)

    async def event(self, name):
        """The data of the next event of a name."""
        if self.events is None:
            self.events = await asyncio.to_thread(urllib.request.urlopen, self.address + "events", None, PATIENCE)
        while True:
            line = (await asyncio.to_thread(self.events.readline)).decode().strip()
            if line == f"event: {name}":
                return (await asyncio.to_thread(self.events.readline)).decode().strip().removeprefix("data:").strip()


@pytest_lsp.fixture(config=ClientServerConfig(server_command=PROGRAM))
async def client(lsp_client: LanguageClient):
    capabilities = client_capabilities("visual-studio-code")
    capabilities.window.show_document = types.ShowDocumentClientCapabilities(support=True)
    # The client here is asked for nothing that it does not know.
    capabilities.workspace.did_change_watched_files = None
    await lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities))
    yield
    await lsp_client.shutdown_session()


async def told(found):
    """What a list of the client's holds, once it holds something."""
    end = time.monotonic() + PATIENCE
    while not found:
        assert time.monotonic() < end
        await asyncio.sleep(0.02)
    return found


def open_lesson(client, text=LESSON, uri=URI):
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=uri, language_id="markdown", version=1, text=text)
        )
    )


async def shown(client, text=LESSON):
    """Opens a lesson, and the page that it becomes."""
    open_lesson(client, text)
    message = (await told(client.messages))[0].message
    page = Page(re.search(r"http://127\.0\.0\.1:\d+/[0-9a-f]{32}/", message).group())
    await page.until(lambda text, _: "words" in text)
    return page


def change(client, old, new, version, text=LESSON):
    """Puts words in the place of others, as a key does."""
    line, start = next((n, line.index(old)) for n, line in enumerate(text.splitlines()) if old in line)
    place = types.Range(
        start=types.Position(line=line, character=start), end=types.Position(line=line, character=start + len(old))
    )
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=version),
            content_changes=[types.TextDocumentContentChangePartial(range=place, text=new)],
        )
    )


async def test_changes_are_sent_before_they_are_saved(client: LanguageClient):
    page = await shown(client)
    assert "First words." in page.ask() and page.ask().count("<main") == 1
    before = page.blocks
    change(client, "First words", "Other words", 2)
    await page.until(lambda text, _: "Other words." in text)
    new = {number for number in page.blocks if number not in before}
    assert len(new) == 1 and len(page.blocks) == len(before)
    assert page.lines[new.pop()] == [2, 2]


async def test_a_page_has_the_numbers_of_its_course(client: LanguageClient):
    open_lesson(client, "# All\n\n- [](other.md)\n- [](lesson.md)\n", "file:///lessons/index.md")
    open_lesson(client, "# Other\n\n```figure\nid: f\nplot: z for z in 0..1\n```\n", OTHER)
    page = await shown(client, "# Lines\n\nSome words on [](other.md#fig-f) of [](other.md).\n")
    await page.until(lambda text, _: ">Figure 1.1</a> of" in text and ">Other</a>." in text)


async def test_the_last_page_stays_below_mistakes(client: LanguageClient):
    page = await shown(client)
    change(client, "2 * z", "2 * y", 2)
    changes = await page.until(lambda text, changes: changes["mistakes"])
    assert "lesson.md:6:12: error" in changes["mistakes"] and "value is 4." in page.text()
    change(client, "2 * y", "3 * z", 3, LESSON.replace("2 * z", "2 * y"))
    await page.until(lambda text, changes: not changes["mistakes"] and "value is 6." in text)


async def test_a_click_shows_the_block(client: LanguageClient):
    page = await shown(client)
    assert page.ask(f"blocks/{page.number('Its value')}", method="POST") == ""
    place = (await told(client.shown_documents))[0]
    assert place.uri == URI and place.take_focus
    assert place.selection.start == types.Position(line=8, character=0)
    assert place.selection.end == types.Position(line=8, character=22)


async def test_strangers_ask_for_nothing(client: LanguageClient):
    page = await shown(client)
    root = page.address.rsplit("/", 2)[0]
    for place, headers, status in [
        (page.address, {"Origin": "http://evil.example"}, 403), (page.address, {"Host": "evil.example"}, 421),
        (root + "/" + "0" * 32 + "/", {}, 405),
    ]:
        with pytest.raises(urllib.error.HTTPError) as error:
            Page(place).ask("blocks/1", "POST", headers)
        assert error.value.code == status
    assert client.shown_documents == []


async def test_the_command_opens_the_page(client: LanguageClient):
    page = await shown(client)
    answer = await client.workspace_execute_command_async(types.ExecuteCommandParams(command="curvesheet.openPreview"))
    assert answer == page.address
    opened = (await told(client.shown_documents))[0]
    assert opened.uri == page.address and opened.external


async def test_the_page_follows_the_cursor(client: LanguageClient):
    page = await shown(client)
    lesson = types.TextDocumentIdentifier(uri=URI)
    await page.event("change")
    await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(text_document=lesson, position=types.Position(line=12, character=0))
    )
    assert int(await page.event("block")) == page.number("Last words")
    change(client, "f(2)", "f(3)", 2)
    block = int(await page.event("block"))
    page.look()
    assert page.lines.get(block, [8])[0] == 8
    # Who tells the cursor itself is asked nothing by other requests.
    client.protocol.notify(
        "curvesheet/showBlock", {"textDocument": {"uri": URI}, "position": {"line": 10, "character": 0}}
    )
    heading = page.number("Below")
    while int(await page.event("block")) != heading:
        pass
    await client.text_document_hover_async(
        types.HoverParams(text_document=lesson, position=types.Position(line=2, character=0))
    )
    client.protocol.notify(
        "curvesheet/showBlock", {"textDocument": {"uri": URI}, "position": {"line": 12, "character": 0}}
    )
    # A page that has come meanwhile is pointed to the same place once more.
    while (block := int(await page.event("block"))) == heading:
        pass
    assert block == page.number("Last words")


async def test_the_page_is_of_the_lesson_that_is_edited(client: LanguageClient):
    page = await shown(client)
    open_lesson(client, "# Other\n\nOther words.\n", OTHER)
    changes = await page.until(lambda text, _: "Other words" in text)
    assert changes["subject"] == OTHER and changes["title"] == "Other"
    lesson = types.TextDocumentIdentifier(uri=URI)
    await client.text_document_hover_async(
        types.HoverParams(text_document=lesson, position=types.Position(line=0, character=0))
    )
    changes = await page.until(lambda text, _: "First words" in text)
    assert changes["subject"] == URI


def frame(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def message(stream):
    length = int(stream.readline().split(b":")[1])
    stream.readline()
    return json.loads(stream.read(length))


def test_a_client_that_shows_nothing():
    """The reader is told the place, where the editor cannot show it."""
    with subprocess.Popen(PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        document = {"uri": URI, "languageId": "markdown", "version": 1, "text": LESSON}
        server.stdin.write(frame({"id": 1, "method": "initialize", "params": {"capabilities": {}}}))
        server.stdin.write(frame({"method": "initialized", "params": {}}))
        server.stdin.write(frame({"method": "textDocument/didOpen", "params": {"textDocument": document}}))
        server.stdin.flush()
        capabilities = message(server.stdout)["result"]["capabilities"]
        assert capabilities["executeCommandProvider"] == {"commands": ["curvesheet.openPreview"]}
        page = Page(message(server.stdout)["params"]["message"].removeprefix("Preview: "))
        asyncio.run(page.until(lambda text, _: "words" in text))
        assert page.ask(f"blocks/{page.number('Its value')}", method="POST") == "lesson.md:9"
        server.stdin.write(frame({"id": 2, "method": "shutdown"}) + frame({"method": "exit"}))
        server.stdin.flush()
        assert server.wait(PATIENCE) == 0


def test_a_port_in_use():
    with subprocess.Popen(PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        first.stdin.write(frame({"id": 1, "method": "initialize", "params": {"capabilities": {}}}))
        first.stdin.write(frame({"method": "initialized", "params": {}}))
        first.stdin.flush()
        message(first.stdout)
        port = urllib.parse.urlsplit(message(first.stdout)["params"]["message"].split()[1]).port
        second = subprocess.run([*PROGRAM, "--port", str(port)], capture_output=True, timeout=PATIENCE)
        assert second.returncode == 73 and b"another program listens there" in second.stderr
        first.stdin.close()
        first.wait(PATIENCE)
