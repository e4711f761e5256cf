internal import Text

/// What may be a name in a text.
enum NameWords {
  /// Each run of letters, digits and low lines, and each stretch of it between low lines, since a subscript is
  /// written `w_20`.
  ///
  /// - Parameters:
  ///   - text: of formulas, or of a lesson.
  ///   - foreign: names with other letters than those of ASCII: a word may hold one beside signs.
  /// - Returns: the words, some perhaps several times.
  static func all(in text: ArraySlice<UInt8>, foreign: [String]) -> [String] {
    var words: [String] = []
    for run in text.split(whereSeparator: { !$0.isNameByte }) {
      let parts = run.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
      for first in parts.indices {
        for last in parts[first...].indices.prefix(8) {
          let stretch = run[parts[first].startIndex..<parts[last].endIndex]
          if !stretch.isEmpty { words.append(String(decoding: stretch, as: UTF8.self)) }
        }
      }
      guard run.contains(where: { $0 >= 0x80 }) else { continue }
      let word = String(decoding: run, as: UTF8.self)
      words += foreign.filter { word.contains($0) }
      // A letter of ASCII may stand beside a sign that is no part of a name.
      words += run.split(whereSeparator: { $0 >= 0x80 }).map { String(decoding: $0, as: UTF8.self) }
    }
    return words
  }
}
