"""Figures that a reader turns."""

# What of a figure is shown: how many frames of its drawing, and the value beside each track.
SHOWN = """figure => {
  const seen = e => e.getClientRects().length > 0 && getComputedStyle(e).display != 'none';
  const drawing = [...figure.querySelectorAll('.drawing')].find(seen);
  const parts = [...drawing.querySelectorAll('svg > g[class]')];
  return {
    frames: [...new Set(parts.filter(e => getComputedStyle(e).display != 'none')
      .map(e => e.getAttribute('class')))],
    values: [...figure.querySelectorAll('.value')].filter(seen)
      .map(e => [...e.children].filter(c => getComputedStyle(c).display != 'none')
        .map(c => c.textContent).join(' ')),
    said: [...figure.querySelectorAll('.said p')]
      .filter(e => getComputedStyle(e).display != 'none').length,
    tracks: [...figure.querySelectorAll('.track')].filter(seen).length,
  };
}"""


def turn(page, figure, name, checks):
    """Keys, the pointer and a click, in one figure with one track."""
    shown = lambda: figure.evaluate(SHOWN)
    inputs = figure.locator("input")
    stops = [i.get_attribute("aria-label").split(" = ")[1] for i in inputs.all()]
    start = next(i for i, stop in enumerate(inputs.all()) if stop.is_checked())

    def stands(stop, how):
        now = shown()
        checks.expect(now["values"] == [stops[stop]], f"{name} {how}: {now['values']}")
        checks.expect(len(now["frames"]) == 1, f"{name} {how}: frames {now['frames']}")
        checks.expect(now["said"] == 1, f"{name} {how}: {now['said']} texts for screen readers")

    stands(start, "as it is opened")
    inputs.nth(start).focus()
    further = (start + 1) % len(stops)
    page.keyboard.press("ArrowRight")
    stands(further, "after an arrow key")
    # A stop that is pointed at is shown, and is left again.
    figure.locator(".stops label").first.hover()
    stands(0, "pointed at")
    page.mouse.move(2, 2)
    stands(further, "left again")
    figure.locator(".stops label").last.click()
    page.mouse.move(2, 2)
    stands(len(stops) - 1, "after a click")
    page.emulate_media(media="print")
    paper = shown()
    checks.expect(paper["tracks"] == 0, f"{name}: no track on paper")
    checks.expect(
        len(paper["frames"]) == 1 and "start" in paper["frames"][0].split(),
        f"{name} on paper: {paper['frames']}")
    page.emulate_media(media="screen")
