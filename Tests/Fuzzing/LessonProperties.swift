internal import Canvas
internal import Diagnostics
internal import Text
internal import Drawings
internal import Lessons

/// What holds for any bytes as a lesson: the build ends; what it tells lies within the text; it makes the
/// same report again, in whichever order the figures are made; and what is written is sound.
struct LessonProperties {
  private let source: SourceText

  private static let measurer = PangoMeasurer()
  private static let mathFont = PangoMathFont()

  init(_ bytes: [UInt8]) {
    source = SourceText(name: "lesson.md", bytes: bytes)
  }

  func check() {
    let (lesson, faults) = LessonReader.read(source)
    source.expectPlaces(of: faults)
    guard let lesson else {
      return expect(faults.hasErrors, "a lesson that cannot be read has a mistake")
    }
    let report = report(on: lesson) { ids, work in ids.indices.forEach(work) }
    expectSame(
      report, self.report(on: lesson) { ids, work in ids.indices.reversed().forEach(work) })
    source.expectPlaces(of: report.diagnostics + report.pageDiagnostics + report.failures)
    if !(faults + report.diagnostics).hasErrors { checkFiles(of: report) }
  }

  /// The length chooses the readers that the Markdown is for.
  private func report(on lesson: Lesson, each: @escaping LessonBuilder.ForEach) -> Report {
    let profiles = Profile.allCases
    return LessonBuilder.report(
      on: lesson, measurer: Self.measurer, mathFont: Self.mathFont, origin: "../lesson.md",
      profile: profiles[source.bytes.count % profiles.count], sampling: true, each: each
    ).report
  }

  private func expectSame(_ one: Report, _ other: Report) {
    expect(one.markdown == other.markdown, "two builds write the same Markdown")
    expect(one.values.text() == other.values.text(), "two builds state the same values")
    expect(one.lines == other.lines, "two builds state them on the same lines")
    expect(one.diagnostics == other.diagnostics, "two builds tell the same mistakes")
    expect(one.failures == other.failures, "the same claims fail in two builds")
    expect(one.figures.map(\.id) == other.figures.map(\.id), "two builds make the same figures")
    for (figure, again) in zip(one.figures, other.figures) {
      expect(figure.drawing == again.drawing, "figure \(figure.id) is drawn the same twice")
      expect(
        (figure.title, figure.alt, figure.description)
          == (again.title, again.alt, again.description),
        "figure \(figure.id) has the same words twice")
      expect(figure.samples == again.samples, "figure \(figure.id) has the same numbers twice")
    }
  }

  private func checkFiles(of report: Report) {
    expect(
      String(validating: report.markdown, as: UTF8.self) != nil, "the report's Markdown is text")
    let lineCount = 1 + report.markdown.count { $0 == UInt8(ascii: "\n") }
    for line in report.lines.values.flatMap(\.values) {
      expect((1...lineCount).contains(line), "line \(line) of \(lineCount) states a value")
    }
    let values = report.values.text()
    expect(
      JSON(parsing: Array(values.utf8))?.text() == values, "values.json reads back as it is written"
    )
    do {
      var canvas = PageFigures()
      var drawings: [String: PageDrawing] = [:]
      for figure in report.figures {
        let picture = Picture(
          figure.drawing, theme: figure.theme, id: figure.id, title: figure.title,
          description: figure.description)
        _ = try picture.png(pixelsPerPoint: 1)
        let svg = String(decoding: try picture.svg(), as: UTF8.self)
        for attribute in svg.split(separator: " d=\"").dropFirst() {
          let path = attribute.prefix { $0 != "\"" }
          expect(
            !path.contains("nan") && !path.contains("inf"), "figure \(figure.id) is finite: \(path)"
          )
        }
        let frames = figure.frames.map {
          Picture(
            $0.drawing, theme: figure.theme, id: figure.id, title: figure.title,
            description: $0.description)
        }
        let inPage = try canvas.draw(
          frames, classes: Page.classes(of: figure), saying: .all(label: figure.alt),
          followsPage: !figure.keepsTheme)
        drawings[figure.id] = PageDrawing(
          page: String(decoding: canvas.svg(inPage), as: UTF8.self))
      }
      _ = Page(report).html(
        drawings: drawings, definitions: String(decoding: canvas.sheet, as: UTF8.self),
        fingerprint: "")
    } catch {
      expect(false, "each figure can be drawn: \(error)")
    }
  }
}

extension SourceText {
  /// Each range lies within the text, and a picture of it can be made.
  func expectPlaces(of diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      if let range = diagnostic.range {
        expect(
          0 <= range.lower && range.upper <= bytes.count,
          "\(range) of '\(diagnostic.message)' lies in a text of \(bytes.count) bytes")
      }
      _ = render(diagnostic, color: true)
    }
  }
}
