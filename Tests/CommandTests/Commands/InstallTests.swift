import Foundation
import Testing

/// What `make install` puts where shells and `man` look.
struct InstallTests {
  private static let folder = TemporaryFolder.shared()
  private static let run = Result {
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized.path()
    // The program that is built already is installed.
    return try Program.shell(
      "make -C '\(package)' -o build install DESTDIR='\(folder.path)' PREFIX=/usr "
        + "CURVESHEET='\(Program.path)'", in: folder)
  }

  private func installed(_ name: String) throws -> String {
    let run = try Self.run.get()
    try #require(run.code == 0, "\(run.errors)")
    return try #require(Self.folder.text("usr/" + name))
  }

  @Test func theProgramRuns() throws {
    let run = try Self.run.get()
    #expect(run.code == 0, "\(run.errors)")
    #expect(try Program.shell("usr/bin/curvesheet evaluate 1", in: Self.folder).output == "1\n")
    #expect(Self.folder.names.allSatisfy { "usr/".hasPrefix($0) || $0.hasPrefix("usr/") })
  }

  @Test func shellsCompleteAllCommands() throws {
    for name in [
      "share/bash-completion/completions/curvesheet", "share/zsh/site-functions/_curvesheet",
      "share/fish/vendor_completions.d/curvesheet.fish",
    ] {
      let script = try installed(name)
      for command in HelpTests.commands { #expect(script.contains(command), "\(name): \(command)") }
      #expect(script.contains("without-solutions"), "\(name)")
    }
    let bash = try Program.shell(
      "bash -c '. usr/share/bash-completion/completions/curvesheet && complete -p curvesheet'",
      in: Self.folder)
    #expect(bash.code == 0 && bash.output.contains("curvesheet"), "\(bash.errors)")
    let fish = try Program.shell(
      "fish --no-config -c 'set fish_complete_path usr/share/fish/vendor_completions.d; "
        + "complete -C \"curvesheet build --fo\"'", in: Self.folder)
    #expect(try fish.output.groups(of: "(?m)^(\\S+)") == ["--for", "--force", "--format"])
    let zsh = try Program.shell(
      "zsh -f -c 'fpath=(usr/share/zsh/site-functions $fpath); autoload -U compinit; "
        + "compinit -u -D; autoload +X _curvesheet && echo $_comps[curvesheet]'", in: Self.folder)
    #expect(zsh.output == "_curvesheet\n", "\(zsh.errors)")
  }

  @Test func theManualNamesAllCommandsAndOptions() throws {
    let page = try installed("share/man/man1/curvesheet.1")
    #expect(page.contains("\n.SH NAME\ncurvesheet \\- Turns lessons"))
    let judge = try Program.shell(
      "groff -man -Tutf8 -ww usr/share/man/man1/curvesheet.1", in: Self.folder)
    #expect(judge.code == 0 && judge.errors.isEmpty, "\(judge.errors)")
    for command in HelpTests.commands {
      #expect(page.contains("\n.SH \(command.uppercased())\n"))
      let help = try Program.run([command, "--help"], in: Self.folder)
      for option in try help.output.groups(of: "(?m)^  (?:-[a-z], )?(--[a-z-]+)")
      where option != "--help" {
        let written = option.replacing("-", with: "\\-")
        #expect(page.contains(written), "\(command) \(option)")
      }
    }
    for line in page.split(separator: "\n") { #expect(line.utf8.count < 200) }
  }
}
