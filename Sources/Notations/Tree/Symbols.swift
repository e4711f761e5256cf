internal import Expressions
package import Numerals

/// Names of the language as mathematics writes them.
extension Notation {
  /// The symbol of a name: Greek names as Greek letters, one letter as a variable, longer names as upright
  /// words; as subscripts digits at the end, what follows an underscore after one letter, and one letter or
  /// digits that do so after a word (`W1`, `w_out`, `walk_t`). Several words stand apart (`own_slopes` as
  /// "own slopes").
  package static func symbol(_ name: String) -> Notation {
    let parts = name.split(separator: "_", omittingEmptySubsequences: true).map(String.init)
    guard let first = parts.first else { return .word(name) }
    if parts.count > 1 {
      let base = symbol(first)
      if case .word = base {
        guard let last = parts.last, isIndex(last) else {
          return .word(parts.joined(separator: " "))
        }
        return Notation.word(parts.dropLast().joined(separator: " ")).subscripted(by: index(last))
      }
      return base.subscripted(by: index(parts.dropFirst().joined(separator: " ")))
    }
    let digits = first.reversed().prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < first.count else { return letters(first) }
    return letters(String(first.dropLast(digits)))
      .subscripted(by: .number(String(first.suffix(digits)), exponent: nil))
  }

  /// Whether a part of a name can be nothing but an index: one letter, or digits.
  private static func isIndex(_ part: String) -> Bool {
    part.count == 1 || part.allSatisfy { ("0"..."9").contains($0) }
      || GreekLetters.named[part] != nil
  }

  /// The symbol of a `written` clause: as it stands.
  package static func written(_ symbol: String) -> Notation {
    symbol.count == 1 ? .variable(symbol) : .word(symbol)
  }

  /// A subscript: digits, the letters of an index (`ij`), or a word.
  static func index(_ text: String) -> Notation {
    if text.allSatisfy({ ("0"..."9").contains($0) }) { return .number(text, exponent: nil) }
    if GreekLetters.named[text] != nil { return letters(text) }
    if text.count > 2 { return .word(text) }
    return .line(
      text.map { character in
        ("0"..."9").contains(character)
          ? .number(String(character), exponent: nil) : .variable(String(character))
      })
  }

  private static func letters(_ name: String) -> Notation {
    if let letter = GreekLetters.named[name] { return .variable(letter) }
    return name.count == 1 ? .variable(name) : .word(name)
  }

  /// With a further subscript, after a comma if there is one.
  package func subscripted(by index: Notation) -> Notation {
    guard case .scripts(let base, let old?, let superscript, let primes) = self else {
      if case .scripts(let base, nil, let superscript, let primes) = self {
        return .scripts(base, subscript: index, superscript: superscript, primes: primes)
      }
      return .scripts(self, subscript: index, superscript: nil, primes: 0)
    }
    return .scripts(
      base, subscript: .line([old, .sign(.comma), index]), superscript: superscript, primes: primes)
  }

  func primed(_ count: Int) -> Notation {
    if count == 0 { return self }
    if case .scripts(let base, let index, let superscript, let primes) = self {
      return .scripts(base, subscript: index, superscript: superscript, primes: primes + count)
    }
    return .scripts(self, subscript: nil, superscript: nil, primes: count)
  }

  /// With a superscript; beside the subscript, if it has only that.
  func raised(to exponent: Notation) -> Notation {
    if case .scripts(let base, let index, nil, let primes) = self {
      return .scripts(base, subscript: index, superscript: exponent, primes: primes)
    }
    return .scripts(self, subscript: nil, superscript: exponent, primes: 0)
  }
}

extension Notation {
  /// A row of parts, rows within it joined to it.
  static func line(_ parts: [Notation]) -> Notation {
    let flat = parts.flatMap { part in
      if case .row(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .row(flat)
  }

  /// Parts with a sign between; dots among them stand on the line.
  package static func list(_ parts: [Notation], separator: Sign = .comma) -> Notation {
    let items = parts.map { $0 == .sign(.centredEllipsis) ? .sign(.ellipsis) : $0 }
    return line(Array(items.map { [$0] }.joined(separator: [.sign(separator)])))
  }

  /// A number as an author writes it: the digits kept, `1e-5` as 10⁻⁵, `.5` as 0.5, a true minus.
  /// Also `inf`, `-inf` and `nan`.
  package static func numeral(_ digits: String, _ decimalSign: DecimalSign = .point) -> Notation {
    if digits.hasPrefix("-") {
      return .line([.sign(.minus), numeral(String(digits.dropFirst()), decimalSign)])
    }
    if digits == "inf" { return .sign(.infinity) }
    if digits == "nan" { return .word("nan") }
    let parts = digits.filter { $0 != "_" }.split(whereSeparator: { $0 == "e" || $0 == "E" })
    var mantissa = parts.first.map(String.init) ?? digits
    if mantissa.hasPrefix(".") { mantissa = "0" + mantissa }
    if mantissa.hasSuffix(".") { mantissa.removeLast() }
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return .number(decimalSign.written(mantissa), exponent: nil)
    }
    if mantissa == "1" || mantissa == "1.0" {
      return .number("10", exponent: nil).raised(to: numeral(String(exponent)))
    }
    return .number(decimalSign.written(mantissa), exponent: exponent)
  }
}
