internal import Notations
internal import Expressions
internal import Functions

/// What curves are called.
extension CurveFigure {
  /// The name that `names` gives an element, or the expression: without arguments that are the defaults,
  /// unless another curve calls the same formula with others.
  func label(of line: Line) -> Notation {
    if let element = line.element, let names = keys[Keys.names].last, element <= names.count {
      return notation(names[element - 1])
    }
    let settings = line.expression.call?.settings
    let isOfFamily = lines.contains { other in
      guard let call = other.expression.call else { return false }
      return call.name == line.expression.call?.name && call.settings != settings
    }
    let shown = isOfFamily ? line.expression : library.withoutDefaults(line.expression)
    return notation(shown, element: line.element)
  }
}

extension Library {
  /// A call without arguments at its end that are the defaults; anything else as it is.
  func withoutDefaults(_ expression: Expression) -> Expression {
    guard var call = expression.call, let parameters = functions[call.name]?.parameters else {
      return expression
    }
    let names = parameters.map(\.name)
    while let last = call.arguments.last,
      let place = last.place(at: call.arguments.count - 1, among: names), place > 0,
      let fallback = parameters[place].fallback,
      (try? resolve(last.value).evaluate()) == fallback
    { call.arguments.removeLast() }
    return Expression(.call(call), at: expression.range)
  }
}

extension Expression {
  /// The call of a formula or builtin that it is, if it is nothing else.
  var call: Call? {
    if case .call(let call) = kind { call } else { nil }
  }
}

extension Call {
  /// All arguments but the place.
  fileprivate var settings: [String] { arguments.dropFirst().map(\.value.source) }
}
