"""The page while it is written: `curvesheet serve`, and an author who saves; `curvesheet lsp --serve`, and keys."""

import json
import pathlib
import statistics
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

SOURCES = pathlib.Path(__file__).resolve().parents[3]
LESSON = SOURCES / "Sources/Lessons/BuiltIn/activation-functions.md"
# How long a change may take to be seen, in milliseconds: far above what it takes.
PATIENCE = 30_000
BLOCKS = "() => [...document.querySelector('main').children].map(e => e.textContent)"


def status(address, headers={}, method="GET"):
    try:
        request = urllib.request.Request(address, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def check_trust(address, checks):
    root = "/".join(address.split("/")[:3])
    for place, headers, method, expected in [
        (root + "/", {}, "GET", 404), (root + "/" + "0" * 32 + "/", {}, "GET", 404),
        (address, {"Host": "evil.example"}, "GET", 421), (address, {"Origin": "http://evil.example"}, "GET", 403),
        (address, {}, "POST", 405), (address + "blocks/1", {"Origin": "http://evil.example"}, "POST", 403),
        (root + "/" + "0" * 32 + "/blocks/1", {}, "POST", 405), (address + "blocks/0", {}, "POST", 404), (address + "files/../../etc/passwd", {}, "GET", 404), (address, {}, "HEAD", 200),
    ]:
        found = status(place, headers, method)
        checks.expect(found == expected, f"{method} {place} {headers}: {found}")


def check_preview(program, checks):
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        lesson = pathlib.Path(folder) / "lesson.md"
        text = LESSON.read_text()
        lesson.write_text(text)
        server = subprocess.Popen([program, "serve", lesson], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip()
            check_trust(address, checks)
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

            def opened():
                page = browser.new_page(viewport={"width": 1200, "height": 900})
                page.on("console", lambda m: checks.expect(False, f"console of the preview: {m.text}"))
                page.on("pageerror", lambda error: checks.expect(False, f"error of the preview: {error}"))
                page.goto(address)
                page.wait_for_selector("html[data-preview=ready]", timeout=PATIENCE)
                return page

            first = opened()
            edit(first, lesson, text, checks)
            check_sizes(first, lesson, text, checks)
            click(first, checks)
            pages = [first] + [opened() for _ in range(9)]
            lesson.write_text(text + "\nTen read this.\n")
            for page in pages:
                page.wait_for_function("() => document.body.textContent.includes('Ten read this.')", timeout=PATIENCE)
            shown = first.evaluate(BLOCKS)
            first.close()
            checks.expect(shown == opened().evaluate(BLOCKS), "what was exchanged is what a new page has")
            browser.close()
        finally:
            server.terminate()
            checks.expect(server.wait(30) == 0, "the preview ends")


def write_course(folder):
    """A course of seven lessons."""
    texts = [LESSON, *(SOURCES / "Tests/Courses/activations").glob("*.md")]
    known = {text.name for text in texts}
    texts += [text for text in (SOURCES / "Tests/LessonsTests/Courses").glob("*.md") if text.name not in known]
    for text in texts:
        (folder / text.name).write_text(text.read_text())


def check_course_preview(program, checks):
    """A reader goes from lesson to lesson, and each page follows the saves of what it is made of."""
    from playwright.sync_api import sync_playwright

    has_words = "words => document.body.textContent.includes(words)"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        course = pathlib.Path(folder)
        write_course(course)
        server = subprocess.Popen([program, "serve", course], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip()
            check_trust(address, checks)
            check_trust(address + "gates/", checks)
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            context = browser.new_context(viewport={"width": 1200, "height": 900})

            def opened(place=""):
                page = context.new_page()
                page.on("console", lambda m: checks.expect(False, f"console of the course: {m.text}"))
                page.on("pageerror", lambda error: checks.expect(False, f"error of the course: {error}"))
                page.goto(address + place)
                page.wait_for_selector("html[data-preview=ready]", timeout=PATIENCE)
                return page

            def follow(page, link, title):
                page.locator(f"main a[href='{link}']").last.click()
                page.wait_for_selector("html[data-preview=ready]", timeout=PATIENCE)
                checks.expect(page.title() == title, f"{link} leads to {page.url}, {page.title()}")

            page = opened()
            follow(page, "gates/report.html", "Gates: σ with a slope")
            follow(page, "../losses/report.html", "Losses and their slopes")
            beside = opened("gates/report.html#tab-rates")
            y = beside.locator("#tab-rates").bounding_box()["y"]
            checks.expect(0 <= y < 900, f"a link to a table brings it in sight: {y}")
            kept = beside.evaluate_handle("() => document.querySelector('main').firstElementChild")
            beside.evaluate("() => { window.exchanges = performance.getEntriesByType('resource').length }")

            heading = page.locator("h2").last
            heading.evaluate("e => e.scrollIntoView()")
            place = heading.bounding_box()["y"]
            lesson = course / "losses.md"
            text = lesson.read_text()
            times = []
            for n in range(5):
                lesson.write_text(text.replace("\n\n", f"\n\nSaved, number {n}.\n\n", 1))
                begin = time.monotonic()
                page.wait_for_function(has_words, arg=f"Saved, number {n}.", timeout=PATIENCE)
                times.append(time.monotonic() - begin)
            moved = abs(heading.bounding_box()["y"] - place)
            checks.expect(moved < 1, f"the place moves by {moved} where words are added above")
            print(f"From a save of a lesson to its page in a course: {statistics.median(times) * 1000:.0f} ms", flush=True)
            asked = beside.evaluate("() => performance.getEntriesByType('resource').length - window.exchanges")
            checks.expect(asked == 0, f"another lesson's reader is not disturbed: {asked} requests")

            # A picture that is too large to stand in the page.
            picture = f"<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><!--{'x' * 200_000}--></svg>"
            (course / "large one.svg").write_text(picture)
            lesson.write_text(f"{text}\n![](<large one.svg>)\n")
            has_width = "width => [...document.images].some(image => image.naturalWidth === width)"
            page.wait_for_function(has_width, arg=20, timeout=PATIENCE)
            (course / "large one.svg").write_text(picture.replace("width='20'", "width='30'"))
            page.wait_for_function(has_width, arg=30, timeout=PATIENCE)
            lesson.write_text(f"{text}\n![](<large one.svg>) again\n")
            page.wait_for_function(f"width => ({has_words})('again') && ({has_width})(width)", arg=30, timeout=PATIENCE)

            common = course / "common.md"
            figure = beside.query_selector("main figure svg")
            common.write_text(common.read_text().replace("slope * z", "2 * slope * z"))
            beside.wait_for_function("old => !old.isConnected", arg=figure, timeout=PATIENCE)
            checks.expect(kept.evaluate("e => e.isConnected"), "what did not change stays")
            common.write_text("```formula\ngate(z) = tahn(z)\n```\n")
            for shown in [page, beside]:
                told = shown.locator("pre[role=status]:not([hidden])")
                told.wait_for(timeout=PATIENCE)
                checks.expect("common.md:2:" in told.inner_text(), f"mistakes lie over all: {told.inner_text()!r}")
                checks.expect(shown.locator("main svg").count() > 0, "the last page stays while there are mistakes")
            # More pages at once than a browser has connections to a server; those out of sight need none.
            hidden = "Object.defineProperty(Document.prototype, 'hidden', { get: () => !window.isSeen })"
            context.add_init_script(hidden)
            later = [context.new_page() for _ in range(8)]
            for unseen in later:
                unseen.goto(address + "policies/report.html")
                checks.expect(unseen.locator("main svg").count() > 0, "a page out of sight is there")
            later[0].evaluate("() => { window.isSeen = true; document.dispatchEvent(new Event('visibilitychange')) }")
            later[0].wait_for_selector("html[data-preview=ready]", timeout=PATIENCE)
            browser.close()
        finally:
            server.terminate()
            checks.expect(server.wait(30) == 0, "the preview of a course ends")


class Editor:
    """An editor's part: it opens a lesson, changes it and tells where its cursor is."""

    URI = "file:///lessons/lesson.md"

    def __init__(self, program, text):
        self.server = subprocess.Popen([program, "lsp", "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        capabilities = {"window": {"showDocument": {"support": True}}}
        self.send("initialize", {"capabilities": capabilities}, id=1)
        self.send("initialized", {})
        self.send("textDocument/didOpen", {"textDocument": {"uri": self.URI, "version": 1, "text": text}})

    def send(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def change(self, text):
        self.send("textDocument/didChange",
                  {"textDocument": {"uri": self.URI, "version": 2}, "contentChanges": [{"text": text}]})

    def until(self, method):
        """What the server sends next by a method."""
        while True:
            length = int(self.server.stdout.readline().split(b":")[1])
            self.server.stdout.readline()
            message = json.loads(self.server.stdout.read(length))
            if message.get("method") == method:
                return message["params"]


def check_editor_preview(program, checks):
    """The page follows an editor, and leads back to it."""
    from playwright.sync_api import sync_playwright

    text = LESSON.read_text()
    line = next(n for n, line in enumerate(text.splitlines()) if line.startswith("### Tanh"))
    editor = Editor(program, text)
    with sync_playwright() as playwright:
        try:
            address = editor.until("window/showMessage")["message"].split()[1]
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1200, "height": 900})
            page.on("console", lambda m: checks.expect(False, f"console of the preview: {m.text}"))
            page.on("pageerror", lambda error: checks.expect(False, f"error of the preview: {error}"))
            page.goto(address)
            heading = page.locator("h3", has_text="Tanh").first
            heading.wait_for(timeout=PATIENCE)
            # Who does not listen yet is told nothing of the cursor.
            page.wait_for_selector("html[data-preview=ready]", timeout=PATIENCE)
            place = {"textDocument": {"uri": editor.URI}, "position": {"line": line, "character": 0}}
            editor.send("curvesheet/showBlock", place)
            page.wait_for_function("e => { const y = e.getBoundingClientRect().y; return y > 0 && y < innerHeight }",
                                   arg=heading.element_handle(), timeout=PATIENCE)
            times = []
            for n in range(5):
                begin = time.monotonic()
                editor.change(text.replace("### Tanh\n\n", f"### Tanh\n\nKey {n}. ", 1))
                page.wait_for_function("words => document.body.textContent.includes(words)", arg=f"Key {n}.",
                                       timeout=PATIENCE)
                times.append(time.monotonic() - begin)
            y = page.locator("h3", has_text="Tanh").first.bounding_box()["y"]
            checks.expect(0 < y < 900, f"the changed block stays in sight: {y}")
            page.locator("main h3", has_text="Tanh").first.click()
            asked = editor.until("window/showDocument")
            checks.expect(asked["uri"] == editor.URI and asked["selection"]["start"]["line"] == line,
                          f"a click shows the lines in the editor: {asked}")
            print(f"From a key to the changed preview: {statistics.median(times) * 1000:.0f} ms", flush=True)
            browser.close()
        finally:
            editor.server.stdin.close()
            editor.server.wait(30)


def edit(page, lesson, text, checks):
    """Saves a lesson in several states, and looks what the page makes of each."""
    heading = page.locator("h3", has_text="Tanh").first
    heading.evaluate("e => e.scrollIntoView()")
    place = heading.bounding_box()["y"]

    def stays(what):
        moved = abs(heading.bounding_box()["y"] - place)
        checks.expect(moved < 1, f"the place moves by {moved} where {what}")

    def save(state, script, argument):
        lesson.write_text(state)
        begin = time.monotonic()
        page.wait_for_function(script, arg=argument, timeout=PATIENCE)
        return time.monotonic() - begin

    has_words = "words => document.body.textContent.includes(words)"
    times = [save(f"{text}\nSaved, number {n}.\n", has_words, f"Saved, number {n}.") for n in range(5)]
    stays("words are added below")
    save(text.replace("\n\n", "\n\nA paragraph above all others.\n\n", 1), has_words, "above all others")
    stays("words are added above")
    changed = text.replace("alpha=0.01", "alpha=0.3")
    choose(page)
    place = heading.bounding_box()["y"]
    drawn = [
        save(text.replace("alpha=0.01", f"alpha={n}"), "old => !old.isConnected", page.query_selector("#fig-leaky"))
        for n in (0.2, 0.25, 0.3)
    ]
    stays("a figure changes")
    checks.expect(chosen(page) == (True, True), f"what was chosen stays where a figure changes: {chosen(page)}")
    lesson.write_text(changed.replace("alpha * z)", "alpa * z)", 1))
    told = page.locator("pre[role=status]:not([hidden])")
    told.wait_for(timeout=PATIENCE)
    words = told.inner_text()
    checks.expect("alpa" in words and "lesson.md:" in words, f"mistakes are told: {words!r}")
    checks.expect(page.locator("main svg").count() > 10, "the last page stays while there are mistakes")
    lesson.write_text(changed)
    page.wait_for_selector("pre[role=status][hidden]", state="attached", timeout=PATIENCE)
    for what, taken in [("words", times), ("figures", drawn)]:
        middle = statistics.median(taken) * 1000
        print(f"From a save to changed {what}: {middle:.0f} ms, the median of {len(taken)}", flush=True)


# A figure that changes with the formula, at another stop, and an element that is unfolded.
STOPS = "() => [...document.querySelectorAll('#fig-leaky input[type=radio]')]"


def choose(page):
    page.evaluate(f"() => {{ ({STOPS})()[0].click(); document.querySelector('main details').open = true }}")


def chosen(page):
    return tuple(page.evaluate(f"() => [({STOPS})()[0].checked, document.querySelector('main details').open]"))


def check_sizes(page, lesson, text, checks):
    """What is sent where a word changes is a small part of the page."""
    for words in ["One word more.", "Two words more."]:
        lesson.write_text(f"{text}\n{words}\n")
        page.wait_for_function("words => document.body.textContent.includes(words)", arg=words, timeout=PATIENCE)
    size = page.evaluate(
        "() => performance.getEntriesByType('resource').filter(e => e.name.includes('changes?')).at(-1).decodedBodySize")
    checks.expect(0 < size < 10_000, f"a word's change is sent in {size} bytes")


def click(page, checks):
    """A click says where the block stands."""
    note = page.locator("[role=note]:not([hidden])")
    page.locator("main h3", has_text="Tanh").first.click()
    note.wait_for(timeout=PATIENCE)
    words = note.inner_text()
    line = next(n for n, line in enumerate(LESSON.read_text().splitlines(), 1) if line.startswith("### Tanh"))
    checks.expect(words == f"lesson.md:{line}", f"a click tells the place: {words!r}, not line {line}")
