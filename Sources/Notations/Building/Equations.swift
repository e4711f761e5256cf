package import Functions
package import Expressions
package import Numerals
internal import Text

/// What notations are made of: expressions, calls, definitions.
extension Notation {
  /// An expression as mathematics writes it, also one that is only written.
  ///
  /// - Parameters:
  ///   - expression: anything that parses.
  ///   - library: what calls in it mean.
  ///   - element: the element of a vector that is meant, counted from 1: softmax₁(z).
  ///   - language: what its words and numbers are written in.
  /// - Returns: the notation, with elements under index letters where a reduction needs them.
  package static func of(
    _ expression: Expression, in library: Library, element: Int? = nil,
    language: NotationLanguage = .english
  ) -> Notation {
    var sides = [expression]
    if case .written(.relations(let related, _)) = expression.kind { sides = related }
    var builder = NotationBuilder(
      of: sides, functions: library.functions.called(by: sides), constants: library.constants,
      language: language)
    var place = NotationBuilder.Place()
    if let element {
      if case .list(let elements) = expression.kind, elements.indices.contains(element - 1) {
        return builder.notation(elements[element - 1], place)
      }
      place.index = .number(String(element), exponent: nil)
    } else if sides.contains(where: builder.needsIndex) {
      // p = exp(z) / sum(exp(z)): a name that equals a vector is one.
      for case .name(let name, _) in sides.map(\.kind) { builder.ranks[name] = .vector }
      builder.showElements(in: &place)
    }
    return builder.notation(expression, place)
  }

  /// The equation of a call: `leaky_relu(z, 0.1)` gives LeakyReLU(z, 0.1) = … with 0.1 in it.
  ///
  /// - Returns: nil for what is no call of a formula, and for a derivative that is not stated.
  package static func equation(
    of expression: Expression, in library: Library, language: NotationLanguage = .english
  ) -> Notation? {
    equation(commonTo: [expression], in: library, language: language)
  }

  /// The equation that calls of one formula have in common, with the letters of what differs between
  /// them: `focal(p, 0)` and `focal(p, 2)` give focal(p, γ) = … It is that of the formula where there
  /// are also calls of its derivative.
  ///
  /// - Returns: nil where the expressions are not calls of one formula, and where all are of a
  ///   derivative that is not stated.
  package static func equation(
    commonTo expressions: [Expression], in library: Library, language: NotationLanguage = .english
  ) -> Notation? {
    let calls = expressions.compactMap { expression -> Call? in
      if case .call(let call) = expression.kind, !call.numpy { call } else { nil }
    }
    guard calls.count == expressions.count, let first = calls.first,
      calls.allSatisfy({ $0.name == first.name }), let function = library.functions[first.name]
    else { return nil }
    return function.notation(
      primes: calls.map(\.primes).min() ?? 0, settings: Settings(of: calls, function, in: library),
      in: language)
  }

  /// `name = value`, as T = 0.5.
  package static func equation(
    _ name: String, _ value: Value, format: NumberFormat = .digits(6),
    language: NotationLanguage = .english
  ) -> Notation {
    .line([.symbol(name), .sign(.equal), .of(value, format: format, language: language)])
  }

  /// Both sides with = between them, or ≈ where they are equal only about.
  package static func equation(_ left: Notation, _ right: Notation, isExact: Bool) -> Notation {
    .line([left, .sign(isExact ? .equal : .approximately), right])
  }

  /// A number, a vector as (a, b, c), or a matrix in brackets.
  package static func of(
    _ value: Value, format: NumberFormat, language: NotationLanguage = .english
  ) -> Notation {
    let numerals = value.elements.map { numeral(format.text(of: $0), language.decimalSign) }
    switch value.shape {
    case .scalar: return numerals[0]
    case .vector: return .fenced(.parentheses, .list(numerals, separator: language.separator))
    case .matrix(let rows, let columns):
      return .matrix(
        (0..<rows).map { Array(numerals[$0 * columns..<($0 + 1) * columns]) },
        separator: language.separator)
    }
  }
}

extension Constant {
  /// The symbol of `written`, or the name as mathematics writes it.
  package var symbol: Notation {
    definition.written.map { .written($0) } ?? .symbol(definition.name)
  }

  /// The equation as it is written, as η = 0.1.
  package func notation(
    in library: Library, language: NotationLanguage = .english
  ) -> Notation {
    .line([symbol, .sign(.equal), .of(definition.body, in: library, language: language)])
  }
}

extension Function {
  /// The whole equation in its textbook form, f(z) = …; nil for a builtin.
  ///
  /// Parameters with a default are left out on the left side; `defaults` tells them.
  package var notation: Notation? { notation(in: .english) }

  package func notation(in language: NotationLanguage) -> Notation? {
    notation(primes: 0, in: language)
  }

  /// The equation of the function or of a stated derivative; nil if it is not stated.
  package func notation(primes: Int) -> Notation? { notation(primes: primes, in: .english) }

  package func notation(primes: Int, in language: NotationLanguage) -> Notation? {
    notation(primes: primes, settings: Settings(), in: language)
  }

  /// The parameters that have a default, as α = 0.01.
  package var defaults: [Notation] { defaults(in: .english) }

  package func defaults(in language: NotationLanguage) -> [Notation] {
    (definition?.parameters ?? []).compactMap { parameter in
      parameter.fallback.map { fallback in
        let builder = NotationBuilder(
          of: [fallback], functions: textbook.callees, constants: constants, language: language)
        let value = builder.notation(fallback, NotationBuilder.Place().inArgument)
        return .line([.symbol(parameter.name), .sign(.equal), value])
      }
    }
  }

  /// The equations of the values that a recurrence begins with, as w_0 = 2; none for another formula.
  package var starts: [Notation] { starts(in: .english) }

  package func starts(in language: NotationLanguage) -> [Notation] {
    guard let definition, let recurrence = definition.recurrence else { return [] }
    return recurrence.starts.enumerated().map { place, start in
      equation(of: definition, start, at: .number(String(place), exponent: nil), [:], language)
    }
  }

  /// A line of a recurrence, of its value at a step, with values in the place of parameters.
  private func equation(
    of definition: Definition, _ body: Expression, at step: Notation,
    _ values: [String: Expression], _ language: NotationLanguage
  ) -> Notation {
    let body = body.replacing { part in
      if case .name(let name, false) = part.kind { values[name] } else { nil }
    }
    let settings = definition.parameters.filter { $0.fallback != nil }
      .map { values[$0.name]?.source ?? $0.name }
    var builder = NotationBuilder(
      of: [body], functions: textbook.callees, constants: constants,
      parameters: Set(definition.parameters.map(\.name)), numbers: Set(settings),
      language: language)
    builder.recurrences = Set(definition.recurrence?.system.map(\.name) ?? [])
    var left = symbol.subscripted(by: step)
    var place = NotationBuilder.Place()
    if builder.needsIndex(body) {
      builder.showElements(in: &place)
      if let index = place.index { left = left.subscripted(by: index) }
    }
    return .line([left, .sign(.equal), builder.notation(body, place)])
  }

  fileprivate func notation(
    primes: Int, settings: Settings, in language: NotationLanguage
  ) -> Notation? {
    if let definition, let recurrence = definition.recurrence {
      let values = settings.values(of: definition)
      let variable = definition.parameters[0]
      let builder = NotationBuilder(of: [], functions: [:], constants: [:], language: language)
      let step = builder.notation(
        values[variable.name]
          ?? Expression(.name(variable.name, numpy: false), at: variable.range))
      let count = Notation.number(String(recurrence.starts.count), exponent: nil)
      return equation(
        of: definition, definition.body, at: .line([step, .sign(.plus), count]), values, language)
    }
    let function = primes == 0 ? self : stated[primes]
    guard let function, let definition = function.definition else { return nil }
    let values = settings.values(of: definition)
    let body = definition.body.replacing { part in
      if case .name(let name, false) = part.kind { values[name] } else { nil }
    }
    let parameters = definition.parameters
    let names = parameters.filter { $0.fallback != nil }.map(\.name)
    var builder = NotationBuilder(
      of: [body], functions: function.textbook.callees, constants: function.constants,
      parameters: Set(definition.parameters.map(\.name)),
      numbers: Set(names.map { values[$0]?.source ?? $0 }), language: language)
    var place = NotationBuilder.Place()
    if primes == 1, isOfElements {
      for (name, rank) in ranks { builder.ranks[values[name]?.source ?? name] = rank }
      builder.showElements(in: &place)
      let variable = builder.notation(
        .named(definition.parameters[0].name, as: values), place)
      return .line([
        .fraction(.line([.sign(.partial), symbol]), .line([.sign(.partial), variable])),
        .sign(.equal), builder.notation(body, place),
      ])
    }
    // A derivative's symbol is that of its function.
    var left = symbol.primed(primes)
    if builder.needsIndex(body) {
      builder.showElements(in: &place)
      if let index = place.index { left = left.subscripted(by: index) }
    }
    let shown = parameters.enumerated().filter { place, parameter in
      place == 0 || parameter.fallback == nil || place <= settings.told.max() ?? 0
    }.map { place, parameter in
      let isLetter = parameter.fallback == nil || place == 0 || settings.told.contains(place)
      let value = values[parameter.name] ?? (isLetter ? nil : parameter.fallback)
      return value.map { builder.notation($0, NotationBuilder.Place().inArgument) }
        ?? .symbol(parameter.name)
    }
    return .line([
      builder.application(of: left, to: shown), .sign(.equal), builder.notation(body, place),
    ])
  }
}

extension Expression {
  /// A parameter's name, or what stands for it.
  fileprivate static func named(_ name: String, as values: [String: Expression]) -> Expression {
    values[name] ?? Expression(.name(name, numpy: false), at: SourceRange(0, 0))
  }
}

extension NotationBuilder {
  init(
    of expressions: [Expression], functions: [String: Function],
    constants: [String: Constant], parameters: Set<String> = [],
    numbers: Set<String> = [], language: NotationLanguage
  ) {
    var taken = parameters
    var counts = false
    for part in expressions.flatMap(\.parts) {
      switch part.kind {
      case .name(let name, false): taken.insert(name)
      case .written(.subscripted(let base, let index)): taken.formUnion([base, index])
      case .written(.bigOperator(_, let index, _, _, _)): taken.insert(index)
      case .call(let call):
        let notation = Builtin.named[call.name]?.notation
        counts = counts || notation == .count || notation == .reduction(.mean)
      default: break
      }
    }
    let inference = RankInference(functions: functions, constants: constants)
    self.init(
      functions: functions, constants: constants, inference: inference,
      ranks: inference.ranks(in: expressions, numbers: numbers), parameters: parameters,
      taken: taken,
      count: counts ? ["n", "N"].first { !taken.contains($0) } ?? "M" : "",
      language: language)
  }

  /// Shows the elements of vectors at `place`, under a free letter.
  func showElements(in place: inout Place) {
    let letter = freeLetter(besides: [])
    place.index = .letter(letter)
    place.letters = [letter]
  }
}
