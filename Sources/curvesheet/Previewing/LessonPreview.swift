internal import Canvas
internal import Lessons
internal import Preview

/// What a lesson becomes, again and again, for a browser.
final class LessonPreview {
  private let lesson: String
  private let other: String?
  private let form: LessonSource.Form
  private let workers: Workers
  private let memory: LessonMemory
  private var pages: ShownPages

  /// - Parameters:
  ///   - lesson: its file.
  ///   - options: how the page is made.
  init(_ lesson: String, _ options: ReportOptions) {
    (self.lesson, other) = (lesson, options.with)
    form = LessonSource.Form(
      theme: options.theme, leavesOutSolutions: options.withoutSolutions, hasPage: true)
    let workers = Workers(
      options.jobs ?? Workers.cores, prepare: PangoMeasurer.prepare)
    self.workers = workers
    // It ends with the process, whose program and fonts stay what they are.
    memory = LessonMemory(circumstances: "preview")
    pages = ShownPages(of: lesson) { count, work in _ = workers.map(count) { work($0) } }
    PictureMemory.keep()
  }

  /// What there is to show now.
  ///
  /// - Parameter looking: told of each file that the lesson uses before it is read.
  /// - Returns: the page, or the last one and what is wrong now.
  func content(looking: UsedFiles.Looking) -> PreviewContent {
    memory.beginBuild()
    do {
      // What a build writes beside the lesson is no picture of its author's.
      let source = try LessonSource(
        lesson, with: other, for: lesson.splitAtLastSlash.folder + "Output", looking)
      let report = try source.report(
        form, from: lesson, remembering: memory, workers, Progress(isShown: false))
      return try pages.content(report, of: source.file.source, source.files.all, memory: memory)
    } catch {
      return pages.content(below: Terminal.text(of: error))
    }
  }
}
