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
        (address, {}, "POST", 405), (address + "files/../../etc/passwd", {}, "GET", 404), (address, {}, "HEAD", 200),
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
    times.append(save(changed, f"old => ({DRAWN})() != old", page.evaluate(DRAWN)))
    stays("a figure changes")
    lesson.write_text(changed.replace("alpha * z)", "alpa * z)", 1))
    told = page.locator("pre[role=status]:not([hidden])")
    told.wait_for(timeout=PATIENCE)
    words = told.inner_text()
    checks.expect("alpa" in words and "lesson.md:" in words, f"mistakes are told: {words!r}")
    checks.expect(page.locator("main svg").count() > 10, "the last page stays while there are mistakes")
    lesson.write_text(changed)
    page.wait_for_selector("pre[role=status][hidden]", state="attached", timeout=PATIENCE)
    middle = statistics.median(times) * 1000
    print(f"From a save to the changed preview: {middle:.0f} ms, the median of {len(times)}", flush=True)
