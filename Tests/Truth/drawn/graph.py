"""The graph of a function on the page, from its formula alone."""

import numpy as np
from scipy.spatial import cKDTree

SPACING = 0.03  # points of the page between neighbours


class Axis:
    """Two values whose places on the page are known."""

    def __init__(self, values, places, logarithmic):
        self.logarithmic = logarithmic
        one, two = [np.log(v) if logarithmic else v for v in values]
        self.scale = (places[1] - places[0]) / (two - one)
        self.start = places[0] - self.scale * one

    def page(self, values):
        with np.errstate(all="ignore"):
            return self.start + self.scale * (np.log(values) if self.logarithmic else np.asarray(values, dtype=float))

    def value(self, place):
        flat = (place - self.start) / self.scale
        return np.exp(flat) if self.logarithmic else flat


def branches(curve, x_axis, y_axis, frame):
    """For each stretch between breaks, the graph's places, SPACING apart inside the frame; `frame` is its heights."""
    ends = [curve.low, *[x for x in curve.breaks if curve.low < x < curve.high], curve.high]
    for low, high in zip(ends, ends[1:]):
        # The sides' limits, not what is taken at a break.
        start = low if low == curve.low and low not in curve.breaks else np.nextafter(low, np.inf)
        end = high if high == curve.high and high not in curve.breaks else np.nextafter(high, -np.inf)
        x = np.linspace(start, end, 20_001)
        while True:
            with np.errstate(all="ignore"):
                y = y_axis.page(curve.function(x))
            places = np.stack([x_axis.page(x), y], axis=1)
            inside = np.isfinite(y) & (y > frame[0] - 1) & (y < frame[1] + 1)
            known = np.where(np.isfinite(y), np.clip(y, frame[0] - 2, frame[1] + 2), frame[0] - 2)
            gap = np.hypot(np.diff(places[:, 0]), np.diff(known)) > SPACING
            middle = (x[:-1] + x[1:]) / 2
            new = gap & (inside[:-1] | inside[1:]) & (middle != x[:-1]) & (middle != x[1:])
            if not new.any() or len(x) > 400_000:
                break
            x = np.sort(np.concatenate([x, middle[new]]))
        yield places[np.isfinite(y)]


def distances(points, others):
    """How far each point is from the nearest of the others."""
    if len(others) == 0:
        return np.full(len(points), np.inf)
    return cKDTree(others).query(points)[0]
