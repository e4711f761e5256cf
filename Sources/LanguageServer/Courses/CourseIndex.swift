internal import Lessons
internal import Synchronization
internal import Text

/// The courses of lessons that are written: what is open counts in place of files.
///
/// A lesson is outlined once, until its open text or its file is another; a course is put together again only where
/// an outline or the list says something else. Any number of threads may ask.
package final class CourseIndex: Sendable {
  /// A lesson's text that was outlined.
  private struct Known {
    let bytes: [UInt8]
    /// Of the file that was read; nil for an open text, and where the file may have changed since.
    var state: String?
    let outline: LessonOutline
    /// The same as long as the outline says the same.
    let number: Int
    /// Of contents.
    let list: CourseContents?
  }

  private struct Memory {
    var texts: [String: Known] = [:]
    /// By folder, with the numbers of the outlines that each is made of.
    var courses: [String: (written: WrittenCourse, numbers: [String: Int])] = [:]
    /// How often something new was found.
    var count = 0
    var outlineCount = 0
  }

  let files: LessonFiles
  private let memory = Mutex(Memory())

  /// - Parameter files: how lessons are found that are not open.
  package init(_ files: LessonFiles) { self.files = files }

  /// How many texts were outlined so far.
  package var outlineCount: Int { memory.withLock(\.outlineCount) }

  /// The course whose lesson, or whose contents, a file is.
  ///
  /// - Parameters:
  ///   - path: of the file, from the root.
  ///   - lesson: the same as it was read; nil where it was not.
  ///   - opened: the texts that are open.
  /// - Returns: the course; nil where no contents beside the file list it.
  func course(ofLessonAt path: String, _ lesson: Lesson?, beside opened: OpenTexts)
    -> WrittenCourse?
  {
    let course = course(in: LessonFiles.folder(of: path), lesson.map { (path, $0) }, beside: opened)
    return course?.place(ofLessonAt: path) == nil ? nil : course
  }

  /// The course whose contents lie in a folder, whose path ends with a slash; nil where there are none.
  func course(
    in folder: String, _ read: (path: String, lesson: Lesson)? = nil, beside opened: OpenTexts
  ) -> WrittenCourse? {
    guard folder.hasPrefix("/") else { return nil }
    return memory.withLock { course(in: folder, read, opened, &$0) }
  }

  private typealias Read = (path: String, lesson: Lesson)

  private func course(
    in folder: String, _ read: Read?, _ opened: OpenTexts, _ memory: inout Memory
  ) -> WrittenCourse? {
    let contents = known(folder + CourseContents.file, read, opened, &memory)
    guard let contents, let list = contents.list, !list.entries.isEmpty else { return nil }
    var outlines: [String: LessonOutline] = [:]
    var numbers = [CourseContents.file: contents.number]
    func add(_ file: String) -> [String] {
      guard outlines[file] == nil, let lesson = known(folder + file, read, opened, &memory) else {
        return []
      }
      outlines[file] = lesson.outline
      numbers[file] = lesson.number
      return lesson.outline.paths(from: file)
    }
    var used: Set<String> = []
    var waiting = contents.outline.paths(from: CourseContents.file)
    // What cannot be a lesson of a course says nothing to the others.
    for entry in list.entries where Profile.github.reason(against: entry.folder) == nil {
      waiting += add(entry.file)
    }
    while let path = waiting.popLast() {
      if used.insert(path).inserted { waiting += add(path) }
    }
    if var last = memory.courses[folder], last.numbers == numbers,
      last.written.list.isSame(as: list)
    {
      // It may stand elsewhere in its text.
      last.written.list = list
      memory.courses[folder] = last
      return last.written
    }
    memory.count += 1
    let written = WrittenCourse(
      folder: folder, course: Course(list, outline: contents.outline, outlines: outlines),
      list: list, outlines: outlines, used: used, contents: contents.outline,
      revision: memory.count)
    memory.courses[folder] = (written, numbers)
    return written
  }

  /// What is known of a lesson, as it is open or lies on the disk; nil where it does neither.
  private func known(
    _ path: String, _ read: Read?, _ opened: OpenTexts, _ memory: inout Memory
  ) -> Known? {
    let last = memory.texts[path]
    let bytes: [UInt8]
    var state: String?
    if let text = opened.text(ofPlainPath: path) {
      bytes = text
    } else {
      state = files.state(path)
      if let last, let state, last.state == state { return last }
      guard let text = files.text(path) else {
        memory.texts[path] = nil
        return nil
      }
      bytes = text
      // It may have changed while it was read.
      if files.state(path) != state { state = nil }
    }
    if var last, last.bytes == bytes {
      last.state = state
      memory.texts[path] = last
      return last
    }
    let lesson =
      read.flatMap { $0.path == path && $0.lesson.source.bytes == bytes ? $0.lesson : nil }
      ?? LessonReader.read(SourceText(name: path, bytes: bytes)).lesson
    let outline =
      lesson.map { LessonBuilder.outline(of: $0, leavingOutSolutions: false) } ?? LessonOutline()
    memory.outlineCount += 1
    memory.count += 1
    let same = last.flatMap { $0.outline.isSame(as: outline) ? $0.number : nil }
    let isContents = LessonFiles.name(of: path) == CourseContents.file
    let known = Known(
      bytes: bytes, state: state, outline: outline, number: same ?? memory.count,
      list: isContents ? lesson.map(CourseContents.init) : nil)
    memory.texts[path] = known
    return known
  }
}

extension CourseContents {
  /// Whether they list the same lessons in the same parts.
  fileprivate func isSame(as other: CourseContents) -> Bool {
    parts == other.parts
      && entries.elementsEqual(other.entries) { $0.file == $1.file && $0.part == $1.part }
  }
}
