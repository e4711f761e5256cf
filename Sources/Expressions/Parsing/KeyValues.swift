package import Diagnostics
package import Numerals
package import Text

/// `EXPR : words`: a label, a shaded condition.
package struct Labelled: Hashable, Sendable {
  package var expression: Expression
  /// Where the words stand, without blanks at their ends.
  package var words: SourceRange?
}

/// `y = EXPR : words`: a line, a guide.
package struct Placement: Hashable, Sendable {
  package var name: String
  package var nameRange: SourceRange
  package var value: Expression
  package var words: SourceRange?
}

/// What is marked: a place of a curve, or what an expression says by itself, as `[1, 1/2] : words`.
package enum Mark: Hashable, Sendable {
  case ofCurve(MarkedPlace)
  case of(Labelled)

  package var words: SourceRange? {
    switch self {
    case .ofCurve(let place): place.words
    case .of(let labelled): labelled.words
    }
  }
}

/// `EXPR at z = 0 : words`, `EXPR at z in LIST : words`.
package struct MarkedPlace: Hashable, Sendable {
  package var expression: Expression
  package var name: String
  package var nameRange: SourceRange
  package var places: Places
  package var words: SourceRange?

  package enum Places: Hashable, Sendable {
    case one(Expression)
    case each(Domain)
  }
}

/// `-6..6`, `log`, `log 0.05..100`.
package struct AxisSpan: Hashable, Sendable {
  package var isLogarithmic: Bool
  /// Of kind `interval`.
  package var interval: Domain?
}

/// `x -3..0, y -0.04..0.02 : caption`.
package struct InsetFrame: Hashable, Sendable {
  /// Both of kind `interval`.
  package var x: Domain
  package var y: Domain
  package var words: SourceRange?
}

/// `EXPR; 4 digits` of an inline value.
package struct InlineValue: Hashable, Sendable {
  package var expression: Expression
  package var format: NumberFormat
}

/// Whether a key's value goes on with ` : words`.
package enum TrailingWords: Sendable {
  case optional
  case required
}

extension Parse {
  /// `EXPR : words`.
  package static func labelled(
    _ bytes: ArraySlice<UInt8>, words: TrailingWords, reporting diagnostics: inout [Diagnostic]
  ) -> Labelled? {
    let (head, label) = splitAtColon(bytes)
    guard check(label, words, in: head, reporting: &diagnostics) else { return nil }
    return piece(head, reporting: &diagnostics) { parser throws(Mistake) in
      Labelled(expression: try parser.expression().expression, words: label)
    }
  }

  /// `y = EXPR : words`.
  package static func placement(
    _ bytes: ArraySlice<UInt8>, words: TrailingWords, reporting diagnostics: inout [Diagnostic]
  ) -> Placement? {
    let (head, label) = splitAtColon(bytes)
    guard check(label, words, in: head, reporting: &diagnostics) else { return nil }
    return piece(head, reporting: &diagnostics) { parser throws(Mistake) in
      let name = try parser.name(for: "'x', 'y' or the variable")
      guard parser.take(.assign) else { throw Mistake.expected("'='", parser) }
      return Placement(
        name: name.text, nameRange: name.range, value: try parser.expression().expression,
        words: label)
    }
  }

  /// `EXPR at z = 0 : words`, `EXPR at z in LIST : words`, `EXPR : words`; the words may be left out.
  package static func mark(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> Mark? {
    let (head, label) = splitAtColon(bytes)
    guard check(label, .optional, in: head, reporting: &diagnostics) else { return nil }
    return piece(head, reporting: &diagnostics) { parser throws(Mistake) in
      let expression = try parser.expression().expression
      guard parser.take(.keyword(.at)) else {
        return .of(Labelled(expression: expression, words: label))
      }
      let name = try parser.name(for: "a variable")
      let places: MarkedPlace.Places
      if parser.take(.assign) {
        places = .one(try parser.expression().expression)
      } else if parser.take(.keyword(.in)) {
        places = .each(try parser.domain())
      } else {
        throw Mistake.expected("'=' or 'in'", parser)
      }
      return .ofCurve(
        MarkedPlace(
          expression: expression, name: name.text, nameRange: name.range, places: places,
          words: label))
    }
  }

  /// `-6..6`, `log`, `log 0.05..100`.
  package static func axis(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> AxisSpan? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in
      let isLogarithmic = parser.token(1).kind != .open(.round) && parser.takeWord("log")
      if isLogarithmic, parser.current.kind == .end {
        return AxisSpan(isLogarithmic: true, interval: nil)
      }
      return AxisSpan(isLogarithmic: isLogarithmic, interval: try parser.interval())
    }
  }

  /// `x -3..0, y -0.04..0.02 : caption`; the caption may be left out.
  package static func inset(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> InsetFrame? {
    let (head, caption) = splitAtColon(bytes)
    guard check(caption, .optional, in: head, reporting: &diagnostics) else { return nil }
    return piece(head, reporting: &diagnostics) { parser throws(Mistake) in
      guard parser.takeWord("x") else { throw Mistake.expected("'x' and a range", parser) }
      let x = try parser.interval()
      guard parser.take(.comma), parser.takeWord("y") else {
        throw Mistake.expected("', y' and a range", parser)
      }
      return InsetFrame(x: x, y: try parser.interval(), words: caption)
    }
  }

  /// `EXPR`, `EXPR; 4 digits`, `EXPR; 2 decimals`.
  package static func inlineValue(
    _ bytes: ArraySlice<UInt8>, reporting diagnostics: inout [Diagnostic]
  ) -> InlineValue? {
    piece(bytes, reporting: &diagnostics) { parser throws(Mistake) in
      let expression = try parser.expression().expression
      guard parser.take(.semicolon) else {
        return InlineValue(expression: expression, format: .shortest)
      }
      let start = parser.current
      let count = Int(parser.text(of: start))
      let format: NumberFormat
      if parser.take(.number), parser.takeWord("digits") || parser.takeWord("digit") {
        format = .digits(count ?? -1)
      } else if parser.token(-1) == start, parser.takeWord("decimals") || parser.takeWord("decimal")
      {
        format = .decimals(count ?? -1)
      } else {
        throw .error(
          "expected '4 digits' or '2 decimals' after ';'", at: parser.range(from: start.lower))
      }
      guard format.isValid else {
        throw .error(
          "digits are 1 to 17, decimals 0 to 20", at: parser.range(from: start.lower))
      }
      return InlineValue(expression: expression, format: format)
    }
  }

  // MARK: TrailingWords

  /// What stands before the first colon outside brackets and comments, and where the words after it
  /// stand; words are not in the formula language, so they are never read as tokens.
  static func splitAtColon(
    _ bytes: ArraySlice<UInt8>
  ) -> (head: ArraySlice<UInt8>, words: SourceRange?) {
    var depth = 0
    var (isComment, isQuoted) = (false, false)
    for (offset, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "\n"): (isComment, isQuoted) = (false, false)
      case _ where isComment: continue
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: continue
      case UInt8(ascii: "#"): isComment = true
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth <= 0:
        let words = bytes[(offset + 1)...].trimmed(where: isBlank)
        return (bytes[..<offset], SourceRange(words.startIndex, words.endIndex))
      default: continue
      }
    }
    return (bytes, nil)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }

  static func check(
    _ label: SourceRange?, _ words: TrailingWords, in head: ArraySlice<UInt8>,
    reporting diagnostics: inout [Diagnostic]
  ) -> Bool {
    if let label, label.lower == label.upper {
      diagnostics.append(
        .error("no words after ':'", at: SourceRange(head.endIndex, head.endIndex + 1)))
      return false
    }
    if label == nil, words == .required {
      diagnostics.append(
        .error(
          "expected ' : ' and words", at: SourceRange(head.endIndex, head.endIndex),
          hint: "write 'EXPR : words'"))
      return false
    }
    return true
  }
}
