internal import Lessons

/// How the values of a report differ from those of the report before it.
struct ValueChanges {
  /// `leaky(-2): -0.02 → -0.2`, a line for each value.
  let lines: [String]

  /// What is written of one value; vectors and tables can be long.
  private static let longest = 60

  /// - Parameters:
  ///   - old: the `values.json` of an earlier build.
  ///   - new: the values of this one.
  init(from old: JSON, to new: JSON) {
    var lines: [String] = []
    // A figure is named by its files.
    for kind in new.members where kind.key != Self.figures {
      for member in kind.value.members {
        guard let before = old[kind.key]?[member.key], before.line != member.value.line else {
          continue
        }
        lines.append(
          "\(member.key): \(Self.short(before.line)) → \(Self.short(member.value.line))")
      }
    }
    self.lines = lines
  }

  /// The member of `values.json` whose keys are the ids of figures.
  static let figures = "figures"

  private static func short(_ text: String) -> String {
    text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }
}
