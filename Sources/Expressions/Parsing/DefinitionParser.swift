internal import Text
package import Diagnostics

extension Parse {
  /// A block of formulas: `name(parameters) = body`, each with its clauses on the line or on lines
  /// after it, stated derivatives `name'(z) = …`, also `...` for one to be derived, constants
  /// `name = value`, and recurrences.
  package static func definitions(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Block<Definition> {
    let lines = block(
      bytes, reporting: &diagnostics, continues: { $0 == .written || $0 == .computed }
    ) { parser throws(Mistake) in try parser.definition() }
    let recurrences = RecurrenceReader(lines)
    diagnostics += recurrences.diagnostics
    return recurrences.definitions
  }
}

/// One line of a `formula` block with its clauses.
struct FormulaLine {
  var definition: Definition
  var head = Head.parameters

  /// What the first place of the head's brackets holds.
  enum Head: Equatable {
    case parameters
    /// `0`: the line says a value that a recurrence begins with.
    case start(Int)
    /// `t + 1`
    case step(Int)
  }
}

extension Parser {
  mutating func definition() throws(Mistake) -> FormulaLine {
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
    if name == Written.partialName {
      throw .error(
        "'\(name)' is the language's own name for a derivative", at: head.range,
        hint: "give the formula another name")
    }
    let primes = current.kind == .primes ? current.upper - current.lower : 0
    if primes > 0 { advance() }
    if primes > 0, current.kind == .assign {
      throw .error(
        "a stated derivative needs a parameter", at: head.range,
        hint: "write '\(text(of: head))\(String(repeating: "'", count: primes))(z) = …'")
    }
    guard current.kind == .open(.round) || current.kind == .assign else {
      if current.kind != .end,
        let hint = ForeignNames.hint(forStatement: name, before: text(of: current))
      {
        throw .error("'\(name)' is not in the language", at: head.range, hint: hint)
      }
      throw .error(
        "a line of a formula block defines a function or a constant", at: range(from: head.lower),
        hint: "write '\(name)(z) = …'")
    }
    let (first, parameters) =
      current.kind == .assign ? (.parameters, []) : try parameters(primes: primes)
    guard take(.assign) else {
      if current.kind == .comparison(.equal) {
        throw .error("'==' compares", at: current.range, hint: "write '=' to define")
      }
      if current.kind == .end {
        throw .error("a formula needs '=' and an expression", at: range(from: head.lower))
      }
      if current.kind == .colon {
        throw .error("expected '=', found ':'", at: current.range, hint: "write '\(name)(z) = …'")
      }
      throw Mistake.expected("'='", self)
    }
    var definition = Definition(
      name: name, nameRange: head.range, primes: primes, parameters: parameters,
      body: try body(of: name, primes: primes), range: head.range)
    if primes > 0 { definition.checkedOver = try checkedOver(definition) }
    try clauses(of: &definition, first)
    definition.range = range(from: head.lower)
    return FormulaLine(definition: definition, head: first)
  }

  /// The right side; `...` as a whole of a derivative, which is then derived.
  private mutating func body(of name: String, primes: Int) throws(Mistake) -> Expression {
    guard current.kind == .ellipsis else { return try expression().expression }
    let ellipsis = current
    if primes == 0 {
      throw .error(
        "'...' stands for a derivative only", at: ellipsis.range,
        hint: "write '\(name)'(z) = ...' for the derivative of \(name)")
    }
    advance()
    return Expression(.written(.ellipsis), at: ellipsis.range)
  }

  private mutating func parameters(
    primes: Int
  ) throws(Mistake) -> (FormulaLine.Head, [Definition.Parameter]) {
    let open = try openBracket()
    var parameters: [Definition.Parameter] = []
    var head = FormulaLine.Head.parameters
    if let (first, step) = try recurrenceHead(hasPrimes: primes > 0) {
      head = first
      parameters.append(step)
      if current.kind != .close(.round), !take(.comma) { throw Mistake.expected("')'", self) }
    }
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
    return (head, parameters)
  }

  /// `written WORD` and `computed as EXPR [for z in DOMAIN]`, each at most once, in any order.
  private mutating func clauses(
    of definition: inout Definition, _ head: FormulaLine.Head
  ) throws(Mistake) {
    while case .keyword(let word) = current.kind, word == .written || word == .computed {
      let clause = current
      if definition.primes > 0 {
        throw .error(
          "a stated derivative has no '\(word.rawValue)'", at: clause.range,
          hint: "it is shown, and never computed")
      }
      if case .start = head {
        throw .error(
          "'\(word.rawValue)' stands after the last line of a recurrence", at: clause.range)
      }
      if case .step = head, word == .computed {
        throw .error(
          "a recurrence has no 'computed as'", at: clause.range,
          hint: "it is computed step by step, as it stands")
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
