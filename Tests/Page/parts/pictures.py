"""A picture of the author's in the page."""

SHOWN = "# A picture\n\n![A square](square.svg)\n"
# It would say so if it ran.
SQUARE = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
<script>document.title = 'run'; top.document.title = 'run'</script><rect width="40" height="40"/></svg>"""


def check_picture(address, checks):
    """It is shown from the page itself, and nothing in it runs."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda m: checks.expect(False, f"console with a picture: {m.text}"))
        page.goto(address)
        image = page.locator("img").evaluate("e => [e.naturalWidth, e.src.slice(0, 18)]")
        checks.expect(image == [40, "data:image/svg+xml"], f"the author's picture: {image}")
        checks.expect(page.title() == "A picture", f"the page is called {page.title()}")
        browser.close()
