internal import Diagnostics
internal import Text

/// A figure's name, from which the names of its files are made.
package enum Identifier {
  /// Longer names could not be file names with every ending.
  static let longest = 100

  /// Whether a name may be a figure's.
  package static func isAllowed(_ name: String) -> Bool {
    !name.isEmpty && hasAllowedSigns(name) && name.utf8.count <= longest
  }

  private static func hasAllowedSigns(_ name: String) -> Bool {
    name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F }
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// What is wrong with a name; nil when nothing is.
  static func mistake(in name: String, at range: SourceRange) -> Diagnostic? {
    guard hasAllowedSigns(name) else {
      let suggestion = suggestion(for: name)
      return .error(
        "an id has only ASCII letters, digits, '-' and '_'", at: range,
        hint: suggestion.isEmpty ? nil : "write '\(suggestion)'")
    }
    guard name.utf8.count <= longest else {
      return .error("an id has at most \(longest) characters", at: range)
    }
    return nil
  }

  /// The allowed parts of a name, joined with hyphens: of `figures/my relu.svg`, `my-relu`.
  private static func suggestion(for name: String) -> String {
    var last = name.split(separator: "/").last ?? ""
    if let dot = last.lastIndex(of: "."), dot != last.startIndex { last = last[..<dot] }
    return last.utf8.split { !isLetterOrDigit($0) && $0 != 0x2D && $0 != 0x5F }
      .map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: "-")
  }
}
