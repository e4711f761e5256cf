import Canvas
import Diagnostics
import Drawings
import Lessons
import Testing
import Text

/// What the terminal says of a figure that cannot show all that it is asked for, and where it points.
@Suite struct FigureWarningTests {
  private func told(_ body: String) -> String? {
    LessonsTests.told("```figure\nid: a\n\(body)\n```")
  }

  @Test(arguments: [10, 12, 16]) func looks(count: Int) {
    let curves = (1...count).map { "\($0)*z" }.joined(separator: ", ")
    for theme in ["light", "dark", "print"] {
      let text = told("theme: \(theme)\nplot: \(curves) for z in 0..1")
      let other = theme == "print" ? 13 : 16
      let expected = "warning: 1z and \(other)z have the same colour and the same dash «1*z»"
      #expect(text?.contains(expected) == (count > 12), "\(theme) \(text ?? "")")
    }
  }

  @Test func aPanelsLabelsAreThePanels() {
    let panels = ["relu(z), relu'(z)", "softmax([z, 1, 2, 3]), sigmoid(z), tanh(z)", "tanh(z)"]
      .map { "panel: t\nplot: \($0) for z in -3..3" }.joined(separator: "\n")
    let text = told("columns: 3\nsize: 480 x 300\n\(panels)") ?? ""
    #expect(text.contains("were left out «softmax([z, 1, 2, 3])»"), "\(text)")
  }

  /// Two places that Unicode leaves to private use, of which no font knows anything.
  @Test(arguments: ["title: a \u{10FFFD}", "mark: z at z = 0 : \u{F8FFD}", "panel: b \u{10FFFC}"])
  func signsThatNoFontHas(key: String) throws {
    let text = "```figure\nid: a\n\(key)\nplot: z for z in -3..3\n```"
    let lesson = LessonReader.read(SourceText(name: "lesson.md", text: text)).lesson
    let report = LessonBuilder.report(
      on: try #require(lesson), measurer: PangoMeasurer(), mathFont: PangoMathFont(), origin: ""
    ).report
    let told = report.diagnostics.map(\.message)
    #expect(told.contains { $0.hasPrefix("no font that is installed has '") }, "\(told)")
  }

  /// A character is told once, where its author wrote it, whatever figures it stands in.
  @Test func aSignThatNoFontHasIsToldOnce() throws {
    let figures = ["a", "b"].map { id in
      "```figure\nid: \(id)\ntitle: a \u{10FFFD}\nplot: z for z in -3..3\nlabel: z : \u{10FFFC}\n```\n"
    }
    let text = figures.joined(separator: "\n")
    let lesson = LessonReader.read(SourceText(name: "lesson.md", text: text)).lesson
    let report = LessonBuilder.report(
      on: try #require(lesson), measurer: PangoMeasurer(), mathFont: PangoMathFont(), origin: ""
    ).report
    let bytes = Array(text.utf8)
    let told = try report.diagnostics.map { diagnostic in
      let range = try #require(diagnostic.range)
      #expect(range.upper < bytes.count / 2)
      // Nobody has a font for it.
      #expect(diagnostic.hint == nil)
      return diagnostic.message + "@"
        + String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
    }
    #expect(
      told.sorted()
        == ["C", "D"].map {
          let sign = $0 == "C" ? "\u{10FFFC}" : "\u{10FFFD}"
          return "no font that is installed has '\(sign)' (U+10FFF\($0))@\(sign)"
        })
  }

  /// Bars and their distances grow, names are broken, bars lie: each name, value and entropy is there.
  @Test(arguments: [
    ("bars: softmax([1, 2, 3])\nnames: hallo, automobile, bird", 3, 0),
    (
      "bars: softmax([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])\n"
        + "names: airplane, automobile, bird, cat, deer, dog, frog, horse, ship, truck", 10, 0
    ),
    (
      "bars: softmax([1, 2, 3, 4, 5], T) for T in [0.2, 0.5, 1, 2, 5, 10]\n"
        + "names: wait, left, right, jump, shoot", 30, 0
    ),
    (
      "bars: softmax([1, 2, 3, 4, 5, 6], T) for T in [0.1, 0.2, 0.5, 1, 2, 5, 10, 20]\nshow: entropy",
      48, 8
    ),
  ])
  func barsLeaveNothingOut(body: String, values: Int, entropies: Int) throws {
    #expect(told(body) == "")
    let figure = try #require(report(of: "```figure\nid: a\n\(body)\n```")?.figures.first)
    let lines = figure.drawing.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.count { $0.hasPrefix("group value") } == values)
    #expect(lines.count { $0.contains("entropy") } == entropies)
    for name in body.split(separator: "names: ").dropFirst().joined().split(separator: ", ") {
      #expect(lines.contains { $0.hasPrefix("text") && $0.contains("\"\(name)\"") }, "\(name)")
      #expect(figure.description.contains(name))
    }
  }

  @Test func barsTellWhatTheyLeaveOut() {
    let text = told("bars: linspace(0, 1, 150)") ?? ""
    #expect(text.contains("the values of the bars find no place and were left out"))
    #expect(!text.contains("names"))
  }
}

/// Small entropies keep a digit, as values do.
@Suite struct EntropyTests {
  @Test func smallEntropies() throws {
    let body =
      "bars: softmax([1, 2, 3, 4, 5, 6], T) for T in [0.01, 0.1, 1]\nshow: entropy, as panels"
    let figure = try #require(report(of: "```figure\nid: a\n\(body)\n```")?.figures.first)
    // NumPy: 3.72e-42, 0.00049942 and 1.02326 nats.
    let text = figure.drawing.text
    for part in ["3.7 · 10", "entropy 0.0005 nats", "entropy 1.02 nats"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("0.00 nats"))
  }
}

/// A phrase's domain is what its curve is drawn over, whatever the axis shows.
@Suite struct OwnRangeTests {
  private func figure(_ body: String) throws -> ReportFigure {
    try #require(report(of: "```figure\nid: a\n\(body)\n```", sampling: true)?.figures.first)
  }

  @Test func curvesOfOneFigureHaveTheirOwn() throws {
    let made = try figure("plot: z**2 for z in 0..1\nplot: z**3 for z in -1..2")
    #expect(made.description.contains("z²: runs from 0 to 1."))
  }

  @Test func anAxisWithoutAStatedDomainIsTheDomain() throws {
    #expect(try figure("plot: z\nx: -10..10").description == "z: runs from −10 to 10.")
    #expect(try figure("plot: z for z in -6..6\nx: -10..10").description == "z: runs from −6 to 6.")
    let samples = try #require(try figure("plot: z\nx: -10..10").samples)
    #expect(samples.rows.first == ["-10", "-10", "1"])
  }
}
