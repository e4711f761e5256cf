internal import Functions
internal import Expressions

/// Applications and operators that are only written.
extension NotationBuilder {
  /// Subscripts in a row.
  func index(_ subscripts: [Expression], _ place: Place) -> Notation {
    let parts = subscripts.map { notation($0, place.inScript) }
    return .list(parts, separator: parts.contains(where: \.hasDecimalComma) ? .semicolon : .comma)
  }

  /// E[R], Q_π(s, a); of an operator with a subscript, as in `max_(a)(E)`, what it stands before.
  func application(
    of base: Expression, _ brackets: Written.ApplicationBrackets, _ arguments: [Expression],
    _ place: Place
  ) -> Part {
    if brackets == .round, arguments.count == 1,
      case .written(.indexed(let symbol, let subscripts)) = base.kind,
      case .name(let name, numpy: false) = symbol.kind,
      let part = operation(name, over: index(subscripts, place), arguments[0], place)
    {
      return part
    }
    let inner = arguments.map { notation($0, place.whole.inArgument) }
    let fence = brackets == .round ? Notation.Fence.parentheses : .brackets
    return Part(
      .line([
        fenced(part(base, place.whole), below: .atom), .sign(.apply),
        .fenced(fence, .list(inner, separator: language.separator)),
      ]))
  }

  /// `hat(y)`, `grad(L)`, `argmax(a, E)`, `sum(a, E)`: what only mathematics that is not evaluated
  /// calls so; nil for any other call.
  func writtenCall(_ call: Call, _ place: Place) -> Part? {
    guard !call.numpy, call.primes == 0, call.arguments.allSatisfy({ $0.name == nil }) else {
      return nil
    }
    let arguments = call.arguments.map(\.value)
    if arguments.count == 2, Self.indexed.contains(call.name), arguments[0].isIndex {
      return operation(call.name, over: notation(arguments[0], place.inScript), arguments[1], place)
    }
    guard arguments.count == 1, Builtin.named[call.name] == nil else { return nil }
    switch call.name {
    case "grad":
      let part = part(arguments[0], place.whole)
      return Part(.line([.sign(.nabla), fenced(part, below: .power)]), .power)
    case let name:
      guard Self.accents.contains(name), let accent = Notation.Accent(rawValue: name) else {
        return nil
      }
      return Part(.accent(accent, notation(arguments[0], place.whole)))
    }
  }

  /// What takes its index as a first argument.
  private static let indexed: Set = ["sum", "prod", "argmax", "argmin"]

  /// The accents that the language has names for.
  private static let accents: Set = ["hat", "bar", "tilde", "vec"]

  /// An operator with what stands below it, before a term; nil where the name is none.
  private func operation(
    _ name: String, over lower: Notation, _ term: Expression, _ place: Place
  ) -> Part? {
    let part = part(term, place)
    let body = later(part)
    let whole: Notation
    switch name {
    case "sum": whole = .big(.sum, lower: lower, upper: nil, body)
    case "prod": whole = .big(.product, lower: lower, upper: nil, body)
    case "argmax", "argmin":
      let word = Notation.word(String(name.suffix(3)))
      whole = .line([
        .word("arg"), .sign(.apply), word.subscripted(by: lower), .sign(.apply), body,
      ])
    default:
      let word = Notation.word(name)
      guard word.takesLimits else { return nil }
      whole = .line([word.subscripted(by: lower), .sign(.apply), body])
    }
    return Part(whole, .product, reach: reach(over: part))
  }
}

extension Notation {
  /// Whether a number in it has a decimal comma.
  fileprivate var hasDecimalComma: Bool {
    if case .number(let digits, _) = self { return digits.contains(",") }
    return children.contains(where: \.hasDecimalComma)
  }
}

extension Expression {
  /// Whether it says what a sum runs over: a name, or a condition of one.
  fileprivate var isIndex: Bool {
    switch kind {
    case .name, .comparison, .written(.subscripted), .written(.indexed), .written(.primed),
      .written(.relations):
      true
    default: false
    }
  }
}
