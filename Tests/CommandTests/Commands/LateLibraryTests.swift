import Foundation
import Testing

/// Libraries that draw are opened by what draws, and by nothing else: they take longer than all other starting.
struct LateLibraryTests {
  let folder = TemporaryFolder()

  /// Whether a run opens them, as ld.so tells.
  private func opens(_ arguments: [String]) throws -> Bool {
    let run = try Program.run(
      arguments, in: folder,
      environment: ["LD_DEBUG": "files", "XDG_CACHE_HOME": folder.path("caches")])
    #expect(run.code == 0, "\(arguments): \(run.errors.suffix(500))")
    return run.errors.contains("calling init: ") && run.errors.contains("libcairo.so")
  }

  @Test(arguments: [
    ["--version"], ["help"], ["list"], ["evaluate", "1 + 1"], ["describe", "relu"],
    ["table", "relu(z) for z in -1..1 step 1"], ["build", "--outputs"], ["cache", "--size"],
  ])
  func whatDrawsNothingOpensNone(arguments: [String]) throws {
    #expect(try !opens(arguments))
  }

  @Test func aFigureOpensThem() throws {
    #expect(try opens(["plot", "z for z in -1..1", "-o", "z.svg"]))
  }

  @Test func whatIsRememberedNeedsNone() throws {
    try folder.write(SampleLesson.text(), to: "lesson.md")
    #expect(try opens(["build", "lesson.md"]))
    #expect(try !opens(["build", "lesson.md"]))
    try folder.write("Before.\n\n" + SampleLesson.text(), to: "lesson.md")
    #expect(try !opens(["build", "lesson.md"]))
  }

  /// A library that could not be opened is named, and nothing is written.
  @Test func aLibraryThatIsNotThereIsNamed() throws {
    try folder.write("no library", to: "libraries/libpangoft2-1.0.so.0")
    let run = try Program.run(
      ["plot", "z for z in -1..1", "-o", "z.svg"], in: folder,
      environment: ["LD_LIBRARY_PATH": folder.path("libraries")])
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("error: cannot draw figures: "), "\(run.errors)")
    #expect(run.errors.contains("libpangoft2-1.0.so.0"))
    #expect(!folder.names.contains("z.svg"))
  }

  /// The list has each function once, and none that nobody calls.
  @Test func theListIsWhatIsCalled() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources").standardizedFileURL
    let list = try String(
      contentsOf: root.appending(path: "CLateLibraries/functions.h"), encoding: .utf8)
    let names = list.matches(of: /FUNCTION\((\w+)\)/).map { String($0.1) }
    #expect(names == Set(names).sorted())
    var words: Set<Substring> = []
    for target in ["Canvas", "curvesheet"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: target), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        words.formUnion(text.split { !($0.isLetter || $0.isNumber || $0 == "_") })
      }
    }
    for name in names { #expect(words.contains(Substring(name)), "\(name)") }
  }
}
