"""The program, run from outside on lessons that hold many cases at once."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile

LONGEST = 600  # seconds that one run may take
MEMORY = 4_000_000  # kilobytes


class Died(Exception):
    """The program ended by a signal, or did not end."""


class Program:
    def __init__(self, path):
        self.path = pathlib.Path(path).resolve()
        self.runs = 0

    def run(self, arguments, folder):
        self.runs += 1
        line = "ulimit -v %d; exec \"$0\" \"$@\"" % MEMORY
        try:
            result = subprocess.run(
                ["/bin/sh", "-c", line, str(self.path), *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                capture_output=True, timeout=LONGEST,
                env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "SWIFT_BACKTRACE": "enable=no"})
        except subprocess.TimeoutExpired:
            raise Died("no end after %d s" % LONGEST)
        if result.returncode < 0 or result.returncode > 128:
            raise Died("ended with %d: %s" % (result.returncode, result.stderr[-300:].decode("utf-8", "replace")))
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    def build(self, lesson, options=()):
        """What a lesson's build makes."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="truth-"))
        try:
            (folder / "lesson.md").write_text(lesson)
            code, _, messages = self.run(
                ["build", "lesson.md", "-o", "out", "--quiet", "--jobs", "1", *options], folder)
            out = folder / "out"
            files = {
                str(path.relative_to(out)): path.read_text()
                for path in out.rglob("*") if path.is_file() and path.suffix in (".md", ".json", ".svg")
            }
            return Built(code, messages, files)
        finally:
            shutil.rmtree(folder)

    def steps(self, definitions, expressions):
        """The values of expressions, as nested lists, or a `Refusal` for each that is refused. Definitions are
        lists of lines, one for each expression, of which each is known to all."""
        rows = list(enumerate(expressions))
        results = [None] * len(expressions)
        while rows:
            formulas = list(dict.fromkeys(line for index, _ in rows for line in definitions[index]))
            lines = ["```formula", *formulas, "```", ""] if formulas else []
            first = len(lines) + 2
            lines += ["```steps", *["s%d = %s" % row for row in rows], "```", ""]
            built = self.build("\n".join(lines))
            wrong = built.errors()
            if not wrong:
                values = json.loads(built.files["values.json"], parse_int=float)["steps"]
                for index, _ in rows:
                    results[index] = values["s%d" % index]
                return results
            rest = []
            for line, (index, source) in enumerate(rows, first):
                lines_of = [formulas.index(one) + 2 for one in definitions[index]]
                mistakes = [wrong[number] for number in [line, *lines_of] if number in wrong]
                if mistakes:
                    results[index] = Refusal(mistakes[0])
                else:
                    rest.append((index, source))
            if len(rest) == len(rows):
                raise Died("the lesson is refused, but none of its lines: " + built.messages[:300])
            rows = rest
        return results

    def described(self, definitions, phrases):
        """What `describe` says of each of several expressions in z over a range, `(expression, range)`; a range
        has one run."""
        results = [None] * len(phrases)
        groups = {}
        for index, (_, domain) in enumerate(phrases):
            groups.setdefault(domain, []).append(index)
        for domain, members in groups.items():
            source = ", ".join(phrases[index][0] for index in members)
            options = [word for line in definitions for word in ("--define", line)]
            folder = pathlib.Path(tempfile.mkdtemp(prefix="truth-"))
            try:
                code, output, messages = self.run(
                    ["describe", "%s for z in %s" % (source, domain), "--json", *options], folder)
            finally:
                shutil.rmtree(folder)
            if code != 0:
                if len(members) == 1:
                    results[members[0]] = Refusal(messages.split("\n")[0])
                    continue
                for index in members:
                    [results[index]] = self.described(definitions, [phrases[index]])
                continue
            curves = json.loads(output, parse_int=float)["curves"]
            if len(curves) != len(members):
                raise Died("%d curves of %d expressions: %s" % (len(curves), len(members), source))
            for index, curve in zip(members, curves):
                results[index] = curve
        return results


class Refusal(str):
    """The message of an error."""


class Built:
    def __init__(self, code, messages, files):
        self.code = code
        self.messages = messages
        self.files = files

    def errors(self):
        """The first message of each line that has an error; a claim that fails is none."""
        lines = {}
        for number, words in re.findall(r"^lesson\.md:(\d+):\d+: error: (.*)", self.messages, re.M):
            if words != "this claim fails":
                lines.setdefault(int(number), words)
        return lines

    def failures(self):
        """What is said of each claim that fails, by line."""
        found = re.findall(
            r"^lesson\.md:(\d+):\d+: error: this claim fails\n.*\n.*\n *\| [\s^]*(.*)", self.messages, re.M)
        return {int(number): words for number, words in found}


def number(value):
    """A number of the program's JSON."""
    return float(value) if isinstance(value, str) else None if value is None else float(value)
