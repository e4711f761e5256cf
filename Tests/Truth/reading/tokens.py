"""LaTeX and Unicode mathematics as one stream of signs: a fraction's braces become parentheses, rows of cases
`value if condition, … else value`."""

import re

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
UNICODE = re.compile(
    r"ReLU6|(?P<number>\d+(?:\.\d+)?)|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)|(?P<lowered>[₀₁₂₃₄₅₆₇₈₉]+)|(?P<word>[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]+)|(?P<blank>\s+)"
    r"|(?P<sign>.)")
COMMANDS = {
    "cdot": "·", "lt": "<", "gt": ">", "le": "≤", "ge": "≥", "ne": "≠", "pi": "π", "infty": "∞", "sigma": "σ",
    "alpha": "α", "lfloor": "⌊", "rfloor": "⌋", "lbrack": "(", "rbrack": ")", "times": "·",
}
SILENT = {"left", "right", "bigl", "bigr", "medspace", "quad", "enspace"}
LATEX = re.compile(
    r"\\begin\{cases\}|\\end\{cases\}|\\(?:text|mathrm|operatorname)\{(?P<text>[^}]*)\}|\\(?P<command>[A-Za-z]+)"
    r"|(?P<number>\d+(?:\.\d+)?)|(?P<letter>[A-Za-z])|(?P<blank>\s+)|(?P<sign>.)")


class Unreadable(Exception):
    """The text is no formula that the readers know."""


def unicode_tokens(text, functions):
    tokens = []
    for match in UNICODE.finditer(text):
        kind, part = match.lastgroup, match.group()
        if kind == "blank":
            continue
        if kind == "raised":
            tokens += ["^", "(", *(["−", part[1:].translate(RAISED)] if part[0] == "⁻" else [
                part.translate(RAISED)]), ")"]
        elif kind == "lowered":
            tokens += ["_", part.translate(LOWERED)]
        elif kind == "word" and part not in ("if", "else", "and", "or", "not", "nan"):
            tokens += letters(part, functions)
        else:
            tokens.append("−" if part == "-" else part)
    return tokens


def letters(word, functions):
    """A word is a function's name, perhaps after letters that stand for themselves."""
    for start in range(len(word)):
        if word[start:] in functions:
            return [*word[:start], word[start:]]
    return list(word)


def latex_tokens(text):
    parts = [(match.lastgroup, match) for match in LATEX.finditer(text)]
    tokens, rest = latex_row(parts, 0, None)
    if rest != len(parts):
        raise Unreadable("a brace too many")
    return tokens


def latex_row(parts, index, end):
    """The signs up to `end`, and the index after it."""
    tokens = []
    while index < len(parts):
        kind, match = parts[index]
        word = match.group()
        if word == end:
            return tokens, index + 1
        if kind == "blank":
            index += 1
        elif word == r"\begin{cases}":
            row, index = latex_row(parts, index + 1, r"\end{cases}")
            tokens += ["(", *cases(row), ")"]
        elif word == r"\frac":
            over, index = group(parts, index + 1)
            under, index = group(parts, index)
            tokens += ["(", "(", *over, ")", "/", "(", *under, ")", ")"]
        elif word == r"\sqrt":
            inner, index = group(parts, index + 1)
            tokens += ["√", "(", *inner, ")"]
        elif word in "^_":
            inner, index = group(parts, index + 1)
            tokens += [word, "(", *inner, ")"] if word == "^" else [word, *inner]
        elif word == "{":
            inner, index = latex_row(parts, index + 1, "}")
            tokens += ["(", *inner, ")"]
        elif match.group("text") is not None:
            words = match.group("text").split()
            tokens += words
            index += 1
        elif kind == "command":
            tokens += command(match.group("command"))
            index += 1
        else:
            tokens.append("−" if word == "-" else word)
            index += 1
    if end is not None:
        raise Unreadable("no " + end)
    return tokens, index


def command(word):
    if word in SILENT:
        return []
    if word in ("lvert", "rvert"):
        return ["|<" if word == "lvert" else ">|"]
    if word == "cr":
        return ["cr"]
    return [COMMANDS.get(word, word)]


def group(parts, index):
    """What braces hold, or the next sign."""
    while parts[index][0] == "blank":
        index += 1
    if parts[index][1].group() == "{":
        return latex_row(parts, index + 1, "}")
    tokens, _ = latex_row(parts[index:index + 1], 0, None)
    return tokens, index + 1


def cases(tokens):
    """Rows `value & condition cr …` as words."""
    rows, row, depth = [], [[]], 0
    for token in [*tokens, "cr"]:
        depth += {"(": 1, ")": -1}.get(token, 0)
        if token == "cr" and depth == 0:
            rows.append(row)
            row = [[]]
        elif token == "&" and depth == 0:
            row.append([])
        else:
            row[-1].append(token)
    words = []
    for value, condition in rows[:-1]:
        words += ["(", *value, ")", "if", *condition, ","]
    # The last condition is the others' contrary, or says so.
    return [*words, "else", "(", *rows[-1][0], ")"]
