"""What screen readers are given, and the order of the tab key."""

# What browsers and screen readers are given: each heading's level and words, the landmarks, and what of the
# page's own has no name.
TREE_ROLES = {
    "heading", "main", "navigation", "radiogroup", "radio", "button", "image", "link", "DisclosureTriangle"}

# The places of what has the focus, one tab stop after the other, as they stand in the document.
PLACE = """() => {
  const e = document.activeElement;
  return e == document.body ? -1 : [...document.querySelectorAll('*')].indexOf(e);
}"""


def read_tree(page, checks):
    """The accessibility tree: landmarks, nested headings that say their words once, and names."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    found = {role: [] for role in TREE_ROLES}
    for node in nodes:
        role = node.get("role", {}).get("value")
        if role in found and not node.get("ignored"):
            properties = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
            found[role].append((node.get("name", {}).get("value", ""), properties))
    for landmark in ["main", "navigation"]:
        checks.expect(len(found[landmark]) == 1, f"{len(found[landmark])} landmarks '{landmark}'")
    for role in TREE_ROLES - {"main"}:
        checks.expect(all(name for name, _ in found[role]), f"a nameless {role}")
    last = 0
    for name, properties in found["heading"]:
        checks.expect(properties["level"] <= last + 1, f"heading '{name}' below level {last}")
        last = properties["level"]
        half = name[: len(name) // 2].strip()
        checks.expect(not half or name.removeprefix(half).strip(" #") != half, f"'{name}' says itself twice")
    titles = [name for name, properties in found["heading"] if properties["level"] == 1]
    checks.expect(len(titles) == 1, f"titles {titles}")
    mathematics = page.evaluate("document.querySelectorAll('math:not([aria-hidden] *)').length")
    seen = sum(node.get("role", {}).get("value") == "MathMLMath" for node in nodes)
    checks.expect(seen >= mathematics > 100, f"{seen} formulas for screen readers of {mathematics}")


def walk(page, checks):
    """The tab key through the whole page: in the order of the document, from the link that skips the contents."""
    page.evaluate("window.scrollTo(0, 0)")
    places = []
    while len(places) < 2000:
        page.keyboard.press("Tab")
        place = page.evaluate(PLACE)
        if place < 0 or place in places:
            break
        places.append(place)
        if len(places) == 1:
            first = page.evaluate("document.activeElement.className")
            checks.expect(first == "skip", f"the first tab stop is '{first}'")
    checks.expect(places == sorted(places), "the focus leaves the order of the document")
    checks.expect(len(places) > 50, f"{len(places)} tab stops")
