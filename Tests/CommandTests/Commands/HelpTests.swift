import Testing

/// Help is data: what it names is run.
struct HelpTests {
  static let commands = [
    "build", "plot", "bars", "table", "evaluate", "describe", "list", "init", "watch", "serve",
    "lsp", "cache", "help",
  ]

  /// The lines of a help text that begin with `$ `.
  private static func examples(in help: String) -> [String] {
    help.split(separator: "\n").compactMap { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("$ ") ? String(text.dropFirst(2)) : nil
    }
  }

  @Test func namesAllCommands() throws {
    let folder = TemporaryFolder()
    let run = try Program.run(["--help"], in: folder)
    #expect(run.code == 0)
    let list = run.output.split(separator: "SUBCOMMANDS:\n").last ?? ""
    let named = list.split(separator: "\n").compactMap { line -> String? in
      let isName = line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  See")
      return isName ? line.split(separator: " ").first.map(String.init) : nil
    }
    #expect(named == Self.commands)
    #expect(!Self.examples(in: run.output).isEmpty)
  }

  @Test(arguments: commands) func showsExamplesThatRun(_ command: String) throws {
    let help = try Program.run([command, "--help"], in: TemporaryFolder())
    #expect(help.code == 0)
    #expect(help.errors.isEmpty)
    let examples = Self.examples(in: help.output)
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(example.hasPrefix("curvesheet \(command)"))
      // These do not end by themselves.
      if ["watch", "serve", "lsp"].contains(command) { continue }
      let folder = TemporaryFolder()
      let run = try Program.shell(example, in: folder)
      #expect(run.code == 0, "\(example): \(run.errors)")
      #expect(!run.output.isEmpty || !folder.names.isEmpty, "\(example)")
    }
  }

  /// Packages take their version from what the program says.
  @Test func saysItsVersionAlone() throws {
    let run = try Program.run(["--version"], in: TemporaryFolder())
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.wholeMatch(of: /[1-9]\d*\.\d+\.\d+\n/) != nil, "\(run.output)")
  }

  @Test(arguments: commands) func explainsCommands(_ command: String) throws {
    let folder = TemporaryFolder()
    let wanted = try Program.run([command, "--help"], in: folder).output
    for arguments in [["help", command], ["help", command, "-h"]] {
      let run = try Program.run(arguments, in: folder)
      #expect(run.code == 0 && run.output.hasPrefix(wanted), "\(arguments)")
    }
  }

  @Test func explainsTheProgramWhereNothingIsNamed() throws {
    let folder = TemporaryFolder()
    let wanted = try Program.run(["--help"], in: folder).output
    #expect(try Program.run(["help"], in: folder).output == wanted)
  }

  /// A name that is several things is explained as each of them.
  @Test(arguments: [
    (["table"], ["OVERVIEW", "a fence word"]), (["plot"], ["OVERVIEW", "a key of figures"]),
    (["x", "label"], ["a key of figures"]), (["x label"], ["a key of figures"]),
    (["x-label"], ["a key of figures"]), (["map"], ["a key of figures"]),
    (["max"], ["a builtin"]), (["tanh"], ["a builtin", "a formula of the prelude"]),
    (["-"], ["an operator"]), (["**"], ["an operator"]), (["if", "else"], ["an operator"]),
    (["no", "formula"], ["a part of figures"]), (["computed", "as"], ["in definitions"]),
    (["~="], ["in claims"]), (["pi"], ["a constant"]), (["lang"], ["a key of front matter"]),
    (["language"], ["Builtins:"]),
  ])
  func explainsWords(_ subject: [String], _ expected: [String]) throws {
    let folder = TemporaryFolder()
    let run = try Program.run(["help"] + subject, in: folder)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    for words in expected { #expect(run.output.contains(words), "\(subject): \(run.output)") }
  }

  /// What an example prints is what help says below it.
  @Test func valuesOfExamplesAreRight() throws {
    let folder = TemporaryFolder()
    for name in ["softmax", "det", "isnan", "inf", "**", "-", "not", "entropy"] {
      let help = try Program.run(["help", name], in: folder).output
      let lines = help.split(separator: "\n").map { $0.drop { $0 == " " } }
      for (line, value) in zip(lines, lines.dropFirst()) where line.hasPrefix("$ ") {
        let run = try Program.shell(String(line.dropFirst(2)), in: folder)
        #expect(run.code == 0 && run.output == value + "\n", "\(line): \(run.output)")
      }
      #expect(lines.contains { $0.hasPrefix("$ ") }, "\(name)")
    }
  }

  @Test(arguments: [
    ("softmx", "softmax"), ("x lable", "x label"), ("biuld", "build"), ("langage", "language"),
  ])
  func namesTheNearest(_ name: String, _ nearest: String) throws {
    let run = try Program.run(["help", name], in: TemporaryFolder())
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains("no help on '\(name)'; did you mean '\(nearest)'?"))
  }

  @Test func aNameMayBeginWithAHyphen() throws {
    let folder = TemporaryFolder()
    try folder.write("", to: "-dash.md")
    for name in [["./-dash.md"], ["--", "-dash.md"]] {
      #expect(try Program.run(["build", "-o", "./-"] + name, in: folder).code == 0)
    }
    #expect(try Program.run(["evaluate", "1", "--with", "-dash.md"], in: folder).code == 0)
    #expect(folder.names.contains("-/report.md"))
  }

  @Test(arguments: [
    [], ["bulid"], ["evaluate"], ["evaluate", "1", "2"], ["evaluate", "1", "--digits", "0"],
    ["evaluate", "1", "--jsno"], ["plot", "z"], ["plot", "z", "-o", "a.jpg"],
    ["plot", "z", "-o", "a"], ["plot", "z", "-o", "a.svg", "--theme", "blue"],
    ["build", "--format", "svg,gif"], ["build", "--format", ""], ["build", "a.md", "b.md"],
    ["build", "-o", ""], ["build", "--quiet", "--verbose"], ["build", "--for", "gitlab"],
    ["build", "--data=1"], ["plot", "-o", "a.svg"], ["table"],
    ["table", "z", "--digits", "18"], ["init"], ["list", "relu"], ["help", "nothing at all"],
    ["init", "a.md", "--lesson", "second"],
    // A name that begins with a hyphen is no group of options, with or without an `h`.
    ["build", "-dash.md"], ["build", "-das.md"], ["build", "-check"], ["build", "a.md", "-hx"],
    ["watch", "-dash.md"], ["init", "-h.md"], ["list", "-h1"], ["build", "a.md", "-o", "-sh"],
    ["plot", "z", "-o", "-h.svg"], ["build", "-o", "-"], ["watch", "a.md", "-o", "-"],
  ])
  func refusesWrongUsage(_ arguments: [String]) throws {
    let folder = TemporaryFolder()
    let run = try Program.run(arguments, in: folder)
    // Without a command the program shows its help.
    #expect(run.code == (arguments.isEmpty ? 0 : 64))
    #expect(run.output.isEmpty == !arguments.isEmpty)
    #expect(run.errors.contains("Usage: curvesheet") == !arguments.isEmpty)
    #expect(folder.names.isEmpty)
  }
}
