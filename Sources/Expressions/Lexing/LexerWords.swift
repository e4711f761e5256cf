internal import Text

import Diagnostics

/// Numbers and names.
extension Lexer {
  // MARK: Numbers

  /// `1`, `.5`, `1.`, `1e3`, `1_000`. A number never takes a dot that is followed by a dot.
  mutating func readNumber() {
    let start = offset
    if byte() == UInt8(ascii: "0"), let mark = byte(1), "xXbBoO".utf8.contains(mark),
      let digit = byte(2), isLetterOrDigit(digit)
    {
      while let next = byte(), isLetterOrDigit(next) { offset += 1 }
      append(.number, from: start)
      return report("numbers are written in decimal digits", from: start)
    }
    takeDigits()
    let integerEnd = offset
    if byte() == UInt8(ascii: "."), byte(1) != UInt8(ascii: ".") {
      offset += 1
      if let next = byte(), isDigit(next) { takeDigits() }
    }
    takeExponent()
    let isInteger = offset == integerEnd
    append(.number, from: start)
    if offset - start > SyntaxLimits.numberLength {
      report("a number longer than \(SyntaxLimits.numberLength) characters", from: start)
    } else if isInteger, bytes[start] == UInt8(ascii: "0"),
      bytes[start..<offset].contains(where: { $0 != UInt8(ascii: "0") && isDigit($0) })
    {
      let plain = bytes[start..<offset].drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "_") }
      let hint = "write '\(String(decoding: plain, as: UTF8.self))'"
      report("a whole number does not begin with 0", from: start, hint: hint)
    }
    if byte() == UInt8(ascii: "."), let next = byte(1), isDigit(next) {
      offset += 1
      takeDigits()
      report("a number with two dots", from: start)
    }
  }

  /// Digits, with single underscores between them.
  private mutating func takeDigits() {
    while let next = byte() {
      let isSeparator = next == UInt8(ascii: "_") && byte(1).map(isDigit) == true
      guard isDigit(next) || isSeparator else { return }
      offset += isSeparator ? 2 : 1
    }
  }

  /// `e3`, `E-12`; an `e` without digits is a name.
  private mutating func takeExponent() {
    guard byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") else { return }
    let hasSign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
    guard let digit = byte(hasSign ? 2 : 1), isDigit(digit) else { return }
    offset += hasSign ? 2 : 1
    takeDigits()
  }

  /// `..`, `...`, `.5`, or a dot that has no meaning.
  mutating func readDots() {
    if byte(1) == UInt8(ascii: ".") {
      let isEllipsis = byte(2) == UInt8(ascii: ".")
      return append(isEllipsis ? .ellipsis : .dots, length: isEllipsis ? 3 : 2)
    }
    if let next = byte(1), isDigit(next) { return readNumber() }
    let start = offset
    offset += 1
    takeNameCharacters()
    let member = text(from: start + 1)
    let isMember = !member.isEmpty && tokens.last?.endsOperand(at: start) ?? false
    report(
      isMember ? "a value has no attributes or methods" : "'.' is not an operator", from: start,
      hint: isMember ? ForeignNames.hint(forAttribute: member, of: "…") : nil)
  }

  // MARK: Names

  /// A Unicode identifier (Unicode Standard Annex 31, XID; `_` may begin it too), or `np.name`.
  mutating func readName() {
    let start = offset
    takeNameCharacters()
    let text = text(from: start)
    guard byte() == UInt8(ascii: "."), byte(1) != UInt8(ascii: "."), isNameStart(after: 1) else {
      return appendName(text, from: start)
    }
    let dot = offset
    offset += 1
    takeNameCharacters()
    let member = self.text(from: dot + 1)
    if text == "np", byte() != UInt8(ascii: ".") || byte(1) == UInt8(ascii: ".") {
      append(.numpyName, from: start)
      return reportLength(from: start)
    }
    // `torch.nn.functional.relu`: the last part is what was meant.
    var last = member
    while byte() == UInt8(ascii: "."), byte(1) != UInt8(ascii: "."), isNameStart(after: 1) {
      let dot = offset
      offset += 1
      takeNameCharacters()
      last = self.text(from: dot + 1)
    }
    append(.name, from: start)
    if text == "np" || ForeignSign.modules.contains(text) {
      report(
        "'\(self.text(from: start))' is not in the language", from: start,
        hint: ForeignNames.hint(forMember: self.text(from: start).split(separator: ".")))
    } else {
      report(
        "a value has no attributes or methods", from: start,
        hint: ForeignNames.hint(forAttribute: last, of: text))
    }
  }

  private mutating func appendName(_ text: String, from start: Int) {
    let kind = Keyword(rawValue: text).map(Token.Kind.keyword) ?? .name
    append(kind, from: start)
    reportLength(from: start)
  }

  private mutating func reportLength(from start: Int) {
    guard offset - start > SyntaxLimits.nameLength,
      text(from: start).unicodeScalars.count > SyntaxLimits.nameLength
    else { return }
    report("a name longer than \(SyntaxLimits.nameLength) characters", from: start)
  }

  private mutating func takeNameCharacters() {
    while let next = byte() {
      if next < 0x80 {
        guard isLetterOrDigit(next) || next == UInt8(ascii: "_") else { return }
        offset += 1
      } else {
        let (scalar, length, isValid) = ScalarDecoder.scalar(in: bytes[offset...])
        // The middle dot continues identifiers by the standard, but is written for a product.
        guard isValid, scalar.properties.isXIDContinue, scalar != "·" else { return }
        offset += length
      }
    }
  }

  private func isNameStart(after distance: Int) -> Bool {
    guard let next = byte(distance) else { return false }
    if next < 0x80 { return isLetterOrDigit(next) && !isDigit(next) || next == UInt8(ascii: "_") }
    return ScalarDecoder.scalar(in: bytes[(offset + distance)...]).scalar.properties.isXIDStart
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  // MARK: Brackets

  /// Drops line ends inside brackets, and makes the words of phrases names there.
  ///
  /// A bracket that is never closed opens nothing: its line ends where it ends, so that the next line of
  /// the block is still read.
  static func bracketed(_ tokens: [Token]) -> [Token] {
    var open: [Int] = []
    var isMatched = [Bool](repeating: false, count: tokens.count)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .open: open.append(index)
      case .close(let bracket):
        guard let last = open.last, tokens[last].kind == .open(bracket) else { continue }
        open.removeLast()
        isMatched[last] = true
        isMatched[index] = true
      default: continue
      }
    }
    var depth = 0
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .open where isMatched[index]: depth += 1
      case .close where isMatched[index]: depth -= 1
      case .newline where depth > 0: continue
      case .keyword(let word) where depth > 0 && !word.isOperator:
        result.append(Token(kind: .name, lower: token.lower, upper: token.upper))
        continue
      default: break
      }
      result.append(token)
    }
    return result
  }
}
