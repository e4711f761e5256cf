internal import Diagnostics
internal import Drawings
internal import Lessons
internal import Packing
internal import Text

/// What a course knows of its lessons and of those that they use before any is built.
struct CourseOutlines {
  /// By their paths from the course's folder.
  private(set) var all: [String: LessonOutline] = [:]
  /// The texts of those that are used.
  private(set) var texts: [String: SourceText] = [:]
  /// The paths of those.
  private(set) var used: Set<String> = []
  let contents: LessonOutline

  /// - Parameters:
  ///   - folder: the course.
  ///   - leavesOutSolutions: whether it is without solutions.
  ///   - memory: what earlier builds have found.
  ///   - workers: who reads.
  ///   - looking: told of each file that is used or shown before it is read.
  init(
    of folder: CourseFolder, leavingOutSolutions leavesOutSolutions: Bool,
    remembering memory: LessonMemory?, _ workers: Workers, _ looking: UsedFiles.Looking
  ) {
    contents = LessonBuilder.outline(
      of: folder.lesson, leavingOutSolutions: leavesOutSolutions)
    let lessons = folder.files.sorted { $0.key < $1.key }.map {
      (file: folder.list.entries[$0.key].file, source: $0.value.source)
    }
    let read = workers.map(lessons.count) { number in
      Self.outline(of: lessons[number].source, leavesOutSolutions, memory)
    }
    for (lesson, outline) in zip(lessons, read) {
      all[lesson.file] = outline
      texts[lesson.file] = lesson.source
      for picture in outline.pictures {
        if case .success(let path) = picture.path { looking(folder.path + path) }
      }
    }
    for picture in contents.pictures {
      if case .success(let path) = picture.path { looking(folder.path + path) }
    }
    var waiting = lessons.flatMap { all[$0.file]?.paths(from: $0.file) ?? [] }
    waiting += contents.paths(from: CourseContents.file)
    while let path = waiting.popLast() {
      guard used.insert(path).inserted, all[path] == nil else { continue }
      looking(folder.path + path)
      guard PlainWay.obstacle(on: path, from: folder.path) == nil,
        let file = try? LessonFile.read(folder.path + path)
      else { continue }
      let outline = Self.outline(of: file.source, leavesOutSolutions, memory)
      all[path] = outline
      texts[path] = file.source
      waiting += outline.paths(from: path)
    }
  }

  /// The outline of a text; of one that is no lesson, one that says nothing.
  private static func outline(
    of source: SourceText, _ leavesOutSolutions: Bool, _ memory: LessonMemory?
  ) -> LessonOutline {
    func made() -> LessonOutline {
      LessonReader.read(source).lesson.map {
        LessonBuilder.outline(of: $0, leavingOutSolutions: leavesOutSolutions)
      } ?? LessonOutline()
    }
    guard let memory else { return made() }
    var digest = Digest()
    digest.append(counted: "outline \(leavesOutSolutions)".utf8)
    digest.append(counted: memory.circumstances.utf8)
    digest.append(counted: source.bytes)
    let key = MemoryKey(digest)
    if let bytes = memory.bytes(for: key) {
      var unpacker = Unpacker(bytes)
      if let known = try? LessonOutline(from: &unpacker) { return known }
    }
    let outline = made()
    var packer = Packer()
    packer.write(outline)
    memory.keep(packer.bytes, for: key)
    return outline
  }

  /// The texts of all that a lesson uses; nil where one cannot be read.
  func texts(reachedFrom file: String) -> [SourceText]? {
    guard let paths = paths(reachedFrom: file) else { return nil }
    let texts = paths.map { self.texts[$0] }
    return texts.contains { $0 == nil } ? nil : texts.compactMap(\.self)
  }

  /// What a lesson may take of all that it uses; nil where it uses nothing, or one cannot be read.
  ///
  /// - Parameters:
  ///   - source: the lesson's text.
  ///   - file: its file.
  /// - Returns: a text that is the same as long as that is.
  func definitions(takenBy source: SourceText, at file: String) -> SourceText? {
    guard let paths = paths(reachedFrom: file), !paths.isEmpty else { return nil }
    let outlines = paths.compactMap { outline(of: $0) }
    return SourceText(
      name: paths.joined(separator: "\n"),
      text: TakenDefinitions.text(by: source.bytes, of: outlines))
  }

  private func paths(reachedFrom file: String) -> [String]? {
    var paths = [file]
    var seen: Set<String> = [file]
    var next = 0
    while next < paths.count {
      guard let outline = outline(of: paths[next]) else { return nil }
      paths += outline.paths(from: paths[next]).filter { seen.insert($0).inserted }
      next += 1
    }
    return Array(paths.dropFirst())
  }

  func outline(of file: String) -> LessonOutline? {
    file == CourseContents.file ? contents : all[file]
  }
}
