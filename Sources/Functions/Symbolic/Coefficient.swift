internal import Expressions
internal import Numerals
internal import Text

/// The number before a product: a fraction of whole numbers as long as they fit, else a double.
struct Coefficient: Sendable {
  let value: Double
  let numerator: Int
  /// Positive; 0 where no whole numbers are known.
  let denominator: Int
  /// Whether it comes of a number with a decimal point, and is written as one.
  let isDecimal: Bool

  static let one = Coefficient(1)

  init(_ numerator: Int, over denominator: Int = 1, isDecimal: Bool = false) {
    let divisor = Self.commonDivisor(abs(numerator), denominator) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
    self.isDecimal = isDecimal && self.denominator != 1
    value = Double(self.numerator) / Double(self.denominator)
  }

  init(approximately value: Double) {
    (self.value, numerator, denominator, isDecimal) = (value, 0, 0, true)
  }

  /// A number as it is written: `0.044715` is 44715/1000000.
  init(_ value: Double, digits: String) {
    guard value.isFinite, let exact = Self.exact(digits.filter { $0 != "_" }) else {
      self.init(approximately: value)
      return
    }
    self = exact
  }

  private static func exact(_ digits: String) -> Coefficient? {
    let parts = digits.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let places = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, places.count <= 2, let mantissa = Int(places.joined()),
      let exponent = parts.count == 2 ? Int(parts[1]) : 0
    else { return nil }
    let shift = exponent - (places.count == 2 ? places[1].count : 0)
    guard abs(shift) <= 18 else { return nil }
    let power = (0..<abs(shift)).reduce(1) { power, _ in power * 10 }
    guard shift > 0 else { return Coefficient(mantissa, over: power, isDecimal: true) }
    let (whole, overflows) = mantissa.multipliedReportingOverflow(by: power)
    return overflows ? nil : Coefficient(whole)
  }

  var isExact: Bool { denominator != 0 }
  var isZero: Bool { value == 0 }
  var isOne: Bool { value == 1 }
  var isNegative: Bool { value < 0 }
  /// The whole number that it is; nil if it is none.
  var whole: Int? { denominator == 1 ? numerator : nil }

  static prefix func - (a: Coefficient) -> Coefficient { a * Coefficient(-1) }

  static func * (a: Coefficient, b: Coefficient) -> Coefficient {
    let (over, first) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let (under, second) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    guard a.isExact, b.isExact, !first, !second, over != .min, under > 0 else {
      return Coefficient(approximately: a.value * b.value)
    }
    return Coefficient(over, over: under, isDecimal: a.isDecimal || b.isDecimal)
  }

  static func + (a: Coefficient, b: Coefficient) -> Coefficient {
    let (left, first) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, second) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    let (over, third) = left.addingReportingOverflow(right)
    let (under, fourth) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    guard a.isExact, b.isExact, !first, !second, !third, !fourth, over != .min else {
      return Coefficient(approximately: a.value + b.value)
    }
    return Coefficient(over, over: under, isDecimal: a.isDecimal || b.isDecimal)
  }

  /// 1 over it; it is not 0.
  var inverse: Coefficient {
    isExact && numerator != .min
      ? Coefficient(
        numerator < 0 ? -denominator : denominator, over: abs(numerator), isDecimal: isDecimal)
      : Coefficient(approximately: 1 / value)
  }

  /// A whole power of a number that is not 0 where the power is negative.
  func raised(to exponent: Int) -> Coefficient {
    let base = exponent < 0 ? inverse : self
    return (0..<abs(exponent)).reduce(.one) { power, _ in power * base }
  }

  /// The largest number of which both are whole multiples; 1 where that is not known.
  static func content(_ a: Coefficient, _ b: Coefficient) -> Coefficient {
    guard a.isExact, b.isExact, !a.isDecimal, !b.isDecimal else { return .one }
    let under = leastMultiple(a.denominator, b.denominator)
    guard let under else { return .one }
    return Coefficient(commonDivisor(abs(a.numerator), abs(b.numerator)), over: under)
  }

  /// Nil where it does not fit.
  static func leastMultiple(_ a: Int, _ b: Int) -> Int? {
    let (multiple, overflows) = a.multipliedReportingOverflow(by: b / commonDivisor(a, b))
    return overflows ? nil : multiple
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// What tells it from other numbers.
  var key: String { isExact ? "\(numerator)/\(denominator)" : "\(value)" }

  /// A number of the language, with a sign if it is negative.
  var expression: Expression {
    if isNegative { return .negative((-self).expression) }
    guard isExact, !isDecimal else { return .number(value) }
    let over = Expression.number(Double(numerator))
    return denominator == 1 ? over : over / .number(Double(denominator))
  }
}

/// Expressions of formulas that nobody wrote: they stand nowhere.
extension Expression {
  static let nowhere = SourceRange(0, 0)
  /// Where those parts stand that an author has written.
  static let authored = SourceRange(0, 1)

  static func number(_ value: Double) -> Expression {
    Expression(.number(value, digits: NumberText.shortest(value)), at: nowhere)
  }

  /// −a, −a/b for a/b.
  static func negative(_ operand: Expression) -> Expression {
    if case .infix(let sign, let a, let b) = operand.kind, sign == .multiply || sign == .divide {
      return infix(sign, negative(a), b)
    }
    return Expression(.prefix(.negate, operand), at: nowhere)
  }

  static func + (a: Expression, b: Expression) -> Expression { infix(.add, a, b) }
  static func - (a: Expression, b: Expression) -> Expression { infix(.subtract, a, b) }
  static func * (a: Expression, b: Expression) -> Expression { infix(.multiply, a, b) }
  static func / (a: Expression, b: Expression) -> Expression { infix(.divide, a, b) }

  static func infix(_ sign: InfixOperator, _ a: Expression, _ b: Expression) -> Expression {
    Expression(.infix(sign, a, b), at: nowhere)
  }

  func raised(to exponent: Expression) -> Expression { .infix(.power, self, exponent) }

  /// The call of a builtin, whatever formulas have its name.
  static func calling(_ builtin: String, _ arguments: [Expression]) -> Expression {
    let arguments = arguments.map { Call.Argument(value: $0, range: nowhere) }
    return Expression(
      .call(Call(name: builtin, nameRange: nowhere, numpy: true, arguments: arguments)),
      at: nowhere)
  }

  /// How many numbers, names, calls and operations it is made of.
  var size: Int { parts.reduce(0) { count, _ in count + 1 } }

  /// The same expression, all of which stands at `range`.
  func placed(at range: SourceRange) -> Expression {
    var copy = mapChildren { $0.placed(at: range) }
    copy.range = range
    if case .call(var call) = copy.kind {
      call.nameRange = range
      for index in call.arguments.indices { call.arguments[index].range = range }
      copy.kind = .call(call)
    }
    return copy
  }
}
