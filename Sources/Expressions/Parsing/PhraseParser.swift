package import Diagnostics
package import Text

extension Parse {
  /// An expression alone.
  package static func expression(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Expression? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in
      try parser.expression().expression
    }
  }

  /// Mathematics that is typeset and never evaluated: relations, subscripts, applications, `partial`,
  /// `sum`, `prod` and `integral` over an index, `...`.
  package static func writtenExpression(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Expression? {
    piece(bytes, isWritten: true, reporting: &diagnostics) { parser throws(Mistake) in
      try parser.relations().expression
    }
  }

  /// Such mathematics in a row, `a_1, a_2, a_3`.
  package static func writtenList(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> [Expression]? {
    piece(bytes, isWritten: true, reporting: &diagnostics) { parser throws(Mistake) in
      var list = [try parser.relations().expression]
      while parser.take(.comma) { list.append(try parser.relations().expression) }
      return list
    }
  }

  /// `EXPR, EXPR for NAME in DOMAIN`; the `for` part may be left out.
  package static func phrase(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Phrase? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in try parser.phrase() }
  }

  /// What a variable runs over: `LOW..HIGH`, `LOW..HIGH step STEP`, a list, or any vector expression.
  package static func domain(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Domain? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in try parser.domain() }
  }

  /// A range `LOW..HIGH`, nothing else; the kind of the result is `interval`.
  package static func interval(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Domain? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in try parser.interval() }
  }

  /// Names in a row, `relu, sigmoid`.
  package static func names(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> [ListedName]? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in
      var names: [ListedName] = []
      repeat {
        let name = try parser.name(for: "a name")
        names.append(ListedName(name: name.text, range: name.range))
      } while parser.take(.comma)
      return names
    }
  }

  /// A name in a list of names.
  package struct ListedName: Hashable, Sendable {
    package var name: String
    package var range: SourceRange
  }
}

extension Parser {
  mutating func phrase() throws(Mistake) -> Phrase {
    let start = current.lower
    var expressions = [try expression().expression]
    while take(.comma) { expressions.append(try expression().expression) }
    let variable = try variable()
    if variable != nil, current.kind == .keyword(.for) {
      throw .error("one 'for' is enough", at: current.range, hint: "one variable runs in a phrase")
    }
    return Phrase(expressions: expressions, variable: variable, range: range(from: start))
  }

  /// `for NAME in DOMAIN`, if it stands here.
  mutating func variable() throws(Mistake) -> Phrase.Variable? {
    guard take(.keyword(.for)) else { return nil }
    let variable = try runningVariable()
    if beginsFurtherVariable {
      throw .error(
        "one variable runs here", at: token(1).range,
        hint: "two variables make a map: 'map: EXPR for x in -2..2, y in -2..2'")
    }
    return variable
  }

  /// `NAME in DOMAIN`.
  mutating func runningVariable() throws(Mistake) -> Phrase.Variable {
    let name = try name(for: "a variable")
    guard take(.keyword(.in)) else {
      if current.kind == .assign {
        throw .error("expected 'in'", at: current.range, hint: "write 'for \(name.text) in …'")
      }
      throw Mistake.expected("'in'", self)
    }
    return Phrase.Variable(name: name.text, nameRange: name.range, domain: try domain())
  }

  /// Whether `, NAME in` stands here.
  var beginsFurtherVariable: Bool {
    current.kind == .comma && token(1).kind == .name && token(2).kind == .keyword(.in)
  }

  mutating func domain() throws(Mistake) -> Domain {
    let start = current.lower
    let low = try expression().expression
    guard take(.dots) else { return Domain(.elements(low), at: range(from: start)) }
    bracketsOfUpperEnd = brackets
    let high = try expression().expression
    bracketsOfUpperEnd = nil
    if current.kind == .dots {
      throw .error(
        "a range has two ends", at: current.range, hint: "write 'a..b step s' for steps")
    }
    guard takeWord("step") else { return Domain(.interval(low, high), at: range(from: start)) }
    let step = try expression().expression
    return Domain(.stepped(low, high, step: step), at: range(from: start))
  }

  /// Whether the word `step` follows what may be the upper end of a range.
  var beginsStep: Bool {
    bracketsOfUpperEnd == brackets && current.kind == .name && text(of: current) == "step"
  }

  mutating func interval() throws(Mistake) -> Domain {
    let domain = try domain()
    if case .stepped(_, _, let step) = domain.kind {
      throw .error("a step stands only in a range after 'in'", at: step.range)
    }
    guard case .interval = domain.kind else {
      throw .error("expected a range", at: domain.range, hint: "write '-6..6'")
    }
    return domain
  }
}
