"""What an author sees of a lesson in the editors of a terminal, with the settings that the manual gives."""

import os
import pathlib
import re
import shutil
import subprocess
import time
import uuid

import pytest

PROGRAM = pathlib.Path(os.environ["CURVESHEET"])
MANUAL = pathlib.Path(__file__).resolve().parents[2] / "Sources/Lessons/BuiltIn/manual.md"
LESSON = """# Leaky ReLU

```formula
leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)
```

It returns `= leaky(-2)` at −2.

```check
leaky(1) == 2
```
"""
# How long something may take to be seen, in seconds: far above what it takes.
PATIENCE = 60


def setting(language):
    """What the manual says in a language."""
    return re.search(rf"^```{language}\n(.*?)^```$", MANUAL.read_text(), re.MULTILINE | re.DOTALL).group(1)


class Terminal:
    """A terminal of its own, in which one program runs."""

    def __init__(self, folder, command):
        self.name = uuid.uuid4().hex
        home = {"HOME": str(folder), "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "LANG": "C.UTF-8"}
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "36", "-c", str(folder), command,
                  environment={**os.environ, **home})

    def tmux(self, *words, environment=None):
        return subprocess.run(
            ["tmux", "-L", self.name, *words], env=environment, check=True, capture_output=True, text=True).stdout

    def press(self, *keys):
        self.tmux("send-keys", *keys)

    def shown(self):
        return self.tmux("capture-pane", "-p")

    def until(self, *words, pressing=()):
        """Waits until all words are there, and presses keys again and again meanwhile."""
        end = time.monotonic() + PATIENCE
        while not all(word in self.shown() for word in words):
            assert time.monotonic() < end, f"{words} are not in\n{self.shown()}"
            if pressing:
                self.press(*pressing)
            time.sleep(0.5)

    def close(self):
        subprocess.run(["tmux", "-L", self.name, "kill-server"], capture_output=True)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "curvesheet").symlink_to(PROGRAM)
    (tmp_path / "leaky.md").write_text(LESSON)
    return tmp_path


def terminal(folder, program, arguments):
    if not shutil.which("tmux") or not shutil.which(program):
        pytest.skip(f"there is no tmux or no {program}")
    return Terminal(folder, f"{program} {arguments} leaky.md")


def test_neovim(folder):
    (folder / "init.lua").write_text("vim.opt.swapfile = false\n" + setting("lua"))
    editor = terminal(folder, "nvim", "--clean -u init.lua")
    try:
        editor.until("this claim fails", "found 1")
        editor.press("4G")
        editor.until("kink at z = 0", pressing=["K"])
        editor.press("Escape", "G", "o", "`= lea")
        editor.until("leaky_relu Function", pressing=["C-x", "C-o"])
    finally:
        editor.close()


def test_emacs(folder):
    (folder / ".emacs.d").mkdir()
    # What it says of its own packages covers the lesson.
    quiet = "(setq native-comp-async-report-warnings-errors nil)\n"
    (folder / ".emacs.d" / "init.el").write_text(quiet + setting("elisp"))
    editor = terminal(folder, "emacs", "-nw")
    try:
        editor.until("[eglot:", "Flymake[1 0]")
        editor.press("M-g", "g")
        editor.press("4", "Enter")
        editor.until("leaky(z) = z if z > 0, else αz")
        editor.press("M->")
        editor.press("Enter", "`= lea")
        editor.until("leaky_relu(z, alpha=0.01)", pressing=["C-M-i"])
    finally:
        editor.close()
