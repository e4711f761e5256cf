extension UnicodePrinter {
  /// How loosely the parts of the text hang together.
  enum Looseness: Int, Comparable {
    case nothing, atom, power, product, sum

    static func < (left: Looseness, right: Looseness) -> Bool { left.rawValue < right.rawValue }
  }

  func grouped(_ notation: Notation, ifAbove limit: Looseness) -> String {
    let plain = text(notation).spacesTrimmed
    return looseness(of: notation) > limit ? "(\(plain))" : plain
  }

  func looseness(of notation: Notation) -> Looseness {
    switch notation {
    case .variable, .letters, .word, .sign, .text, .fenced, .middle, .delimiter, .space, .phantom:
      return .atom
    case .number(_, let exponent): return exponent == nil ? .atom : .product
    case .root, .accent: return .atom
    case .fraction: return .product
    case .atop, .cases, .arrow, .tagged: return .sum
    case .scripts(_, _, let upper, _): return upper == nil ? .atom : .power
    case .limits(_, _, let upper): return upper == nil ? .atom : .power
    case .table(let table): return table.kind == .matrix || table.kind == .small ? .atom : .sum
    case .big(_, let lower, let upper, let body):
      return body == .empty && lower == nil && upper == nil ? .atom : .product
    case .styled(_, let content), .boxed(let content), .colored(_, let content):
      return looseness(of: content)
    case .classed(let kind, let content, _):
      return kind == .binary || kind == .relation ? .sum : looseness(of: content)
    case .row(let parts): return looseness(of: parts)
    }
  }

  private func looseness(of parts: [Notation]) -> Looseness {
    if parts.count == 1 { return looseness(of: parts[0]) }
    if parts.count == 3, case .sign(.apply) = parts[1], parts[2].isFence { return .atom }
    if parts.count == 2, parts[0] == .sign(.partial) { return .atom }
    if isBracketed(parts) { return .atom }
    // What stands in brackets is closed; signs of TeX open and close them.
    var depth = 0
    var isLoose = false
    for part in parts {
      switch part.bracket {
      case .opening?: depth += 1
      case .closing?: depth -= 1
      default: break
      }
      guard depth == 0 else { continue }
      switch part {
      case .sign(let sign):
        isLoose =
          isLoose || sign.isSpaced && sign != .times || sign.kind == .punctuation
      case .text, .cases, .arrow, .atop, .tagged: isLoose = true
      case .classed(.binary, _, _), .classed(.relation, _, _): isLoose = true
      case .styled, .colored, .row: isLoose = isLoose || looseness(of: part) == .sum
      default: break
      }
    }
    return isLoose ? .sum : .product
  }

  /// Whether one pair of brackets holds all.
  private func isBracketed(_ parts: [Notation]) -> Bool {
    guard parts.first?.bracket == .opening, parts.last?.bracket == .closing else { return false }
    var depth = 0
    for part in parts.dropLast() {
      switch part.bracket {
      case .opening?: depth += 1
      case .closing?: depth -= 1
      default: break
      }
      if depth == 0 { return false }
    }
    return true
  }
}

extension Notation {
  /// Whether it is a sign that opens or closes a bracket.
  fileprivate var bracket: Sign.Kind? {
    switch self {
    case .sign(let sign) where sign.kind == .opening || sign.kind == .closing: sign.kind
    case .delimiter(_, _, let kind) where kind == .opening || kind == .closing: kind
    default: nil
    }
  }
}
