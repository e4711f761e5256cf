internal import Text
internal import Diagnostics

/// The comment of a report that says what it was made from.
package enum ReportOrigin {
  /// The comment for an origin.
  ///
  /// A name may hold what a comment must not: a second hyphen (which could end it), `%` and control
  /// characters are written as in an address, `%2D`.
  ///
  /// - Parameter origin: the lesson's path from the output folder, or `built-in`.
  /// - Returns: a line without its end.
  package static func comment(_ origin: String) -> String {
    var name = ""
    for scalar in origin.unicodeScalars {
      let isSecondHyphen = scalar == "-" && name.unicodeScalars.last == "-"
      if isSecondHyphen || scalar == "%" || scalar == "\u{7F}" || scalar.value < 0x20 {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        name += "%" + (hex.count == 1 ? "0" : "") + hex
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return "<!-- made by curvesheet from \(name); do not edit -->"
  }

  /// A report with its comment, on its first line or the first after front matter, and a preamble
  /// (empty for none) below it.
  static func adding(
    _ origin: String, _ preamble: String, to report: [UInt8], of lesson: Lesson
  ) -> [UInt8] {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = report.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let place = max(lesson.frontMatter.upper, start)
    let ending = lineEnding(of: report)
    // Front matter may end with the file.
    let joins = place > start && report[place - 1] != UInt8(ascii: "\n")
    var head = comment(origin) + "\n"
    if !preamble.isEmpty { head += "\n\(preamble)\n\n" }
    let lines = head.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return report[..<place] + (joins ? ending : []) + Array(lines.joined(separator: ending))
      + report[place...]
  }

  /// The ending of the first line.
  private static func lineEnding(of text: [UInt8]) -> [UInt8] {
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return [UInt8(ascii: "\n")] }
    let isWindows = end > 0 && text[end - 1] == UInt8(ascii: "\r")
    return Array((isWindows ? "\r\n" : "\n").utf8)
  }
}
