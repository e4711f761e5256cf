internal import Functions
internal import Expressions

/// Sums, means and extremes over a vector's elements, and mathematics that is only written.
extension NotationBuilder {
  /// `sum(v)` as Σ_i v_i, with a letter that is not used around it; `sum(v_j)`, where the author has
  /// written the elements, as Σ_j v_j.
  func reduction(_ name: String, _ argument: Expression, _ place: Place) -> Part {
    if case .list(let elements) = argument.kind {
      return Part(applied(.word(name), elements, place.whole))
    }
    let written = argument.writtenIndex(besides: place.letters)
    guard written != nil || rank(argument) == .vector else {
      return Part(applied(.word(name), [argument], place.whole))
    }
    let letter = written ?? freeLetter(besides: place.letters)
    var inner = place
    inner.letters.append(letter)
    inner.index = .letter(letter)
    let part = part(argument, inner)
    let body = later(part)
    let reach = max(part.level < .product ? .itself : part.reach, .factors)
    let index = Notation.letter(letter)
    switch name {
    case "sum", "prod":
      return Part(
        .big(name == "sum" ? .sum : .product, lower: index, upper: nil, body), .product,
        reach: reach)
    case "mean":
      let count = Notation.variable(count)
      let one = Notation.number("1", exponent: nil)
      let share: Notation =
        place.scripts > 0
        ? .fenced(.parentheses, .line([one, .sign(.slash), count])) : .fraction(one, count)
      return Part(
        .line([
          share, .sign(.invisibleTimes), .big(.sum, lower: index, upper: nil, body),
        ]), .product, reach: reach)
    default:
      return Part(
        .line([Notation.word(name).subscripted(by: index), .sign(.apply), body]), .product,
        reach: reach)
    }
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
    case .partial(let value, let variable):
      return derivative(value, variable, place)
    case .bigOperator(let sign, let index, let from, let to, let term):
      let lower = Notation.line([.symbol(index), .sign(.equal), notation(from, place.inScript)])
      let part = part(term, place)
      return Part(
        .big(
          sign == .sum ? .sum : .product, lower: lower, upper: notation(to, place.inScript),
          later(part)), .product,
        reach: max(part.level < .product ? .itself : part.reach, .factors))
    case .ellipsis: return Part(.sign(.ellipsis))
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
      && expression.contains { part in
        guard case .call(let call) = part.kind, call.numpy || functions[call.name] == nil,
          Self.reductions.contains(call.name), let argument = call.arguments.first?.value
        else { return false }
        if case .list = argument.kind { return false }
        return rank(argument) == .vector
      }
  }

  private static let reductions: Set<String> = ["sum", "prod", "mean", "max", "min", "argmax"]
}

extension Notation {
  /// An index letter, perhaps with primes.
  static func letter(_ letter: String) -> Notation {
    let primes = letter.reversed().prefix { $0 == "′" }.count
    return Notation.variable(String(letter.dropLast(primes))).primed(primes)
  }
}
