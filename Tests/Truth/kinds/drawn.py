"""The curves of written SVG files against their formulas: two dashed lines for each axis say what is where, the
Bézier curves are sampled, and distances are measured both ways."""

import numpy as np

from drawn.figures import FIGURES
from drawn.graph import Axis, branches, distances
from drawn.svg import Figure
from running.hunt import Finding

NAME = "drawn"
SLACK = 0.05 + 0.02  # what is promised, and what both samplings and the lines' rounding take
COLOURS = ["#006bbf", "#d7540c"]


def cases(source, count, batch):
    """All of them, or if there are more than the count, some of each sort; no case is random."""
    return FIGURES[::-(-len(FIGURES) // count)] if batch == 0 else []


def block(case, index):
    places = columns(case)
    lines = ["id: figure-%d" % index, *["plot: " + curve.source for curve in case.curves], *case.keys]
    lines += ["line: y = %r" % float(y) for y in case.levels] + ["line: z = %r" % float(z) for z in places]
    return "```figure\n%s\nshow: no asymptotes, no formula\n```\n" % "\n".join(lines)


def columns(case):
    """Two places of the horizontal axis for dashed lines."""
    low, high = case.curves[0].low, case.curves[0].high
    return low + (high - low) / 4, low + (high - low) * 3 / 4


def ask(program, cases):
    built = program.build(
        "\n".join(block(case, FIGURES.index(case)) for case in cases), ["--format", "svg"])
    return [
        built.files.get("figures/figure-%d.svg" % FIGURES.index(case), built.messages[:400]) for case in cases]


def judge(case, answer):
    if not answer.startswith("<?xml"):
        return Finding("not drawn", answer)
    figure = Figure(answer)
    logarithmic = case.logarithmic
    x_axis = Axis(columns(case), sorted(figure.verticals), logarithmic[0])
    heights = sorted(figure.levels, reverse=True)
    if len(case.levels) == 1:
        return constant_finding(case, figure, x_axis, heights[0])
    y_axis = Axis(case.levels, heights, logarithmic[1])
    top, bottom = figure.frame_y
    if case.shown is not None and not top - SLACK <= y_axis.page([case.shown])[0] <= bottom + SLACK:
        return Finding("cut by the frame", "the value %g" % case.shown)
    for index, curve in enumerate(case.curves):
        pieces = figure.curves.get(COLOURS[index], [])
        if finding := curve_finding(curve, pieces, x_axis, y_axis, figure):
            return finding
    return circle_finding(case, figure, x_axis, y_axis)


def curve_finding(curve, pieces, x_axis, y_axis, figure):
    if not pieces:
        return Finding("no curve", curve.source)
    drawn = np.concatenate(pieces)
    low, high = x_axis.page([curve.low, curve.high])
    if drawn[:, 0].min() < low - SLACK or drawn[:, 0].max() > high + SLACK:
        return Finding("outside its range", "drawn from %.6g to %.6g" % tuple(
            x_axis.value(drawn[:, 0][i]) for i in (drawn[:, 0].argmin(), drawn[:, 0].argmax())))
    top, bottom = figure.frame_y
    graph = list(branches(curve, x_axis, y_axis, figure.frame_y))
    true = np.concatenate([branch for branch in graph if len(branch)])
    # A line has no points of its own within, so the drawing is looked at from the graph, too.
    for points, others, words in ((drawn, true, "the drawing has"), (true, drawn, "the drawing lacks")):
        inside = (points[:, 1] > top + 0.1) & (points[:, 1] < bottom - 0.1)
        points = points[inside]
        if len(points) == 0:
            continue
        far = distances(points, others)
        if far.max() > SLACK:
            x, y = points[far.argmax()]
            return Finding(words, "(%.9g, %.6g), %.3g pt off" % (x_axis.value(x), y_axis.value(y), far.max()))
    return None


def constant_finding(case, figure, x_axis, height):
    """A constant's line lies on the dashed one, from end to end."""
    curve, = case.curves
    pieces = figure.curves.get(COLOURS[0], [])
    if not pieces:
        return Finding("no curve", curve.source)
    drawn = np.concatenate(pieces)
    if abs(drawn[:, 1] - height).max() > SLACK:
        return Finding("no constant", "%.3g pt off its line" % abs(drawn[:, 1] - height).max())
    ends = x_axis.page([curve.low, curve.high])
    if abs(drawn[:, 0].min() - ends[0]) > SLACK or abs(drawn[:, 0].max() - ends[1]) > SLACK:
        return Finding("constant cut", "from %.4g to %.4g" % tuple(
            x_axis.value(x) for x in (drawn[:, 0].min(), drawn[:, 0].max())))
    return None


def circle_finding(case, figure, x_axis, y_axis):
    page = lambda place: (float(x_axis.page(place[0])), float(y_axis.page(place[1])))
    there = {"filled": [tuple(p) for p in figure.filled], "open": [tuple(p) for p in figure.open]}

    def take(sort, place):
        near = [p for p in there[sort] if np.hypot(p[0] - page(place)[0], p[1] - page(place)[1]) < SLACK]
        if near:
            there[sort].remove(near[0])
        return bool(near)

    for sort, places in (("filled", case.filled), ("open", case.open)):
        for place in places:
            if not take(sort, place):
                return Finding("circle missing", "%s at (%.6g, %.6g)" % (sort, *place))
    for x, one, other in case.either:
        if not any(take("filled", (x, a)) and take("open", (x, b)) for a, b in ((one, other), (other, one))):
            return Finding("circle missing", "at %.6g" % x)
    for sort, rest in there.items():
        if rest:
            x, y = rest[0]
            return Finding("circle too many", "%s at (%.6g, %.6g)" % (sort, x_axis.value(x), y_axis.value(y)))
    return None


def smaller(case):
    return []


def show(case):
    return block(case, FIGURES.index(case)).rstrip()
