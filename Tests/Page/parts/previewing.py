"""The page while it is written: `curvesheet serve`, and an author who saves."""

import pathlib
import statistics
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

LESSON = pathlib.Path(__file__).resolve().parents[3] / "Sources/Lessons/BuiltIn/activation-functions.md"
# How long a change may take to be seen, in milliseconds: far above what it takes.
PATIENCE = 30_000
BLOCKS = "() => [...document.querySelector('main').children].map(e => e.textContent)"
DRAWN = "() => [...document.querySelectorAll('main svg')].map(e => e.outerHTML).join()"


def status(address, headers={}, method="GET"):
    try:
        request = urllib.request.Request(address, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def check_trust(address, checks):
    root = address.rsplit("/", 2)[0]
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
            pages = [browser.new_page(viewport={"width": 1200, "height": 900}) for _ in range(10)]
            for page in pages:
                page.on("console", lambda m: checks.expect(False, f"console of the preview: {m.text}"))
                page.on("pageerror", lambda error: checks.expect(False, f"error of the preview: {error}"))
                page.goto(address)
                page.wait_for_selector("html[data-preview=ready]", timeout=PATIENCE)
            edit(pages[0], lesson, text, checks)
            check_sizes(pages[0], lesson, text, checks)
            click(pages[0], checks)
            for other in pages[1:]:
                other.wait_for_selector("pre[role=status][hidden]", state="attached", timeout=PATIENCE)
            shown = pages[9].evaluate(BLOCKS)
            pages[9].close()
            again = browser.new_page()
            again.goto(address)
            again.wait_for_selector("html[data-preview=ready]", timeout=PATIENCE)
            fresh = again.evaluate(BLOCKS)
            checks.expect(shown == fresh, "what was exchanged is what a new page has")
            browser.close()
        finally:
            server.terminate()
            checks.expect(server.wait(30) == 0, "the preview ends")


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
    drawn = [
        save(text.replace("alpha=0.01", f"alpha={n}"), f"old => ({DRAWN})() != old", page.evaluate(DRAWN))
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
    sizes = []
    page.on("response", lambda answer: sizes.append(len(answer.body())) if "changes?" in answer.url else None)
    lesson.write_text(text + "\nOne word more.\n")
    page.wait_for_function("() => document.body.textContent.includes('One word more.')", timeout=PATIENCE)
    lesson.write_text(text + "\nTwo words more.\n")
    page.wait_for_function("() => document.body.textContent.includes('Two words more.')", timeout=PATIENCE)
    checks.expect(sizes and min(sizes) < 10_000, f"a word's change is sent in {sizes} bytes")


def click(page, checks):
    """A click says where the block stands."""
    note = page.locator("[role=note]:not([hidden])")
    page.locator("main h3", has_text="Tanh").first.click()
    note.wait_for(timeout=PATIENCE)
    words = note.inner_text()
    line = next(n for n, line in enumerate(LESSON.read_text().splitlines(), 1) if line.startswith("### Tanh"))
    checks.expect(words == f"lesson.md:{line}", f"a click tells the place: {words!r}, not line {line}")
