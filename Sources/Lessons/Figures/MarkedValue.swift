internal import Drawings
internal import Expressions
internal import Functions
internal import Notations
internal import Numerals

extension Scope {
  /// σ(0) = 0.5 of a call at the place, and `0.5 at z = 0` of anything else.
  func value(of mark: MarkedPlace, at point: Point) -> RichText {
    let (numeral, isExact) = Numeral.meant(point.y)
    let place = NumberText.significantDigits(6, of: point.x)
    if let call = library.withoutDefaults(mark.expression).call,
      let called = call.placed(at: place, insteadOf: mark.name)
    {
      let left = Notation.of(called, in: library, language: language.mathematics)
      let value = Notation.numeral(numeral.printed.withHyphen, language.decimalSign)
      let isEqual = isExact && Double(place).map { abs($0 - point.x) <= 8 * point.x.ulp } ?? false
      let equation = Notation.equation(left, value, isExact: isEqual)
      return "\(equation)"
    }
    let value = numeral.written(with: language.decimalSign).printed
    return language.words.value(
      RichText([.value(value, markdown: value)]),
      at: "\(Notation.symbol(mark.name)) = \(language.values.written(place))")
  }
}

extension Call {
  /// The call with a number in the place of its first argument, which is the variable and stands nowhere
  /// else; nil for another one.
  fileprivate func placed(at place: String, insteadOf variable: String) -> Expression? {
    guard let first = arguments.first, case .name(variable, false) = first.value.kind,
      !arguments.dropFirst().contains(where: { $0.value.names.contains(variable) })
    else { return nil }
    var call = self
    let digits = place.hasPrefix("-") ? String(place.dropFirst()) : place
    let number = Expression(.number(Double(digits) ?? .nan, digits: digits), at: first.range)
    call.arguments[0].value =
      place == digits ? number : Expression(.prefix(.negate, number), at: first.range)
    call.arguments[0].name = nil
    return Expression(.call(call), at: nameRange)
  }
}

extension String {
  /// Of a number that is printed with a true minus sign.
  fileprivate var withHyphen: String { replacing("\u{2212}", with: "-") }
}
