internal import Canvas
internal import Diagnostics
internal import Drawings
internal import Lessons
internal import Text

/// A lesson as it was read, with all that lies beside it.
struct LessonSource {
  /// How a report is made.
  struct Form {
    /// Its lesson's place in a course; nil for a lesson alone.
    var place: LessonPlace?
    var theme = Theme.light
    var profile = Profile.github
    /// The ending of the figures' files that the Markdown shows.
    var imageFormat = "svg"
    var leavesOutSolutions = false
    /// Whether the numbers that figures draw are wanted.
    var hasSamples = false
    /// Whether a page is.
    var hasPage = false
  }

  let file: LessonFile
  let lesson: Lesson
  /// What the lesson uses.
  let used: UsedFiles
  let files: OwnFiles
  /// What could not be taken of the files beside it.
  let warnings: [Diagnostic]
  private let faults: [Diagnostic]
  private let uses: [Use]

  /// Reads a lesson.
  ///
  /// - Parameters:
  ///   - path: its file; nil for the lesson inside the program.
  ///   - other: a further lesson that it uses.
  ///   - output: the folder that the report is for.
  ///   - shared: what other lessons of its course use.
  ///   - looking: told of each file that the lesson uses before it is read.
  /// - Throws: `Mistakes`, or `FileError` if a file cannot be read.
  init(
    _ path: String?, with other: String?, for output: String, sharing shared: SharedUses? = nil,
    _ looking: UsedFiles.Looking
  ) throws {
    file = try path.map { path throws(FileError) in try LessonFile.read(path) } ?? .builtIn
    let (read, faults) = LessonReader.read(file.source)
    guard let read else { throw Mistakes(faults, in: file.source) }
    var used = UsedFiles(sharing: shared)
    uses = try used.uses(of: read, in: file, with: other, looking)
    (lesson, self.faults, self.used) = (read, faults, used)
    (files, warnings) =
      path.map {
        PictureFiles.read(
          of: read, at: $0, into: output, besides: BuildPlan.folderNames, looking)
      } ?? (OwnFiles.none, [])
  }

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - form: how.
  ///   - origin: what it says that it was made from.
  ///   - memory: what earlier builds have found.
  ///   - workers: who draws its figures.
  ///   - progress: told of each figure.
  /// - Returns: a report without errors.
  /// - Throws: `Mistakes`, or `FontError` where figures cannot be set.
  func report(
    _ form: Form, from origin: String, remembering memory: LessonMemory?, _ workers: Workers,
    _ progress: Progress
  ) throws -> Report {
    let report = LessonBuilder.report(
      on: lesson, using: uses, theme: form.theme, measurer: PangoMeasurer(),
      mathFont: PangoMathFont(), origin: origin, profile: form.profile,
      imageFormat: form.imageFormat, leavingOutSolutions: form.leavesOutSolutions,
      sampling: form.hasSamples, forPage: form.hasPage, files: files, place: form.place,
      faults: faults + warnings,
      memory: memory,
      each: { ids, work in
        progress.expect(ids.count { $0 != nil })
        _ = workers.map(ids.count) { number in
          guard let id = ids[number] else { return work(number) }
          progress.time("drawing", of: id) { work(number) }
        }
      }
    ).report
    if report.diagnostics.hasErrors {
      throw Mistakes(report.diagnostics + report.failures, in: file.source)
    }
    // Also figures of examples count, which are known by now.
    if progress.hasSteps { try FontError.check() }
    return report
  }
}

extension LessonFile {
  /// The lesson inside the program.
  static var builtIn: LessonFile {
    LessonFile(source: BuiltInLesson.activationFunctions.source, identity: nil)
  }
}
