internal import Functions
internal import Lessons
internal import Text

/// A lesson with those whose names have to do with its own: what it uses, and what uses the same.
///
/// Which lessons there are is asked of `Places` alone.
final class LessonGroup {
  /// Where the lessons of a group come from.
  struct Places {
    /// What is open, by path, and how positions count.
    var opened: [String: (uri: String, bytes: [UInt8])] = [:]
    /// The same texts.
    let texts: OpenTexts
    let encoding: PositionEncoding
    let courses: CourseIndex
    /// The folders that the client works in.
    let roots: [String]

    private var files: LessonFiles { courses.files }

    /// The text of a lesson, as it is open or lies on the disk.
    fileprivate func bytes(_ path: String) -> [UInt8]? { opened[path]?.bytes ?? files.text(path) }

    /// The lessons of a folder and of those below it that are open, as a lesson in it names them.
    func names(usableFrom path: String) -> [String] {
      let folder = LessonFiles.folder(of: path)
      let open = opened.keys.filter { $0.hasPrefix(folder) && !folder.isEmpty }
      let all = Set(files.lessons(in: folder) + open).subtracting([path])
      return all.map { String($0.dropFirst(folder.count)) }.sorted()
    }

    /// The course that a lesson is of.
    func course(of path: String, _ lesson: Lesson) -> WrittenCourse? {
      courses.course(ofLessonAt: path, lesson, beside: texts)
    }

    /// All lessons that may use the one at a path.
    func lessons(around path: String) -> [String] {
      let onDisk = files.lessons(thatMayUse: path, within: roots)
      return onDisk + opened.keys.filter { !onDisk.contains($0) }.sorted()
    }
  }

  /// One of the lessons.
  struct Member {
    let path: String
    let uri: String
    let positions: PositionMap
    let lesson: Lesson
    let names: NameIndex
    /// The paths of all lessons that it uses, and that they use.
    let reach: Set<String>
    /// The names that they define.
    let foreign: Set<String>
  }

  /// Where a name stands.
  struct Place {
    let member: Member
    let occurrence: NameIndex.Occurrence
  }

  private let places: Places
  private let library: Library
  private var lessons: [String: (lesson: Lesson, positions: PositionMap)?] = [:]
  /// The lesson that is asked about.
  private(set) var own: Member

  /// The lessons round the one at an address, as it was read, with the formulas that it knows.
  init(
    uri: String, _ lesson: Lesson, _ positions: PositionMap, _ library: Library, in places: Places
  ) {
    (self.places, self.library) = (places, library)
    let path = FileAddress.path(of: uri) ?? uri
    lessons[path] = (lesson, positions)
    own = Member(
      path: path, uri: uri, positions: positions, lesson: lesson,
      names: NameIndex(lesson, in: LessonFiles.name(of: path), library), reach: [], foreign: [])
    if !lesson.uses.isEmpty { own = member(path) ?? own }
  }

  // MARK: Names

  /// All places of what stands at an occurrence of the own lesson, those of the definition's lesson first.
  func all(of symbol: NameIndex.Symbol) -> [Place] {
    if let goal = goal(of: symbol) { return links(to: goal) }
    guard let (name, definer) = definition(of: symbol) else {
      return own.names.all(of: symbol).map { Place(member: own, occurrence: $0) }
    }
    return definer.names.all(of: .defined(name)).map { Place(member: definer, occurrence: $0) }
      + users(of: definer).flatMap { user in
        user.names.all(of: .known(name)).map { Place(member: user, occurrence: $0) }
      }
  }

  /// The places that define what stands at an occurrence of the own lesson.
  func definitions(of symbol: NameIndex.Symbol) -> [Place] {
    if let goal = goal(of: symbol) { return [place(of: goal)].compactMap(\.self) }
    let (member, symbol) =
      definition(of: symbol).map { ($0.lesson, NameIndex.Symbol.defined($0.name)) }
      ?? (own, symbol)
    return member.names.all(of: symbol).filter(\.isDefinition).map {
      Place(member: member, occurrence: $0)
    }
  }

  /// The lessons in which something is known.
  func members(knowing symbol: NameIndex.Symbol) -> [Member] {
    if let goal = goal(of: symbol) { return [member(goal.file)].compactMap(\.self) }
    guard let (_, definer) = definition(of: symbol) else { return [own] }
    return [definer] + users(of: definer)
  }

  /// The lessons that use another.
  private func users(of definer: Member) -> [Member] {
    let others = Set(places.lessons(around: definer.path) + [own.path])
    return others.subtracting([definer.path]).sorted()
      .filter { hasFrontMatter($0) && reach(of: $0).contains(definer.path) }.compactMap(member)
  }

  /// The name of a formula or constant, and the lesson that defines it; nil for what no lesson can use of another.
  private func definition(of symbol: NameIndex.Symbol) -> (name: String, lesson: Member)? {
    switch symbol {
    case .defined(let name): return (name, own)
    case .known(let name):
      let definer = own.reach.sorted().lazy.compactMap(member).first {
        $0.names.defined.contains(name)
      }
      return definer.map { (name, $0) }
    case .step, .figure, .otherFigure, .lesson, .builtin: return nil
    }
  }

  // MARK: Links

  /// What links of lessons of one folder can lead to.
  private struct Goal {
    /// The lesson's path.
    let file: String
    /// Of a figure or table; nil for the whole lesson.
    let id: String?
  }

  /// Nil for what no link leads to.
  private func goal(of symbol: NameIndex.Symbol) -> Goal? {
    let folder = LessonFiles.folder(of: own.path)
    switch symbol {
    case .figure(let id): return Goal(file: own.path, id: id)
    case .otherFigure(let id, let file): return Goal(file: folder + file, id: id)
    case .lesson(let file): return Goal(file: folder + file, id: nil)
    case .defined, .step, .known, .builtin: return nil
    }
  }

  /// The place that a goal is at; nil where there is none.
  private func place(of goal: Goal) -> Place? {
    guard let member = member(goal.file) else { return nil }
    guard let id = goal.id else {
      let symbol = NameIndex.Symbol.lesson(file: LessonFiles.name(of: goal.file))
      let start = NameIndex.Occurrence(
        symbol: symbol, range: SourceRange(0, 0), isDefinition: true)
      return Place(member: member, occurrence: start)
    }
    return member.names.all(of: .figure(id)).first(where: \.isDefinition).map {
      Place(member: member, occurrence: $0)
    }
  }

  /// All places that name a goal: in its own lesson, and in the others of the course.
  private func links(to goal: Goal) -> [Place] {
    let file = LessonFiles.name(of: goal.file)
    let inside = goal.id.map(NameIndex.Symbol.figure) ?? .lesson(file: file)
    let outside = goal.id.map { NameIndex.Symbol.otherFigure($0, file: file) } ?? inside
    let others = linking(to: goal).sorted().compactMap(member)
    let members = [member(goal.file)].compactMap(\.self).map { ($0, inside) }
    return (members + others.map { ($0, outside) }).flatMap { member, symbol in
      member.names.all(of: symbol).map { Place(member: member, occurrence: $0) }
    }
  }

  /// The paths of the other lessons of the course that link to a lesson; without a course, of this one.
  private func linking(to goal: Goal) -> Set<String> {
    var paths: Set<String> = [own.path]
    if let course = places.course(of: own.path, own.lesson) {
      let file = LessonFiles.name(of: goal.file)
      for name in course.files where course.outline(of: name)?.links(to: file) == true {
        paths.insert(course.folder + name)
      }
    }
    return paths.subtracting([goal.file])
  }

  // MARK: Lessons

  /// Without it a lesson uses nothing, and need not be read.
  private func hasFrontMatter(_ path: String) -> Bool {
    places.bytes(path).map { $0.starts(with: "---".utf8) || $0.starts(with: "+++".utf8) } ?? false
  }

  private func read(_ path: String) -> (lesson: Lesson, positions: PositionMap)? {
    if let known = lessons[path] { return known }
    let read = places.bytes(path).flatMap { bytes -> (lesson: Lesson, positions: PositionMap)? in
      let source = SourceText(name: path, bytes: bytes)
      return LessonReader.read(source).lesson.map { ($0, PositionMap(bytes, places.encoding)) }
    }
    lessons[path] = .some(read)
    return read
  }

  /// A lesson by its path; nil where none can be read there.
  func member(_ path: String) -> Member? {
    if path == own.path, own.lesson.uses.isEmpty || !own.reach.isEmpty { return own }
    guard let (lesson, positions) = read(path) else { return nil }
    let reach = reach(of: path)
    // What a lesson knows of those that it uses is in no library here.
    let foreign = reach.reduce(into: Set<String>()) { names, other in
      if let lesson = read(other)?.lesson { names.formUnion(NameIndex.definitions(of: lesson)) }
    }
    return Member(
      path: path, uri: places.opened[path]?.uri ?? FileAddress.uri(of: path),
      positions: positions, lesson: lesson,
      names: NameIndex(
        lesson, in: LessonFiles.name(of: path), path == own.path ? library : Prelude.library,
        knowing: foreign),
      reach: reach, foreign: foreign)
  }

  /// All lessons that one uses, by whatever way.
  private func reach(of path: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [path]
    while let next = waiting.popLast() {
      guard let lesson = read(next)?.lesson else { continue }
      let folder = LessonFiles.folder(of: next)
      for use in lesson.uses {
        let other = FileAddress.plain(folder + use.path)
        if other != path, found.insert(other).inserted { waiting.append(other) }
      }
    }
    return found
  }
}
