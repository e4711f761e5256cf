"""Figures that fill the window."""

from .turning import SHOWN


def enlarge(page, figure, name, checks):
    """Opens a figure with a key, turns it where it can be turned, and closes it in both ways."""
    button = figure.locator(".bar > button")
    drawing = lambda: figure.evaluate("""figure => [...figure.querySelectorAll('.drawing')]
      .map(e => e.getBoundingClientRect()).find(box => box.width > 0).toJSON()""")
    is_open = lambda: page.evaluate("document.querySelector(':popover-open') != null")
    button.scroll_into_view_if_needed()
    place, before = page.evaluate("scrollY"), drawing()
    shown = figure.evaluate(SHOWN) if figure.locator("input").count() else None
    button.focus()
    page.keyboard.press("Enter")
    box, size = drawing(), page.viewport_size
    checks.expect(is_open() and (box["x"], box["y"], box["width"]) == (0, 0, size["width"]),
                  f"{name} enlarged stands at {box}")
    checks.expect(box["height"] > 0.75 * size["height"], f"{name} enlarged is {box['height']} high")
    if shown:
        checks.expect(figure.evaluate(SHOWN) == shown, f"{name} enlarged shows what is chosen")
        figure.locator(".stops label").last.click()
        figure.locator(".stops label").first.click()
        page.mouse.move(2, 2)
        checks.expect(is_open(), f"{name} stays enlarged while it is turned")
        now = figure.evaluate(SHOWN)
        checks.expect(len(now["frames"]) == 1 and now["frames"] != shown["frames"],
                      f"{name} enlarged turns: {now['frames']}")
    page.keyboard.press("Escape")
    checks.expect(not is_open(), f"Escape closes {name}")
    checks.expect(button.evaluate("e => e == document.activeElement"),
                  f"{name} closed: the focus is on its button again")
    checks.expect(page.evaluate("scrollY") == place, f"{name} closed: the page keeps its place")
    checks.expect(drawing()["width"] == before["width"], f"{name} closed has its size again")
    button.click()
    page.emulate_media(media="print")
    checks.expect(
        figure.locator(".drawing").first.evaluate("e => getComputedStyle(e).position") == "static"
        and not button.is_visible(), f"{name} enlarged is on paper what it was")
    page.emulate_media(media="screen")
    page.mouse.click(9, 9)
    checks.expect(not is_open(), f"a click beside the bar closes {name}")
