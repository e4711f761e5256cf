import Diagnostics
import Drawings
import Expressions
import Foundation
import Functions
import Lessons
import Notations
import Testing
import Text

/// The manual teaches each word of the language, each key and each function, and what it shows is right.
@Suite struct ManualTests {
  private static let text: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Lessons/BuiltIn/manual.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// Its lines without the signs of code, and with the bars of tables' words as they are meant.
  private static let plainLines = text.replacing("`", with: "").replacing("\\|", with: "|")
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  /// Whether words stand in the manual as code by themselves.
  private static func hasCode(_ words: String) -> Bool { text.contains("`\(words)`") }

  /// Whether a row of a table begins with some cells.
  private static func hasRow(_ cells: String...) -> Bool {
    let row = "| \(cells.joined(separator: " | ")) |"
    return plainLines.contains { $0.hasPrefix(row) }
  }

  /// What the keys `show` of the manual ask for.
  private static let shown = Set(
    text.matches(of: /\nshow: (.*)/).flatMap { $0.output.1.split(separator: ", ").map(String.init) }
  )

  /// An example, with the number of its last line.
  private struct Example {
    let line: Int
    let range: Range<Int>
    /// Whether the paragraph above it says that it is wrong on purpose.
    let isMeant: Bool
  }

  private static let examples: [Example] = {
    var examples: [Example] = []
    var (offset, isMeant, paragraph, above) = (0, false, "", "")
    var start: Int?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "````example" {
        (start, isMeant) = (offset, above.contains("on purpose"))
      } else if line == "````", let first = start {
        examples.append(Example(line: index, range: first..<offset, isMeant: isMeant))
        (start, above) = (nil, "")
      } else if start == nil {
        if line.isEmpty { (above, paragraph) = (paragraph.isEmpty ? above : paragraph, "") }
        paragraph += line.isEmpty ? "" : line + " "
      }
      offset += line.utf8.count + 1
    }
    return examples
  }()

  @Test func isWrongOnlyOnPurpose() throws {
    let made = try #require(report(of: Self.text))
    #expect(made.diagnostics.filter { $0.severity != .note }.map(\.message) == [])
    #expect(made.failures.map(\.message) == [])
    #expect(Self.examples.count > 30)
    for example in Self.examples {
      let found = made.exampleDiagnostics.filter { mistake in
        mistake.range.map { example.range.contains($0.lower) } ?? false
      }
      #expect(
        found.isEmpty != example.isMeant,
        "the example that ends at line \(example.line): \(found.map(\.message))")
    }
  }

  /// What help says of fence words, keys and parts to show stands in their rows.
  @Test func tellsWhatHelpTellsOfBlocks() throws {
    let entries = Reference.all.filter(\.kind.isOfBlocks)
    #expect(entries.count > 60)
    for entry in entries {
      let name = try #require(entry.names.first)
      let rows = Self.plainLines.filter {
        $0.hasPrefix("| \(name) | ") || $0.hasPrefix("| \(name) † | ")
      }
      if entry.kind == .part {
        #expect(Self.shown.contains(name), "no figure shows '\(name)'")
      }
      // The parts that `show` knows have a table of their own.
      let isList = entry.kind == .key(of: "figure") && name == "show"
      let summary = entry.summary.prefix { !isList || $0 != ":" }.replacing("'", with: "")
      #expect(
        rows.contains { $0.replacing("'", with: "").contains(summary) },
        "\(name): \(entry.summary)")
    }
  }

  @Test func namesEachKeyOfFiguresAndItsOption() {
    let options = KeyOption.all(for: Set(PlotKind.allCases))
    for option in options {
      #expect(Self.hasCode("--\(option.name)"), "--\(option.name)")
      // Each is shown at work, too.
      #expect(Self.text.contains("\n\(option.key): "), "\(option.key)")
      for value in option.values { #expect(Self.hasCode(value), "\(option.key): \(value)") }
    }
  }

  @Test func tellsEachOperatorAndConstantAsTheirRowsDo() {
    for row in OperatorRow.all {
      #expect(Self.hasRow(row.form, row.summary, row.example), "\(row.form)")
    }
    for row in NamedNumber.all {
      #expect(Self.hasRow(row.name, row.summary, row.example), "\(row.name)")
    }
  }

  @Test func tellsEachBuiltinAsItsRowDoes() {
    for builtin in Builtin.all {
      let rows = Self.plainLines.filter { $0.hasPrefix("| \(builtin.name)(") }
      let rest = "| \(builtin.summary) | \(builtin.example) | = \(builtin.example)"
      #expect(rows.contains { $0.contains(rest) }, "\(builtin.name): \(rows)")
    }
  }

  @Test func tellsEachFunctionOfThePreludeAsMathematics() throws {
    let functions = Prelude.library.functions
    #expect(functions.keys.count > 30)
    for name in functions.keys {
      let row = Self.plainLines.last { $0.hasPrefix("| \(name)(") }
      let notation = try #require(functions[name]?.notation).unicode
      #expect(row?.contains("| \(notation) |") == true, "\(name): \(row ?? "")")
    }
  }

  @Test func namesReadersThemesAndLanguages() {
    for profile in Profile.allCases {
      #expect(Self.plainLines.contains { $0.hasPrefix("| \(profile.rawValue) | ") })
    }
    for theme in Theme.all { #expect(Self.hasCode(theme.name), "\(theme.name)") }
    for code in Language.codes { #expect(Self.hasCode(code), "\(code)") }
  }
}

extension ReferenceEntry.Kind {
  /// Whether it is a fence word, a key of a block, or a part to show.
  fileprivate var isOfBlocks: Bool {
    switch self {
    case .fenceWord, .key, .part: true
    case .form, .builtin, .formula, .constant, .operator: false
    }
  }
}
