"""What a client that goes wrong does to the server: bytes over a pipe, without a library between."""

import json
import os
import subprocess
import threading

PROGRAM = [os.environ["CURVESHEET"], "lsp"]
SECONDS = 60


def frame(message):
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def request(number, method, params=None):
    return frame({"jsonrpc": "2.0", "id": number, "method": method, "params": params})


def note(method, params=None):
    return frame({"jsonrpc": "2.0", "method": method, "params": params})


BEGINNING = request(1, "initialize", {"capabilities": {}}) + note("initialized", {})
END = request(2, "shutdown") + note("exit")


def run(written):
    """The messages that come back, and the exit code, where the client writes so much and is gone."""
    done = subprocess.run(PROGRAM, input=written, capture_output=True, timeout=SECONDS)
    assert done.stderr == b""
    rest, messages = done.stdout, []
    while rest:
        head, rest = rest.split(b"\r\n\r\n", 1)
        length = int(head.split(b":")[1])
        messages.append(json.loads(rest[:length]))
        rest = rest[length:]
    return messages, done.returncode


def opening(text):
    return note("textDocument/didOpen", {"textDocument": {"uri": "file:///a.md", "version": 1, "text": text}})


def test_lifecycle():
    messages, code = run(BEGINNING + END)
    assert [message["id"] for message in messages] == [1, 2] and code == 0


def test_sudden_end():
    whole = BEGINNING + opening("`= 1`") + END
    for cut in range(0, len(whole) - len(note("exit")), 97):
        messages, code = run(whole[:cut])
        assert code == (0 if cut > len(whole) - len(note("exit")) else 1), cut


def test_wrong_lengths():
    for wrong in [b"Content-Length: 3\r\n\r\n{}", b"Content-Length: x\r\n\r\n{}", b"\r\n\r\n", b"{}" * 5000,
                  b"Content-Length: 2\r\n\r\n{]", b"Content-Length: 99999999999999999999\r\n\r\n{}"]:
        messages, code = run(BEGINNING + wrong + END)
        assert [message["id"] for message in messages] == [1, None, 2], wrong
        assert messages[1]["error"]["code"] == -32700 and code == 0


def test_unknown_methods():
    messages, code = run(BEGINNING + request(7, "a/b") + note("c/d") + END)
    assert messages[1]["error"]["code"] == -32601 and code == 0


def test_ten_megabytes():
    messages, code = run(BEGINNING + opening("a😀 `= 1`\n" * 800_000) + END)
    assert [message["id"] for message in messages if "id" in message] == [1, 2] and code == 0


def test_half_of_an_emoji():
    change = {
        "textDocument": {"uri": "file:///a.md", "version": 2},
        "contentChanges": [{"text": "\ud83d"}, {"text": "x\ude00"}],
    }
    messages, code = run(BEGINNING + opening("😀") + note("textDocument/didChange", change) + END)
    assert [message["id"] for message in messages if "id" in message] == [1, 2] and code == 0


def test_reader_that_is_gone():
    """The server ends when nobody reads what it says."""
    server = subprocess.Popen(PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    server.stdout.close()

    def write():
        try:
            server.stdin.write((BEGINNING + opening("`= 1`")) * 50)
            server.stdin.flush()
        except BrokenPipeError:
            pass

    writer = threading.Thread(target=write)
    writer.start()
    assert server.wait(SECONDS) == 1
    writer.join()
