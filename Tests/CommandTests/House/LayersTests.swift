import Foundation
import Testing

/// What `.ci/layers` says of packages made for it.
struct LayersTests {
  private static let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    .path()

  private static func check(_ folder: TemporaryFolder) throws -> Program.Run {
    try Program.shell("'\(package)/.ci/layers' .", in: folder)
  }

  /// Two targets, one on the other, and in the lower one two folders, one on the other.
  private static let sound = [
    "Package.swift": """
    let package = Package(
      name: "Sample",
      targets: [
        .target(name: "Canvas", dependencies: ["Drawings"]),
        .target(name: "Drawings"),
        .target(name: "Helping", dependencies: ["Canvas"], path: "Tests/Helping"),
        .testTarget(name: "DrawingsTests", dependencies: ["Drawings", "Helping"]),
      ]
    )
    """,
    "Sources/Canvas/Painter.swift": "package import Drawings\nstruct Painter { let path: Path }",
    "Sources/Drawings/Paths/Path.swift": "package struct Path { let ends: [Point] }",
    "Sources/Drawings/Geometry/Point.swift": "package struct Point {}",
    "Tests/DrawingsTests/PathTests.swift": "import Drawings\nimport Helping\nimport Testing",
    "Tests/Helping/Help.swift": "package import Canvas",
  ]

  /// The sound package with other files.
  private static func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for (name, text) in sound.merging(files, uniquingKeysWith: { $1 }) {
      try folder.write(text + "\n", to: name)
    }
    return folder
  }

  @Test func findsNothingInASoundPackage() throws {
    let run = try Self.check(Self.folder([:]))
    #expect(run.code == 0 && run.output.isEmpty, "\(run.output)\(run.errors)")
  }

  @Test(arguments: [
    (
      ["Sources/Drawings/Geometry/Point.swift": "struct Point { let on: Path }"],
      "Sources/Drawings: Geometry → Paths (Path) → Geometry (Point)"
    ),
    (
      [
        "Sources/Drawings/Geometry/Point.swift": "struct Point { enum Kind {}; let ink: Ink }",
        "Sources/Drawings/Ink.swift": "final class Ink {\n  let paths: [Path], text = \"\\(1)\"\n}",
      ],
      "Sources/Drawings: Geometry → . (Ink) → Paths (Path) → Geometry (Point)"
    ),
    (
      ["Sources/Drawings/Ink.swift": "import Canvas"],
      "Sources/Drawings/Ink.swift:1: Drawings imports Canvas, which Package.swift does not declare for it"
    ),
    (
      [
        "Package.swift": """
        let package = Package(
          name: "Sample",
          targets: [
            .target(name: "Canvas"), .target(name: "Drawings", dependencies: ["Canvas"]),
          ])
        """,
        "Sources/Canvas/Painter.swift": "", "Tests/DrawingsTests/PathTests.swift": "",
        "Tests/Helping/Help.swift": "",
      ],
      "Package.swift: Drawings (level 0) declares Canvas (level 1); it may know only lower levels"
    ),
    (
      [
        "Package.swift": """
        let package = Package(
          name: "Sample",
          targets: [
            .target(name: "Canvas", dependencies: ["Drawings", "Helping"]),
            .target(name: "Drawings"), .target(name: "Helping", path: "Tests/Helping"),
          ])
        """,
        "Tests/DrawingsTests/PathTests.swift": "", "Tests/Helping/Help.swift": "",
      ],
      "Package.swift: Canvas declares Helping, which only tests may know"
    ),
    (
      ["Sources/Canvas/Pens/Pen.swift": "import Foundation"],
      "Sources/Canvas/Pens/Pen.swift:1: imports Foundation; the program starts without Foundation"
    ),
    (
      ["Sources/Inks/Ink.swift": "struct Ink {}"],
      "Sources/Inks/Ink.swift: belongs to no target of Package.swift"
    ),
  ])
  func tellsWhatIsWrong(files: [String: String], line: String) throws {
    let run = try Self.check(Self.folder(files))
    #expect(run.code == 1)
    #expect(run.output == line + "\n", "\(run.errors)")
  }

  /// Words of comments and strings are no names, and a name of several files is nobody's.
  @Test(arguments: [
    "struct Point {}  // on a Path", "/* Path\n Path */ struct Point {}",
    "struct Point { let text = \"Path \\(f(\"Path\")) Path\" }",
    "struct Point { let text = #\"<a b=\"Path\">\"# }",
    "struct Point { let text = \"\"\"\n  Path \" Path\n  \"\"\" }",
    "struct Point {\n  struct Path {}\n  let on: Path\n}",
  ])
  func doesNotTakeOtherWordsForNames(text: String) throws {
    let run = try Self.check(Self.folder(["Sources/Drawings/Geometry/Point.swift": text]))
    #expect(run.code == 0 && run.output.isEmpty, "\(run.output)\(run.errors)")
  }

  @Test func findsACircleInACopyOfThisPackage() throws {
    let folder = TemporaryFolder()
    let copied = try Program.shell(
      "cp -r '\(Self.package)/Sources' '\(Self.package)/Tests' '\(Self.package)/Package.swift' .",
      in: folder)
    try #require(copied.code == 0, "\(copied.errors)")
    let before = try Self.check(folder).output
    try folder.write("struct Here { let it: There }\n", to: "Sources/Drawings/One/Here.swift")
    try folder.write("struct There { let it: Here }\n", to: "Sources/Drawings/Two/There.swift")
    let after = try Self.check(folder)
    #expect(after.code == 1)
    let line = "Sources/Drawings: One → Two (There) → One (Here)\n"
    #expect(!before.contains(line) && after.output.replacing(line, with: "") == before)
  }
}
