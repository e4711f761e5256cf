internal import Preview

extension PreviewServer {
  /// Listens on this machine.
  ///
  /// - Parameters:
  ///   - port: where; nil for any port that is free.
  ///   - wanted: told where somebody asks for a page that is out of date.
  ///   - clicked: told of each block that a reader clicks; says what the reader is told.
  /// - Throws: `FileError` where it cannot listen there.
  convenience init(
    on port: Int?, wanted: @escaping @Sendable () -> Void = {},
    clicked: @escaping @Sendable (PreviewPlace) -> String
  ) throws(FileError) {
    do throws(PreviewFault) {
      try self.init(
        port: port ?? 0, secret: Self.newSecret(), wanted: wanted, clicked: clicked)
    } catch {
      throw FileError(
        .make, "a server on 127.0.0.1:\(port ?? 0)", because: error.description,
        hint: "give another --port, or none")
    }
  }

  /// What nobody guesses: 128 bits of the system's randomness.
  private static func newSecret() -> String {
    var system = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(system.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension PreviewPlace {
  /// `lesson.md:12`
  var words: String { "\(subject.splitAtLastSlash.name):\(lines.lowerBound + 1)" }
}
