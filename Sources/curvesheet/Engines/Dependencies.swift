internal import ArgumentParser
internal import Lessons

/// The file of `--deps`: what a build depends on and what it makes.
struct Dependencies {
  let path: String

  /// Of its JSON; a change that readers have to know of counts it up.
  private static let version = 1.0

  private var isJSON: Bool { path.hasSuffix(".json") }

  /// Whether the sums of files stand in it.
  var hasSums: Bool { isJSON }

  /// Writes the file; make's rules only after a build in which nothing went wrong.
  ///
  /// - Parameters:
  ///   - record: of the build.
  ///   - isDone: whether nothing went wrong.
  /// - Throws: `FileError`.
  func write(_ record: BuildRecord, isDone: Bool) throws(FileError) {
    if isJSON {
      try record.write(json(of: record, isDone: isDone).text() + "\n", to: path)
    } else if isDone {
      let inputs = record.inputs.filter { FileKind(of: $0.path, followingLinks: true) == .file }
      guard let rules = MakeRules.text(record.outputs, from: inputs.map(\.path) + record.fonts)
      else {
        throw FileError(
          .make, path, because: "make knows no file whose name has a line break or a tabulator",
          hint: "give '--deps' a name that ends with .json")
      }
      try record.write(rules, to: path)
    }
  }

  private func json(of record: BuildRecord, isDone: Bool) -> JSON {
    func sums(_ paths: [String]) -> JSON {
      .object(paths.map { JSON.Member($0, Self.json(of: BuildRecord.sum(of: $0))) })
    }
    return JSON(members: [
      "version": .number(Self.version),
      "success": .truth(isDone),
      "inputs": .object(record.inputs.map { JSON.Member($0.path, Self.json(of: $0.sum)) }),
      "outputs": sums(record.outputs),
      "fonts": sums(record.fonts),
    ])
  }

  private static func json(of sum: String?) -> JSON { sum.map { .string($0) } ?? .null }
}
