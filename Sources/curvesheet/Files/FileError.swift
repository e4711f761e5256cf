internal import Glibc

/// A file could not be read, made or written.
struct FileError: Error, CustomStringConvertible {
  enum Attempt: String {
    case read
    /// A folder or file that was not there.
    case make
    case write
  }

  let attempt: Attempt
  let path: String
  let reason: String
  /// What would help.
  var hint: String?

  /// For a call that failed with `code` in `errno`.
  init(_ attempt: Attempt, _ path: String, _ code: Int32) {
    self.init(attempt, path, because: String(cString: strerror(code)))
  }

  init(_ attempt: Attempt, _ path: String, because reason: String, hint: String? = nil) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
    self.hint = hint
  }

  var description: String {
    let remedy = hint.map { " (\($0))" } ?? ""
    return "cannot \(attempt.rawValue) \(path): \(reason)\(remedy)".withoutControls
  }

  /// EX_NOINPUT, EX_CANTCREAT, EX_IOERR of sysexits.h.
  var exitCode: Int32 {
    switch attempt {
    case .read: 66
    case .make: 73
    case .write: 74
    }
  }
}

extension String {
  /// Without characters that would move the terminal's cursor.
  var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
