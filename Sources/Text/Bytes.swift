/// The bytes that CommonMark gives a meaning. They are asked about for each byte of a text, so other
/// targets get them inlined.
extension UInt8 {
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable package static var backtick: UInt8 { UInt8(ascii: "`") }

  /// Space or tab.
  @inlinable package var isBlank: Bool { self == .space || self == .tab }

  /// What CommonMark 2.1 calls ASCII whitespace, without the ends of lines' exotic kin.
  @inlinable package var isWhitespace: Bool {
    isBlank || self == .lineFeed || self == .carriageReturn
  }

  @inlinable package var isLetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  @inlinable package var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it may be part of a name of the language, or of a letter that may.
  @inlinable package var isNameByte: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80
  }

  /// ASCII punctuation, which a backslash can escape (CommonMark 2.4).
  @inlinable package var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether other bytes stand somewhere in it, one after the other.
  @inlinable package func contains(sequence: some Collection<UInt8>) -> Bool {
    guard let first = sequence.first else { return true }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: sequence) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
