package import Diagnostics

extension Parse {
  /// `NAME = EXPR, NAME = EXPR at NAME = EXPR, NAME = EXPR`, or one expression in the place of the equations;
  /// what begins with `at` may be left out.
  package static func graph(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> GraphPhrase? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in try parser.graph() }
  }
}

extension Parser {
  fileprivate mutating func graph() throws(Mistake) -> GraphPhrase {
    let start = current.lower
    var equations = [try equation()]
    while take(.comma) { equations.append(try equation()) }
    for equation in equations where equation.name == nil && equations.count > 1 {
      throw .error(
        "an equation of a graph has a name", at: equation.expression.range,
        hint: "write 'z = …, L = …'; one expression alone needs none")
    }
    var settings: [Setting] = []
    if take(.keyword(.at)) { settings = try self.settings(after: "at") }
    return GraphPhrase(equations: equations, settings: settings, range: range(from: start))
  }

  private mutating func equation() throws(Mistake) -> GraphPhrase.Equation {
    guard current.kind == .name, token(1).kind == .assign else {
      let expression = try expression().expression
      return GraphPhrase.Equation(
        name: nil, nameRange: expression.range, expression: expression)
    }
    let name = try name(for: "a name")
    advance()
    return GraphPhrase.Equation(
      name: name.text, nameRange: name.range, expression: try expression().expression)
  }
}
