import Foundation
import Testing

/// What the manual says of the program, held against the program.
@Suite struct ManualTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..")
  private static let text =
    (try? String(
      contentsOf: sources.appending(path: "Sources/Lessons/BuiltIn/manual.md"), encoding: .utf8))
    ?? ""

  /// A fenced block of the manual.
  private struct Block {
    let line: Int
    let word: String
    var lines: [String] = []
    /// The file that the line above the block says it is to be saved as.
    var file: String?
  }

  private static let blocks: [Block] = {
    var blocks: [Block] = []
    var fence: String?
    var above = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let signs = String(line.prefix { $0 == "`" })
      if let open = fence {
        if line == open { fence = nil } else { blocks[blocks.count - 1].lines.append(String(line)) }
      } else if signs.count > 2, line.dropFirst(signs.count).allSatisfy(\.isLetter) {
        fence = signs
        let file = above.firstMatch(of: /as `([a-z.\/-]+)`:$/).map { String($0.output.1) }
        blocks.append(
          Block(line: index + 1, word: String(line.dropFirst(signs.count)), file: file))
        above = ""
      } else if !line.isEmpty {
        above = String(line)
      }
    }
    return blocks
  }()

  /// A line that begins with `$ `, and what is printed below it.
  private struct Command {
    let line: String
    var output: [String] = []
  }

  /// The commands of the manual, one after the other in one folder, print what stands below them.
  @Test func commandsPrintWhatTheManualShows() throws {
    let folder = TemporaryFolder()
    var count = 0
    for block in Self.blocks {
      if let file = block.file {
        try folder.write(block.lines.map { $0 + "\n" }.joined(), to: file)
      }
      guard block.word == "console" else { continue }
      var commands: [Command] = []
      for line in block.lines {
        if line.hasPrefix("$ ") {
          commands.append(Command(line: String(line.dropFirst(2))))
        } else {
          commands[commands.count - 1].output.append(line)
        }
      }
      // A command may ask for the exit code of the one above it.
      let script = commands.map { "\($0.line)\ncode=$?; printf '\\036'; (exit $code)\n" }.joined()
      let run = try Program.shell("exec 2>&1\n" + script, in: folder)
      let outputs = run.output.split(separator: "\u{1E}", omittingEmptySubsequences: false)
      #expect(outputs.count == commands.count + 1)
      for (command, output) in zip(commands, outputs) {
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
          lines.dropLast() == command.output[...],
          "'\(command.line)' in the block at line \(block.line)")
        count += 1
      }
    }
    #expect(count > 20)
  }

  /// Each option of each command stands in the command's own section, or in that of the command whose options
  /// it says it has.
  @Test(arguments: HelpTests.commands) func tellsEachOption(_ command: String) throws {
    let help = try Program.run([command, "--help"], in: TemporaryFolder()).output
    let options = help.matches(of: #/\n  (?:-\w, )?(--[a-z-]+)/#).map { String($0.output.1) }
    let sections = Self.text.split(separator: "\n#### ")
    let section = try #require(
      sections.last { $0.hasPrefix("`curvesheet \(command)`") }, "\(command)")
    let build = try #require(sections.last { $0.hasPrefix("`curvesheet build`") })
    let told = section + (command == "watch" ? build : "")
    #expect(Self.text.contains("`curvesheet --version`"))
    for option in options where !["--help", "--version"].contains(option) {
      let isTold = told.contains("`\(option)`") || told.contains("`\(option) ")
      #expect(isTold || told.contains(", \(option) "), "\(command) \(option)")
    }
  }

  /// The exit codes are those of the manual page.
  @Test func tellsEachExitCode() throws {
    let page = try String(contentsOf: Self.sources.appending(path: ".ci/manual"), encoding: .utf8)
    let status = try #require(page.split(separator: ".SH EXIT STATUS").last)
    let codes = status.matches(of: /\n\.B ([0-9, ]+)/).flatMap {
      $0.output.1.split(separator: ", ").map(String.init)
    }
    #expect(codes.count > 4)
    for code in codes { #expect(Self.text.contains("\n| `\(code)` | "), "\(code)") }
  }
}
