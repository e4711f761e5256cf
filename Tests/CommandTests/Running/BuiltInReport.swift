/// The built-in lesson's report with all that a build can write, made once for all tests.
enum BuiltInReport {
  static let folder = built([])
  static let pandoc = built(["--for", "pandoc"])
  static let quarto = built(["--for", "quarto"])
  static let hugo = built(["--for", "hugo"])
  static let student = built(["--without-solutions"])

  private static func built(_ options: [String]) -> TemporaryFolder {
    let folder = TemporaryFolder.shared()
    _ = try? Program.run(["build", "-o", ".", "--html", "--data"] + options, in: folder)
    return folder
  }

  /// The ids of the figures that `values.json` names.
  static func figures(in folder: TemporaryFolder) -> [String] {
    folder.names.filter { $0.hasPrefix("figures/") && $0.hasSuffix(".svg") }.map {
      String($0.dropFirst("figures/".count).dropLast(".svg".count))
    }
  }
}

extension String {
  /// What the first group of a pattern holds, for each match.
  func groups(of pattern: String) throws -> [String] {
    let expression = try Regex<(Substring, Substring)>(pattern)
    return matches(of: expression).map { String($0.1) }
  }
}
