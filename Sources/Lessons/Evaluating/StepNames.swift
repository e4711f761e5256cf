internal import Functions

/// The names of `steps` blocks, which are known in their section.
struct StepNames: Sendable {
  private var section = 0
  private var values: [String: Value] = [:]
  /// Those that have no value because of a mistake.
  private(set) var broken: Set<String> = []

  /// The names with known values in a section.
  func values(in section: Int) -> [String: Value] { self.section == section ? values : [:] }

  mutating func define(_ name: String, as value: Value, in section: Int) {
    begin(section)
    values[name] = value
    broken.remove(name)
  }

  /// Notes that a step has no value because of a mistake.
  mutating func lose(_ name: String, in section: Int) {
    begin(section)
    values[name] = nil
    broken.insert(name)
  }

  private mutating func begin(_ section: Int) {
    if self.section != section { (self.section, values, broken) = (section, [:], []) }
  }
}
