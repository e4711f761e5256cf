"""Mathematics wider than a phone."""

# Formulas wider than a phone, in each place that one can stand in.
LONG = " + ".join("abcdefghijklmnopqrstuvw")
NARROW = f"""# Long mathematics

So `$ {LONG}`, and ${LONG}$ and **`$ {LONG}`**.

- In a list `$ {LONG}`
  - in another `$ {LONG}`

> In a quotation `$ {LONG}`.

| in a cell | b |
|---|---|
| `$ {LONG}` | x |

`$ {LONG}`.
"""


def check_narrow(address, checks):
    """What is too wide scrolls by itself, and the page does not grow."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 780})
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        checks.expect(wide <= 360, f"long mathematics makes the page {wide} wide")
        boxes = page.evaluate("""[...document.querySelectorAll('math')].map(e => {
          const box = e.closest('.long, .wide');
          return [box.scrollWidth > box.clientWidth, box.scrollHeight <= box.clientHeight];
        }).filter(([isCut]) => isCut)""")
        checks.expect(len(boxes) == 8, f"{len(boxes)} long formulas scroll")
        checks.expect(all(isLow for _, isLow in boxes), "long formulas scroll to the side only")
        browser.close()
