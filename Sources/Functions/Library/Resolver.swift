internal import Expressions
internal import Diagnostics
internal import Text

/// Gives every name of an expression its meaning, and collects all that has none.
struct Resolver {
  let library: Library
  /// The names of parameters or variables, by slot; they shadow everything.
  let slots: [String]
  /// The formula being defined, with its primes; it must not call itself.
  var own: (name: String, primes: Int)?
  /// The states that a rule of a recurrence may read; nil outside of recurrences.
  var states: StateSlots?

  private(set) var diagnostics: [Diagnostic] = []
  private var count: UInt64 = 0

  init(
    library: Library, slots: [String],
    own: (name: String, primes: Int)? = nil, states: StateSlots? = nil
  ) {
    self.library = library
    self.slots = slots
    self.own = own
    self.states = states
  }

  /// Throws what was collected, or that the term is too deep or too costly.
  func finish(_ term: Term, at range: SourceRange) throws(Rejection) {
    if !diagnostics.isEmpty { throw Rejection(diagnostics: diagnostics) }
    let limits = term.limits
    if limits.depth > Limits.maximumDepth { throw Rejection(.tooDeep(at: range)) }
    if limits.cost > Limits.maximumCost { throw Rejection(.tooCostly(at: range)) }
  }

  /// The term; where something is wrong, nan stands in for it.
  mutating func resolve(_ expression: Expression) -> Term {
    let range = expression.range
    switch expression.kind {
    case .number(let value, _): return .constant(.scalar(value))
    case .name(let name, let numpy): return resolve(name: name, numpy: numpy, at: range)
    case .list(let parts):
      let terms = parts.map { resolve($0) }
      return .list(terms, node(range))
    case .prefix(let operation, let operand):
      let term = resolve(operand)
      switch operation {
      case .negate: return .negate(term)
      case .plus: return term
      case .not: return .not(term)
      }
    case .infix(let operation, let a, let b):
      let (a, b) = (resolve(a), resolve(b))
      return .arithmetic(operation, a, b, node(range))
    case .comparison(let parts, let operators):
      let terms = parts.map { resolve($0) }
      return .comparison(terms, operators, node(range))
    case .conditional(let then, let condition, let otherwise):
      let (c, a, b) = (resolve(condition), resolve(then), resolve(otherwise))
      return .conditional(c, then: a, otherwise: b, elementwise: false, node(range))
    case .call(let call): return resolve(call, at: range)
    case .written(.partial(let value, let variable)):
      return partial(value, by: variable, at: range)
    case .written: return reject(.onlyWritten(at: range))
    }
  }

  private mutating func resolve(name: String, numpy: Bool, at range: SourceRange) -> Term {
    if numpy {
      if let constant = Builtin.constants[name] { return .constant(.scalar(constant)) }
    } else {
      if let slot = slots.firstIndex(of: name) { return .slot(slot) }
      if let value = library.value(of: name) { return .constant(value) }
      if library.refused.contains(name) { return reject(.refused(name, at: range)) }
    }
    if library.functions[name] != nil || Builtin.named[name] != nil {
      return reject(.functionWithoutCall(name, at: range))
    }
    let known = slots + library.valueNames
    return reject(.unknownName(name, nearest: library.nearest(to: name, in: known), at: range))
  }

  /// The derivative of an expression by a parameter or variable, at its present value.
  private mutating func partial(
    _ value: Expression, by variable: Expression, at range: SourceRange
  ) -> Term {
    let term = resolve(value)
    guard case .name(let name, false) = variable.kind,
      let variable = slots.firstIndex(of: name)
    else { return reject(.partialByNoVariable(at: variable.range)) }
    let others = Set(term.slots).subtracting([variable]).sorted()
    let places = [variable] + others
    let body = term.mappingSlots { slot in places.firstIndex(of: slot) ?? slot }
    let names = places.map { slots.indices.contains($0) ? slots[$0] : "" }
    let function = Function(
      name: Written.partialName,
      parameters: names.map { Function.Parameter(name: $0, fallback: nil) }, body: body,
      textbook: body, definition: nil)
    return .derivative(function, order: 1, places.map { .slot($0) }, node(range))
  }

  private mutating func resolve(_ call: Call, at range: SourceRange) -> Term {
    if !call.numpy, !slots.contains(call.name), let state = states?.slot(of: call) {
      do throws(Rejection) {
        return .slot(try state.get())
      } catch {
        diagnostics += error.diagnostics
        return .failed
      }
    }
    let values = call.arguments.map { resolve($0.value) }
    if !call.numpy, slots.contains(call.name) || library.value(of: call.name) != nil {
      return reject(.notAFunction(call.name, at: call.nameRange))
    }
    if !call.numpy, let own, own.name == call.name, own.primes == 0 || own.primes == call.primes {
      return reject(.callsItself(call.name, at: call.nameRange))
    }
    if call.primes > Jet.order { return reject(.tooManyPrimes(at: call.nameRange)) }
    if !call.numpy, let function = library.functions[call.name] {
      guard
        let arguments = arrange(
          call, values, function.parameters.map { ($0.name, $0.fallback) }, range)
      else { return .failed }
      if function.isRecurrence, call.primes > 0 {
        return reject(.slopeByStep(at: call.nameRange))
      }
      return call.primes == 0
        ? .call(function, arguments, node(range))
        : .derivative(function, order: call.primes, arguments, node(range))
    }
    guard let builtin = Builtin.named[call.name] else {
      return reject(unknownFunction(call))
    }
    guard
      let arguments = arrange(
        call, values,
        builtin.parameters.map { ($0.name, $0.fallback.map { .scalar($0) }) }, range)
    else { return .failed }
    if call.primes > 0 {
      return .derivative(
        Function(of: builtin, at: range), order: call.primes, arguments, node(range))
    }
    return Term.calling(builtin, arguments, node(range))
  }

  /// The arguments in the order of the parameters, defaults filled in; nil if they do not fit.
  private mutating func arrange(
    _ call: Call, _ values: [Term], _ parameters: [(name: String, fallback: Value?)],
    _ range: SourceRange
  ) -> [Term]? {
    var given = [Term?](repeating: nil, count: parameters.count)
    var faults: [Diagnostic] = []
    var isNamed = false
    for (index, argument) in call.arguments.enumerated() {
      if let name = argument.name {
        isNamed = true
        guard let place = parameters.firstIndex(where: { $0.name == name }) else {
          faults.append(
            .unknownArgument(
              name, of: call.name,
              isVariable: slots.contains(name) || Builtin.named[call.name] != nil,
              nearest: nearestName(to: name, in: parameters.map(\.name)), at: argument.range))
          continue
        }
        if given[place] != nil {
          faults.append(.argumentTwice(name, at: argument.range))
        }
        given[place] = values[index]
      } else if isNamed {
        faults.append(.positionalAfterNamed(at: argument.range))
      } else if index < parameters.count {
        given[index] = values[index]
      } else {
        faults.append(
          .tooManyArguments(
            call.name, parameters.count, call.arguments.count, at: argument.range))
        break
      }
    }
    if faults.isEmpty {
      for (index, parameter) in parameters.enumerated() where given[index] == nil {
        if let fallback = parameter.fallback {
          given[index] = .constant(fallback)
        } else {
          faults.append(.missingArgument(parameter.name, of: call.name, at: range))
        }
      }
    }
    diagnostics += faults
    return faults.isEmpty ? given.compactMap { $0 } : nil
  }

  private func unknownFunction(_ call: Call) -> Diagnostic {
    if call.numpy {
      let isOurs = library.functions[call.name] != nil
      let nearest = nearestName(to: call.name, in: Builtin.all.map(\.name))
      return .unknownNumPy(call.name, isOurs: isOurs, nearest: nearest, at: call.nameRange)
    }
    if library.refused.contains(call.name) { return .refused(call.name, at: call.nameRange) }
    return .unknownFunction(
      call.name, nearest: library.nearest(to: call.name, in: library.callable), at: call.nameRange)
  }

  private mutating func node(_ range: SourceRange) -> Node {
    count += 1
    return Node(number: count, range: range)
  }

  private mutating func reject(_ diagnostic: Diagnostic) -> Term {
    diagnostics.append(diagnostic)
    return .failed
  }
}

extension Term {
  /// Stands in for what could not be resolved.
  static let failed = Term.constant(.scalar(.nan))

  fileprivate static func calling(_ builtin: Builtin, _ arguments: [Term], _ node: Node) -> Term {
    if case .conditional = builtin.operation {
      return .conditional(
        arguments[0], then: arguments[1], otherwise: arguments[2], elementwise: true, node)
    }
    return .builtin(builtin, arguments, node)
  }
}

extension Function {
  /// A builtin as a function, so that its derivative can be taken like any other's.
  convenience init(of builtin: Builtin, at range: SourceRange) {
    let body = Term.calling(
      builtin, builtin.parameters.indices.map { .slot($0) }, Node(number: 1, range: range))
    self.init(
      name: builtin.name,
      parameters: builtin.parameters.map {
        Parameter(name: $0.name, fallback: $0.fallback.map { .scalar($0) })
      }, body: body, textbook: body, definition: nil)
  }
}
