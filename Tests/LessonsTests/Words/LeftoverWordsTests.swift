import Diagnostics
import Lessons
import Testing
import Text

/// Every word of a report comes from the lesson, from its formulas or from the table of words.
@Suite struct LeftoverWordsTests {
  /// With all directives, marks and findings; its own words are Cyrillic.
  private static let lesson = """
    ## Урок

    ```formula
    a(z, k=0.5) = where(z > 0.5, z, z - k)
    a'(z, k=0.5) = ...
    b(z) = where(isnan(z), 0.25, erf(z))
    t(z) = (exp(z) - exp(-z)) / (exp(z) + exp(-z))
        computed as np.tanh(z)
    s(z) = exp(z) / sum(exp(z))
        computed as exp(z - max(z)) / sum(exp(z - max(z)))
    q(z) = 1 / (1 + exp(-z))
        computed as where(z >= 0, 1 / (1 + exp(-z)), exp(z) / (1 + exp(z)))
    w(0, r=0.1) = 2
    w(n + 1, r=0.1) = w(n) - r * w(n)
    g(z) = max(softmax(z))
    h(z) = g'([z, 1]) @ [1.5, 2]
    c = 0.25
    ```

    `= 1 == 1` `= [0.5, 1 / 3]` `= 1e-7` `= nan` `= inf` `$ a(z, 0.1)` `$ not (z < 1.5 or z > 2 and z < 3)`
    [](#fig-f) [](#tab-x) `$ where(z < 0.5, 1, where(isnan(z), 2, 3))`

    $\\frac{x}{2}$ $\\foo{x}$

    ```math
    \\text{до } \\max_x f(x)
    ```

    ```figure
    id: f
    title: Вид `= c`
    plot: a(z), a'(z), t(z) for z in -1..2
    mark: 2 * a(z) at z in [0.25, 0.75]
    mark: a(z) at z = 0.5
    mark: a(z) at z = 1.5 : там
    line: y = 1.5 : черта
    guide: z = 0.5 : тут
    shade: a(z) < 0.2 : мало
    inset: x -0.5..0.5, y -0.2..0.2 : часть
    show: corners, crossings, band edges, verticals
    ```

    ```figure
    id: i
    plot: z for z in 0..10
    inset: x 0..2, y 0..1.5
    ```

    ```figure
    id: j
    plot: sin(z) for z in -6..6
    inset: x 0..2.5, y 0..1
    ```

    ```figure
    id: l
    plot: b(z), 1 / z, sqrt(z), abs(abs(z) - 0.5), sin(3 * z), 0.75 + 0 * z, log(z - 5) for z in -2..2
    formula: b
    show: legend
    ```

    ```figure
    id: p
    plot: log(z) for z in 0.05..2
    x: log
    ```

    ```figure
    id: n
    plot: w(n) for n in 0..40
    caption: Точки
    ```

    ```figure
    id: m
    plot: z**2 for z in [0.5, 1, 1.5]
    ```

    ```figure
    id: e
    bars: softmax([1, 2.5, 30], T) for T in [0.5, 1, 2.5]
    names: a_1, a_2, a_3
    show: as panels, entropy
    ```

    ```figure
    id: d
    bars: [0.5, 1], [0.25, 2]
    ```

    ```figure
    id: g
    graph: a(x) * y + y / 3 at x = 0.25, y = 1.5
    ```

    ```figure
    id: o
    network: 2, 2, 1
    weights: [[0.5, 1], [-1.5, 0]], [[1, -1]]
    layer: 2 : слой | много
    output: 0.5
    ```

    ```figure
    id: u
    panel: Раз | два
    plot: a(z) for z in -1..1
    show: derivative formula
    panel: Три
    bars: [0.5, -0.25]
    ```

    ```figure
    id: k
    matrix: [[0.5, 1], [-2.5, 0]]
    show: grid
    walls: [[0, 0], [0, 1]]
    arrows: [[1, 2], [0, -1]]
    start: cell(1, 1)
    goal: cell(2, 2)
    ```

    ```steps
    x = [0.5, 1]
    y = x * 1.5 > 1
    ```

    ```table
    id: x
    z, a(z), s([z, 1]), z > 0.75 for z in [0.5, 1]
    ```

    ```check
    a(1) == 1
    a(z) > -0.25 for z in -1..1
    a(0.5) == 0.75
    [0.5, 1] == [0.5, 2]
    a(z) >= 0.5 for z in [0.25, 1.5]
    where(z > 0.3, 1, 0) == 0 for z in 0..0.5
    ```

    ```code
    a, b, t, q, s, h
    ```

    ## Часть

    <details>
    <summary>\(marked("solution"))</summary>

    `= a(1)`

    </details>

    ## Конец
    """

  /// Names that mathematics has for functions, and what stands for numbers.
  private static let names: Set<String> = [
    "isnan", "erf", "max", "ln", "softmax", "sin", "tanh", "nan", "inf",
  ]

  private func made(
    on text: String, in language: Language?, leavingOutSolutions: Bool = false
  ) throws -> Report {
    try #require(
      report(
        of: text, leavingOutSolutions: leavingOutSolutions, language: language))
  }

  @Test(arguments: [false, true])
  func aReportHasNone(leavingOutSolutions: Bool) throws {
    let report = try made(
      on: Self.lesson, in: MarkedWords.language, leavingOutSolutions: leavingOutSolutions)
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(report.figures.count == 13 && report.failures.count == 5)
    #expect(LeftoverWords(known: Self.names).all(in: report) == [])
  }

  /// In English all of them are found, so the search does find what is there.
  @Test func theSearchFindsThem() throws {
    let found = LeftoverWords(known: Self.names)
      .all(in: try made(on: Self.lesson, in: .english)).joined(separator: "\n")
    for word in [
      "Figure in report.md", "Table in report.md", "Contents in report.html",
      "Study in report.html", "true in report.md", "otherwise in report.md", "with in report.md",
      "otherwise in report.html", "with in report.html", "not in report.md",
      "textbook in report.md", "sampled in report.md", "fails in report.md", "found in report.md",
      "safer in report.md", "branches in report.md", "error in report.md",
      "formula in report.md", "value in report.md", "otherwise in figure l", "entropy in figure e",
      "at in figure f", "stretched in figure i", "Curves in alt of f",
      "above in figure g", "result in figure g", "Graph in alt of g", "slope in description of g",
      "Network in alt of o", "weight in figure o", "units in description of o",
      "0.5 in report.md", "0.5 in figure f", "0.5 in alt of e", "0.5 in description of f",
    ] {
      #expect(found.contains(word), "\(word)")
    }
  }

  /// The built-in lesson's own words are known.
  @Test func theBuiltInReportHasNone() throws {
    let text = BuiltInLesson.activationFunctions.text
    let fences = text.replacing(/(?s)```(figure)\n.*?\n```/) { figure in
      figure.output.0.split(separator: "\n").filter { $0.contains(/^[a-z ]+:/) }
        .map { $0.drop { $0 != ":" } }.joined(separator: "\n")
    }
    let words = Set(fences.split { !($0.isASCII && $0.isLetter) }.map(String.init))
    let report = try made(on: text, in: MarkedWords.language)
    let ours: Set<String> = [
      "Figure", "Table", "sampled", "Contents", "bars", "otherwise", "textbook",
    ]
    let found = LeftoverWords(
      // Two factors side by side look like a word.
      known: words.subtracting(ours).union(["ReLU", "LReLU", "ln", "inf", "az"])
    ).all(in: report)
    #expect(found.filter { !$0.contains(/^[0-9]/) } == [])
  }
}
