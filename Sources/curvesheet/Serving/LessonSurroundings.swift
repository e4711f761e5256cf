internal import Canvas
internal import Glibc
internal import Diagnostics
internal import LanguageServer
internal import Lessons
internal import Text

/// What lies beside a lesson that is being written.
enum LessonSurroundings {
  /// Reads the lessons that it uses, and its pictures.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - source: its text, called by the path of its file.
  ///   - opened: the texts that count in place of files.
  ///   - pictures: those that were read before.
  /// - Returns: what is there, with what is wrong with it.
  static func of(
    _ lesson: Lesson, _ source: SourceText, opened: OpenTexts, _ pictures: KnownPictures
  ) -> Workshop.Surroundings {
    var beside = Workshop.Surroundings()
    if lesson.mayHaveFigures {
      do {
        try FontError.check()
      } catch {
        beside.diagnostics.append(.error("\(error)", at: nil))
      }
    }
    let file = LessonFile(source: source, identity: FileIdentity(of: source.name))
    if !lesson.uses.isEmpty {
      var used = UsedFiles { opened[$0] }
      do {
        beside.uses = try used.uses(of: lesson, in: file) { beside.lessons.insert($0) }
      } catch let mistakes as Mistakes {
        beside.mistakes = mistakes.parts.flatMap { told($0, in: source, lesson) }
      } catch {
        beside.mistakes = [.error("\(error)", at: lesson.uses.first?.range)]
      }
    }
    let output = source.name.splitAtLastSlash.folder + usualOutput
    let (files, warnings) = PictureFiles.read(
      of: lesson, at: source.name, into: output, besides: BuildPlan.folderNames,
      knowing: pictures, { _ in })
    beside.files = files
    beside.diagnostics += warnings
    return beside
  }

  /// The lessons on the disk.
  static let lessons = LessonFiles(
    text: { path in
      FileKind(of: path) == .file ? (try? LessonFile.read(path))?.source.bytes : nil
    }, names: { Folder.names(in: $0) },
    state: { path in
      guard FileKind(of: path) == .file, let state = FileState(of: path),
        state.isOlder(than: time(nil) - restless)
      else { return nil }
      return state.description
    })

  /// Seconds within which a file may change again without a sign of it.
  private static let restless = 2

  private static let usualOutput = "Output"

  /// What is wrong with a text, at a place of the lesson.
  private static func told(
    _ part: Mistakes.Part, in source: SourceText, _ lesson: Lesson
  ) -> [Diagnostic] {
    if part.source.name == source.name { return part.diagnostics }
    let folder = LexicalPath(source.name.splitAtLastSlash.folder)
    let name = LexicalPath(part.source.name).relative(to: folder)
    let use =
      lesson.uses.first { LexicalPath(name) == LexicalPath($0.path) } ?? lesson.uses.first
    return part.diagnostics.filter { $0.severity == .error }.map { mistake in
      let line = mistake.range.map { ":\(part.source.location(of: $0.lower).line)" } ?? ""
      return .error(
        "\(name)\(line): \(mistake.message)", at: use?.range, hint: mistake.hint)
    }
  }
}
