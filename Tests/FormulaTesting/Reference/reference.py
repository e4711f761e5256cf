"""What the make_*.py scripts share: exact rounding to doubles, and the layout of the tables.

The tables are tab-separated text. The first line names the columns; a line that begins with `#` is a
comment; an empty cell means that there is no such value (a derivative at a kink). A number is the
shortest decimal that reads back the same double; vectors separate numbers by a space, matrices
separate rows by `;`.

Made with Python 3.11, mpmath 1.3 and NumPy 2.4: `for s in make_*.py; do python3 $s; done`.
"""

import math
import pathlib
from fractions import Fraction

from mpmath import mp, mpf

# Enough for z - tanh(z) at 1e-300, where 600 digits cancel.
mp.prec = 3000


def rounded(value):
    """The double nearest to an mpf, ties to even, subnormals and overflow included."""
    if mp.isnan(value):
        return math.nan
    if mp.isinf(value):
        return math.inf if value > 0 else -math.inf
    sign, mantissa, exponent, bits = mpf(value)._mpf_
    if mantissa == 0:
        return 0.0
    size = exponent + bits  # 2**(size - 1) <= |value| < 2**size
    if size > 1024:
        magnitude = math.inf
    elif size < -1074:
        magnitude = 0.0
    else:
        try:
            # Division of integers rounds correctly, also into the subnormals.
            magnitude = float(Fraction(int(mantissa)) * Fraction(2) ** int(exponent))
        except OverflowError:
            magnitude = math.inf
    return -magnitude if sign else magnitude


def shown(value):
    """A cell: number, vector (list of numbers) or matrix (list of lists)."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        nested = value and isinstance(value[0], (list, tuple))
        return ("; " if nested else " ").join(shown(element) for element in value)
    number = float(value) if isinstance(value, (int, float)) else rounded(value)
    if number.is_integer() and abs(number) < 1e16 and math.copysign(1, number) * number >= 0:
        return "-0.0" if number == 0 and math.copysign(1, number) < 0 else str(int(number))
    return repr(number)


def write(name, columns, rows, comment=None):
    lines = ["\t".join(columns)]
    if comment:
        lines += ["# " + line for line in comment.splitlines()]
    lines += ["\t".join(shown(cell) for cell in row) for row in rows]
    path = pathlib.Path(__file__).parent / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")
