internal import Diagnostics
internal import Synchronization
internal import Text

/// Where a build says what it says, in words or for programs: at once on the terminal, or kept until its turn comes.
final class Voice: Sendable {
  enum Line: Hashable, Sendable {
    /// To standard output: what was done.
    case output(String)
    /// The same of something that is wrong, for programs.
    case message(String)
    /// To standard error.
    case error(String)
  }

  private let isKeeping: Bool
  let format: MessageFormat
  private let kept = Mutex<[Line]>([])

  static let terminal = Voice()

  init(_ format: MessageFormat = .human, isKeeping: Bool = false) {
    (self.format, self.isKeeping) = (format, isKeeping)
  }

  /// Another one that says the same in the same way, but keeps it.
  var keeping: Voice { Voice(format, isKeeping: true) }

  /// What was kept.
  var lines: [Line] { kept.withLock { $0 } }

  /// Whether there is something that was done.
  var hasOutput: Bool {
    lines.contains { if case .output = $0 { true } else { false } }
  }

  /// Says a line, or several, to people on standard output. Programs are told the same by messages.
  ///
  /// - Throws: `FileError` if it does not take all.
  func print(_ text: String) throws(FileError) {
    if format == .human { try say(.output(text)) }
  }

  /// Tells programs of something that was done.
  ///
  /// - Throws: `FileError` if standard output does not take it.
  func tell(_ messages: [BuildMessage]) throws(FileError) {
    guard format == .json else { return }
    for message in messages { try say(.output(message.line)) }
  }

  /// Says a line, or several, that is worth knowing.
  func report(_ text: String) {
    report(text, as: .remark(.note, text, file: nil))
  }

  /// Says that something without a place in a text is wrong.
  ///
  /// - Parameters:
  ///   - severity: how wrong.
  ///   - text: what.
  ///   - file: what it is about, if that is a file.
  func report(_ severity: Diagnostic.Severity, _ text: String, about file: String? = nil) {
    report("\(severity.rawValue): \(text)", as: .remark(severity, text, file: file))
  }

  /// Shows each diagnostic with its place; notes take one line.
  func report(_ diagnostics: [Diagnostic], in source: SourceText) {
    for diagnostic in diagnostics {
      report(Terminal.picture(of: diagnostic, in: source), as: .diagnostic(diagnostic, source))
    }
  }

  /// The same of claims that do not hold.
  func report(claims: [Diagnostic], in source: SourceText) {
    for claim in claims {
      report(Terminal.picture(of: claim, in: source), as: .claim(claim, source))
    }
  }

  private func report(_ words: @autoclosure () -> String, as message: BuildMessage) {
    // What cannot be said there cannot be said at all.
    try? say(format == .human ? .error(words()) : .message(message.line))
  }

  private func say(_ line: Line) throws(FileError) {
    if isKeeping { kept.withLock { $0.append(line) } } else { try line.show() }
  }
}

extension Voice.Line {
  /// Writes it to its stream.
  ///
  /// - Throws: `FileError` if standard output does not take it.
  func show() throws(FileError) {
    switch self {
    case .output(let text), .message(let text): try Terminal.print(text)
    case .error(let text): Terminal.report(text)
    }
  }
}
