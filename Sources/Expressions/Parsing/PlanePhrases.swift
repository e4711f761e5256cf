package import Diagnostics
package import Text

/// `EXPR for x in A..B, y in C..D : words`: what is shown over two variables.
package struct PlanePhrase: Hashable, Sendable {
  package var expression: Expression
  /// Nil where the phrase leaves them out.
  package var variables: Variables?
  package var words: SourceRange?
  package var range: SourceRange

  /// The two variables; both domains are of kind `interval`.
  package struct Variables: Hashable, Sendable {
    package var x: Phrase.Variable
    package var y: Phrase.Variable
  }
}

/// `EXPR for t in DOMAIN : words`.
package struct LabelledPhrase: Hashable, Sendable {
  package var phrase: Phrase
  package var words: SourceRange?
}

/// `EXPR = EXPR : words`: where both sides are the same.
package struct Equation: Hashable, Sendable {
  package var left: Expression
  package var right: Expression
  package var words: SourceRange?

  /// What the equation is where its left side is a name alone: `y = EXPR`.
  package var placement: Placement? {
    guard case .name(let name, false) = left.kind else { return nil }
    return Placement(name: name, nameRange: left.range, value: right, words: words)
  }
}

extension Parse {
  /// `EXPR for x in A..B, y in C..D : words`; the `for` part and the words may be left out.
  package static func planePhrase(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> PlanePhrase? {
    let (head, words) = splitAtColon(bytes)
    guard check(words, .optional, in: head, reporting: &diagnostics) else { return nil }
    return piece(head, reporting: &diagnostics) { parser throws(Mistake) in
      let start = parser.current.lower
      let expression = try parser.expression().expression
      let variables = try parser.twoVariables()
      return PlanePhrase(
        expression: expression, variables: variables, words: words,
        range: parser.range(from: start))
    }
  }

  /// `EXPR for t in DOMAIN : words`; the words may be left out.
  package static func labelledPhrase(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> LabelledPhrase? {
    let (head, words) = splitAtColon(bytes)
    guard check(words, .optional, in: head, reporting: &diagnostics) else { return nil }
    return phrase(head, reporting: &diagnostics).map { LabelledPhrase(phrase: $0, words: words) }
  }

  /// `EXPR = EXPR : words`; the words may be left out.
  package static func equation(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Equation? {
    let (head, words) = splitAtColon(bytes)
    guard check(words, .optional, in: head, reporting: &diagnostics) else { return nil }
    return piece(head, reporting: &diagnostics) { parser throws(Mistake) in
      let left = try parser.expression().expression
      guard parser.take(.assign) else { throw Mistake.expected("'='", parser) }
      return Equation(left: left, right: try parser.expression().expression, words: words)
    }
  }
}

extension Parser {
  /// `for x in A..B, y in C..D`, if it stands here.
  fileprivate mutating func twoVariables() throws(Mistake) -> PlanePhrase.Variables? {
    let start = current
    guard take(.keyword(.for)) else { return nil }
    let x = try runningVariable()
    guard beginsFurtherVariable else {
      if current.kind == .comma || current.kind == .keyword(.for) {
        throw Mistake.expected("', y in' and a range", self)
      }
      throw .error(
        "a plane has two variables", at: range(from: start.lower),
        hint: "write 'for \(x.name) in -2..2, y in -2..2'")
    }
    advance()
    let y = try runningVariable()
    if beginsFurtherVariable {
      throw .error("a plane has two variables, not three", at: token(1).range)
    }
    if y.name == x.name {
      throw .error("two variables have two names", at: y.nameRange)
    }
    for variable in [x, y] {
      guard case .interval = variable.domain.kind else {
        throw .error(
          "each of two variables runs over a range", at: variable.domain.range,
          hint: "write '\(variable.name) in -2..2'")
      }
    }
    return PlanePhrase.Variables(x: x, y: y)
  }
}
