/// Why no figure can be set.
package enum FontError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No font at all is installed.
  case none
  /// A file among the program's own fonts is none.
  case damaged(path: String)

  package var description: String {
    switch self {
    case .none:
      "no fonts are installed, so no figure can be set "
        + "(apt install \(Family.allCases.map(\.package).joined(separator: " ")))"
    case .damaged(let path): "the font \(path) is damaged (install Curvesheet again)"
    }
  }

  /// Makes sure that figures can be set.
  ///
  /// - Throws: `FontError` where they cannot: a layout without fonts has no sizes.
  package static func check() throws(FontError) {
    if let path = ProgramFonts.damaged { throw .damaged(path: path) }
    if FontConfiguration.program == nil, FontConfiguration.all.isEmpty { throw .none }
  }
}
