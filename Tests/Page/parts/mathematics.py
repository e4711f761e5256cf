"""Mathematics and vectors on a phone."""

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

```table
show: one row
digits: 4
heads: scores, "their softmax, rounded", and again
[1000, 1001, 1002], softmax([0, 1, 2]), softmax([0, 1, 3])
```

- A list
  - and in it one that is long, with `= [0.0901, 0.2447, 0.6652]`
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
        lines = page.evaluate(
            "[...document.querySelectorAll('.whole')].map(e => e.getClientRects().length)")
        checks.expect(lines == [1] * 4, f"vectors stand on lines: {lines}")
        checks.expect(len(boxes) == 8, f"{len(boxes)} long formulas scroll")
        checks.expect(all(isLow for _, isLow in boxes), "long formulas scroll to the side only")
        browser.close()
