/// The bytes that CommonMark gives a meaning.
extension UInt8 {
  package static let tab = UInt8(ascii: "\t")
  package static let lineFeed = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let space = UInt8(ascii: " ")
  package static let backslash = UInt8(ascii: "\\")
  package static let backtick = UInt8(ascii: "`")

  /// Space or tab.
  package var isBlank: Bool { self == .space || self == .tab }

  /// What CommonMark 2.1 calls ASCII whitespace, without the ends of lines' exotic kin.
  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// ASCII punctuation, which a backslash can escape (CommonMark 2.4).
  package var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
