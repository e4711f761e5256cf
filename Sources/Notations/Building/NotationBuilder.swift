internal import Functions
internal import Expressions

/// Builds the notation of an expression: parentheses, fraction bars and index letters are decided
/// here and nowhere else.
struct NotationBuilder {
  /// What calls mean here.
  let functions: [String: Function]
  let constants: [String: Constant]
  let inference: RankInference
  /// The names that stand for vectors and matrices.
  var ranks: [String: Rank]
  /// Names that shadow constants.
  let parameters: Set<String>
  /// Names that index letters must not take.
  let taken: Set<String>
  /// The number of elements, in 1/n Σ.
  let count: String
  let language: NotationLanguage
  /// The recurrences whose lines are shown.
  var recurrences: Set<String> = []

  /// Where a part of an expression stands.
  struct Place {
    /// The index letter of the elements that are shown; nil where vectors are shown whole.
    var index: Notation?
    /// The index letters of the sums around.
    var letters: [String] = []
    /// Fraction bars around.
    var bars = 0
    /// Superscripts around.
    var scripts = 0
    /// Whether it stands among the arguments of a function.
    var isArgument = false
  }

  /// A finished part, with what decides about parentheses around it.
  struct Part {
    var notation: Notation
    var level: Precedence
    var reach = Reach.itself

    init(_ notation: Notation, _ level: Precedence = .atom, reach: Reach = .itself) {
      self.notation = notation
      self.level = level
      self.reach = reach
    }
  }

  /// How far a part without an end of its own would reach to the right: a sum takes in factors that
  /// follow it, a brace of cases everything.
  enum Reach: Int, Comparable {
    case itself, factors, everything

    static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  func part(_ expression: Expression, _ place: Place) -> Part {
    switch expression.kind {
    case .number(_, let digits): return number(digits)
    case .name(let name, let isNumPy): return self.name(name, isNumPy: isNumPy, place)
    case .list(let elements): return list(elements, place)
    case .prefix(.plus, let operand): return part(operand, place)
    case .prefix(.negate, let operand): return negative(of: operand, place)
    case .prefix(.not, let operand):
      return Part(
        .line([.text("\(language.words.not) "), fenced(part(operand, place), below: .not)]), .not)
    case .infix(let sign, let left, let right): return infix(sign, left, right, expression, place)
    case .comparison(let operands, let signs):
      let parts = operands.enumerated().map { index, operand in
        let part = part(operand, place)
        return index + 1 < operands.count
          ? fenced(part, below: .sum, followedBy: .everything) : fenced(part, below: .sum)
      }
      let rest = zip(signs, parts.dropFirst()).flatMap { [.sign($0.notation), $1] }
      return Part(.line(parts.prefix(1) + rest), .comparison)
    case .conditional(let then, let condition, let otherwise):
      return cases(condition, then, otherwise, place)
    case .call(let call): return self.call(call, place)
    case .written(let written): return self.written(written, place)
    }
  }

  /// The notation alone, where no parentheses are needed.
  func notation(_ expression: Expression, _ place: Place = Place()) -> Notation {
    part(expression, place).notation
  }

  // MARK: - Parentheses

  /// The part, in parentheses if it binds less tightly than `level`.
  func fenced(_ part: Part, below level: Precedence) -> Notation {
    part.level < level ? .fenced(.parentheses, part.notation) : part.notation
  }

  /// The part as an operand that others follow.
  func fenced(_ part: Part, below level: Precedence, followedBy reach: Reach) -> Notation {
    part.reach >= reach ? .fenced(.parentheses, part.notation) : fenced(part, below: level)
  }

  /// The part as a factor or a term after another; a leading minus is put in parentheses.
  func later(_ part: Part) -> Notation {
    part.level == .sign ? .fenced(.parentheses, part.notation) : fenced(part, below: .product)
  }

  // MARK: - Atoms

  private func number(_ digits: String) -> Part {
    let notation = Notation.numeral(digits, language.decimalSign)
    switch notation {
    case .number(_, nil), .sign, .word: return Part(notation)
    case .scripts: return Part(notation, .power)
    case .row: return Part(notation, .sign)
    default: return Part(notation, .product)
    }
  }

  private func name(_ name: String, isNumPy: Bool, _ place: Place) -> Part {
    let constant = parameters.contains(name) ? nil : constants[name]
    if isNumPy || constant == nil && !parameters.contains(name),
      Builtin.constants[name]?.isFinite == false
    {
      return Part(.numeral(name))
    }
    let symbol = constant?.symbol ?? .symbol(name)
    guard let index = place.index, ranks[name] == .vector else { return Part(symbol) }
    return Part(symbol.subscripted(by: index))
  }

  /// A vector as (a, b, c); a matrix in brackets.
  private func list(_ elements: [Expression], _ place: Place) -> Part {
    let inner = place.whole.inArgument
    let rows = elements.compactMap { element in
      if case .list(let row) = element.kind { row } else { nil }
    }
    let whole =
      rows.count == elements.count
      ? Notation.matrix(
        rows.map { row in row.map { notation($0, inner) } }, separator: language.separator)
      : .fenced(
        .parentheses,
        .list(elements.map { notation($0, inner) }, separator: language.separator))
    return Part(place.index.map { whole.subscripted(by: $0) } ?? whole)
  }

  /// An element of something that is shown whole: [W x]_i.
  func element(of whole: Part, _ place: Place) -> Part {
    guard let index = place.index else { return whole }
    return Part(Notation.fenced(.brackets, whole.notation).subscripted(by: index))
  }
}

extension ComparisonOperator {
  var notation: Notation.Sign {
    switch self {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    }
  }
}
