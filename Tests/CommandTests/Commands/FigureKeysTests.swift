import Foundation
import Testing

/// The options of `plot` and `bars` are the keys of a figure.
struct FigureKeysTests {
  /// The keys of the manual's table, which has a row for each.
  private static let keys: Set<String> = {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../../Sources/Lessons/BuiltIn/manual.md").standardized
    let manual = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let table =
      manual.split(separator: "| key | of | what it says |\n").last?
      .split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") } ?? []
    return Set(
      table.flatMap { row in
        row.split(separator: "|").first?.matches(of: /`([^`]+)`/).map { String($0.1) } ?? []
      })
  }()

  private func options(of command: String) throws -> Set<String> {
    let help = try Program.run([command, "--help"], in: TemporaryFolder()).output
    return Set(help.matches(of: /\n  (?:-\w, )?--([a-z-]+)/).map { String($0.1) })
  }

  /// Of the file and of the program, not of the figure.
  static let others: Set = [
    "output", "format", "width", "define", "with", "lang", "help", "version",
  ]

  @Test func theTableHasTheKeys() {
    #expect(Self.keys.count >= 25)
    #expect(
      Self.keys.isSuperset(of: ["id", "plot", "bars", "x label", "inset", "show", "theme", "alt"]))
  }

  @Test func optionsOfPlotAreTheKeys() throws {
    // One figure needs no name.
    let keys = Self.keys.subtracting(["id"]).map {
      $0 == "output" ? "network-output" : $0.replacing(" ", with: "-")
    }
    #expect(try options(of: "plot").subtracting(Self.others) == Set(keys))
  }

  /// Keys that bars do not know are no options of theirs.
  @Test func optionsOfBarsAreKeysOfBars() throws {
    let keys: Set = [
      "title", "subtitle", "caption", "alt", "panel", "columns", "size", "theme", "scale", "bars",
      "names", "formula", "label", "y", "x-label", "y-label", "line", "show",
      "vary", "from",
    ]
    #expect(try options(of: "bars").subtracting(Self.others) == keys)
  }

  /// An option is read as its key is: a value that no key takes is refused.
  @Test(arguments: ["plot", "bars"]) func optionsAreRead(by command: String) throws {
    let folder = TemporaryFolder()
    for option in try options(of: command).subtracting(Self.others).sorted() {
      let run = try Program.run(
        [command, "softmax([z, 1]) for z in [1, 2]", "-o", "a.svg", "--\(option)", "`= 1 +` @"],
        in: folder)
      let isTheme = option == "theme"
      #expect(run.code == (isTheme ? 64 : 1), "--\(option): \(run.errors)")
      #expect(isTheme || run.errors.hasPrefix("--\(option):1:"), "\(run.errors)")
    }
  }
}
