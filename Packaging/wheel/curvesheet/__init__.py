"""Figures, tables, values and study reports from formulas.

>>> import curvesheet
>>> curvesheet.evaluate("softmax([1, 2, 3])")
[0.09003057317038046, 0.24472847105479764, 0.6652409557748218]
>>> curvesheet.plot("relu(z) for z in -5..5", title="ReLU")
<curvesheet.Figure: ReLU(z): runs from 0 to 5; has a kink at z = 0; approaches 0 towards −∞.>

`.save("relu.png")` writes a figure's file. Keyword arguments are the options of the program's commands, as `curvesheet plot --help` lists them:
`x_label="steps"` for `--x-label`, a list where an option may repeat, and `with_=` for `--with`, a word
that Python keeps for itself. `%load_ext curvesheet` gives notebooks `%%curvesheet`, a cell that is a
lesson.
"""

from .figures import Figure, bars, plot
from .notebook import load_ipython_extension
from .program import Error, Notice, version
from .reports import Report, build
from .values import Description, Table, describe, evaluate, table

__all__ = [
    "Description",
    "Error",
    "Figure",
    "Notice",
    "Report",
    "Table",
    "bars",
    "build",
    "describe",
    "evaluate",
    "load_ipython_extension",
    "plot",
    "table",
    "version",
]
