import Foundation
import Glibc

/// The program as it was built beside the tests, run from outside.
enum Program {
  /// What a run did.
  struct Run {
    /// The exit code; 128 and the signal's number where a signal ended the program.
    let code: Int32
    let output: String
    let errors: String
    let seconds: Double
    /// What the program and what it started took of all processors.
    let processorSeconds: Double
    /// The most memory that was in use, in bytes; 0 where the program was killed.
    let peakMemory: Int
  }

  struct CannotRun: Error {
    let reason: String
  }

  static let path: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "curvesheet").path()
  }()

  static var isSuperuser: Bool { geteuid() == 0 }

  /// Runs the program in a folder, with the variables of `environment` beside `PATH`. A file `output`
  /// takes the place of standard output, whose text is then not kept. With `life`, the program is killed
  /// after so many seconds.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, output: String? = nil,
    environment: [String: String] = [:], life: Double? = nil
  ) throws -> Run {
    try run(
      path, arguments, in: folder, output: output,
      environment: environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }, life: life)
  }

  /// Runs a line of a shell, in which `curvesheet` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Run {
    let beside = URL(filePath: path).deletingLastPathComponent().path()
    return try run(
      "/bin/sh", ["-c", line], in: folder, output: nil,
      environment: ["PATH": "\(beside):/usr/bin:/bin"])
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: TemporaryFolder, output: String?,
    environment: [String: String], life: Double? = nil
  ) throws -> Run {
    let streams = TemporaryFolder()
    let outputPath = output ?? streams.path("output")
    let errorPath = streams.path("errors")

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let create = O_WRONLY | O_CREAT
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputPath, create, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorPath, create, 0o600)

    // Threads of tests block signals, and a shell that does not hear of its children waits for ever.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    // `env` changes the folder. A process counts the peak of the one that it was made from as its own,
    // and that of the tests is high: GNU `time` makes a small one.
    let measuring = life == nil ? ["time", "-q", "-f", "%M", "-o", streams.path("memory")] : []
    let line = ["env", "-C", folder.path] + measuring + [program] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process = pid_t()
    let start = ContinuousClock.now
    let failure = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw CannotRun(reason: String(cString: strerror(failure))) }

    if let life {
      usleep(UInt32(life * 1e6))
      kill(process, SIGKILL)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw CannotRun(reason: String(cString: strerror(errno))) }
    }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    let duration = ContinuousClock.now - start
    let signal = status & 0x7F
    return Run(
      code: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: output == nil ? streams.text("output") ?? "" : "",
      errors: streams.text("errors") ?? "",
      seconds: duration / .seconds(1),
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: 1024 * (Int(streams.text("memory")?.dropLast() ?? "") ?? 0))
  }
}
