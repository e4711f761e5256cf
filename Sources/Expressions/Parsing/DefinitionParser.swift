internal import Text
package import Diagnostics

extension Parse {
  /// A block of formulas: `name(parameters) = body`, each with its clauses on the line or on lines
  /// after it, stated derivatives `name'(z) = …`, and constants `name = value`.
  package static func definitions(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Block<Definition> {
    block(bytes, reporting: &diagnostics, continues: { $0 == .written || $0 == .computed }) {
      parser throws(Mistake) in try parser.definition()
    }
  }
}

extension Parser {
  mutating func definition() throws(Mistake) -> Definition {
    let head = current
    guard head.kind == .name else {
      if head.kind == .numpyName {
        throw .error(
          "'\(text(of: head))' always means the builtin", at: head.range,
          hint: "define '\(text(of: head).dropFirst("np.".count))'")
      }
      throw Mistake.expected("the name of a function", self)
    }
    advance()
    let name = text(of: head)
    let primes = current.kind == .primes ? current.upper - current.lower : 0
    if primes > 0 { advance() }
    if primes > 0, current.kind == .assign {
      throw .error(
        "a stated derivative needs a parameter", at: head.range,
        hint: "write '\(text(of: head))\(String(repeating: "'", count: primes))(z) = …'")
    }
    guard current.kind == .open(.round) || current.kind == .assign else {
      throw .error(
        "a line of a formula block defines a function or a constant", at: range(from: head.lower),
        hint: "write '\(name)(z) = …'")
    }
    let parameters = current.kind == .assign ? [] : try parameters()
    guard take(.assign) else {
      if current.kind == .comparison(.equal) {
        throw .error("'==' compares", at: current.range, hint: "write '=' to define")
      }
      if current.kind == .end {
        throw .error("a formula needs '=' and an expression", at: range(from: head.lower))
      }
      throw Mistake.expected("'='", self)
    }
    var definition = Definition(
      name: name, nameRange: head.range, primes: primes, parameters: parameters,
      body: try expression().expression, range: head.range)
    if primes > 0 { definition.checkedOver = try checkedOver(definition) }
    try clauses(of: &definition)
    definition.range = range(from: head.lower)
    return definition
  }

  private mutating func parameters() throws(Mistake) -> [Definition.Parameter] {
    let open = try openBracket()
    var parameters: [Definition.Parameter] = []
    while current.kind != .close(.round) {
      let name = try name(for: "a parameter")
      if parameters.contains(where: { $0.name == name.text }) {
        throw .error("the parameter '\(name.text)' stands there twice", at: name.range)
      }
      let fallback = take(.assign) ? try expression().expression : nil
      if fallback == nil, let last = parameters.last, last.fallback != nil {
        throw .error(
          "a parameter without a default follows one with a default", at: name.range,
          hint: "write '\(name.text)' before '\(last.name)'")
      }
      parameters.append(
        Definition.Parameter(
          name: name.text, fallback: fallback, range: range(from: name.range.lower)))
      guard take(.comma) else { break }
    }
    try close(.round, openedBy: open)
    if parameters.isEmpty {
      throw .error(
        "a formula needs a parameter", at: range(from: open.lower), hint: "write '(z)'")
    }
    return parameters
  }

  /// `written WORD` and `computed as EXPR [for z in DOMAIN]`, each at most once, in any order.
  private mutating func clauses(of definition: inout Definition) throws(Mistake) {
    while case .keyword(let word) = current.kind, word == .written || word == .computed {
      let clause = current
      if definition.primes > 0 {
        throw .error(
          "a stated derivative has no '\(word.rawValue)'", at: clause.range,
          hint: "it is shown, and never computed")
      }
      if definition.isConstant, word == .computed {
        throw .error(
          "a constant has no 'computed as'", at: clause.range,
          hint: "it is computed once, as it stands")
      }
      advance()
      if word == .written ? definition.written != nil : definition.computed != nil {
        throw .error("'\(word.rawValue)' stands there twice", at: clause.range)
      }
      if word == .written {
        let symbol = try name(for: "a symbol").range
        definition.written = String(decoding: bytes[symbol.lower..<symbol.upper], as: UTF8.self)
        continue
      }
      guard takeWord("as") else { throw Mistake.expected("'as'", self) }
      definition.computed = try expression().expression
      definition.checkedOver = try checkedOver(definition)
    }
  }

  /// `for z in DOMAIN`: where what a definition claims is to be checked.
  private mutating func checkedOver(_ definition: Definition) throws(Mistake) -> Domain? {
    guard let variable = try variable() else { return nil }
    let first = definition.parameters[0].name
    guard variable.name == first else {
      throw .error(
        "'\(variable.name)' is not the first parameter", at: variable.nameRange,
        hint: "write 'for \(first) in …'")
    }
    return variable.domain
  }
}
