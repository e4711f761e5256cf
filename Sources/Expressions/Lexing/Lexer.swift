import Diagnostics
import Text

/// Cuts a piece of a text into tokens.
///
/// The slice's indices are the offsets in the `SourceText`, so every token knows its place. What is not
/// in the language is reported with what to write instead, and read as what was meant where that is
/// clear, so that one run finds every such sign.
struct Lexer {
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  let bytes: ArraySlice<UInt8>
  /// Whether mathematics is read that is only written: it has more signs.
  let isWritten: Bool
  var offset: Int

  /// The tokens of `bytes` with `newline` tokens at bracket depth 0, and what is wrong with its signs.
  static func read(
    _ bytes: ArraySlice<UInt8>, isWritten: Bool = false
  ) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    guard bytes.count <= SyntaxLimits.bytes else {
      let range = SourceRange(bytes.startIndex, bytes.startIndex)
      return ([], [.error("a formula text longer than 1,000,000 bytes", at: range)])
    }
    var lexer = Lexer(bytes: bytes, isWritten: isWritten, offset: bytes.startIndex)
    while let byte = lexer.byte() { lexer.readToken(startingWith: byte) }
    return (bracketed(lexer.tokens), lexer.diagnostics)
  }

  private mutating func readToken(startingWith byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
    case UInt8(ascii: "\n"): append(.newline, length: 1)
    case UInt8(ascii: "#"):
      while let next = self.byte(), next != UInt8(ascii: "\n") { offset += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    case UInt8(ascii: "."): readDots()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): readQuote(byte)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      readName()
    case 0x80...: readUnicode()
    default: readSign(byte)
    }
  }

  // MARK: Signs

  private mutating func readSign(_ byte: UInt8) {
    if isWritten, readWrittenSign() { return }
    let start = offset
    let signs = Self.signs[byte] ?? []
    guard let sign = signs.first(where: { bytes[offset...].starts(with: $0.bytes) }) else {
      offset += 1
      return report("unexpected character \(described(Unicode.Scalar(byte)))", from: start)
    }
    let isAfterOperand = tokens.last?.endsOperand(at: start) ?? false
    let foreign = sign.foreign
    let hint = isAfterOperand ? foreign?.afterOperand ?? foreign?.instead : foreign?.instead
    // What stands for another sign here stands for none.
    let isOther = isAfterOperand && foreign?.afterOperand != nil
    if let kind = sign.kind, !isOther {
      append(kind, length: sign.bytes.count)
    } else {
      offset += sign.bytes.count
    }
    if let hint {
      report(
        "'\(text(from: start))' is not in the language", from: start,
        hint: isWritten ? "\(hint); \(Self.writtenAsTeX)" : hint)
    }
  }

  private struct Sign {
    var bytes: [UInt8]
    var kind: Token.Kind?
    /// Of a sign that is not in the language.
    var foreign: ForeignSign?

    init(_ sign: String, _ kind: Token.Kind?, foreign: ForeignSign? = nil) {
      bytes = Array(sign.utf8)
      self.kind = kind
      self.foreign = foreign
    }
  }

  /// The signs of ASCII by their first byte, longer ones first.
  private static let signs: [UInt8: [Sign]] = {
    var signs = [
      Sign("=", .assign), Sign("~=", .approximately), Sign(",", .comma), Sign(":", .colon),
      Sign(";", .semicolon), Sign("(", .open(.round)), Sign(")", .close(.round)),
      Sign("[", .open(.square)), Sign("]", .close(.square)),
    ]
    signs += ComparisonOperator.allCases.map { Sign($0.rawValue, .comparison($0)) }
    signs += InfixOperator.allCases.filter { $0 != .and && $0 != .or }
      .map { Sign($0.rawValue, .infix($0)) }
    signs += ForeignSign.ascii.map { Sign($0.sign, $0.foreign.meaning, foreign: $0.foreign) }
    return Dictionary(grouping: signs) { $0.bytes[0] }
      .mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }()

  private mutating func readUnicode() {
    let start = offset
    let (scalar, length, isValid) = ScalarDecoder.scalar(in: bytes[offset...])
    if isValid, scalar.properties.isXIDStart { return readName() }
    if ForeignSign.primes.contains(scalar), isRightAfterName { return readPrimes() }
    if start == 0, scalar == "\u{FEFF}" {
      offset += length
      return
    }
    if let foreign = ForeignSign.unicode[scalar] {
      if let meaning = foreign.meaning {
        append(meaning, length: length)
      } else {
        offset += length
      }
      // sin²(z), as mathematics writes it.
      let isPower = foreign.instead.hasPrefix("write '**") && byte() == UInt8(ascii: "(")
      let hint: String
      if isPower, let name = tokens.last, name.kind == .name, name.upper == start {
        let word = String(decoding: bytes[name.lower..<name.upper], as: UTF8.self)
        hint = foreign.instead.replacing("'**", with: "'\(word)(z)**")
      } else {
        hint = foreign.instead
      }
      return report("'\(scalar)' is not in the language", from: start, hint: hint)
    }
    offset += length
    // A character that is no sign is reported whole, whatever marks it carries.
    while let next = byte(), next >= 0x80 {
      let (mark, markLength, _) = ScalarDecoder.scalar(in: bytes[offset...])
      guard mark.properties.isGraphemeExtend || mark == "\u{200D}" else { break }
      offset += markLength
    }
    let hint = scalar.properties.numericType == nil ? nil : "digits are 0 to 9"
    report("unexpected character \(described(scalar))", from: start, hint: hint)
  }

  // MARK: Primes and quotes

  private var isRightAfterName: Bool {
    guard let last = tokens.last, last.upper == offset else { return false }
    switch last.kind {
    case .name, .numpyName, .primes: return true
    case .close: return isWritten
    default: return false
    }
  }

  private mutating func readQuote(_ quote: UInt8) {
    if quote == UInt8(ascii: "'"), isRightAfterName { return readPrimes() }
    let start = offset
    offset += 1
    if quote == UInt8(ascii: "'"), let last = tokens.last {
      if last.kind == .close(.round), last.upper == start {
        return report("a prime after a bracket", from: start, hint: "write f'(z)")
      }
      if last.kind == .name, byte() == UInt8(ascii: "(") || byte() == quote {
        while byte() == quote { offset += 1 }
        return report("a prime apart from its name", from: start, hint: "write f'(z)")
      }
    }
    var isClosed = false
    while let next = byte(), next != UInt8(ascii: "\n"), !isClosed {
      offset += 1
      isClosed = next == quote
    }
    if quote == UInt8(ascii: "\""), isClosed { return append(.words, from: start) }
    if isClosed {
      report(
        "strings are not in the language", from: start,
        hint: Self.hint(forWords: bytes[(start + 1)..<(offset - 1)]))
    } else {
      report("'\(Unicode.Scalar(quote))' is never closed", from: start)
    }
  }

  /// What to write instead of words where an expression stands.
  static func hint(forWords words: ArraySlice<UInt8>) -> String {
    let word = String(decoding: words, as: UTF8.self).trimmingPrefix("+").lowercased()
    let sign = word.hasPrefix("-") ? "-" : ""
    switch word.dropFirst(sign.utf8.count) {
    case "inf", "infinity": return "write '\(sign)inf'"
    case "nan": return "write 'nan'"
    default: return "words in double quotes stand only in keys that take words"
    }
  }

  private mutating func readPrimes() {
    let start = offset
    var isForeign = false
    while let next = byte() {
      if next == UInt8(ascii: "'") {
        offset += 1
        continue
      }
      guard next >= 0x80 else { break }
      let (scalar, length, _) = ScalarDecoder.scalar(in: bytes[offset...])
      guard ForeignSign.primes.contains(scalar) else { break }
      isForeign = true
      offset += length
    }
    append(.primes, from: start)
    if isForeign {
      report("a derivative's prime is an apostrophe", from: start, hint: "write f'(z)")
    } else if offset - start > SyntaxLimits.primes {
      report("more than \(SyntaxLimits.primes) primes", from: start)
    }
  }

  // MARK: Tools

  /// The byte `distance` bytes further on, if there is one.
  func byte(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.endIndex ? bytes[offset + distance] : nil
  }

  func text(from start: Int) -> String {
    String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// A token that has been read.
  mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, lower: start, upper: offset))
  }

  /// A token that begins here.
  mutating func append(_ kind: Token.Kind, length: Int) {
    tokens.append(Token(kind: kind, lower: offset, upper: offset + length))
    offset += length
  }

  mutating func report(_ message: String, from start: Int, hint: String? = nil) {
    diagnostics.append(.error(message, at: SourceRange(start, offset), hint: hint))
  }
}

/// A character as a message names it: itself, or its number where it cannot be seen.
private func described(_ scalar: Unicode.Scalar) -> String {
  switch scalar.properties.generalCategory {
  case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
    .privateUse, .surrogate, .nonspacingMark, .enclosingMark:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  default: return "'\(scalar)'"
  }
}
