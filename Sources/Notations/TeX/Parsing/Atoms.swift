internal import Text

extension Parser {
  /// What a token begins, without scripts; nil if nothing is to be seen.
  mutating func atom(_ token: Token) throws(TeXFault) -> Notation? {
    switch token.kind {
    case .character: return try character(token)
    case .open: return Self.braced(try group(token))
    case .superscript, .subscript, .prime:
      input.push(token)
      return .empty
    case .command:
      switch try command(token).meaning {
      case .symbol(let notation): return styled(notation)
      case .reader(let read): return try read(&self, token)
      case .infix, .end: throw misplaced(token)
      }
    case .parameter: throw TeXFault("'#' outside of a macro", at: token)
    case .space, .ampersand, .dollar, .close, .end: throw misplaced(token)
    }
  }

  /// Parts in braces, which are spaced as one ordinary part.
  static func braced(_ parts: [Notation]) -> Notation {
    guard let first = parts.first, let last = parts.last else { return .classed(.ordinary, .empty) }
    let isOrdinary = first.leftKind == .ordinary && last.rightKind == .ordinary
    return isOrdinary ? .group(parts) : .classed(.ordinary, .group(parts))
  }

  /// A character, with the digits or the letters of a word that go on from it; if it is an argument without
  /// braces, it is alone.
  mutating func character(
    _ token: Token, isAlone: Bool = false
  ) throws(TeXFault) -> Notation {
    guard let first = token.text.utf8.first else { return .empty }
    if first.isDigit || (first == UInt8(ascii: ".") && !isAlone) {
      if let number = try number(token, isAlone: isAlone) { return number }
    }
    if first.isLetter {
      guard let font = scope.font, let alphabet = font.alphabet(of: token.text) else {
        return .variable(token.text)
      }
      if isAlone { return .letters(token.text, alphabet) }
      return .letters(try letters(token, font, alphabet), alphabet)
    }
    return try symbol(token)
  }

  /// The digits from here on, with a point between them; nil for a point that is none of a number.
  private mutating func number(
    _ token: Token, isAlone: Bool
  ) throws(TeXFault) -> Notation? {
    var digits = token.text
    if !isAlone {
      var hasPoint = digits == "."
      while true {
        let next = try input.next()
        guard next.kind == .character, let byte = next.text.utf8.first else {
          input.push(next)
          break
        }
        if byte.isDigit {
          digits += next.text
        } else if byte == UInt8(ascii: "."), !hasPoint {
          let after = try input.next()
          input.push(after)
          guard after.kind == .character, after.text.utf8.first?.isDigit ?? false else {
            input.push(next)
            break
          }
          hasPoint = true
          digits += "."
        } else {
          input.push(next)
          break
        }
      }
      if digits == "." { return nil }
    }
    if let alphabet = scope.font?.alphabet(of: digits) { return .letters(digits, alphabet) }
    return .number(digits, exponent: nil)
  }

  /// The letters from here on that stand in one alphabet, but for one that has scripts of its own.
  private mutating func letters(
    _ token: Token, _ font: Font, _ alphabet: Notation.Alphabet
  ) throws(TeXFault) -> String {
    var letters = token.text
    var last: Token?
    while true {
      let next = try input.nextSolid()
      let isScript =
        next.kind == .superscript || next.kind == .subscript || next.kind == .prime
      if next.kind == .character, font.continues(with: next.text, in: alphabet) {
        if let last { letters += last.text }
        last = next
        continue
      }
      input.push(next)
      if let last, isScript {
        input.push(last)
      } else if let last {
        letters += last.text
      }
      return letters
    }
  }

  /// A letter in the font that holds here.
  func styled(_ notation: Notation) -> Notation {
    guard let font = scope.font else { return notation }
    switch notation {
    case .variable(let letter):
      return font.alphabet(of: letter).map { .letters(letter, $0) } ?? notation
    case .sign(.nabla) where font.isBoldSymbol: return .letters("∇", .bold)
    case .sign(.partial) where font.isBoldSymbol: return .letters("∂", .boldItalic)
    default: return notation
    }
  }

  /// Any other character: by its table, or as a letter, or as words of another script.
  private mutating func symbol(_ token: Token) throws(TeXFault) -> Notation {
    if token.text == "#" { throw TeXFault("'#' outside of a macro", at: token) }
    if let known = vocabulary.characters[token.text] { return styled(known) }
    guard let scalar = token.text.unicodeScalars.first else { return .empty }
    if let (plain, isRaised) = UnicodeScripts.of(token.text) {
      return .scripts(
        .empty, subscript: isRaised ? nil : plain, superscript: isRaised ? plain : nil, primes: 0)
    }
    if scalar.isIdeographic { return .text(try ideographs(token)) }
    if scalar.properties.isAlphabetic { return styled(.variable(token.text)) }
    return .sign(Notation.Sign(token.text, .ordinary))
  }

  private mutating func ideographs(_ token: Token) throws(TeXFault) -> String {
    var words = token.text
    while true {
      let next = try input.next()
      guard next.kind == .character, let scalar = next.text.unicodeScalars.first,
        scalar.isIdeographic
      else {
        input.push(next)
        return words
      }
      words += next.text
    }
  }
}

extension Unicode.Scalar {
  /// Letters of Chinese, Japanese and Korean with their punctuation, and full-width forms.
  fileprivate var isIdeographic: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x2FFF, 0x3000...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
