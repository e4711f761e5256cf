import Diagnostics
import Expressions
import Functions
import Lessons
import Testing

/// What help says of the language comes from the tables, and its examples are lessons.
@Suite struct LanguageHelpTests {
  /// A lesson cannot hold the one that it uses.
  private static let withoutExample: Set = ["use"]

  @Test(arguments: Reference.all.indices) func examplesAreMadeWithoutANote(_ index: Int) throws {
    let entry = Reference.all[index]
    let name = try #require(entry.names.first)
    #expect(!entry.form.isEmpty && !entry.summary.isEmpty, "\(name)")
    switch entry.example {
    case .lesson(let lines):
      guard !Self.withoutExample.contains(name) else {
        #expect(lines.isEmpty)
        return
      }
      let made = try #require(report(of: lines.joined(separator: "\n") + "\n"), "\(lines)")
      let said = (made.diagnostics + made.failures + made.exampleDiagnostics).map(\.message)
      #expect(said == [], "\(name): \(lines)")
      #expect(!String(decoding: made.markdown, as: UTF8.self).isEmpty)
    case .expression(let text):
      #expect(text.contains(name.prefix { $0 != " " }))
      #expect(try #require(told("`= \(text)`\n")) == "", "\(name): \(text)")
    }
  }

  /// An example has the key or the part that it is for.
  @Test func examplesShowWhatTheyAreFor() {
    for entry in Reference.all {
      guard case .lesson(let lines) = entry.example else { continue }
      switch entry.kind {
      case .key: #expect(lines.contains { $0.hasPrefix(entry.names[0] + ": ") }, "\(entry.names)")
      case .part: #expect(lines.contains("show: \(entry.names[0])"))
      case .fenceWord: #expect(lines[0].hasSuffix("`" + entry.names[0]))
      default: break
      }
    }
  }

  @Test func thePageIsTwoScreensWithAllNames() {
    let lines = LanguagePage.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= LanguagePage.height)
    for line in lines { #expect(line.count <= LanguagePage.width, "\(line)") }
    let words = Set(LanguagePage.text.split { " ,\n:".contains($0) }.map(String.init))
    let names =
      Directives.forms.map(\.word) + Builtin.all.map(\.name) + Prelude.formulas.map(\.name)
      + NamedNumber.all.map(\.name)
    for name in names { #expect(words.contains(name), "\(name)") }
    // A word of several parts may stand on two lines.
    let text = LanguagePage.text.split { " \n".contains($0) }.joined(separator: " ")
    for entry in Reference.all {
      switch entry.kind {
      case .key, .part, .operator: #expect(text.contains(entry.names[0]), "\(entry.names)")
      case .form: #expect(text.contains(entry.form.split(separator: " ").joined(separator: " ")))
      default: break
      }
    }
  }

  /// Each row of the tables is an entry, and each of its names leads to it.
  @Test func allRowsAreEntries() {
    for entry in Reference.all {
      for name in entry.names {
        #expect(Reference.entries(named: name).contains { $0.form == entry.form }, "\(name)")
      }
    }
    #expect(Set(Reference.all.filter { $0.kind == .fenceWord }.map { $0.names[0] }).count == 7)
    let options = KeyOption.all(for: Set(PlotKind.allCases)).map(\.key)
    let keys = Reference.all.filter { $0.kind == .key(of: "figure") }.map { $0.names[0] }
    #expect(Set(keys) == Set(options).union(["id"]))
  }

  @Test(arguments: [
    ("map", 1), ("table", 1), ("max", 1), ("tanh", 2), ("formula", 2), ("digits", 4), ("show", 2),
    ("x label", 1), ("x-label", 1), ("--x-label", 1), ("np.tanh", 2), ("-", 2), ("**", 1),
    ("if", 1), ("computed as", 1), ("no  formula", 1), ("nothing", 0), ("", 0),
  ])
  func namesMayBeSeveralThings(_ name: String, _ count: Int) {
    #expect(Reference.entries(named: name).count == count, "\(name)")
  }

  @Test(arguments: [("x lable", "x label"), ("softmx", "softmax"), ("figur", "figure")])
  func theNearestNameIsFound(_ name: String, _ nearest: String) {
    #expect(Reference.nearest(to: name) == nearest)
  }
}
