internal import Diagnostics
internal import Synchronization
internal import Text

/// Where a build says what it says: at once on the terminal, or kept until its turn comes.
final class Voice: Sendable {
  enum Line: Hashable, Sendable {
    /// To standard output.
    case output(String)
    /// To standard error.
    case error(String)
  }

  private let isKeeping: Bool
  private let kept = Mutex<[Line]>([])

  static let terminal = Voice(isKeeping: false)

  init(isKeeping: Bool) { self.isKeeping = isKeeping }

  /// What was kept.
  var lines: [Line] { kept.withLock { $0 } }

  /// Whether there is something for standard output.
  var hasOutput: Bool {
    lines.contains { if case .output = $0 { true } else { false } }
  }

  /// Says a line, or several, on standard output.
  ///
  /// - Throws: `FileError` if it does not take all.
  func print(_ text: String) throws(FileError) {
    if isKeeping { keep(.output(text)) } else { try Terminal.print(text) }
  }

  /// Says a line, or several, on standard error.
  func report(_ text: String) {
    if isKeeping { keep(.error(text)) } else { Terminal.report(text) }
  }

  /// Shows each diagnostic with its place; notes take one line.
  func report(_ diagnostics: [Diagnostic], in source: SourceText) {
    for diagnostic in diagnostics { report(Terminal.picture(of: diagnostic, in: source)) }
  }

  private func keep(_ line: Line) { kept.withLock { $0.append(line) } }
}
