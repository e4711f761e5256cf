internal import Formulas

/// What the report states, by kind of block and name, for `values.json`.
///
/// Keys are what the author wrote, never a line number or a counter, so a paragraph inserted at the
/// top changes no key.
struct StatedValues {
  private var kinds: [String: [JSON.Member]] = [:]

  /// - Parameters:
  ///   - kind: `inline`, `tables`, `steps`, `checks`, `figures`.
  ///   - key: the expression, phrase, name, claim or id.
  mutating func state(_ value: JSON, _ key: String, as kind: String) {
    var members = kinds[kind] ?? []
    // The same expression may have another value further down, where a name has another meaning.
    if let known = members.first(where: { $0.key == key }), known.value == value { return }
    var unique = key
    var count = 1
    while members.contains(where: { $0.key == unique }) {
      count += 1
      unique = "\(key) (\(count))"
    }
    members.append(JSON.Member(unique, value))
    kinds[kind] = members
  }

  var json: JSON {
    .object(
      kinds.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .object($0.value)) })
  }
}
