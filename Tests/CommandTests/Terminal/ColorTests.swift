import Testing

/// Messages have colours where a person sees them who has not asked for none (no-color.org).
struct ColorTests {
  let folder = TemporaryFolder()

  /// What a terminal is sent for a mistake; `script` (util-linux) is that terminal.
  private func shown(_ variables: String) throws -> String {
    let run = try Program.shell(
      "script -qefc 'env -u NO_COLOR \(variables) curvesheet evaluate \"1 +\"' /dev/null; true",
      in: folder)
    #expect(run.output.contains("error"), "\(run.output)")
    return run.output
  }

  private static let escape = "\u{1B}["

  @Test(arguments: ["TERM=xterm", "TERM=xterm NO_COLOR=", "TERM=vt100"])
  func aTerminalShowsColours(_ variables: String) throws {
    #expect(try shown(variables).contains(Self.escape))
  }

  @Test(arguments: [
    "TERM=xterm NO_COLOR=1", "TERM=xterm NO_COLOR=0", "TERM=xterm NO_COLOR=false", "TERM=dumb",
    "TERM=dumb NO_COLOR=1",
  ])
  func whoAsksForNoneGetsNone(_ variables: String) throws {
    #expect(try !shown(variables).contains(Self.escape))
  }

  /// The words are the same, with colours and without.
  @Test func coloursChangeNoWord() throws {
    let (colored, plain) = (try shown("TERM=xterm"), try shown("TERM=xterm NO_COLOR=1"))
    #expect(colored.replacing(/\x1B\[[0-9;]*m/, with: "") == plain)
  }

  @Test func aFileGetsNone() throws {
    let run = try Program.shell("TERM=xterm curvesheet evaluate '1 +' 2>told", in: folder)
    #expect(run.code == 1)
    #expect(folder.text("told")?.contains("error") == true)
    #expect(folder.text("told")?.contains(Self.escape) == false)
    let piped = try Program.shell(
      "script -qefc 'TERM=xterm curvesheet evaluate \"1 +\" 2>&1 | cat' /dev/null", in: folder)
    #expect(piped.output.contains("error") && !piped.output.contains(Self.escape))
  }
}
