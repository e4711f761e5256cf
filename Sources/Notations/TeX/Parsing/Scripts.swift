extension Parser {
  /// An atom with the scripts that follow it.
  mutating func scripted(_ base: Notation) throws(TeXFault) -> Notation {
    var base = base
    var scripts = Scripts()
    while true {
      let token = try input.nextSolid()
      switch token.kind {
      case .superscript: try superscript(after: token, &scripts)
      case .subscript:
        if scripts.lower != nil {
          throw TeXFault("two subscripts on one base; use braces", at: token)
        }
        scripts.lower = try script(of: token)
      case .prime: try prime(token, &scripts)
      case .command where token.text == "limits": scripts.limits = token
      case .command where token.text == "nolimits": scripts.limits = token
      case .character where UnicodeScripts.isScript(token.text):
        try unicodeScript(token, &scripts)
      case .character where scripts.isEmpty && UnicodeAccents.accent(of: token.text) != nil:
        guard let accent = UnicodeAccents.accent(of: token.text) else { break }
        base = .accent(accent, base)
      default:
        input.push(token)
        return try combined(base, scripts)
      }
    }
  }

  struct Scripts {
    var lower: Notation?
    var upper: Notation?
    var primes = 0
    /// `\limits` or `\nolimits`.
    var limits: Token?

    var isEmpty: Bool { lower == nil && upper == nil && primes == 0 }
  }

  private mutating func superscript(
    after token: Token, _ scripts: inout Scripts
  ) throws(TeXFault) {
    if scripts.upper != nil || scripts.primes > 0 {
      throw TeXFault("two superscripts on one base; use braces", at: token)
    }
    let upper = try script(of: token)
    let (primes, rest) = upper.leadingPrimes
    scripts.primes = primes
    scripts.upper = rest
  }

  /// Primes, and the superscript that stands right after them.
  private mutating func prime(_ token: Token, _ scripts: inout Scripts) throws(TeXFault) {
    if scripts.upper != nil || scripts.primes > 0 {
      throw TeXFault("two superscripts on one base; use braces", at: token)
    }
    var count = 1
    var next = try input.nextSolid()
    while next.kind == .prime {
      count += 1
      next = try input.nextSolid()
    }
    if next.kind == .superscript {
      scripts.upper = try script(of: next)
    } else {
      input.push(next)
    }
    scripts.primes = count
  }

  private mutating func script(of token: Token) throws(TeXFault) -> Notation {
    try argument(of: token)
  }

  /// Raised and lowered digits and letters in a line: `x²`, `x₁₂`.
  private mutating func unicodeScript(
    _ first: Token, _ scripts: inout Scripts
  ) throws(TeXFault) {
    guard let (_, isRaised) = UnicodeScripts.of(first.text) else { return }
    if isRaised ? scripts.upper != nil || scripts.primes > 0 : scripts.lower != nil {
      throw TeXFault(
        "two \(isRaised ? "super" : "sub")scripts on one base; use braces", at: first)
    }
    var parts: [Notation] = []
    var token = first
    while token.kind == .character, let (plain, side) = UnicodeScripts.of(token.text),
      side == isRaised
    {
      if case .number(let digits, _)? = parts.last, case .number(let digit, _) = plain {
        parts[parts.count - 1] = .number(digits + digit, exponent: nil)
      } else {
        parts.append(plain)
      }
      token = try input.next()
    }
    input.push(token)
    if isRaised { scripts.upper = .group(parts) } else { scripts.lower = .group(parts) }
  }

  // MARK: - Where they stand

  private func combined(_ base: Notation, _ scripts: Scripts) throws(TeXFault) -> Notation {
    if let limits = scripts.limits, !base.isOperator {
      throw TeXFault("'\(limits.spelled)' stands only after an operator", at: limits)
    }
    if scripts.isEmpty { return base }
    let isForced = scripts.limits.map { $0.text == "limits" }
    if case .accent(let accent, _) = base, accent == .underbrace || accent == .overbrace {
      return .limits(base, lower: scripts.lower, upper: scripts.raised)
    }
    switch isForced {
    case true?: return .limits(base, lower: scripts.lower, upper: scripts.raised)
    case false?: return beside(base.withoutLimits, scripts)
    case nil:
      if case .big(let sign, nil, nil, let body) = base {
        return .big(sign, lower: scripts.lower, upper: scripts.raised, body)
      }
      return beside(base, scripts)
    }
  }

  private func beside(_ base: Notation, _ scripts: Scripts) -> Notation {
    .scripts(
      base, subscript: scripts.lower, superscript: scripts.upper, primes: scripts.primes)
  }
}

extension Parser.Scripts {
  /// The superscript with its primes as signs.
  fileprivate var raised: Notation? {
    if primes == 0 { return upper }
    let signs = Array(repeating: Notation.sign(.prime), count: primes)
    return .group(signs + (upper.map { [$0] } ?? []))
  }
}

extension Notation.Sign {
  static let prime = Notation.Sign("′", .ordinary)
}

extension Notation {
  /// Primes at the beginning, as in `^{\prime\prime 2}`, and what follows them.
  fileprivate var leadingPrimes: (count: Int, rest: Notation?) {
    if self == .sign(.prime) { return (1, nil) }
    guard case .row(let parts) = self else { return (0, self) }
    let count = parts.prefix { $0 == .sign(.prime) }.count
    if count == parts.count, count > 0 { return (count, nil) }
    return count == 0 ? (0, self) : (count, .group(Array(parts.dropFirst(count))))
  }

  /// Whether `\limits` can follow it.
  fileprivate var isOperator: Bool {
    switch self {
    case .big, .word, .classed(.largeOperator, _, _): true
    case .sign(let sign): sign.kind == .largeOperator
    case .accent(let accent, _): accent == .underbrace || accent == .overbrace
    default: false
    }
  }

  /// With its scripts at the side in every style.
  fileprivate var withoutLimits: Notation {
    switch self {
    case .word: takesLimits ? .classed(.largeOperator, self) : self
    case .classed(let kind, let content, true): .classed(kind, content)
    default: self
    }
  }
}
