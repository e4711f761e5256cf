import Text

/// Signs that only mathematics has that is not evaluated.
extension Lexer {
  /// What to do where the language's signs do not suffice.
  static let writtenAsTeX = "other mathematics is written as TeX between dollars, '$…$'"

  /// Reads `->`, `|`, and between blanks `<-` and `~`.
  ///
  /// - Returns: whether one of them stands here.
  mutating func readWrittenSign() -> Bool {
    let rest = bytes[offset...]
    if rest.starts(with: "->".utf8) {
      append(.relation(.arrow), length: 2)
    } else if rest.starts(with: "<-".utf8), isApart(2) {
      append(.relation(.leftArrow), length: 2)
    } else if rest.first == UInt8(ascii: "~"), byte(1) != UInt8(ascii: "=") {
      let isApart = isApart(1)
      append(.relation(.distributed), length: 1)
      if !isApart {
        report(
          "'~' stands between blanks", from: offset - 1, hint: "write 'X ~ N(0, 1)'")
      }
    } else if rest.first == UInt8(ascii: "|"), byte(1) != UInt8(ascii: "|") {
      append(.bar, length: 1)
    } else {
      return false
    }
    return true
  }

  /// Whether a blank stands before and after so many bytes; the ends of the text count as blanks.
  private func isApart(_ length: Int) -> Bool {
    let isBlankBefore = offset == bytes.startIndex || bytes[offset - 1].isWhitespace
    return isBlankBefore && byte(length)?.isWhitespace ?? true
  }
}
