internal import Canvas
internal import Drawings
internal import Lessons
internal import Preview
internal import Text

/// What a lesson becomes, again and again, for a browser.
final class LessonPreview {
  private let lesson: String
  private let output: String
  private let other: String?
  private let form: LessonSource.Form
  private let workers: Workers
  private let memory: LessonMemory
  private var pages: ShownPages
  /// What the last page was made of, and the warnings that it came with.
  private var made: (key: MemoryKey, warnings: String)?

  /// What a course gives to one of its lessons.
  struct Seat {
    let place: LessonPlace
    /// What its lessons use.
    let uses: SharedUses
    /// What the lesson may take of that, which stands for all of it; nil where that has mistakes.
    let definitions: SourceText?
  }

  /// - Parameters:
  ///   - lesson: its file.
  ///   - output: the folder that builds would write to: what lies there is no picture of the author's.
  ///   - options: how the page is made.
  ///   - workers: who draws.
  init(_ lesson: String, besides output: String, _ options: ReportOptions, _ workers: Workers) {
    (self.lesson, self.output, other) = (lesson, output, options.with)
    form = LessonSource.Form(
      theme: options.theme, leavesOutSolutions: options.withoutSolutions, hasPage: true)
    self.workers = workers
    // It ends with the process, whose program and fonts stay what they are.
    memory = LessonMemory(circumstances: "preview")
    pages = ShownPages(of: lesson) { count, work in _ = workers.map(count) { work($0) } }
  }

  /// What there is to show now.
  ///
  /// - Parameters:
  ///   - seat: the lesson's in its course; nil for a lesson alone.
  ///   - told: what is wrong besides, each mistake by itself.
  ///   - looking: told of each file that the lesson uses before it is read.
  /// - Returns: the page, or the last one and what is wrong now.
  func content(
    at seat: Seat? = nil, below told: [String] = [], looking: UsedFiles.Looking
  ) -> PreviewContent {
    do {
      let source = try LessonSource(
        lesson, with: other, for: output, sharing: seat?.uses, looking)
      let key = key(of: source, at: seat)
      if let made, made.key == key { return last(below: told, made.warnings) }
      memory.beginBuild()
      var form = form
      form.place = seat?.place
      let report = try source.report(
        form, from: lesson, remembering: memory, workers, Progress(isShown: false))
      let content = try pages.content(
        report, of: source.file.source, source.files.all, memory: memory)
      made = (key, content.mistakes)
      return last(below: told, content.mistakes)
    } catch {
      return last(below: told, Terminal.texts(of: error).filter { !told.contains($0) }.joined())
    }
  }

  /// The last page below what is wrong now.
  func last(below told: [String], _ own: String = "") -> PreviewContent {
    pages.content(below: told.joined() + own)
  }

  /// All that the page depends on.
  private func key(of source: LessonSource, at seat: Seat?) -> MemoryKey {
    let definitions = other == nil ? seat?.definitions : nil
    var digest = Digest()
    digest.append(
      [source.file.source] + (definitions.map { [$0] } ?? source.used.sources), source.files,
      source.warnings, at: seat?.place)
    return MemoryKey(digest)
  }
}
