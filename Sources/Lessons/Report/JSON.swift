package import Functions
internal import Numerals
internal import Text

/// A JSON value with its keys in the order given, so that the same content has the same bytes.
package indirect enum JSON: Hashable, Sendable {
  case string(String)
  case number(Double)
  case truth(Bool)
  case array([JSON])
  case object([Member])
  /// What is not known.
  case null

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A value of the language: vectors as arrays, truth as true and false, and what JSON lacks as
  /// "nan", "inf" and "-inf".
  package init(_ value: Value) {
    func element(_ x: Double) -> JSON { value.isTruth ? .truth(x != 0) : .number(x) }
    switch value.shape {
    case .scalar: self = element(value[0])
    case .vector: self = .array(value.elements.map(element))
    case .matrix(_, let columns):
      self = .array(
        stride(from: 0, to: value.count, by: columns).map { row in
          .array((row..<row + columns).map { element(value[$0]) })
        })
    }
  }

  /// How many numbers, texts and truths it holds.
  var leafCount: Int {
    switch self {
    case .string, .number, .truth, .null: 1
    case .array(let parts): parts.reduce(0) { $0 + $1.leafCount }
    case .object(let members): members.reduce(0) { $0 + $1.value.leafCount }
    }
  }

  /// On one line, as `{"a": 1}`.
  package var line: String {
    switch self {
    case .string(let text): return text.quotedForJSON
    case .number(let x):
      let text = NumberText.shortest(x, keepingMinusZero: true)
      return x.isFinite ? text : text.quotedForJSON
    case .truth(let truth): return truth ? "true" : "false"
    case .null: return "null"
    case .array(let parts): return "[" + parts.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      return "{"
        + members.map { $0.key.quotedForJSON + ": " + $0.value.line }
        .joined(separator: ", ") + "}"
    }
  }

  /// On many lines, a member each; arrays and what they hold stay on one line, so that a changed
  /// value is one changed line.
  package func text(indent: String = "") -> String {
    guard case .object(let members) = self, !members.isEmpty else { return line }
    let inner = indent + "  "
    let lines = members.map { "\(inner)\($0.key.quotedForJSON): \($0.value.text(indent: inner))" }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }
}
