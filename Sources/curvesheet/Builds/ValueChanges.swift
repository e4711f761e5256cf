internal import Lessons

/// How the values of a report differ from those of the report before it.
enum ValueChanges {
  struct Change {
    /// The line of the report that the value stands on, from 1.
    let line: Int?
    /// `leaky(-2)`
    let name: String
    let old: JSON
    let new: JSON

    /// `leaky(-2): -0.02 → -0.2`
    var text: String {
      switch (old, new) {
      case (.truth(true), .truth(false)): "\(name): no longer true"
      case (.truth(false), .truth(true)): "\(name): true now"
      default: "\(name): \(ValueChanges.short(old.line)) → \(ValueChanges.short(new.line))"
      }
    }
  }

  /// The member of `values.json` whose keys are the ids of figures.
  static let figures = "figures"

  /// What is written of one value; vectors can be long.
  private static let longest = 60

  /// Compares the values that two reports state.
  ///
  /// - Parameters:
  ///   - old: the `values.json` of an earlier build.
  ///   - new: the values of this one.
  ///   - lines: those that the new values stand on, by kind and key.
  /// - Returns: The changes of those that both state, in the order of the report.
  static func between(
    _ old: JSON, _ new: JSON, lines: [String: [String: Int]]
  ) -> [Change] {
    var changes: [Change] = []
    // A figure is named by its files.
    for kind in new.members where kind.key != figures {
      let known = (old[kind.key]?.members ?? []).map { ($0.key, $0.value) }
      let values = Dictionary(known) { first, _ in first }
      for member in kind.value.members {
        guard let before = values[member.key], before.line != member.value.line else {
          continue
        }
        let line = lines[kind.key]?[member.key]
        changes +=
          cells(from: before, to: member.value, from: line)
          ?? [Change(line: line, name: member.key, old: before, new: member.value)]
      }
    }
    return changes.enumerated().sorted {
      ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
    }.map(\.element)
  }

  /// The cells of a table that changed; nil for what is no table, or has other columns or rows now.
  private static func cells(from old: JSON, to new: JSON, from line: Int?) -> [Change]? {
    guard case .array(let columns)? = new["columns"], new["columns"] == old["columns"],
      case .array(let before)? = old["rows"], case .array(let after)? = new["rows"],
      before.count == after.count
    else { return nil }
    return zip(before, after).enumerated().flatMap { row, pair -> [Change] in
      guard case (.array(let old), .array(let new)) = pair else { return [] }
      return zip(columns, zip(old, new)).compactMap { column, pair in
        guard case .string(let name) = column, pair.0.line != pair.1.line else { return nil }
        return Change(
          line: line.map { $0 + Report.headerLines + row },
          name: "\(name), row \(row + 1)", old: pair.0, new: pair.1)
      }
    }
  }

  fileprivate static func short(_ text: String) -> String {
    (text.count <= longest ? text : text.prefix(longest - 1) + "…").withoutControls
  }
}
