internal import Text
internal import Functions
internal import Expressions

/// Arithmetic as mathematics writes it.
extension NotationBuilder {
  func infix(
    _ sign: InfixOperator, _ left: Expression, _ right: Expression, _ whole: Expression,
    _ place: Place
  ) -> Part {
    switch sign {
    case .or: return joined(left, " \(language.words.or) ", right, .or, place)
    case .and: return joined(left, " \(language.words.and) ", right, .and, place)
    case .add: return sum(left, .plus, right, place)
    case .subtract: return sum(left, .minus, right, place)
    case .multiply, .divide:
      if let positive = whole.withoutSign { return negative(of: positive, place) }
      return sign == .multiply ? product(left, right, place) : quotient(left, right, place)
    case .matrixMultiply: return matrixProduct(left, right, place)
    case .power: return power(left, right, place)
    }
  }

  private func joined(
    _ left: Expression, _ word: String, _ right: Expression, _ level: Precedence, _ place: Place
  ) -> Part {
    let first = fenced(part(left, place), below: level, followedBy: .everything)
    let second = fenced(part(right, place), below: level)
    return Part(.line([first, .text(word), second]), level)
  }

  private func sum(
    _ left: Expression, _ sign: Notation.Sign, _ right: Expression, _ place: Place
  ) -> Part {
    let first = fenced(part(left, place), below: .sum, followedBy: .everything)
    let second = part(right, place)
    return Part(
      .line([first, .sign(sign), later(second)]), .sum,
      reach: second.reach == .everything && second.level >= .product ? .everything : .itself)
  }

  func negative(of operand: Expression, _ place: Place) -> Part {
    let part = part(operand, place)
    return Part(.line([.sign(.minus), later(part)]), .sign, reach: part.reach)
  }

  // MARK: - Products

  private func product(_ left: Expression, _ right: Expression, _ place: Place) -> Part {
    // A quotient beside a factor needs its bar to be read right.
    let inner = place.with { $0.isArgument = false }
    let second = part(right, inner)
    let factors = [
      fenced(part(left, inner), below: .product, followedBy: .factors), later(second),
    ]
    var isProduct = false
    if case .infix(.multiply, _, _) = left.kind { isProduct = true }
    if rank(right) != .matrix,
      let power = Notation.power(of: factors[0], isProduct: isProduct, times: factors[1])
    {
      return Part(power, isProduct ? .product : .power)
    }
    // The dot of a · b takes in no further factor.
    let isDotted = isInnerProduct(right)
    return Part(
      product(factors[0], isDotted ? .fenced(.parentheses, second.notation) : factors[1]),
      .product, reach: isDotted ? .itself : second.reach)
  }

  /// Whether it is shown as a · b: the product of two vectors.
  private func isInnerProduct(_ expression: Expression) -> Bool {
    if case .infix(.matrixMultiply, let a, let b) = expression.kind {
      return rank(a) != .matrix && rank(b) != .matrix
    }
    guard let sides = arguments(of: expression, as: .product) else { return false }
    return sides.count == 2 && sides.allSatisfy { rank($0) != .matrix }
  }

  /// Two factors side by side, with a dot where they would be misread.
  func product(_ left: Notation, _ right: Notation) -> Notation {
    let (last, first) = (left.last, right.first)
    let needsDot =
      switch first {
      case .number: true
      case .fraction(let over, _): last.isFraction || (last.isNumber && over.first.isNumber)
      case .fenced(.bars, _): last.isBars
      // z(−1) would be a function of −1.
      case .fenced(.parentheses, let inner): last.isName && inner.isNegation
      case .word: last.isName && !right.appliesFirst
      default: last.isPlainWord
      }
    return .line([left, .sign(needsDot ? .times : .invisibleTimes), right])
  }

  private func matrixProduct(_ left: Expression, _ right: Expression, _ place: Place) -> Part {
    let whole = matrixProduct(left, right)
    return rank(left) == .vector && rank(right) == .vector ? whole : element(of: whole, place)
  }

  /// `a @ b` or `dot(a, b)`, shown whole: W x, or a · b of two vectors.
  func matrixProduct(_ left: Expression, _ right: Expression) -> Part {
    let (first, second) = (part(left, Place()), part(right, Place()))
    var sides = [
      fenced(first, below: .product, followedBy: .factors),
      isInnerProduct(right) ? .fenced(.parentheses, second.notation) : later(second),
    ]
    // Which matrices the author multiplies first is worth showing.
    if case .infix(.matrixMultiply, let inner, _) = left.kind,
      left.range.lower < inner.range.lower
    {
      sides[0] = .fenced(.parentheses, first.notation)
    }
    let isInner = rank(left) != .matrix && rank(right) != .matrix
    let notation =
      isInner ? Notation.line([sides[0], .sign(.times), sides[1]]) : product(sides[0], sides[1])
    return Part(notation, .product, reach: isInner ? max(second.reach, .factors) : second.reach)
  }

  func rank(_ expression: Expression) -> Rank { inference.rank(of: expression, names: ranks) }

  // MARK: - Quotients and powers

  /// A fraction with a bar; in superscripts, among arguments and within two bars with a slash.
  private func quotient(_ left: Expression, _ right: Expression, _ place: Place) -> Part {
    let isSimple = left.isSimple && right.isSimple
    let isInLine = place.isArgument || place.bars > 0
    if place.scripts > 0 || place.bars > 1 || (isSimple && isInLine) {
      let over = fenced(part(left, place), below: .product, followedBy: .factors)
      let under = fenced(part(right, place), below: .power)
      return Part(.line([over, .sign(.slash), under]), .product, reach: .factors)
    }
    let inner = place.with {
      $0.bars += 1
      $0.isArgument = false
    }
    return Part(.fraction(notation(left, inner), notation(right, inner)), .power)
  }

  private func power(_ base: Expression, _ exponent: Expression, _ place: Place) -> Part {
    let upper = notation(exponent, place.inScript)
    let raised = part(base, place)
    // tanh²(z), as is usual for these functions and whole exponents.
    if case .call(let call) = base.kind, call.primes == 0,
      case .number(let value, _) = exponent.kind,
      value >= 2, value.rounded() == value,
      case .row(var parts) = raised.notation, parts.count == 3,
      case .sign(.apply) = parts[1], case .fenced = parts[2], parts[0].takesPowers
    {
      parts[0] = parts[0].raised(to: upper)
      return Part(.row(parts), .power)
    }
    // A name with a subscript takes the exponent above it; everything else that is no atom is fenced.
    if case .scripts(_, _, nil, 0) = raised.notation, raised.level == .atom {
      return Part(raised.notation.raised(to: upper), .power)
    }
    return Part(fenced(raised, below: .atom).raised(to: upper), .power)
  }
}

extension NotationBuilder.Place {
  func with(_ change: (inout Self) -> Void) -> Self {
    var place = self
    change(&place)
    return place
  }

  var inArgument: Self { with { $0.isArgument = true } }

  var inScript: Self {
    with {
      $0.scripts += 1
      $0.isArgument = false
    }
  }

  /// Where nothing is indexed.
  var whole: Self { with { $0.index = nil } }
}

extension Expression {
  /// The expression that this one is the negative of, if it is written with a minus in front.
  var withoutSign: Expression? {
    switch kind {
    case .prefix(.negate, let operand): return operand
    case .infix(let sign, let left, let right) where sign == .multiply || sign == .divide:
      return left.withoutSign.map { Expression(.infix(sign, $0, right), at: range) }
    default: return nil
    }
  }

  /// Whether it is one number, name or root of one.
  fileprivate var isSimple: Bool {
    switch kind {
    case .number, .name, .written(.subscripted): true
    case .call(let call):
      Builtin.named[call.name]?.notation == .root(2) && call.arguments.count == 1
        && call.arguments[0].value.isSimple
    default: false
    }
  }
}

extension Notation {
  /// What meets the eye first.
  fileprivate var first: Notation {
    switch self {
    case .row(let parts): parts.first?.first ?? self
    case .scripts(let base, _, _, _): base.first
    default: self
    }
  }

  /// What meets the eye last.
  fileprivate var last: Notation {
    switch self {
    case .row(let parts): parts.last?.last ?? self
    default: self
    }
  }

  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }

  fileprivate var isBars: Bool { if case .fenced(.bars, _) = self { true } else { false } }

  /// z² of z and z, and z³ of z² and z, also as the last of several factors; nil where the factors differ, or
  /// are no letters.
  fileprivate static func power(
    of left: Notation, isProduct: Bool, times right: Notation
  ) -> Notation? {
    guard right.isLetter else { return nil }
    if case .row(let parts) = left {
      guard isProduct, let last = parts.last, parts.count > 1,
        parts[parts.count - 2] == .sign(.invisibleTimes),
        let power = power(of: last, isProduct: false, times: right)
      else { return nil }
      return .row(parts.dropLast() + [power])
    }
    if left == right { return right.raised(to: .number("2", exponent: nil)) }
    guard case .scripts(let base, let index, .number(let digits, nil)?, 0) = left,
      let exponent = Int(digits), exponent > 1
    else { return nil }
    let letter: Notation =
      index.map { .scripts(base, subscript: $0, superscript: nil, primes: 0) } ?? base
    return letter == right ? right.raised(to: .number(String(exponent + 1), exponent: nil)) : nil
  }

  /// One letter, perhaps with a subscript.
  private var isLetter: Bool {
    switch self {
    case .variable: true
    case .scripts(.variable, _?, nil, 0): true
    default: false
    }
  }

  /// Whether it is the negative of one term.
  fileprivate var isNegation: Bool {
    guard case .row(let parts) = self, parts.first == .sign(.minus) else { return false }
    return !parts.dropFirst().contains { $0 == .sign(.plus) || $0 == .sign(.minus) }
  }

  /// A letter or word, perhaps with scripts.
  fileprivate var isName: Bool {
    switch self {
    case .variable, .word: true
    case .scripts(let base, _, _, _): base.isName
    default: false
    }
  }

  /// Whether it begins with a function and its arguments.
  fileprivate var appliesFirst: Bool {
    if case .row(let parts) = self { parts.dropFirst().first == .sign(.apply) } else { false }
  }

  /// Whether a power of the function is written on its name.
  fileprivate var takesPowers: Bool {
    if case .word(let name) = self { Self.wordsWithPowers.contains(name) } else { false }
  }

  private static let wordsWithPowers = Set(
    Builtin.all.compactMap { builtin in
      if case .function(let word, takesPowers: true) = builtin.notation { word } else { nil }
    })
}
