extension UInt8 {
  /// What stands for it in XML and HTML, in text and in attributes, where it would mean something else.
  package var entity: String? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}

extension String {
  /// As text between the tags of XML and HTML.
  package var escapedAsText: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      if scalar != "\"", scalar.isASCII, let entity = UInt8(scalar.value).entity {
        result += entity
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// As text or an attribute of XML on one line, without the characters that XML 1.0 does not allow or
  /// discourages (section 2.2).
  package var escapedForXML: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default:
        if scalar.isASCII, let entity = UInt8(scalar.value).entity {
          result += entity
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// As a string of JSON, with its quotation marks (RFC 8259, section 7).
  package var quotedForJSON: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return "\"" + self + "\""
    }
    return unicodeScalars.reduce(into: "\"") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}
