import Canvas
import Diagnostics
import Text
import Drawings
import Foundation
import Lessons
import Testing

/// A figure of every kind in the installed fonts, as text. `RECORD_GOLDENS=1` writes the files anew;
/// the test fails then, so that nobody records by mistake.
@Suite struct GalleryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Gallery")

  private static let report: Report? = {
    guard
      let source = try? SourceText(
        name: "gallery.md",
        text: String(contentsOf: folder.appending(path: "gallery.md"), encoding: .utf8)),
      let lesson = LessonReader.read(source).lesson
    else { return nil }
    return LessonBuilder.report(
      on: lesson, measurer: PangoMeasurer(), mathFont: PangoMathFont(), origin: "gallery.md"
    ).report
  }()

  @Test func isDrawnWithoutComplaint() throws {
    let report = try #require(Self.report)
    #expect(report.diagnostics.filter { $0.severity != .note }.map(\.message) == [])
    #expect(report.figures.count == 22)
  }

  @Test func drawsWhatItDrew() throws {
    for figure in try #require(Self.report).figures {
      let file = Self.folder.appending(path: "\(figure.id).txt")
      let found = figure.drawing.text + "\n" + figure.alt + "\n"
      if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
        try found.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(file.lastPathComponent)")
        continue
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      // The first lines that differ say more than two drawings.
      let differing = zip(
        expected.split(separator: "\n", omittingEmptySubsequences: false),
        found.split(separator: "\n", omittingEmptySubsequences: false)
      ).first { $0 != $1 }
      #expect(
        expected == found,
        "\(figure.id): \(differing?.0 ?? "") is now \(differing?.1 ?? "of another length")")
    }
  }
}
