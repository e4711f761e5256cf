import Diagnostics
import Drawings
import Lessons
import Testing

/// What a report depends on that a reader or a next build can see.
private struct Seen: Equatable {
  var markdown: String
  var values: String
  var lines: [String: [String: Int]]
  var told: [[Diagnostic]]
  var figures: [String]

  init(_ report: Report) {
    markdown = String(decoding: report.markdown, as: UTF8.self)
    values = report.values.text()
    lines = report.lines
    told = [
      report.diagnostics, report.pageDiagnostics, report.failures, report.exampleDiagnostics,
      report.edition,
    ]
    figures = report.figures.map { figure in
      let shown = figure.drawing.rounded()
      let frames = figure.frames.map { frame in
        "\(frame.drawing.rounded()) \(String(describing: frame.phone?.rounded())) "
          + frame.alt + frame.description
      }
      let other: [Any] = [
        figure.id, figure.theme, figure.keepsTheme, figure.title, figure.start, figure.controls,
        figure.samples as Any,
      ]
      return "\(other) \(frames) \(shown)"
    }
  }
}

@Suite struct BlockRecordTests {
  private func seen(
    _ text: String, remembering memory: LessonMemory?, forPage: Bool = false, way: String = ".."
  ) -> Seen? {
    report(
      of: text, sampling: forPage, forPage: forPage, files: OwnFiles(way: way, pictures: []),
      remembering: memory
    ).map { report in Seen(report) }
  }

  @Test(arguments: [UInt64](0..<6)) func memoryChangesNothing(seed: UInt64) {
    let memory = LessonMemory(circumstances: "test")
    var lesson = EditedLesson(seed: seed)
    var recalled = 0
    for number in 0..<40 {
      if number > 0 { lesson.edit() }
      memory.beginBuild()
      let (forPage, way) = (number % 7 == 3, number % 5 == 2 ? "../lessons" : "..")
      let expected = seen(lesson.text, remembering: nil, forPage: forPage, way: way)
      let found = seen(lesson.text, remembering: memory, forPage: forPage, way: way)
      recalled += memory.recalled
      #expect(found == expected, "seed \(seed), edit \(number)")
      if found != expected { return print(lesson.text) }
    }
    #expect(recalled > 0)
  }

  @Test func whatIsTheSameIsRecalled() {
    let memory = LessonMemory(circumstances: "test")
    let lesson = EditedLesson(seed: 0)
    _ = seen(lesson.text, remembering: memory)
    #expect(memory.recalled == 0)
    _ = seen(lesson.text, remembering: memory)
    // Of ten blocks all but the example, which has two of its own.
    #expect(memory.recalled == 11)
  }

  /// Each input in turn: what it is, and how many of the eleven blocks do not depend on it.
  @Test(arguments: [
    // A formula that formulas use, its default, its symbol, its stated derivative.
    ("f(z) = maximum(0, z)", "f(z) = maximum(1, z)", 4), ("h(z, a=2)", "h(z, a=3)", 7),
    ("    written σ", "    written τ", 0), ("h'(z) = ...", "h'(z) = 1", 7),
    ("relu(z) = where(z > 0, z, 0.5 * z)", "relu(z) = where(z > 0, z, 0.6 * z)", 6),
    // Constants and recurrences.
    ("eta = 0.1", "eta = 0.2", 3), ("Größe = [1, 2, 3]", "Größe = [1, 2, 4]", 8),
    ("w(0) = 2", "w(0) = 3", 8),
    // Steps.
    ("p = e1 / total", "p = e1 / sum(e1)", 10), ("total = sum(e1)", "total = 2 * sum(e1)", 9),
    // The front matter: the language, a macro.
    ("lang: en", "lang: de", 0), ("\\vx: \\mathbf{x}", "\\vx: \\vec{x}", 2),
    // A heading, a number of a figure that a caption names, prose.
    ("## Two", "## Zwei", 7), ("id: b", "id: d", 9), ("Before all", "Above all", 11),
    // The block's own text.
    ("for z in -2..2", "for z in -2..1", 10), ("f(3) <= 10", "f(3) <= 11", 10),
  ]) func eachInputCounts(old: String, new: String, others: Int) throws {
    let memory = LessonMemory(circumstances: "test")
    let text = EditedLesson(seed: 0).text
    try #require(text.contains(old))
    _ = seen(text, remembering: memory)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    memory.beginBuild()
    #expect(seen(changed, remembering: memory) == seen(changed, remembering: nil))
    #expect(memory.recalled == others)
    // And back.
    memory.beginBuild()
    #expect(seen(text, remembering: memory) == seen(text, remembering: nil))
    #expect(memory.recalled == 11)
  }
}
