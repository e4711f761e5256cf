internal import Functions
internal import Expressions
internal import Diagnostics
internal import Text

/// Calls as mathematics writes them.
extension NotationBuilder {
  func call(_ call: Call, _ whole: Expression, _ place: Place) -> Part {
    if !call.numpy, let function = functions[call.name] {
      return application(of: function, call, place)
    }
    let arguments = call.arguments.map(\.value)
    guard call.arguments.allSatisfy({ $0.name == nil }), call.primes == 0,
      let builtin = Builtin.named[call.name], arguments.count <= builtin.parameters.count,
      let first = arguments.first
    else { return plainCall(call, place) }
    if arguments.count == 1, let part = unary(call.name, first, whole.range, place) { return part }
    if arguments.count == 2, let part = binary(call.name, arguments[0], arguments[1], place) {
      return part
    }
    if call.name == "where", arguments.count == 3 {
      return cases(arguments[0], arguments[1], arguments[2], place)
    }
    return plainCall(call, place)
  }

  private func unary(
    _ name: String, _ argument: Expression, _ range: SourceRange, _ place: Place
  ) -> Part? {
    let one = Expression(.number(1, digits: "1"), at: range)
    switch name {
    case "exp": return exponential(argument, place)
    case "expm1":
      let power = Expression(
        .call(
          Call(
            name: "exp", nameRange: range, numpy: true,
            arguments: [.init(value: argument, range: range)])), at: range)
      return part(Expression(.infix(.subtract, power, one), at: range), place)
    case "log1p":
      let sum = argument.withoutSign.map { Expression.Kind.infix(.subtract, one, $0) }
      return Part(
        applied(
          .word("ln"), [Expression(sum ?? .infix(.add, one, argument), at: range)], place))
    case "sqrt": return Part(.root(notation(argument, place)))
    case "abs": return Part(.fenced(.bars, notation(argument, place)))
    case "floor": return Part(.fenced(.floor, notation(argument, place)))
    case "sum", "prod", "mean", "max", "min", "argmax": return reduction(name, argument, place)
    case "len":
      guard case .name(let vector, _) = argument.kind, ranks[vector] == .vector else { return nil }
      return Part(.variable(count))
    case "diag": return element(of: Part(applied(.word(name), [argument], place.whole)), place)
    default: return nil
    }
  }

  private func binary(
    _ name: String, _ a: Expression, _ b: Expression, _ place: Place
  ) -> Part? {
    switch name {
    case "maximum", "minimum":
      return Part(
        applied(.word(String(name.prefix(3))), chain(name, a) + chain(name, b), place))
    case "dot":
      let whole = matrixProduct(a, b)
      return rank(a) != .matrix && rank(b) != .matrix ? whole : element(of: whole, place)
    case "outer":
      let sides = [a, b].map { fenced(part($0, place.whole), below: .atom) }
      return element(of: Part(product(sides[0], sides[1].raised(to: .word("T"))), .product), place)
    case "allclose":
      let sides = [a, b].map { fenced(part($0, place.whole), below: .sum) }
      return Part(.line([sides[0], .sign(.approximately), sides[1]]), .comparison)
    default: return nil
    }
  }

  /// max(a, b, c) for `maximum(a, maximum(b, c))`.
  private func chain(_ name: String, _ expression: Expression) -> [Expression] {
    guard case .call(let call) = expression.kind, call.name == name,
      call.numpy || functions[name] == nil, call.arguments.count == 2,
      call.arguments.allSatisfy({ $0.name == nil })
    else { return [expression] }
    return call.arguments.flatMap { chain(name, $0.value) }
  }

  /// How many letters, roughly, a superscript of e may be wide.
  private static let longestExponent = 24

  /// e^z; the word exp where the exponent would be too tall or too long for a superscript.
  private func exponential(_ exponent: Expression, _ place: Place) -> Part {
    // Each part takes a letter or more, so what has many is too long for certain; to build it only to
    // see that, at each of many levels, would take time without bound.
    if place.scripts < 2, !exponent.hasMoreParts(than: Self.longestExponent) {
      let upper = notation(exponent, place.inScript)
      if !upper.isTall, upper.length <= Self.longestExponent {
        return Part(Notation.variable("e").raised(to: upper), .power)
      }
    }
    return Part(applied(.word("exp"), [exponent], place))
  }

  /// A function before its arguments.
  func applied(_ symbol: Notation, _ arguments: [Expression], _ place: Place) -> Notation {
    .application(symbol, arguments.map { notation($0, place.inArgument) })
  }

  /// A builtin without a notation of its own, or a name that is not known.
  private func plainCall(_ call: Call, _ place: Place) -> Part {
    let symbol: Notation =
      switch call.name {
      case "log": .word("ln")
      case "log2", "log10": .symbol(call.name)
      case "isnan", "isinf": .word(call.name)
      default: Builtin.named[call.name] == nil ? .symbol(call.name) : .word(call.name)
      }
    return Part(
      .application(symbol.primed(call.primes), self.arguments(call.arguments, place.inArgument)))
  }

  private func arguments(_ arguments: [Call.Argument], _ place: Place) -> [Notation] {
    arguments.map { argument in
      let value = notation(argument.value, place)
      return argument.name.map { .line([.symbol($0), .sign(.equal), value]) } ?? value
    }
  }

  // MARK: - Formulas

  private func application(of function: Function, _ call: Call, _ place: Place) -> Part {
    var symbol = function.symbol.primed(call.primes)
    let signature = function.signature
    var inner = place.inArgument
    var isElement = false
    if let index = place.index, !signature.worksElementwise {
      inner.index = nil
      if call.primes > 0 {
        isElement =
          inference.rank(of: Expression(.call(call), at: call.nameRange), names: ranks) > .number
      } else if signature.result > .number {
        symbol = symbol.subscripted(by: index)
      }
    }
    var arguments = call.arguments
    if isShortened {
      // The first argument says where the function is taken; constants for defaults only which one.
      while arguments.count > 1,
        arguments.count <= function.parameters.count || arguments.last?.name != nil,
        let last = arguments.last, isDefault(last, at: arguments.count - 1, of: function),
        last.value.isConstant
      { arguments.removeLast() }
    }
    let whole = Part(.application(symbol, self.arguments(arguments, inner)))
    return isElement ? element(of: whole, place) : whole
  }

  private func isDefault(
    _ argument: Call.Argument, at index: Int, of function: Function
  ) -> Bool {
    let parameter =
      argument.name.map { name in function.parameters.first { $0.name == name } }
      ?? (index < function.parameters.count ? function.parameters[index] : nil)
    return parameter?.fallback != nil
  }
}

extension Function {
  /// The symbol of `written`, or the name as mathematics writes it.
  package var symbol: Notation {
    definition?.written.map { .written($0) } ?? .symbol(name)
  }
}

extension Expression {
  /// Whether it is made of more than `count` expressions, itself included.
  fileprivate func hasMoreParts(than count: Int) -> Bool {
    var rest = count
    return !isCounted(within: &rest)
  }

  /// Takes its parts off `rest`; false as soon as that is used up.
  private func isCounted(within rest: inout Int) -> Bool {
    rest -= 1
    return rest >= 0 && parts.allSatisfy { $0.isCounted(within: &rest) }
  }

  /// Whether it holds no names but constants.
  var isConstant: Bool {
    !contains { part in
      if case .name(let name, let isNumPy) = part.kind {
        !isNumPy && Builtin.constants[name] == nil
      } else {
        false
      }
    }
  }
}

extension Notation {
  /// Whether there is a brace of cases in it, outside of scripts.
  package var hasCases: Bool {
    switch self {
    case .cases: true
    case .row(let parts): parts.contains(where: \.hasCases)
    case .fraction(let over, let under): over.hasCases || under.hasCases
    case .root(let content), .fenced(_, let content), .big(_, _, _, let content): content.hasCases
    case .matrix(let rows): rows.contains { $0.contains(where: \.hasCases) }
    case .variable, .word, .number, .sign, .text, .scripts: false
    }
  }

  /// Whether it is taller than a line, as fractions, cases, matrices and sums with limits are.
  var isTall: Bool {
    switch self {
    case .variable, .word, .number, .sign, .text: false
    case .fraction, .cases, .big, .matrix: true
    case .row(let parts): parts.contains(where: \.isTall)
    case .scripts(let base, _, let upper, _): base.isTall || (upper?.isTall ?? false)
    case .root(let content), .fenced(_, let content): content.isTall
    }
  }

  /// Roughly how many letters it is wide.
  fileprivate var length: Int {
    switch self {
    case .variable, .sign: 1
    case .word(let text), .text(let text): text.count
    case .number(let digits, let exponent): digits.count + (exponent == nil ? 0 : 4)
    case .row(let parts): parts.reduce(0) { $0 + $1.length }
    case .scripts(let base, let lower, let upper, let primes):
      base.length + (lower?.length ?? 0) + (upper?.length ?? 0) + primes
    case .fraction(let over, let under): max(over.length, under.length)
    case .root(let content): content.length + 1
    case .fenced(_, let content): content.length + 2
    case .big(_, _, _, let body): body.length + 2
    case .cases(let rows): rows.reduce(0) { max($0, $1.value.length + ($1.condition?.length ?? 9)) }
    case .matrix(let rows):
      rows.reduce(0) { max($0, $1.reduce(0) { $0 + $1.length + 1 }) }
    }
  }
}
