internal import ArgumentParser
internal import Canvas
internal import Diagnostics
internal import Lessons
internal import Packing
internal import Text

/// Builds the lessons of a course: those that changed, several at once.
struct CourseLessons: Sendable {
  private let folder: String
  private let files: [Int: LessonFile]
  private let contents: LessonFile
  private let course: Course
  private let outlines: CourseOutlines
  private let options: BuildOptions
  private let isCheck: Bool
  private let memory: LessonMemory?
  private let uses: CourseUses
  private let voice: Voice
  private let record: BuildRecord?
  /// Of the lesson that the command line names, and of those that it uses.
  private let named: [SourceText]

  /// - Throws: `FileError` or `Mistakes` in the lesson that the command line names.
  init(
    of folder: CourseFolder, _ course: Course, _ outlines: CourseOutlines,
    _ options: BuildOptions, isCheck: Bool, remembering memory: LessonMemory?, to voice: Voice,
    for record: BuildRecord?
  ) throws {
    self.folder = folder.path
    files = folder.files
    contents = folder.contents
    self.course = course
    self.outlines = outlines
    self.options = options
    self.isCheck = isCheck
    self.memory = memory
    self.voice = voice
    self.record = record
    uses = CourseUses(of: course, in: files)
    var used = UsedFiles(sharing: uses.shared)
    if let with = options.report.with { _ = try used.use(with) { record?.read($0) } }
    named = used.sources
  }

  // MARK: All lessons

  /// Builds the lessons that are not as an earlier build left them.
  ///
  /// - Parameters:
  ///   - crew: who works.
  ///   - readers: who looks at what there is.
  ///   - progress: told of each lesson.
  /// - Returns: what became of them.
  func build(by crew: Crew, _ readers: Workers, _ progress: Progress) -> CourseOutcome {
    PictureMemory.keep()
    let places = files.keys.sorted()
    let turns = Turns()
    var known = readers.map(places.count) { number in
      self.known(places[number], .ofTexts).map { self.told($0, of: places[number]) }
    }
    var changed = places.indices.filter { known[$0] == nil }
    // Of what lessons use, others may have changed than the definitions that they take.
    let sound = uses.read(by: changed.map { places[$0] }).sound
    let again = changed.filter { sound.contains(places[$0]) }
    let found = readers.map(again.count) { number in
      self.known(places[again[number]], .ofDefinitions).map { build in
        keep(build, for: key(places[again[number]], .ofTexts))
        return self.told(build, of: places[again[number]])
      }
    }
    for (number, outcome) in zip(again, found) { known[number] = outcome }
    changed = changed.filter { known[$0] == nil }
    progress.expect(changed.count)
    for number in places.indices {
      if let outcome = known[number] { turns.finish(number, outcome.voice) }
    }
    let built = built(changed.map { (number: $0, place: places[$0]) }, by: crew, turns, progress)
    var all = CourseOutcome(voice.keeping)
    var rest = built[...]
    for number in places.indices {
      if let outcome = known[number] {
        all += outcome
      } else if let outcome = rest.popFirst() {
        all += outcome
      }
    }
    if let failure = turns.failure { all.fail(failure) }
    return all
  }

  /// So few lessons are built one after the other, each by all threads.
  private static let few = 4

  private func built(
    _ lessons: [(number: Int, place: Int)], by crew: Crew, _ turns: Turns, _ progress: Progress
  ) -> [CourseOutcome] {
    @Sendable func one(_ lesson: (number: Int, place: Int), by crew: Crew) -> CourseOutcome {
      let name = course.chapters[lesson.place].folder
      let outcome = progress.time("built", of: name) { built(lesson.place, by: crew) }
      progress.clear()
      turns.finish(lesson.number, outcome.voice)
      return outcome
    }
    if lessons.count <= Self.few { return lessons.map { one($0, by: crew) } }
    // Waiting for the disk is shared by all that work at the same time.
    let waiters = (0..<Workers.cores).map { _ in Workers(8) }
    return crew.workers.map(lessons.count) { number in
      one(lessons[number], by: Crew(1, waiters: waiters[number % waiters.count]))
    }
  }

  // MARK: One of them

  private func built(_ place: Int, by crew: Crew) -> CourseOutcome {
    guard let file = files[place] else { return CourseOutcome(voice.keeping) }
    let chapter = course.chapters[place]
    return built(
      file, at: course.place(place), named: options.names, prefix: chapter.folder + "/",
      keys: [key(place, .ofTexts), key(place, .ofDefinitions)], options: options(of: place),
      by: crew)
  }

  /// Builds the report of the contents.
  func buildContents(by crew: Crew) -> CourseOutcome {
    let place = course.place(nil)
    let key = memory.flatMap { memory in
      outlines.texts(reachedFrom: CourseContents.file).map { texts in
        self.key(contents, texts, at: place, options, contentsNames, in: memory)
      }
    }
    var outcome: CourseOutcome
    if let known = self.known(key, in: options) {
      outcome = told(known, of: contents, under: contentsNames.markdown, in: options)
    } else {
      outcome = built(
        contents, at: place, named: contentsNames, prefix: "", keys: [key], options: options,
        by: crew)
    }
    do throws(FileError) { try Turns.say(outcome.voice.lines) } catch { outcome.fail(error) }
    return outcome
  }

  private var contentsNames: ReportNames { .contents(for: options.profile) }

  private func built(
    _ file: LessonFile, at place: LessonPlace, named names: ReportNames, prefix: String,
    keys: [MemoryKey?], options: BuildOptions, by crew: Crew
  ) -> CourseOutcome {
    let voice = voice.keeping
    var outcome = CourseOutcome(voice)
    let part = CoursePart(place: place, names: names, prefix: prefix, uses: uses.shared)
    let build = LessonBuild(
      lesson: file.source.name, options: options, isCheck: isCheck, of: part, by: crew, to: voice,
      for: record)
    do {
      let done = try build.run { _ in }
      outcome.take(done.build)
      if done.isWritten { for key in keys { keep(done.build, for: key) } }
      outcome.isChanged = voice.hasOutput
    } catch {
      outcome.take(error, of: file.source.name)
      record?.failed(file.source.name, because: error)
    }
    return outcome
  }

  // MARK: Remembering

  private func options(of place: Int) -> BuildOptions {
    var options = options
    options.output = "\(options.output)/\(course.chapters[place].folder)"
    return options
  }

  /// What of the lessons that a lesson uses a key is made of.
  private enum Kind {
    /// All.
    case ofTexts
    /// The definitions that the lesson may take; nothing must be wrong with the rest then.
    case ofDefinitions
  }

  private func key(_ place: Int, _ kind: Kind) -> MemoryKey? {
    guard let memory, let file = files[place] else { return nil }
    let name = course.chapters[place].file
    let texts: [SourceText]? =
      switch kind {
      case .ofTexts: outlines.texts(reachedFrom: name)
      case .ofDefinitions:
        outlines.definitions(takenBy: file.source, at: name).map { [$0] }
      }
    guard let texts else { return nil }
    return key(
      file, texts, at: course.place(place), options(of: place), options.names, in: memory)
  }

  private func key(
    _ file: LessonFile, _ texts: [SourceText], at place: LessonPlace, _ options: BuildOptions,
    _ names: ReportNames, in memory: LessonMemory
  ) -> MemoryKey {
    let path = file.source.name
    let outline = place.index.map { course.chapters[$0].outline } ?? outlines.contents
    let (pictures, warnings) = PictureFiles.read(
      outline.pictures, at: path, into: options.output, besides: BuildPlan.folderNames
    ) { _ in }
    return KnownBuild.key(
      [file.source] + texts + named, pictures, warnings,
      origin: LexicalPath(path).relative(to: LexicalPath(options.output)), options, named: names,
      at: place, in: memory)
  }

  private func keep(_ build: KnownBuild, for key: MemoryKey?) {
    guard let key, let memory else { return }
    var packer = Packer()
    packer.write(build)
    memory.keep(packer.bytes, for: key)
  }

  private func known(_ place: Int, _ kind: Kind) -> KnownBuild? {
    known(key(place, kind), in: options(of: place))
  }

  /// The same build as it was done before; nil where something is not as it left it.
  private func known(_ key: MemoryKey?, in options: BuildOptions) -> KnownBuild? {
    guard let key, !options.force, let bytes = memory?.bytes(for: key) else { return nil }
    var unpacker = Unpacker(bytes)
    guard let known = try? KnownBuild(from: &unpacker) else { return nil }
    var isAsItWas = false
    try? FolderLock.hold(options.output, for: .reading, waiting: {}) {
      isAsItWas = try known.isAsItWas(in: options.output)
    }
    return isAsItWas ? known : nil
  }

  private func told(_ known: KnownBuild, of place: Int) -> CourseOutcome {
    guard let file = files[place] else { return CourseOutcome(voice.keeping) }
    return told(
      known, of: file, under: course.chapters[place].folder + "/", in: options(of: place))
  }

  private func told(
    _ known: KnownBuild, of file: LessonFile, under prefix: String, in options: BuildOptions
  ) -> CourseOutcome {
    let voice = voice.keeping
    record?.built(
      file.source, failures: known.messages.failures, making: known.paths(in: options.output))
    known.messages.show(
      of: file.source, options, showsNotes: false, to: voice, missing: { MissingFont.all() })
    if options.verbose { voice.report("\(prefix): from memory") }
    var outcome = CourseOutcome(voice)
    outcome.take(known)
    return outcome
  }
}
