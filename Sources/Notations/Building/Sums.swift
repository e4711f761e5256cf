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
  private func reach(over part: Part) -> Reach {
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
    case .equation(let sides):
      let parts = sides.map { [fenced(part($0, place), below: .conditional)] }
      return Part(.line(Array(parts.joined(separator: [.sign(.equal)]))), .equation)
    case .subscripted(let base, let index):
      if case .word = Notation.symbol(base), case .word = Notation.index(index) {
        return Part(.symbol(base + "_" + index))
      }
      return Part(Notation.symbol(base).subscripted(by: .index(index)))
    case .partial(let value, let variable): return derivative(value, variable, place)
    case .bigOperator(let sign, let index, let from, let to, let term):
      let lower = Notation.line([.symbol(index), .sign(.equal), notation(from, place.inScript)])
      let part = part(term, place)
      let whole = Notation.big(
        sign == .sum ? .sum : .product, lower: lower, upper: notation(to, place.inScript),
        later(part))
      return Part(whole, .product, reach: reach(over: part))
    case .ellipsis: return Part(.sign(.ellipsis))
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

extension Notation {
  /// An index letter, perhaps with primes.
  static func letter(_ letter: String) -> Notation {
    let primes = letter.reversed().prefix { $0 == "′" }.count
    return Notation.variable(String(letter.dropLast(primes))).primed(primes)
  }
}
