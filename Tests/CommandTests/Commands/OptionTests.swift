import Foundation
import Testing

/// No option is listed that always fails.
struct OptionTests {
  private let folder = TemporaryFolder()

  /// The options of a command that say something of its figure.
  private static func options(of command: String) throws -> [String] {
    let help = try Program.run([command, "--help"], in: TemporaryFolder()).output
    return try help.groups(of: "(?m)^  (?:-\\w, )?--([a-z-]+)").filter {
      !FigureKeysTests.others.contains($0)
    }
  }

  /// What the option `show` of a command can ask for, as its help has it.
  private static func parts(of command: String) throws -> [String] {
    let help = try Program.run([command, "--help"], in: TemporaryFolder()).output
    let words = help.split { " \n".contains($0) }.joined(separator: " ")
    let list = try words.groups(of: "--show <parts> ([^.]*)\\.")
    return try #require(list.first).groups(of: "'([a-z ]+)'")
  }

  /// The example in the help on a name of figures, as options.
  private func example(on name: String, as kind: String) throws -> [String] {
    let help = try Program.run(["help", name], in: folder).output
    let entry = try #require(help.split(separator: "(a \(kind) of figures").dropFirst().first)
    let lines = try #require(try String(entry).groups(of: "(?s)```figure\n(.*?)\n    ```").first)
    return lines.split(separator: "\n").flatMap { line -> [String] in
      let parts = line.trimmingCharacters(in: .whitespaces).split(separator: ": ", maxSplits: 1)
      guard let key = parts.first, key != "id", parts.count == 2 else { return [] }
      let option = key == "output" ? "network-output" : key.replacing(" ", with: "-")
      return ["--" + option, String(parts[1])]
    }
  }

  private func draws(_ command: String, _ arguments: [String]) throws {
    let run = try Program.run([command] + arguments + ["-o", "a.svg"], in: folder)
    #expect(run.code == 0 && run.errors.isEmpty, "\(command) \(arguments): \(run.errors)")
  }

  @Test func eachKeyOfAPlotDraws() throws {
    let options = try Self.options(of: "plot")
    #expect(options.count > 40)
    for option in options {
      let key = option == "network-output" ? "output" : option.replacing("-", with: " ")
      let arguments = try example(on: key, as: "key")
      #expect(arguments.contains("--" + option))
      try draws("plot", arguments)
    }
  }

  @Test func eachPartOfAPlotIsShown() throws {
    let parts = try Self.parts(of: "plot")
    #expect(parts.count > 15)
    for part in parts { try draws("plot", try example(on: part, as: "part")) }
  }

  /// With what the option can be seen.
  private static let ofBars: [String: [String]] = [
    "columns": [
      "--columns", "2", "--panel", "A", "--bars", "[1, 2]", "--panel", "B", "--bars", "[3, 4]",
    ],
    "panel": ["--panel", "A", "--bars", "[1, 2]", "--panel", "B", "--bars", "[3, 4]"],
    "bars": ["--bars", "[1, 2]"],
    "label": ["softmax([1, 2]), softmin([1, 2])", "--label", "softmin([1, 2]) : low"],
    "vary": ["softmax([1, 2], T)", "--vary", "T in [1, 2]"],
    "from": ["softmax([1, 2], T)", "--vary", "T in [1, 2]", "--from", "T = 2"],
  ]

  /// Options whose value is of one form only.
  private static let values = [
    "size": "480 x 300", "theme": "dark", "scale": "1.5", "y": "0..1", "line": "y = 0.5 : half",
    "names": "a, b, c", "show": "entropy",
  ]

  @Test func eachKeyOfBarsDraws() throws {
    let options = try Self.options(of: "bars")
    #expect(options.count > 15)
    for option in options {
      let usual = [
        "softmax([1, 2, 3], T) for T in [1, 5]", "--" + option, Self.values[option] ?? "words",
      ]
      try draws("bars", Self.ofBars[option] ?? usual)
    }
  }

  @Test func eachPartOfBarsIsShown() throws {
    let parts = try Self.parts(of: "bars")
    #expect(parts.count > 5)
    for part in parts {
      let phrase =
        switch part {
        case "legend": "[1, 2], [3, 4]"
        case "derivative formula": "sigmoid([1, 2])"
        default: "softmax([1, 2, 3], T) for T in [1, 5]"
        }
      let varied = ["softmax([1, 2, 3], T)", "--vary", "T in [1, 5]"]
      try draws("bars", (part == "all stops" ? varied : [phrase]) + ["--show", part])
    }
  }

  /// Each of them changes nothing but what it is for, so the report is made.
  @Test(arguments: [
    "--html", "--data", "--without-solutions", "--strict", "--force", "--quiet", "--verbose",
    "--theme=dark", "--jobs=2", "--with=other.md", "--for=quarto", "--format=pdf", "--output=Out",
    "--name=limits", "--no-cache", "--deps=a.d", "--junit=a.xml", "--message-format=json",
    "--outputs",
  ])
  func eachOptionOfABuildBuilds(_ option: String) throws {
    try folder.write("```figure\nid: a\nplot: f(z)\n```\n", to: "a.md")
    try folder.write("```formula\nf(z) = z\n```\n", to: "other.md")
    let arguments = ["build", "a.md", "--with", "other.md"]
    let own = option.hasPrefix("--with=") ? ["build", "a.md", option] : arguments + [option]
    let run = try Program.run(own, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let help = try Program.run(["build", "--help"], in: folder).output
    let known = try help.groups(of: "(?m)^  (?:-\\w, )?--([a-z-]+)")
    #expect(known.count == 22 && known.contains(String(option.dropFirst(2).prefix { $0 != "=" })))
  }
}
