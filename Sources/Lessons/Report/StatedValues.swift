/// What the report states, by kind of block and name, for `values.json`.
///
/// Keys are what the author wrote, never a line number, so a paragraph inserted at the top changes
/// no key.
struct StatedValues {
  struct Statement: Sendable {
    var value: JSON
    /// The expression, phrase, name, claim or id.
    var key: String
    /// `inline`, `tables`, `steps`, `checks`, `figures`, `breaks`, `constants`.
    var kind: String
    /// The heading that the block or span stands under.
    var heading: String
    var place: Place
  }

  /// Where a value stands: the piece of the lesson, and the line of the piece's result, from 0.
  struct Place: Sendable {
    var piece: Lesson.Piece
    var line: Int
  }

  private struct Kind {
    private(set) var members: [JSON.Member] = []
    /// Where each of them stands.
    private(set) var origins: [Place] = []
    /// The place of each key in `members`.
    private var places: [String: Int] = [:]

    mutating func state(_ statement: Statement) {
      let (value, key, heading) = (statement.value, statement.key, statement.heading)
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
      origins.append(statement.place)
    }
  }

  private var kinds: [String: Kind] = [:]

  /// Takes the same value for the same key once. Where a key has another value already, as a step's
  /// name may in another section, the words of the heading above tell the two apart.
  mutating func state(_ statement: Statement) {
    kinds[statement.kind, default: Kind()].state(statement)
  }

  /// The lines that the values stand on, by kind and key, where the pieces' first lines are known.
  func lines(of pieces: [Lesson.Piece: Int]) -> [String: [String: Int]] {
    kinds.mapValues { kind in
      var lines: [String: Int] = [:]
      for (member, place) in zip(kind.members, kind.origins) {
        if let first = pieces[place.piece] { lines[member.key] = first + place.line }
      }
      return lines
    }
  }

  var json: JSON {
    .object(
      kinds.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .object($0.value.members)) })
  }
}
