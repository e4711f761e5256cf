import Glibc

/// Programs of the machine that judge what is printed.
package enum Judge {
  /// Whether a judge can be asked, as a command that needs it shows. `.ci/setup tests` installs all
  /// of them, so where changes are checked (`CI` is set) they count as there: a test that cannot ask
  /// its judge then fails.
  package static func isAvailable(_ command: String) -> Bool {
    getenv("CI") != nil || succeeds(command)
  }

  /// Whether a command ends with status 0.
  package static func succeeds(_ command: String) -> Bool {
    run(command + " >/dev/null 2>&1").status == 0
  }

  /// What a shell command writes, and its exit status.
  package static func run(_ command: String) -> (output: String, status: Int32) {
    guard let pipe = popen(command, "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return (String(decoding: bytes, as: UTF8.self), pclose(pipe) >> 8)
  }

  /// Gives `work` the path of a file that holds `text`.
  package static func withFile<Result>(_ text: String, _ work: (String) throws -> Result) rethrows
    -> Result
  {
    var path = Array("/tmp/notation-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    precondition(descriptor >= 0, "a temporary file can be made")
    let bytes = Array(text.utf8)
    precondition(write(descriptor, bytes, bytes.count) == bytes.count, "the file takes the text")
    close(descriptor)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(name) }
    return try work(name)
  }
}
