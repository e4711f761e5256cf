internal import Functions
internal import Expressions

/// Calls as mathematics writes them.
extension NotationBuilder {
  func call(_ call: Call, _ place: Place) -> Part {
    if !call.numpy, let function = functions[call.name] {
      return application(of: function, call, place)
    }
    if let part = writtenCall(call, place) { return part }
    if call.primes == 0, let builtin = Builtin.named[call.name],
      let arguments = call.argumentsByPlace,
      arguments.count == builtin.parameters.count(where: { $0.fallback == nil }),
      let part = part(of: builtin, arguments, place)
    {
      return part
    }
    return plainCall(call, place)
  }

  /// The arguments of a call of a builtin of this form, if all stand by place.
  func arguments(of expression: Expression, as form: NotationForm) -> [Expression]? {
    guard case .call(let call) = expression.kind, call.numpy || functions[call.name] == nil,
      Builtin.named[call.name]?.notation == form
    else { return nil }
    return call.argumentsByPlace
  }

  /// A call with the arguments that the builtin needs; nil where a plain call shows it best.
  private func part(
    of builtin: Builtin, _ arguments: [Expression], _ place: Place
  ) -> Part? {
    let argument = arguments[0]
    switch builtin.notation {
    case .function: return nil
    case .exponential: return exponential(argument, place)
    case .root(let degree):
      let index = degree == 2 ? nil : Notation.number(String(degree), exponent: nil)
      return Part(.root(notation(argument, place), degree: index))
    case .doubleBars: return Part(.fenced(.doubleBars, notation(argument, place.whole)))
    case .bars: return Part(.fenced(.bars, notation(argument, place)))
    case .floor: return Part(.fenced(.floor, notation(argument, place)))
    case .formula(let formula):
      let names = builtin.parameters.map(\.name)
      let filled = Builtin.formula(formula).replacing { part in
        switch part.kind {
        case .name(let name, false): return names.firstIndex(of: name).map { arguments[$0] }
        case .infix(.add, let left, _):
          return argument.withoutSign.map {
            Expression(.infix(.subtract, left, $0), at: part.range)
          }
        default: return nil
        }
      }
      return part(filled, place)
    case .reduction(let reduction):
      return self.reduction(reduction, builtin.name, argument, place)
    case .count:
      guard case .name(let vector, _) = argument.kind, ranks[vector] == .vector else { return nil }
      return Part(.variable(count))
    case .whole(let word):
      let whole = Part(applied(.word(word), arguments, place.whole))
      return builtin.givesNumber ? whole : element(of: whole, place)
    case .transposed:
      let matrix = fenced(part(argument, place.whole), below: .atom)
      return element(of: Part(matrix.raised(to: .word("T")), .power), place)
    case .inverse:
      let matrix = fenced(part(argument, place.whole), below: .atom)
      return element(of: Part(matrix.raised(to: .numeral("-1")), .power), place)
    case .sized(let symbol):
      let whole = Notation.symbol(symbol).subscripted(by: notation(argument, place.whole.inScript))
      return element(of: Part(whole), place)
    case .chain(let word):
      let links = arguments.flatMap { chain(builtin.notation, $0) }
      return Part(applied(.word(word), links, place))
    case .product:
      let whole = matrixProduct(argument, arguments[1])
      return arguments.allSatisfy { rank($0) != .matrix } ? whole : element(of: whole, place)
    case .outerProduct:
      let sides = arguments.map { fenced(part($0, place.whole), below: .atom) }
      return element(of: Part(product(sides[0], sides[1].raised(to: .word("T"))), .product), place)
    case .approximation:
      let sides = arguments.map { fenced(part($0, place.whole), below: .sum) }
      return Part(.line([sides[0], .sign(.approximately), sides[1]]), .comparison)
    case .cases: return cases(argument, arguments[1], arguments[2], place)
    }
  }

  /// a, b, c of the arguments a and `maximum(b, c)` of a maximum.
  private func chain(_ form: NotationForm, _ expression: Expression) -> [Expression] {
    guard let links = arguments(of: expression, as: form), links.count == 2 else {
      return [expression]
    }
    return links.flatMap { chain(form, $0) }
  }

  /// How many letters, roughly, a superscript of e may be wide.
  private static let longestExponent = 24

  /// e^z; nil where the exponent would be too tall or too long for a superscript.
  private func exponential(_ exponent: Expression, _ place: Place) -> Part? {
    // Each part takes a letter or more, so what has many is too long for certain; to build it only to
    // see that, at each of many levels, would take time without bound.
    let rest = exponent.parts.dropFirst(Self.longestExponent)
    if place.scripts > 1 || rest.contains(where: { _ in true }) { return nil }
    let upper = notation(exponent, place.inScript)
    if upper.isTall || upper.length > Self.longestExponent { return nil }
    return Part(Notation.variable("e").raised(to: upper), .power)
  }

  /// A function before its arguments.
  func applied(_ symbol: Notation, _ arguments: [Expression], _ place: Place) -> Notation {
    application(of: symbol, to: arguments.map { notation($0, place.inArgument) })
  }

  /// A function before its arguments in parentheses.
  func application(of function: Notation, to arguments: [Notation]) -> Notation {
    let list = Notation.list(arguments, separator: language.separator)
    return .line([function, .sign(.apply), .fenced(.parentheses, list)])
  }

  /// A builtin without a notation of its own, or a name that is not known.
  private func plainCall(_ call: Call, _ place: Place) -> Part {
    let symbol: Notation =
      switch Builtin.named[call.name]?.notation {
      case .function(let word, _): .symbol(word)
      case .whole(let word): .word(word)
      case nil: .symbol(call.name)
      default: .word(call.name)
      }
    return Part(
      application(
        of: symbol.primed(call.primes), to: self.arguments(call.arguments, place.inArgument)))
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
    let arguments = call.arguments
    if function.isRecurrence, !arguments.isEmpty {
      return state(of: function, symbol, arguments, inner, place)
    }
    let whole = Part(application(of: symbol, to: self.arguments(arguments, inner)))
    return isElement ? element(of: whole, place) : whole
  }

  /// w_t, and w_t(η) where a parameter is given beside the step.
  private func state(
    of function: Function, _ symbol: Notation, _ arguments: [Call.Argument], _ inner: Place,
    _ place: Place
  ) -> Part {
    let element = function.signature.result > .number ? place.index : nil
    // The element's letter stands after the step.
    let bare = element == nil ? symbol : function.symbol
    var state = bare.subscripted(
      by: notation(arguments[0].value, inner.whole.inScript))
    if let element { state = state.subscripted(by: element) }
    // A step passes its parameters on as they are.
    let settings = recurrences.contains(function.name) ? [] : Array(arguments.dropFirst())
    if settings.isEmpty { return Part(state) }
    return Part(application(of: state, to: self.arguments(settings, inner)))
  }
}

extension Function {
  /// The symbol of `written`, or the name as mathematics writes it.
  package var symbol: Notation {
    definition?.written.map { .written($0) } ?? .symbol(name)
  }
}

extension Call {
  /// The arguments; nil if one has a name.
  fileprivate var argumentsByPlace: [Expression]? {
    arguments.allSatisfy { $0.name == nil } ? arguments.map(\.value) : nil
  }
}

extension Expression {
  /// Whether it holds no names but constants.
  var isConstant: Bool { names.allSatisfy { Builtin.constants[$0] != nil } }
}

extension Notation {
  /// Roughly how many letters it is wide.
  fileprivate var length: Int {
    switch self {
    case .variable, .sign: 1
    case .word(let text), .text(let text, _): text.count
    case .number(let digits, let exponent): digits.count + (exponent == nil ? 0 : 4)
    case .row(let parts): parts.reduce(0) { $0 + $1.length }
    case .scripts(let base, let lower, let upper, let primes):
      base.length + (lower?.length ?? 0) + (upper?.length ?? 0) + primes
    case .fraction(let over, let under): max(over.length, under.length)
    case .root(let content, let degree): content.length + 1 + (degree?.length ?? 0)
    case .accent(_, let content): content.length
    case .fenced(_, let content): content.length + 2
    case .big(_, _, _, let body): body.length + 2
    case .cases(let rows): rows.reduce(0) { max($0, $1.value.length + $1.condition.length) }
    case .table(let table):
      table.rows.reduce(0) { max($0, $1.reduce(0) { $0 + $1.length + 1 }) }
    default: children.reduce(0) { $0 + $1.length }
    }
  }
}
