import Canvas
import Diagnostics
import Drawings
import FormulaTesting
import Foundation
import Lessons
import Testing
import Text

/// Lessons of courses, as their authors would write them.
struct CourseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Courses")

  static let names = ["exploration", "losses", "optimisers", "policies", "turning"]

  private func report(on name: String, forPage: Bool = false) throws -> Report {
    let file = Self.folder.appending(path: name + ".md")
    let source = try SourceText(
      name: name, text: String(contentsOf: file, encoding: .utf8))
    let (lesson, faults) = LessonReader.read(source)
    #expect(faults.map(\.message) == [])
    return LessonBuilder.report(
      on: try #require(lesson), measurer: PangoMeasurer(), mathFont: PangoMathFont(),
      origin: name, forPage: forPage
    ).report
  }

  /// A shallow network, softplus, a Gaussian, descent and momentum, at each stop without complaint.
  @Test func figuresTurn() throws {
    let report = try report(on: "turning", forPage: true)
    #expect(report.diagnostics.map(\.message) == [])
    #expect(report.figures.map(\.frames.count) == [12, 8, 11, 7, 7])
    for figure in report.figures {
      #expect(Set(figure.frames.map(\.drawing)).count == figure.frames.count, "\(figure.id)")
      let said = figure.frames.map { $0.alt + $0.description }
      #expect(Set(said).count == figure.frames.count, "\(figure.id)")
      #expect(figure.frames.allSatisfy { $0.phone != nil }, "\(figure.id)")
    }
  }

  @Test func eachLessonIsTried() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".md") }
    #expect(Set(files) == Set(Self.names.map { $0 + ".md" }))
  }

  @Test(arguments: names)
  func isMadeWithoutComplaint(name: String) throws {
    let report = try report(on: name)
    #expect(report.diagnostics.map(\.message) == [])
    #expect(report.pageDiagnostics.map(\.message) == [])
    #expect(report.failures.map(\.message) == [])
    #expect(report.figures.count >= 4)
    let markdown = String(decoding: report.markdown, as: UTF8.self)
    #expect(markdown.contains("- ✓ ") && !markdown.contains("✗"))
  }

  @Test(.enabled(if: Judge.isAvailable("python3 -c 'import numpy'")), arguments: names)
  func itsCodeRunsAsPasted(name: String) throws {
    let markdown = String(decoding: try report(on: name).markdown, as: UTF8.self)
    let blocks = markdown.components(separatedBy: "```python\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    #expect(blocks.count == 1)
    for block in blocks {
      let result = Judge.withFile(block + "\n") { Judge.run("python3 -W error \($0) 2>&1") }
      #expect(result.output == "" && result.status == 0)
      #expect(!block.contains("is left out"))
    }
  }

  @Test(.enabled(if: KaTeX.isAvailable), arguments: names)
  func kaTeXReadsItsMathematics(name: String) throws {
    let markdown = String(decoding: try report(on: name).markdown, as: UTF8.self)
    let displayed = markdown.components(separatedBy: "$$\n").enumerated()
      .compactMap { $0.offset % 2 == 1 ? $0.element : nil }
      // A macro of the front matter.
      .map { $0.replacing("\\E", with: "\\mathbb{E}") }
    #expect(displayed.count > 5)
    #expect(KaTeX.complaints(of: displayed) == "")
  }
}
