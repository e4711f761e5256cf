package import Diagnostics

extension Parse {
  /// A block of claims, one on each line.
  package static func claims(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Block<Claim> {
    block(bytes, reporting: &diagnostics) { parser throws(Mistake) in try parser.claim() }
  }
}

extension Parser {
  fileprivate mutating func claim() throws(Mistake) -> Claim {
    let start = current
    let left = try expression().expression
    var kind = Claim.Kind.holds(left)
    let sign = current
    if take(.approximately) {
      guard left.precedence > .comparison else {
        throw .error(
          "'~=' joins no chain and no condition", at: sign.range,
          hint: "its left side is one value; make two claims")
      }
      let literal = try literal()
      if case .list = literal { try Self.checkShape(literal) }
      kind = .approximates(left, literal)
    }
    switch current.kind {
    case .comparison, .approximately, .infix,
      .open where kind != .holds(left):
      throw .error(
        "the right side of '~=' is digits, not an expression", at: current.range,
        hint: "write the value, as in '~= 0.0900'")
    case .comma: throw .error("one claim stands on a line", at: current.range)
    default: break
    }
    let variable = try variable()
    return Claim(kind, variable: variable, range: range(from: start.lower))
  }

  private mutating func literal() throws(Mistake) -> Claim.Literal {
    let start = current
    if start.kind == .open(.square) {
      _ = try openBracket()
      var elements: [Claim.Literal] = []
      while current.kind != .close(.square) {
        elements.append(try literal())
        guard take(.comma) else { break }
      }
      try close(.square, openedBy: start)
      let range = range(from: start.lower)
      if elements.isEmpty { throw .error("a list without elements", at: range) }
      return .list(elements, range)
    }
    var sign = 1.0
    if take(.infix(.subtract)) {
      sign = -1
    } else {
      _ = take(.infix(.add))
    }
    let token = current
    guard take(.number) else {
      throw .error(
        "the right side of '~=' is digits, not an expression", at: token.range,
        hint: "write the value, as in '~= 0.0900', or 'allclose(a, b)'")
    }
    let digits = text(of: token).filter { $0 != "_" }
    return .number(
      Claim.Rounded(
        value: sign * (Double(digits) ?? .nan), decimals: Self.decimals(of: digits),
        range: range(from: start.lower)))
  }

  /// The decimal places of a number as written; nil for a whole number, which is exact.
  private static func decimals(of digits: String) -> Int? {
    let parts = digits.lowercased().split(separator: "e", maxSplits: 1)
    let mantissa = parts.first ?? ""
    let places = mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 }
    guard parts.count > 1 else { return places }
    // No double needs an exponent beyond these.
    let exponent = min(max(Int(parts[1]) ?? 400, -400), 400)
    return (places ?? 0) - exponent
  }

  /// A nested list has the same shape in every element.
  @discardableResult
  private static func checkShape(_ literal: Claim.Literal) throws(Mistake) -> [Int] {
    guard case .list(let elements, _) = literal else { return [] }
    let shape = try checkShape(elements[0])
    for element in elements.dropFirst() where try checkShape(element) != shape {
      throw .error("the rows of a list have one length", at: element.range)
    }
    return [elements.count] + shape
  }
}
