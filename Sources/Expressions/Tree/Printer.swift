/// Formulas printed back in the language, with the fewest parentheses that mean the same.
extension Expression {
  package var source: String {
    switch kind {
    case .number(_, let digits): return digits
    case .name(let name, let isNumPy):
      if isNumPy { return "np." + name }
      // A parameter may have the name of a word of phrases; only brackets make it a name.
      return Keyword(rawValue: name) == nil ? name : "(\(name))"
    case .list(let elements): return "[" + Self.joined(elements) + "]"
    case .prefix(let sign, let operand):
      let space = sign == .not ? " " : ""
      return sign.rawValue + space + operand.source(atLeast: sign.precedence)
    case .infix(let sign, let left, let right):
      let precedence = sign.precedence
      if sign == .power {
        // The right operand of a power may carry a sign: 2**-1.
        return left.source(above: precedence) + "**" + right.source(atLeast: .sign)
      }
      return left.source(atLeast: precedence) + " \(sign.rawValue) "
        + right.source(above: precedence)
    case .comparison(let operands, let signs):
      return zip(operands.dropFirst(), signs).reduce(
        operands.first?.source(above: .comparison) ?? ""
      ) { text, next in text + " \(next.1.rawValue) " + next.0.source(above: .comparison) }
    case .conditional(let then, let condition, let otherwise):
      return then.source(above: .conditional) + " if " + condition.source(above: .conditional)
        + " else " + otherwise.source(atLeast: .conditional)
    case .call(let call): return call.source
    case .written(let written): return written.source
    }
  }

  /// The same, words without their quotes.
  package var plainSource: String {
    if case .written(.words(let words)) = kind { words } else { source }
  }

  fileprivate func source(atLeast limit: Precedence) -> String {
    precedence < limit ? "(\(source))" : source
  }

  fileprivate func source(above limit: Precedence) -> String {
    precedence <= limit ? "(\(source))" : source
  }

  fileprivate static func joined(_ expressions: [Expression]) -> String {
    expressions.map(\.source).joined(separator: ", ")
  }

  /// `low..high`; a number's own dot may not touch the two dots.
  fileprivate static func range(_ low: Expression, _ high: Expression) -> String {
    let (low, high) = (low.source, high.source)
    return low + (low.hasSuffix(".") ? " " : "") + ".." + (high.hasPrefix(".") ? " " : "") + high
  }
}

extension Call {
  package var source: String {
    let arguments = arguments.map { argument in
      (argument.name.map { $0 + "=" } ?? "") + argument.value.source
    }
    return (numpy ? "np." : "") + name + String(repeating: "'", count: primes)
      + "(\(arguments.joined(separator: ", ")))"
  }
}

extension Written {
  package var source: String {
    switch self {
    case .relations(let sides, let signs):
      zip(sides.dropFirst(), signs).reduce(sides.first?.source(above: .equation) ?? "") {
        text, next in text + " \(next.1.rawValue) " + next.0.source(above: .equation)
      }
    case .indexed(let base, let subscripts):
      base.source(atLeast: .atom) + "_(" + Expression.joined(subscripts) + ")"
    case .primed(let base, let count):
      base.source(atLeast: .atom) + String(repeating: "'", count: count)
    case .applied(let base, let brackets, let arguments):
      base.source(atLeast: .atom) + (brackets == .round ? "(" : "[") + Expression.joined(arguments)
        + (brackets == .round ? ")" : "]")
    case .given(let left, let right):
      Expression.joined(left) + " | " + Expression.joined(right)
    case .subscripted(let base, let index): base + "_" + index
    case .partial(let value, let variable): "partial(\(value.source), \(variable.source))"
    case .bigOperator(let sign, let index, let from, let to, let term):
      "\(sign.rawValue)(\(index)=\(Expression.range(from, to)), \(term.source))"
    case .ellipsis: "..."
    case .words(let words): "\"\(words)\""
    }
  }
}

extension Domain {
  package var source: String {
    switch kind {
    case .interval(let low, let high): Expression.range(low, high)
    case .stepped(let low, let high, let step):
      "\(Expression.range(low, high)) step \(step.source)"
    case .elements(let elements): elements.source
    }
  }
}

extension Phrase {
  package var source: String {
    Expression.joined(expressions) + (variable.map { " " + $0.source } ?? "")
  }
}

extension Phrase.Variable {
  package var source: String { "for \(name) in \(domain.source)" }
}

extension Definition {
  /// The head and body on one line, `computed as` on an indented line after it; of a recurrence a line
  /// for each value that it begins with, above its step.
  package var source: String {
    var parameters = parameters.map { parameter in
      parameter.name + (parameter.fallback.map { "=" + $0.source } ?? "")
    }
    var text = ""
    if let recurrence {
      let others = parameters.dropFirst().map { ", " + $0 }.joined()
      for (place, start) in recurrence.starts.enumerated() {
        text += "\(name)(\(place)\(others)) = \(start.source)\n"
      }
      parameters[0] += " + \(recurrence.starts.count)"
    }
    text += key
    if !isConstant { text += "(\(parameters.joined(separator: ", ")))" }
    text += " = \(body.source)"
    if let written { text += "    written \(written)" }
    if let computed { text += "\n    computed as \(computed.source)" }
    if let checkedOver { text += " for \(self.parameters[0].name) in \(checkedOver.source)" }
    return text
  }
}
