internal import Functions
internal import Expressions

/// Sums, means and extremes over a vector's elements, and mathematics that is only written.
extension NotationBuilder {
  /// `sum(v)` as Σ_i v_i, with a letter that is not used around it; `sum(v_j)`, where the author has
  /// written the elements, as Σ_j v_j.
  func reduction(
    _ reduction: NotationForm.Reduction, _ name: String, _ argument: Expression, _ place: Place
  ) -> Part {
    if case .list(let elements) = argument.kind {
      return Part(applied(.word(name), elements, place.whole))
    }
    let written = argument.writtenIndex(besides: place.letters)
    guard written != nil || rank(argument) == .vector else {
      return Part(applied(.word(name), [argument], place.whole))
    }
    let letter = written ?? freeLetter(besides: place.letters)
    let index = Notation.letter(letter)
    let inner = place.with {
      $0.letters.append(letter)
      $0.index = index
    }
    let part = part(argument, inner)
    let body = later(part)
    let whole: Notation =
      switch reduction {
      case .sum: .big(.sum, lower: index, upper: nil, body)
      case .product: .big(.product, lower: index, upper: nil, body)
      case .mean:
        .line([
          share(of: .variable(count), place), .sign(.invisibleTimes),
          .big(.sum, lower: index, upper: nil, body),
        ])
      case .word: .line([Notation.word(name).subscripted(by: index), .sign(.apply), body])
      }
    return Part(whole, .product, reach: reach(over: part))
  }

  /// 1/n
  private func share(of count: Notation, _ place: Place) -> Notation {
    let one = Notation.number("1", exponent: nil)
    return place.scripts > 0
      ? .fenced(.parentheses, .line([one, .sign(.slash), count])) : .fraction(one, count)
  }

  /// How far a sum over a part reaches.
  func reach(over part: Part) -> Reach {
    part.level < .product ? .factors : max(part.reach, .factors)
  }

  /// The first of i, j, k, l, m, n, i′, j′, … that stands for nothing else.
  func freeLetter(besides letters: [String]) -> String {
    let alphabet = ["i", "j", "k", "l", "m", "n"]
    var primes = ""
    while true {
      for letter in alphabet.map({ $0 + primes })
      where !letters.contains(letter) && !taken.contains(letter) && letter != count {
        return letter
      }
      primes += "′"
    }
  }

  /// What `partial`, `a_n`, `sum(j=1..n, …)` and the rest of written mathematics look like.
  func written(_ written: Written, _ place: Place) -> Part {
    switch written {
    case .relations(let sides, let signs):
      let parts = sides.map { fenced(part($0, place), below: .conditional) }
      let rest = zip(signs, parts.dropFirst()).flatMap { [.sign($0.notation), $1] }
      return Part(.line(parts.prefix(1) + rest), .equation)
    case .given(let left, let right):
      let sides = [left, right].map { parts in
        Notation.list(
          parts.map { notation($0, place.inArgument) }, separator: language.separator)
      }
      return Part(.line([sides[0], .sign(.given), sides[1]]), .equation)
    case .subscripted(let base, let index):
      if case .word = Notation.symbol(base), case .word = Notation.index(index) {
        return Part(.symbol(base + "_" + index))
      }
      return Part(Notation.symbol(base).subscripted(by: .index(index)))
    case .indexed(let base, let subscripts):
      return Part(
        fenced(part(base, place.whole), below: .atom).subscripted(by: index(subscripts, place)))
    case .primed(let base, let count):
      return Part(fenced(part(base, place.whole), below: .atom).primed(count))
    case .applied(let base, let brackets, let arguments):
      return application(of: base, brackets, arguments, place)
    case .partial(let value, let variable): return derivative(value, variable, place)
    case .bigOperator(let sign, let index, let from, let to, let term):
      let (from, to) = (notation(from, place.inScript), notation(to, place.inScript))
      let part = part(term, place)
      guard sign == .integral else {
        let lower = Notation.line([.symbol(index), .sign(.equal), from])
        let whole = Notation.big(
          sign == .sum ? .sum : .product, lower: lower, upper: to, later(part))
        return Part(whole, .product, reach: reach(over: part))
      }
      let differential: [Notation] = [.text(" "), .variable("d"), .symbol(index)]
      return Part(
        .big(.integral, lower: from, upper: to, .line([later(part)] + differential)), .product)
    case .ellipsis: return Part(.sign(.centredEllipsis))
    case .words(let words): return Part(.text(words))
    }
  }

  private func derivative(
    _ value: Expression, _ variable: Expression, _ place: Place
  ) -> Part {
    let parts = [value, variable].map { operand in
      Notation.line([.sign(.partial), fenced(part(operand, place), below: .atom)])
    }
    if place.scripts > 0 || place.bars > 1 || place.isArgument {
      return Part(.line([parts[0], .sign(.slash), parts[1]]), .product, reach: .factors)
    }
    return Part(.fraction(parts[0], parts[1]), .power)
  }

  /// Whether elements have to be shown one by one: a vector whose formula reduces one.
  func needsIndex(_ expression: Expression) -> Bool {
    rank(expression) == .vector
      && expression.calls.contains { call in
        guard call.numpy || functions[call.name] == nil,
          case .reduction = Builtin.named[call.name]?.notation,
          let argument = call.arguments.first?.value
        else { return false }
        if case .list = argument.kind { return false }
        return rank(argument) == .vector
      }
  }
}

extension Written.Relation {
  fileprivate var notation: Notation.Sign {
    switch self {
    case .equal: .equal
    case .approximately: .approximately
    case .arrow: .arrow
    case .leftArrow: .leftArrow
    case .distributed: .distributed
    }
  }
}

extension Notation {
  /// An index letter, perhaps with primes.
  static func letter(_ letter: String) -> Notation {
    let primes = letter.reversed().prefix { $0 == "′" }.count
    return Notation.variable(String(letter.dropLast(primes))).primed(primes)
  }
}
