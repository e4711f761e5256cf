"""Runs a kind of test on random cases, and makes each finding small."""

import random
import traceback
from dataclasses import dataclass

from running.program import Died

BATCH = 250
TRIES = 40  # rounds of shrinking
SHRUNK = 6  # findings of a batch that are made small, which takes runs; the rest is counted


class Undecided(Exception):
    """The judge cannot tell, as where rounding decides."""


@dataclass
class Finding:
    reason: str  # the same for findings of a sort
    detail: str


@dataclass
class Result:
    kind: str
    cases: int = 0
    undecided: int = 0
    found: int = 0
    findings: tuple = ()


def ask(kind, program, cases):
    """The answers to cases; where the program dies of them all, they are asked in halves."""
    try:
        return kind.ask(program, cases)
    except Died as death:
        if len(cases) == 1:
            return [death]
        half = len(cases) // 2
        return ask(kind, program, cases[:half]) + ask(kind, program, cases[half:])


def judged(kind, case, answer):
    """A finding, None, or `Undecided`."""
    if isinstance(answer, Died):
        return Finding("died", str(answer))
    try:
        return kind.judge(case, answer)
    except Undecided as undecided:
        return undecided
    except Exception:
        return Finding("the judge failed", traceback.format_exc(limit=-3))


def shrunk(kind, program, case, finding):
    """A small case that has a finding for the same reason."""
    for _ in range(TRIES):
        smaller = list(kind.smaller(case))[:120]
        if not smaller:
            break
        found = False
        for start in range(0, len(smaller), 30):
            part = smaller[start:start + 30]
            for other, answer in zip(part, ask(kind, program, part)):
                result = judged(kind, other, answer)
                if isinstance(result, Finding) and result.reason == finding.reason:
                    case, finding, found = other, result, True
                    break
            if found:
                break
        if not found:
            break
    return case, finding


def hunt(kind, program, seed, batch, count):
    """The result of a batch of `count` cases, which the seed, the kind and the batch's number choose."""
    source = random.Random("%s/%s/%d" % (seed, kind.NAME, batch))
    cases = kind.cases(source, count, batch)
    result = Result(kind.NAME, len(cases))
    findings = []
    seen = set()
    left = SHRUNK
    for case, answer in zip(cases, ask(kind, program, cases)):
        verdict = judged(kind, case, answer)
        if isinstance(verdict, Undecided):
            result.undecided += 1
        elif verdict is not None:
            result.found += 1
            if next(iter(kind.smaller(case)), None) is not None:
                if left == 0:
                    continue
                left -= 1
                case, verdict = shrunk(kind, program, case, verdict)
            said = kind.show(case)
            if said not in seen:
                seen.add(said)
                findings.append((verdict.reason, said, verdict.detail))
    result.findings = tuple(findings)
    return result
