"""Python values as the options and expressions of the program's command line."""

import math
import os
from numbers import Integral, Real

# Options whose value is a list, parted by commas.
_LISTS = {"column_names", "format", "heads", "names", "network", "row_names", "show", "weights"}


def arguments(options, panels=()):
    """The options of a command as its arguments.

    `x_label="steps"` becomes `--x-label steps`. What is None or False is left out, and True stands for
    an option without a value. `define` takes a mapping from names to values, too, and each of `panels`
    is a mapping of options, of which `panel` is the title.
    """
    result = []
    for name, value in options.items():
        name = name.rstrip("_")
        if value is None or value is False:
            continue
        option = "--" + name.replace("_", "-")
        if value is True:
            result.append(option)
            continue
        for text in _texts(name, value):
            result += [option, text]
    for panel in panels:
        rest = dict(panel)
        result += ["--panel", str(rest.pop("panel", ""))]
        result += arguments(rest)
    return result


def expression(value):
    """A number, a truth value, or an array of them with any nesting, as the program reads it."""
    # NumPy's arrays and scalars become Python's.
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, bool):
        return "1 > 0" if value else "1 < 0"
    if isinstance(value, Integral):
        return str(int(value))
    if isinstance(value, Real):
        number = float(value)
        if math.isfinite(number):
            return repr(number)
        return "nan" if math.isnan(number) else "inf" if number > 0 else "-inf"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(expression(item) for item in value) + "]"
    raise TypeError(f"{value!r} is neither a number nor an array of numbers")


def _texts(name, value):
    if isinstance(value, (str, os.PathLike)):
        return [os.fspath(value)]
    if name == "define" and hasattr(value, "items"):
        return [f"{key} = {item if isinstance(item, str) else expression(item)}" for key, item in value.items()]
    if hasattr(value, "tolist"):
        value = value.tolist()
    if not isinstance(value, (list, tuple)):
        return [expression(value)]
    items = [item if isinstance(item, (str, os.PathLike)) else expression(item) for item in value]
    if name in _LISTS:
        return [", ".join(items)]
    if name == "size":
        return [" x ".join(items)]
    if name in ("x", "y"):
        return ["..".join(items)]
    if all(isinstance(item, (str, os.PathLike)) for item in value):
        return [os.fspath(item) for item in items]
    return [expression(value)]
