internal import Canvas
internal import Diagnostics
internal import Lessons
internal import Preview

/// What a lesson becomes, again and again, for a browser.
final class LessonPreview {
  private let lesson: String
  private let other: String?
  private let form: LessonSource.Form
  private let workers: Workers
  private let memory: LessonMemory
  /// The last page without mistakes, and what it shows beside it.
  private var last = PreviewContent()

  /// - Parameters:
  ///   - lesson: its file.
  ///   - other: a further lesson that it uses.
  ///   - form: how the page is made.
  ///   - jobs: how many threads work at once; nil for as many as there are cores.
  init(_ lesson: String, with other: String?, _ form: LessonSource.Form, jobs: Int?) {
    (self.lesson, self.other, self.form) = (lesson, other, form)
    workers = Workers(jobs ?? Workers.cores, prepare: PangoMeasurer.prepare)
    // It ends with the process, whose program and fonts stay what they are.
    memory = LessonMemory(circumstances: "preview")
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
      let page = ReportPage(report, memory: memory)
      var content = PreviewContent(
        page: try page.preview(running: PreviewScript.name),
        mistakes: BuildMessages(report).warnings(of: source.file.source))
      for picture in source.files.all {
        content.files[picture.path] = PreviewContent.File(
          mediaType: picture.format.mediaType, bytes: picture.bytes)
      }
      last = content
      return content
    } catch {
      var content = last
      content.mistakes = Terminal.text(of: error)
      return content
    }
  }

  /// What nobody guesses: 128 bits of the system's randomness.
  static func newSecret() -> String {
    var system = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(system.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
