"""What a written figure holds: its curves, circles, dashed lines and frame, read from the SVG's paths."""

import re
import xml.etree.ElementTree as ElementTree

import numpy as np

CURVE = "3"  # the width of a curve's line
SIGNS = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")


class Figure:
    """Places are (x, y) in points, y downwards. `curves` holds, by colour, pieces of many points."""

    def __init__(self, text):
        self.curves, self.open, self.filled = {}, [], []
        self.levels, self.verticals = [], []  # dashed lines' heights, and places
        self.read(ElementTree.fromstring(text), {})

    def read(self, element, look):
        """Takes in an element; `look` is what its group says of it."""
        if element.tag.endswith("defs"):
            return
        look = {**look, **element.attrib}
        if element.tag.endswith("circle"):
            center, radius = np.array([float(look["cx"]), float(look["cy"])]), float(look["r"])
            if 2 < radius < 5 and "stroke-dasharray" not in look:
                self.add_circle(center, look)
        elif element.tag.endswith("path"):
            self.add(look["d"], look)
        for part in element:
            self.read(part, look)

    def add_circle(self, center, look):
        """The ring of an open circle, or a disc, but for the background of a ring."""
        if look.get("stroke"):
            self.open.append(center)
        elif look["fill"] != "#ffffff":
            self.filled.append(center)

    def add(self, data, style):
        stroke, fill, width = style.get("stroke"), style.get("fill", "none"), style.get("stroke-width", "1")
        if fill == "none" and style.get("stroke-dasharray") == "4,4" and width == "1":
            a, = subpaths(data)
            if a[0][1] == a[-1][1]:
                self.levels.append(a[0][1])
                self.frame_x = sorted([a[0][0], a[-1][0]])
            else:
                self.verticals.append(a[0][0])
                self.frame_y = sorted([a[0][1], a[-1][1]])
        elif fill == "none" and width == CURVE:
            self.curves.setdefault(stroke, []).extend(subpaths(data))


def subpaths(text):
    """Polylines of a path's data; a curve has a point every 0.02."""
    tokens = SIGNS.findall(text)
    paths, points, place, index, command = [], [], np.zeros(2), 0, ""

    def finish():
        if len(points) > 1:
            paths.append(np.concatenate(points))

    def take(count):
        nonlocal index
        values = [float(token) for token in tokens[index:index + count]]
        index += count
        return np.array(values)

    while index < len(tokens):
        if tokens[index].isalpha():
            command = tokens[index]
            index += 1
        kind, base = command.upper(), place if command.islower() else np.zeros(2)
        if kind == "Z":
            finish()
            points = []
        elif kind == "M":
            finish()
            place = base + take(2)
            points = [place[None]]
            command = "l" if command == "m" else "L"
        elif kind in "LHV":
            end = {"L": lambda: base + take(2),
                   "H": lambda: np.array([base[0] + take(1)[0], place[1]]),
                   "V": lambda: np.array([place[0], base[1] + take(1)[0]])}[kind]()
            points.append(spread(place, place, end, end))
            place = end
        elif kind == "C":
            a, b, end = base + take(2), base + take(2), base + take(2)
            points.append(spread(place, a, b, end))
            place = end
        else:
            raise ValueError("a path with '%s'" % command)
    finish()
    return paths


def spread(start, a, b, end):
    """Points of a cubic Bézier curve, without its start."""
    length = sum(np.hypot(*(q - p)) for p, q in ((start, a), (a, b), (b, end)))
    t = np.linspace(0, 1, max(8, int(length / 0.02)) + 1)[1:, None]
    return start * (1 - t)**3 + 3 * a * t * (1 - t)**2 + 3 * b * t**2 * (1 - t) + end * t**3
