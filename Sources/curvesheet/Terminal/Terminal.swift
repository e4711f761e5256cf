internal import Diagnostics
internal import Text
internal import Glibc

/// The two streams that the program writes to.
enum Terminal {
  /// Writes to standard output.
  ///
  /// - Throws: `FileError` if it does not take all, as a full disk.
  static func write(_ bytes: [UInt8]) throws(FileError) {
    if let code = Descriptor.write(bytes, to: STDOUT_FILENO) {
      throw FileError(.write, "standard output", code)
    }
  }

  /// Writes a line, or several, to standard output.
  static func print(_ text: String) throws(FileError) {
    try write(Array((text + "\n").utf8))
  }

  /// Writes a line to standard error. What cannot be said there cannot be said at all.
  static func report(_ text: String) {
    _ = Descriptor.write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows each diagnostic with its place.
  static func report(_ diagnostics: [Diagnostic], in source: SourceText) {
    for diagnostic in diagnostics { report(picture(of: diagnostic, in: source)) }
  }

  /// A diagnostic with its place; a note takes one line.
  static func picture(of diagnostic: Diagnostic, in source: SourceText) -> String {
    let picture = source.render(diagnostic, color: showsColors)
    return diagnostic.severity == .note ? String(picture.prefix { $0 != "\n" }) : picture
  }

  /// Shows a line in place of the one that was shown last. The cursor stays on it.
  static func show(_ line: String) {
    let (toLineStart, clear) = ("\r", "\u{1B}[K")
    _ = Descriptor.write(
      Array((toLineStart + line.prefix(narrowest - 1) + clear).utf8), to: STDERR_FILENO)
  }

  /// The columns of the narrowest terminal.
  private static let narrowest = 80

  /// Whether standard error is a terminal on which a line can take another's place.
  static var hasMovableCursor: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

  /// Colours are for people at a terminal who have not asked for none (no-color.org).
  private static var showsColors: Bool {
    hasMovableCursor && (variable("NO_COLOR") ?? "").isEmpty
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
