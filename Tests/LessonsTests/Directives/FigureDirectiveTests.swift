import Foundation
import Lessons
import Testing

@Suite struct FigureDirectiveTests {
  /// The README has a row for each key of a figure.
  @Test func keysAreInTheReadme() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../README.md").standardized
    let readme = try String(contentsOf: file, encoding: .utf8)
    let rows =
      readme.split(separator: "| key | what it says |\n").last?
      .split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") } ?? []
    let told = rows.flatMap { row in
      row.split(separator: "|").first?.matches(of: /`([^`]+)`/).map { String($0.1) } ?? []
    }
    let form = try #require(Directives.forms.first { $0.word == "figure" })
    #expect(told.sorted() == form.keys.map(\.name).sorted())
  }
}
