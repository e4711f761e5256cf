import Canvas
import Drawings
import Foundation
import MathLayout
import Testing

/// The hard formulas in the installed font, as text. `RECORD_GOLDENS=1` writes the file anew; the
/// test fails then, so that nobody records by mistake.
@Suite struct GoldenTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/formulas.txt")

  @Test func hardFormulas() throws {
    let typesetter = MathTypesetter(font: PangoMathFont(), measurer: PangoMeasurer())
    let found = HardFormulas.all.map { name, notation in
      "\(name): \(typesetter.layout(notation, size: 19).text)"
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try found.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(Self.file.lastPathComponent)")
      return
    }
    let expected = try String(contentsOf: Self.file, encoding: .utf8).components(
      separatedBy: "\n\n")
    #expect(expected.count == found.count)
    for (expected, found) in zip(expected, found) {
      #expect(
        expected.trimmingCharacters(in: .newlines) == found.trimmingCharacters(in: .newlines))
    }
  }
}
