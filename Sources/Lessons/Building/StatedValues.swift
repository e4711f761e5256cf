internal import Formulas

/// What the report states, by kind of block and name, for `values.json`.
///
/// Keys are what the author wrote, never a line number, so a paragraph inserted at the top changes
/// no key.
struct StatedValues {
  private struct Statement {
    var value: JSON
    var key: String
    var kind: String
    var heading: String
  }

  private struct Kind {
    private(set) var members: [JSON.Member] = []
    /// The place of each key in `members`.
    private var places: [String: Int] = [:]

    mutating func state(_ value: JSON, _ key: String, under heading: String) {
      var unique = key
      var count = 0
      while let place = places[unique] {
        let known = members[place].value
        // As text, a nan is what it is.
        if known == value || known.line == value.line { return }
        count += 1
        let words = heading.isEmpty ? "before the first heading" : heading
        unique = "\(key) (\(words)\(count == 1 ? "" : ", \(count)"))"
      }
      places[unique] = members.count
      members.append(JSON.Member(unique, value))
    }
  }

  /// In their order.
  private var statements: [Statement] = []

  /// Takes the same value for the same key once. Where a key has another value already, as a step's
  /// name may in another section, the words of the heading above tell the two apart.
  ///
  /// - Parameters:
  ///   - value: what is stated.
  ///   - key: the expression, phrase, name, claim or id.
  ///   - kind: `inline`, `tables`, `steps`, `checks`, `figures`, `breaks`.
  ///   - heading: the heading that the block or span stands under.
  mutating func state(_ value: JSON, _ key: String, as kind: String, under heading: String = "") {
    statements.append(Statement(value: value, key: key, kind: kind, heading: heading))
  }

  /// Takes what was stated elsewhere.
  mutating func add(_ further: StatedValues) {
    statements += further.statements
  }

  var json: JSON {
    var kinds: [String: Kind] = [:]
    for statement in statements {
      kinds[statement.kind, default: Kind()]
        .state(statement.value, statement.key, under: statement.heading)
    }
    return .object(
      kinds.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .object($0.value.members)) })
  }
}
