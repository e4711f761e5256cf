"""`python3 -m unittest discover Packaging/wheel/tests`, with the module in PYTHONPATH and the program as
`curvesheet.program.path` finds it."""

import doctest
import math
import os
import re
import tempfile
import unittest
import warnings
import xml.etree.ElementTree as xml

import curvesheet
from curvesheet.options import arguments, expression

LESSON = """# Leaky ReLU

```formula
leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)
```

It returns `= leaky(-2)`.

```figure
id: leaky
plot: leaky(z, 0.1) for z in -5..5
```
"""


class Values(unittest.TestCase):
    def test_kinds(self):
        for text, value in [
            ("3", 3),
            ("1 / 4", 0.25),
            ("1 > 0", True),
            ("[1 > 0, 2 < 1]", [True, False]),
            ("[[1, 2], [3, 4]]", [[1, 2], [3, 4]]),
            ("[inf, -inf]", [math.inf, -math.inf]),
            ("-1", -1),
        ]:
            with self.subTest(text):
                result = curvesheet.evaluate(text)
                self.assertEqual(result, value)
                self.assertIs(type(result), type(value))
        self.assertTrue(math.isnan(curvesheet.evaluate("nan")))

    def test_python_values_are_read_back(self):
        for value in [3, -0.1, 1e300, 5e-324, math.inf, [1, 2.5, -3], [[1, 0], [0, 1]], [math.inf, -1]]:
            with self.subTest(value):
                self.assertEqual(curvesheet.evaluate("v", define={"v": value}), value)

    def test_arrays_of_numpy(self):
        try:
            import numpy
        except ImportError:
            self.skipTest("no NumPy here")
        self.assertEqual(curvesheet.evaluate("v", define={"v": numpy.array([1.5, 2])}), [1.5, 2])
        self.assertEqual(curvesheet.evaluate("v", define={"v": numpy.float64(0.1)}), 0.1)

    def test_definitions(self):
        self.assertEqual(curvesheet.evaluate("f(a)", define=["f(z) = z**2", "a = 3"]), 9)

    def test_mistakes(self):
        with self.assertRaises(curvesheet.Error) as caught:
            curvesheet.evaluate("sigmod(1)")
        self.assertIn("sigmod", str(caught.exception))
        self.assertEqual(caught.exception.exit_code, 1)
        with self.assertRaises(curvesheet.Error) as caught:
            curvesheet.evaluate("1", no_such_option=1)
        self.assertEqual(caught.exception.exit_code, 64)

    def test_table(self):
        table = curvesheet.table("z, relu(z), 1/z, z > 0 for z in [-2, 0, 2]", heads=["z", "ReLU", "1|z", "+"])
        self.assertEqual(table.columns, ("z", "ReLU", "1|z", "+"))
        self.assertEqual(table[0], (-2, 0, -0.5, False))
        self.assertEqual(len(table), 3)
        self.assertEqual(table["1|z"], [-0.5, math.inf, 0.5])
        self.assertRaises(KeyError, lambda: table["x"])
        self.assertTrue(table.markdown.startswith("| z | ReLU | 1\\|z | + |\n| --: | --: | --: | --: |\n"))
        self.assertEqual([len(row) for row in xml.fromstring(table._repr_html_()).iter("tr")], [4] * 4)
        self.assertEqual(len({len(line) for line in repr(table).splitlines()}), 1)

    def test_table_of_vectors(self):
        table = curvesheet.table("z, [z, nan, -1/z] for z in [0]")
        self.assertEqual(table[0][1][::2], [0, -math.inf])
        self.assertTrue(math.isnan(table[0][1][1]))

    def test_description(self):
        description = curvesheet.describe("relu")
        self.assertEqual(description["functions"][0]["name"], "relu")
        self.assertIn("kink at z = 0", description.text)
        self.assertEqual(repr(description), description.text)


class Figures(unittest.TestCase):
    def test_kinds_of_option(self):
        for options, result in [
            (dict(x_label="a b"), ["--x-label", "a b"]),
            (dict(show=["corners", "legend"]), ["--show", "corners, legend"]),
            (dict(mark=["f at z = 0", "f at z = 1"]), ["--mark", "f at z = 0", "--mark", "f at z = 1"]),
            (dict(x=(-6, 6.5), size=(720, 450)), ["--x", "-6..6.5", "--size", "720 x 450"]),
            (dict(matrix=[[1, 2], [3, 4]]), ["--matrix", "[[1, 2], [3, 4]]"]),
            (dict(network=[3, 4, 2]), ["--network", "3, 4, 2"]),
            (dict(html=True, data=False, theme=None), ["--html"]),
            (dict(with_="a.md"), ["--with", "a.md"]),
            (dict(define={"a": 1, "f(z)": "z"}), ["--define", "a = 1", "--define", "f(z) = z"]),
        ]:
            with self.subTest(options):
                self.assertEqual(arguments(options), result)
        self.assertEqual(
            arguments({}, [dict(panel="A", plot="z"), dict(panel="B", y=(0, 1))]),
            ["--panel", "A", "--plot", "z", "--panel", "B", "--y", "0..1"],
        )
        self.assertRaises(TypeError, expression, {1, 2})

    def test_shows_itself(self):
        figure = curvesheet.plot("sigmoid(z) for z in -6..6", title="#figure-1")
        shown = figure._repr_svg_()
        root = xml.fromstring(shown)
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
        names = [element.get("id") for element in root.iter() if element.get("id")]
        self.assertEqual(len(names), len(set(names)))
        for name in re.findall(r'href="#([^"]+)"', shown) + root.get("aria-labelledby").split():
            self.assertIn(name, names)
        other = curvesheet.plot("tanh(z) for z in -6..6")._repr_svg_()
        self.assertFalse(set(names) & set(re.findall(r' id="([^"]+)"', other)))
        self.assertIn("approaches 1", repr(figure))

    def test_saves(self):
        figure = curvesheet.bars("softmax(scores)", define={"scores": [1, 2, 3]}, names="a, b, c")
        with tempfile.TemporaryDirectory() as folder:
            for ending, start in [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]:
                path = os.path.join(folder, "a b." + ending)
                figure.save(path)
                with open(path, "rb") as file:
                    self.assertTrue(file.read().startswith(start))
        self.assertTrue(figure.png.startswith(b"\x89PNG"))
        self.assertTrue(figure.pdf.startswith(b"%PDF"))

    def test_panels(self):
        figure = curvesheet.plot(panels=[dict(panel="A", plot="z for z in 0..1"), dict(panel="B", plot="z**2 for z in 0..1")])
        self.assertIn("<svg", figure.svg)

    def test_notices(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            curvesheet.plot("z for z in 0..1", title="\U00013000")
        self.assertEqual([warning.category for warning in caught], [curvesheet.Notice])
        self.assertEqual(caught[0].filename, __file__)


class Reports(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.lesson = os.path.join(self.folder, "leaky.md")

    def written(self, text):
        with open(self.lesson, "w", encoding="utf-8") as file:
            file.write(text)
        return self.lesson

    def test_build(self):
        report = curvesheet.build(self.written(LESSON), os.path.join(self.folder, "out"), html=True, format="svg")
        self.assertEqual(report.values["inline"]["leaky(-2)"], -0.02)
        self.assertIn("# Leaky ReLU", report.markdown)
        self.assertIn("srcdoc=", report._repr_html_())
        self.assertEqual(os.listdir(os.path.join(report.folder, "figures")), ["leaky.svg"])

    def test_a_report_of_another_name(self):
        folder = os.path.join(self.folder, "out")
        report = curvesheet.build(self.written(LESSON), folder, html=True, format="svg", name="limits")
        self.assertIn("# Leaky ReLU", report.markdown)
        self.assertIn("<html", report.html)
        self.assertTrue(os.path.exists(os.path.join(folder, "limits.md")))

    def test_false_claim_is_an_error_with_a_report(self):
        lesson = self.written(LESSON + "\n```check\nleaky(-2) == 1\n```\n")
        with self.assertRaises(curvesheet.Error) as caught:
            curvesheet.build(lesson, os.path.join(self.folder, "out"))
        self.assertIn("leaky.md", str(caught.exception))
        self.assertIn("Leaky", caught.exception.report.markdown)
        self.assertIsNone(caught.exception.report.html)

    def test_no_lesson(self):
        with self.assertRaises(curvesheet.Error) as caught:
            curvesheet.build(os.path.join(self.folder, "none.md"), os.path.join(self.folder, "out"))
        self.assertEqual(caught.exception.exit_code, 66)
        self.assertIsNone(caught.exception.report)


class Notebook(unittest.TestCase):
    def setUp(self):
        try:
            from IPython.testing.globalipapp import get_ipython, start_ipython
        except ImportError:
            self.skipTest("no IPython here")
        self.shell = start_ipython() or get_ipython()
        self.shell.run_line_magic("reload_ext", "curvesheet")
        formatter = self.shell.display_formatter
        formatter.active_types = formatter.format_types

    def shown(self, line, cell):
        """What a cell shows, by types, and the message of its Error or None."""
        from IPython.utils.capture import capture_output

        message = None
        with capture_output() as captured:
            try:
                self.shell.run_cell_magic("curvesheet", line, cell)
            except curvesheet.Error as error:
                self.assertEqual(error._render_traceback_(), [str(error)])
                message = str(error)
        return [output.data for output in captured.outputs], message

    def test_cell(self):
        [page], message = self.shown("--theme dark", LESSON)
        self.assertIsNone(message)
        self.assertIn("Leaky ReLU", page["text/html"])
        self.assertIn("# Leaky ReLU", page["text/plain"])

    def test_cell_with_a_false_claim(self):
        [page], message = self.shown("", LESSON + "\n```check\nleaky(-2) == 1\n```\n")
        self.assertIn("Leaky ReLU", page["text/html"])
        self.assertTrue(message.startswith("cell:"), message)

    def test_cell_with_a_mistake(self):
        pages, message = self.shown("", LESSON + "\n`= leaki(1)`\n")
        self.assertEqual(pages, [])
        self.assertTrue(message.startswith("cell:14:4: error: unknown function 'leaki'"), message)

    def test_figure_and_table(self):
        figure = curvesheet.plot("z for z in 0..1")
        self.assertIn("image/svg+xml", self.shell.display_formatter.format(figure)[0])
        table = curvesheet.table("z for z in [1, 2]")
        self.assertLessEqual({"text/html", "text/markdown"}, set(self.shell.display_formatter.format(table)[0]))


def load_tests(loader, tests, pattern):
    tests.addTests(doctest.DocTestSuite(curvesheet))
    return tests


if __name__ == "__main__":
    unittest.main()
