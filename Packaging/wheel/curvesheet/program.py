"""The program that does the work: where it is, and how it is run."""

import os
import shutil
import subprocess
import sys
import sysconfig
import warnings
from importlib import metadata


class Error(Exception):
    """What the program says is wrong, with the place in the expression or the lesson.

    `exit_code` is the program's: 1 for mistakes in expressions and lessons, 64 for wrong usage,
    66 for what cannot be read, 73 and 74 for what cannot be written. `report` is what `build` wrote
    all the same, else None.
    """

    def __init__(self, message, exit_code):
        super().__init__(message)
        self.exit_code = exit_code
        self.report = None


class Notice(UserWarning):
    """What the program says of a result that it gives all the same."""


def path():
    """The program's path: what CURVESHEET names, else the one that came with this module, else the
    one in PATH. Raises an Error if there is none."""
    for candidate in _candidates():
        if candidate and os.access(candidate, os.X_OK) and os.path.isfile(candidate):
            return os.path.abspath(candidate)
    named = os.environ.get("CURVESHEET")
    raise Error(
        f"CURVESHEET names '{named}', which is no program"
        if named
        else "the program 'curvesheet' is neither beside this module nor in PATH;"
        " CURVESHEET may say where it is",
        exit_code=69,
    )


def _candidates():
    named = os.environ.get("CURVESHEET")
    if named:
        yield named
        return
    # The list of installed files knows the folder of scripts that pip chose, whichever that was.
    try:
        for file in metadata.files("curvesheet") or []:
            if file.parts[-2:] == ("bin", "curvesheet"):
                yield file.locate()
    except metadata.PackageNotFoundError:
        pass
    # pip install --target moves everything into one folder, which that list does not know.
    yield os.path.join(os.path.dirname(__file__), os.pardir, "bin", "curvesheet")
    yield os.path.join(sysconfig.get_path("scripts"), "curvesheet")
    yield shutil.which("curvesheet")


def run(*arguments):
    """Runs the program, and gives its standard output as bytes. Raises an Error with what it says if it
    does not end with 0, and warns with what it says otherwise."""
    done = subprocess.run(
        [path(), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    said = done.stderr.decode("utf-8", "replace").rstrip()
    if done.returncode < 0:
        raise Error(said or f"the program was ended by signal {-done.returncode}", done.returncode)
    if done.returncode != 0:
        raise Error(said or done.stdout.decode("utf-8", "replace").rstrip(), done.returncode)
    if said:
        warnings.warn(said, Notice, stacklevel=_callers_level())
    return done.stdout


def _callers_level():
    """How far up the stack of `run` this package's caller is, whose line a warning names."""
    level = 1
    frame = sys._getframe(1)
    while frame.f_back and frame.f_globals.get("__package__") == __package__:
        frame = frame.f_back
        level += 1
    return level


def version():
    """The program's version."""
    return run("--version").decode().strip()
