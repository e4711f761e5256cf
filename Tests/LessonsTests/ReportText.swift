import Diagnostics
import Drawings
import Text
import Lessons

/// The report on a lesson.
func report(
  of text: String, origin: String = "../lesson.md", for profile: Profile = .github,
  imageFormat: String = "svg", leavingOutSolutions: Bool = false, language: Language? = nil,
  sampling: Bool = false, forPage: Bool = false, files: OwnFiles = .none,
  in place: LessonPlace? = nil,
  remembering memory: LessonMemory? = nil,
  each: @escaping LessonBuilder.ForEach = { ids, work in ids.indices.forEach(work) }
) -> Report? {
  let (lesson, faults) = LessonReader.read(SourceText(name: "lesson.md", text: text))
  guard let lesson, !faults.hasErrors else { return nil }
  return LessonBuilder.report(
    on: lesson, measurer: HalfEm(), mathFont: HalfEmGlyphs(), origin: origin, profile: profile,
    imageFormat: imageFormat, leavingOutSolutions: leavingOutSolutions, language: language,
    sampling: sampling, forPage: forPage, files: files, place: place, memory: memory,
    each: each
  ).report
}

/// The report's Markdown below its first comment, then a line for each failing claim and for all
/// that is said of the lesson.
func reportText(
  _ text: String, for profile: Profile = .github, leavingOutSolutions: Bool = false
) -> String? {
  let report = report(of: text, for: profile, leavingOutSolutions: leavingOutSolutions)
  guard let report else { return nil }
  let markdown = String(decoding: report.markdown, as: UTF8.self)
  let comment = ReportOrigin.comment("../lesson.md") + (text.contains("\r\n") ? "\r\n" : "\n")
  guard markdown.hasPrefix(comment) else { return nil }
  return String(markdown.unicodeScalars.dropFirst(comment.unicodeScalars.count))
    + told(report, of: text).map { "\n" + $0 }.joined()
}

/// Only what is said of a lesson, a line each, with what is marked.
func told(_ text: String) -> String? {
  report(of: text).map { told($0, of: text).joined(separator: "\n") }
}

private func told(_ report: Report, of text: String) -> [String] {
  (report.diagnostics + report.failures).map { diagnostic in
    var line = "\(diagnostic.severity): \(diagnostic.message)"
    if let range = diagnostic.range {
      line += " «\(String(decoding: Array(text.utf8)[range.lower..<range.upper], as: UTF8.self))»"
    }
    return line + (diagnostic.hint.map { " (\($0))" } ?? "")
  }
}

/// What is said of a lesson when it is read.
func read(_ text: String) -> [Diagnostic] {
  LessonReader.read(SourceText(name: "lesson.md", text: text)).diagnostics
}

/// Every letter half an em wide.
struct HalfEm: TextMeasurer {
  func measure(_ string: String, in font: Font) -> TextMeasure {
    let width = Double(string.count) * font.size / 2
    return TextMeasure(
      width: width, ascent: 0.8 * font.size, descent: 0.2 * font.size,
      ink: Rectangle(x: 0, y: -0.7 * font.size, width: width, height: 0.9 * font.size))
  }
}

/// A font of mathematics in which every character is a glyph half an em wide.
private struct HalfEmGlyphs: MathFont {
  let unitsPerEm = 1_000.0

  func constant(_ constant: MathConstant) -> Double {
    constant.rawValue.hasSuffix("PercentScaleDown") ? 70 : 100
  }

  func glyph(_ character: Unicode.Scalar, scriptLevel level: Int) -> UInt32? { character.value }

  func metrics(of glyph: UInt32) -> GlyphMetrics {
    GlyphMetrics(advance: 500, top: 700, bottom: -200, right: 500)
  }

  func variants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] { [] }
  func wideVariants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] { [] }
  func topAccent(of glyph: UInt32) -> Double { 250 }
  func assembly(of glyph: UInt32) -> [AssemblyPart] { [] }
  func wideAssembly(of glyph: UInt32) -> [AssemblyPart] { [] }
  func kern(of glyph: UInt32, corner: MathCorner, height: Double) -> Double { 0 }
}
