/// What the lessons of a course define, and which of them use it.
package struct FormulaIndex: Sendable {
  package struct Entry: Hashable, Sendable {
    package let name: String
    /// The path of the file that defines it, from the course's folder.
    package let file: String
    /// As its author wrote it.
    package let text: String
    /// The places of the chapters that name it, without the one that defines it.
    package internal(set) var users: [Int] = []
    /// The places of those chapters that depend on it in whatever way.
    package internal(set) var dependents: [Int] = []
  }

  /// By name, and then by file.
  package private(set) var entries: [Entry] = []

  private struct Key: Hashable {
    let file: String
    let name: String
  }

  /// - Parameters:
  ///   - chapters: the lessons of the course in order.
  ///   - outlines: theirs and those of all that is used, by their paths.
  init(of chapters: [Course.Chapter], among outlines: [String: LessonOutline]) {
    var places: [Key: Int] = [:]
    var words: [Key: [String]] = [:]
    let all = outlines.flatMap { file, outline in
      outline.formulas.filter { $0.primes == 0 }.map { (file, $0) }
    }
    for (file, formula) in all.sorted(by: { ($0.1.name, $0.0) < ($1.1.name, $1.0) }) {
      let key = Key(file: file, name: formula.name)
      guard places[key] == nil else { continue }
      places[key] = entries.count
      words[key] = formula.words
      entries.append(Entry(name: formula.name, file: file, text: formula.text))
    }
    var known: [String: [String: Key]] = [:]
    func keys(in file: String) -> [String: Key] {
      if let keys = known[file] { return keys }
      var keys: [String: Key] = [:]
      for other in Self.reached(from: file, among: outlines).reversed() {
        for formula in outlines[other]?.formulas ?? [] {
          keys[formula.name] = Key(file: other, name: formula.name)
        }
      }
      known[file] = keys
      return keys
    }
    for (place, chapter) in chapters.enumerated() {
      var waiting = chapter.outline.words.compactMap { keys(in: chapter.file)[$0] }
      for key in waiting where key.file != chapter.file {
        if let entry = places[key] { entries[entry].users.append(place) }
      }
      var seen = Set(waiting)
      while let key = waiting.popLast() {
        if let entry = places[key] { entries[entry].dependents.append(place) }
        let names = keys(in: key.file)
        waiting += (words[key] ?? []).compactMap { names[$0] }.filter { seen.insert($0).inserted }
      }
    }
  }

  /// A file and all that it uses, itself first; circles end.
  private static func reached(
    from file: String, among outlines: [String: LessonOutline]
  ) -> [String] {
    var reached = [file]
    var seen: Set<String> = [file]
    var next = 0
    while next < reached.count {
      let uses = outlines[reached[next]]?.paths(from: reached[next]) ?? []
      reached += uses.filter { seen.insert($0).inserted }
      next += 1
    }
    return reached
  }
}

extension LessonOutline {
  /// The paths of the lessons that it uses, from the course's folder.
  ///
  /// - Parameter file: its own path.
  /// - Returns: a path for each.
  package func paths(from file: String) -> [String] {
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    return uses.map { use in
      let steps = (folder + use.path).split(separator: "/").filter { $0 != "." }
      return steps.joined(separator: "/")
    }
  }
}
