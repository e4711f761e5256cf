internal import Formulas

/// What the report states, by kind of block and name, for `values.json`.
///
/// Keys are what the author wrote, never a line number, so a paragraph inserted at the top changes
/// no key.
struct StatedValues {
  private struct Kind {
    var members: [JSON.Member] = []
    /// The places of each key in `members`.
    var places: [String: Int] = [:]
  }

  private var kinds: [String: Kind] = [:]

  /// Takes the same value for the same key once. Where a key has another value already, as a step's
  /// name may in another section, the words of the heading above tell the two apart.
  ///
  /// - Parameters:
  ///   - kind: `inline`, `tables`, `steps`, `checks`, `figures`.
  ///   - key: the expression, phrase, name, claim or id.
  ///   - heading: the heading that the block or span stands under.
  mutating func state(_ value: JSON, _ key: String, as kind: String, under heading: String = "") {
    var members = kinds[kind] ?? Kind()
    var unique = key
    var count = 0
    while let place = members.places[unique] {
      let known = members.members[place].value
      // As text, a nan is what it is.
      if known == value || known.line == value.line { return }
      count += 1
      let words = heading.isEmpty ? "before the first heading" : heading
      unique = "\(key) (\(words)\(count == 1 ? "" : ", \(count)"))"
    }
    members.places[unique] = members.members.count
    members.members.append(JSON.Member(unique, value))
    kinds[kind] = members
  }

  var json: JSON {
    .object(
      kinds.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .object($0.value.members)) })
  }
}
