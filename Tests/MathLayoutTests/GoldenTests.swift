import Canvas
import Drawings
import Foundation
import MathLayout
import Testing

/// The hard formulas in the installed font, as text and as a picture. `RECORD_GOLDENS=1` writes the
/// files anew; the tests fail then, so that nobody records by mistake.
@Suite struct GoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil

  private static func file(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
  }

  @Test func hardFormulas() throws {
    let file = Self.file("formulas.txt")
    let typesetter = MathTypesetter(font: PangoMathFont(), measurer: PangoMeasurer())
    let found = HardFormulas.all.map { name, notation in
      "\(name): \(typesetter.layout(notation, size: 19).text)"
    }
    if Self.isRecording {
      try found.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n")
    #expect(expected.count == found.count)
    for (expected, found) in zip(expected, found) {
      #expect(
        expected.trimmingCharacters(in: .newlines) == found.trimmingCharacters(in: .newlines))
    }
  }

  /// The picture is for people to look at. It is the one that the program draws if it carries the
  /// fingerprint of what is drawn now; its pixels may differ with the versions of Cairo.
  @Test func theSheetIsThePictureThatWasLookedAt() throws {
    let file = Self.file("formulas.png")
    let picture = Picture(
      HardFormulas.sheet(font: PangoMathFont(), measurer: PangoMeasurer()), theme: .light)
    let bytes = try picture.png()
    if Self.isRecording {
      try Data(bytes).write(to: file, options: .atomic)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let expected = try Fingerprint.inFile([UInt8](Data(contentsOf: file)))
    #expect(expected == picture.fingerprint(as: .png))
    #expect(Fingerprint.inFile(bytes) == expected)
  }
}
