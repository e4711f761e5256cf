internal import ArgumentParser

/// What became of lessons of a course.
struct CourseOutcome: Sendable {
  /// What is to be said of one.
  let voice: Voice
  /// Whether files were written, or would be.
  var isChanged = false
  /// Those that were not built.
  private(set) var failed: [String] = []
  /// The worst that happened: what concerns files comes before what concerns their content.
  private var exitCode: Int32?

  init(_ voice: Voice) { self.voice = voice }

  var code: ExitCode? { exitCode.map { ExitCode($0) } }

  /// Notes that something is wrong.
  mutating func fail(_ code: Int32 = ExitCode.failure.rawValue) {
    exitCode = max(exitCode ?? code, code)
  }

  /// Notes that something could not be said, and says that.
  mutating func fail(_ error: FileError) {
    Terminal.report("error: \(error)")
    fail(error.exitCode)
  }

  /// Notes what a build has found.
  mutating func take(_ build: KnownBuild) {
    if !build.messages.failures.isEmpty { fail() }
  }

  /// Notes that a lesson was not built, and says why; a check that finds changes says so itself.
  mutating func take(_ error: any Error, of lesson: String) {
    if let code = Terminal.report(error, to: voice) {
      failed.append(lesson)
      fail(code.rawValue)
    } else {
      isChanged = true
      fail()
    }
  }

  /// Adds what became of others.
  static func += (left: inout CourseOutcome, right: CourseOutcome) {
    left.isChanged = left.isChanged || right.isChanged
    left.failed += right.failed
    if let code = right.exitCode { left.fail(code) }
  }
}
