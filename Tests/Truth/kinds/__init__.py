"""The kinds of test, by name. Each is a module with

    NAME
    cases(source, count, batch)   random cases; `source` is a random.Random
    ask(program, cases)           the program's answers to them, in as few runs as possible
    judge(case, answer)           a Finding, or None; raises Undecided where rounding decides
    smaller(case)                 cases that are simpler, the smallest first
    show(case)                    the case as one would type it
"""

from kinds import claims, code, derivatives, drawn, gradients, limits, notation, points, quotients, values

KINDS = {kind.NAME: kind for kind in [values, derivatives, gradients, points, quotients, limits, claims, code, notation, drawn]}
