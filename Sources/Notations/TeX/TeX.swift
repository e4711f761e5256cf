/// Reads the mathematics that authors write in TeX.
package enum TeX {
  /// Reads what stands between the delimiters.
  ///
  /// Commands are those of Computer Modern and amsmath (TeXbook, chapters 16 to 18; *User's Guide for the
  /// amsmath Package*). Rows outside an environment are aligned. At most 20,000 characters are read, 1,000
  /// macros are expanded, and nothing nests more than 100 deep.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - display: whether the formula stands on a line of its own.
  ///   - macros: those that are known; definitions in the source are added, also where a fault comes later.
  /// - Returns: the formula, an empty row if it only defines macros; or its first fault.
  package static func read(
    _ source: [UInt8], display: Bool, macros: inout TeXMacros
  ) -> Result<Notation, TeXFault> {
    do throws(TeXFault) {
      guard source.count <= limit || source.lazy.filter({ $0 & 0xC0 != 0x80 }).count <= limit else {
        throw TeXFault("more than 20,000 characters of mathematics", at: 0..<source.count)
      }
      var parser = Parser(
        try Lexer.tokens(of: source), vocabulary: vocabulary, macros: macros, isDisplay: display)
      defer { macros = parser.input.macros }
      return .success(try parser.formula())
    } catch {
      return .failure(error)
    }
  }

  package static func read(
    _ source: String, display: Bool, macros: inout TeXMacros
  ) -> Result<Notation, TeXFault> {
    read(Array(source.utf8), display: display, macros: &macros)
  }

  private static let limit = 20_000

  private static let vocabulary = Vocabulary(
    commands: CommandTable.all, environments: EnvironmentTable.all,
    characters: CommandTable.characters, delimiters: Delimiters.all, spellings: { spellings })

  private static let spellings = Spellings(
    commands: CommandTable.all.keys, environments: EnvironmentTable.all.keys)
}
