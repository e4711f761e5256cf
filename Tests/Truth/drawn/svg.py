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
        for element in ElementTree.fromstring(text).iter():
            style = dict(part.split(":", 1) for part in element.get("style", "").split(";") if part)
            if element.tag.endswith("path") and style:
                self.add(element.get("d"), style)

    def add(self, data, style):
        stroke, fill, width = style.get("stroke"), style.get("fill", "none"), style.get("stroke-width")
        if fill == "none" and style.get("stroke-dasharray") == "4,4" and width == "1":
            (a, _), = subpaths(data)
            if a[0][1] == a[-1][1]:
                self.levels.append(a[0][1])
                self.frame_x = sorted([a[0][0], a[-1][0]])
            else:
                self.verticals.append(a[0][0])
                self.frame_y = sorted([a[0][1], a[-1][1]])
        elif fill == "none" and width == CURVE:
            self.curves.setdefault(stroke, []).extend(points for points, _ in subpaths(data))
        elif fill != "none" and data.count("c") and data.count("M") == 1:
            for path in subpaths(data):
                if (center := circle(path)) is not None:
                    (self.open if stroke else self.filled).append(center)


def circle(path):
    """The centre of a closed path that is a circle of the size of a jump's."""
    points, closed = path
    center = (points.min(axis=0) + points.max(axis=0)) / 2
    radii = np.hypot(*(points - center).T)
    round_enough = closed and len(points) > 20 and np.ptp(radii) < 0.05
    return center if round_enough and 2 < radii.mean() < 5 else None


def subpaths(text):
    """Polylines of a path's data, each with whether it is closed; a curve has a point every 0.02."""
    tokens = SIGNS.findall(text)
    paths, points, place, index, command = [], [], np.zeros(2), 0, ""

    def finish(closed):
        if len(points) > 1:
            paths.append((np.concatenate(points), closed))

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
            finish(True)
            points = []
        elif kind == "M":
            finish(False)
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
    finish(False)
    return paths


def spread(start, a, b, end):
    """Points of a cubic Bézier curve, without its start."""
    length = sum(np.hypot(*(q - p)) for p, q in ((start, a), (a, b), (b, end)))
    t = np.linspace(0, 1, max(8, int(length / 0.02)) + 1)[1:, None]
    return start * (1 - t)**3 + 3 * a * t * (1 - t)**2 + 3 * b * t**2 * (1 - t) + end * t**3
