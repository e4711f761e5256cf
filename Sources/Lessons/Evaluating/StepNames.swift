internal import Functions

/// The names of `steps` blocks: each is known in the rest of its section, up to the next heading of the
/// same or a higher level, or up to the first heading.
struct StepNames: Sendable {
  private struct Section {
    let level: Int
    var values: [String: Value] = [:]
    /// Those that have no value because of a mistake.
    var broken: Set<String> = []
  }

  /// From the outermost to the one that is entered.
  private var sections = [Section(level: .max)]
  /// How many headings were passed.
  private var passed = 0
  /// The names of sections that are left.
  private(set) var ended: Set<String> = []

  init() {}

  /// The steps that are known where an example stands, which ends none of their sections.
  init(within outer: StepNames) {
    sections = [Section(level: 0, values: outer.values, broken: outer.broken)]
    ended = outer.ended
  }

  /// The names with known values; those of inner sections count.
  var values: [String: Value] {
    sections.reduce(into: [:]) { values, section in
      for name in section.broken { values[name] = nil }
      values.merge(section.values) { _, inner in inner }
    }
  }

  /// The names without a value because of a mistake.
  var broken: Set<String> {
    sections.reduce(into: []) { broken, section in
      broken.subtract(section.values.keys)
      broken.formUnion(section.broken)
    }
  }

  /// Goes on to the section after so many headings.
  ///
  /// - Returns: whether a heading was passed.
  mutating func enter(_ number: Int, of headings: [LessonHeading]) -> Bool {
    if passed >= number { return false }
    for heading in headings[passed..<number] {
      while let last = sections.last, last.level >= heading.level {
        ended.formUnion(last.values.keys)
        sections.removeLast()
      }
      sections.append(Section(level: heading.level))
    }
    passed = number
    return true
  }

  mutating func define(_ name: String, as value: Value) {
    sections[sections.count - 1].values[name] = value
    sections[sections.count - 1].broken.remove(name)
  }

  mutating func lose(_ name: String) {
    sections[sections.count - 1].values[name] = nil
    sections[sections.count - 1].broken.insert(name)
  }
}
