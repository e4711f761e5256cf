internal import ArgumentParser
internal import Canvas
internal import Diagnostics

extension Terminal {
  /// Says what is wrong.
  ///
  /// - Parameters:
  ///   - error: what went wrong.
  ///   - voice: who says it.
  /// - Returns: the exit code for it; nil for what the parser of arguments says itself.
  static func report(_ error: any Error, to voice: Voice = .terminal) -> ExitCode? {
    switch error {
    case let mistakes as Mistakes:
      mistakes.parts.forEach { voice.report($0.diagnostics, in: $0.source) }
      return .failure
    case let error as FileError:
      voice.report(.error, "\(error)", about: error.path)
      return ExitCode(error.exitCode)
    case let error as CanvasError:
      voice.report(.error, "\(error)")
      return .failure
    case let error as FontError:
      voice.report(.error, "\(error)")
      return ExitCode(FontError.exitCode)
    default: return nil
    }
  }

  /// What is said of an error.
  static func text(of error: any Error) -> String { texts(of: error).joined() }

  /// The same, each mistake by itself.
  static func texts(of error: any Error) -> [String] {
    guard let mistakes = error as? Mistakes else { return ["error: \(error)\n"] }
    return mistakes.parts.flatMap { part in
      part.diagnostics.map { part.source.render($0, color: false) + "\n" }
    }
  }

  /// One line for all fonts of figures that are not installed.
  static func warn(of missing: [MissingFont], to voice: Voice = .terminal) {
    guard !missing.isEmpty else { return }
    let families = missing.map(\.family).joined(separator: ", ")
    let packages = missing.map(\.package).joined(separator: " ")
    voice.report(
      .warning,
      "not installed: \(families); figures are set in the next best fonts "
        + "(apt install \(packages))")
  }
}

extension FontError {
  /// EX_UNAVAILABLE of sysexits.h.
  fileprivate static let exitCode: Int32 = 69
}
