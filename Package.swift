// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let channels = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let sockets = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let web = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Links the Swift runtime, with GCC's that it needs, and what argument-parser needs of Foundation into the
/// program, which offers none of it to others: a release build starts 3 ms sooner and runs where no Swift is
/// installed. The tests cannot link this way, so
/// no test target depends on `curvesheet`; CommandTests runs the program that is built beside it. A
/// sanitizer would not see all that is allocated either, so `.ci/races` asks for a dynamic one.
let staticRuntime = LinkerSetting.unsafeFlags(
  [
    "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
    "-Xlinker", "--no-export-dynamic", "-Xclang-linker", "-static-libgcc",
  ], .when(platforms: [.linux], configuration: .release))

/// One target for each phase; a target knows only lower levels (`.ci/layers` checks it).
let package = Package(
  name: "Curvesheet",
  products: [.executable(name: "curvesheet", targets: ["curvesheet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
  ],
  targets: [
    // Level 8: commands, files, terminal.
    .executableTarget(
      name: "curvesheet",
      dependencies: [
        "LanguageServer", "Lessons", "Canvas", "MathLayout", "Charting", "Analysis", "Notations",
        "Functions", "Expressions", "Numerals", "Drawings", "Diagnostics", "Text", "Packing",
        "Preview", "CGLib",
        arguments,
      ],
      swiftSettings: strict,
      linkerSettings: Context.environment["CURVESHEET_DYNAMIC"] == nil ? [staticRuntime] : []),
    // Level 7: what editors ask.
    .target(
      name: "LanguageServer",
      dependencies: [
        "Lessons", "Notations", "Functions", "Expressions", "Numerals", "Drawings", "Diagnostics",
        "Text",
      ],
      swiftSettings: strict),
    // Level 6: lesson to report, as values.
    .target(
      name: "Lessons",
      dependencies: [
        "MathLayout", "Charting", "Analysis", "Notations", "Functions", "Expressions", "Markdown",
        "Numerals", "Drawings", "Diagnostics", "Text", "Packing", "CBuiltIn",
      ],
      exclude: [
        "BuiltIn/activation-functions.md", "BuiltIn/first.md", "BuiltIn/gallery.md",
        "BuiltIn/manual.md",
      ],
      swiftSettings: strict),
    // Level 5.
    .target(name: "MathLayout", dependencies: ["Notations", "Drawings"], swiftSettings: strict),
    // Level 4.
    .target(
      name: "Analysis",
      dependencies: ["Functions", "Expressions", "Numerals", "Diagnostics", "Text"],
      swiftSettings: strict),
    .target(
      name: "Notations",
      dependencies: ["Functions", "Expressions", "Numerals", "Diagnostics", "Text"],
      swiftSettings: strict),
    // Level 3.
    .target(
      name: "Functions",
      dependencies: ["Expressions", "Numerals", "Diagnostics", "Text", numerics],
      swiftSettings: strict),
    // Level 2.
    .target(
      name: "Expressions", dependencies: ["Numerals", "Diagnostics", "Text"], swiftSettings: strict),
    // Level 1.
    .target(name: "Charting", dependencies: ["Drawings", "Numerals"], swiftSettings: strict),
    .target(
      name: "Canvas",
      dependencies: ["Drawings", "Deflating", "Packing", "Text", "CPangoCairo", "CLateLibraries"],
      swiftSettings: strict,
      linkerSettings: [.linkedLibrary("fontconfig"), .linkedLibrary("pangoft2-1.0")]),
    .target(name: "Markdown", dependencies: ["Text", "CCmark"], swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["Text"], swiftSettings: strict),
    .target(
      name: "Preview", dependencies: ["Text", channels, sockets, web], swiftSettings: strict),
    // Level 0.
    .target(name: "Text", swiftSettings: strict),
    .target(name: "Numerals", swiftSettings: strict),
    .target(name: "Drawings", swiftSettings: strict),
    .target(name: "Packing", swiftSettings: strict),
    .target(name: "Deflating", dependencies: ["CDeflate"], swiftSettings: strict),
    // The built-in lessons' bytes.
    .target(name: "CBuiltIn"),
    // The libraries that draw, opened when they are first needed.
    .target(name: "CLateLibraries"),
    // C libraries.
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Tests mirror the sources; random ones have seeds.
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: strict),
    // Tests of servers ask them as browsers do.
    .target(name: "Connecting", path: "Tests/Connecting", swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Text"], swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text", "Seeded"], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "Connecting", "Seeded"], swiftSettings: strict
    ),
    .testTarget(name: "PackingTests", dependencies: ["Packing", "Seeded"], swiftSettings: strict),
    .testTarget(
      name: "DrawingsTests", dependencies: ["Drawings", "Seeded"], swiftSettings: strict),
    .testTarget(
      name: "NumeralsTests", dependencies: ["Numerals", "Seeded"], swiftSettings: strict),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: [
        "FormulaTesting", "Functions", "Expressions", "Numerals", "Diagnostics", "Text", "Seeded",
      ],
      swiftSettings: strict),
    // A lesson's formulas, tables of reference values and judges, for the tests of what follows.
    .target(
      name: "FormulaTesting",
      dependencies: ["Analysis", "Functions", "Expressions", "Diagnostics", "Text"],
      path: "Tests/FormulaTesting", exclude: ["Reference"], swiftSettings: strict),
    .testTarget(
      name: "FunctionsTests",
      dependencies: [
        "FormulaTesting", "Analysis", "Functions", "Expressions", "Numerals", "Diagnostics", "Text",
        "Seeded",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "FormulaTesting", "Analysis", "Functions", "Expressions", "Numerals", "Diagnostics", "Text",
        "Seeded",
      ],
      swiftSettings: strict),
    // Made-up notation and authors' formulas, for the tests of printers and of layout.
    .target(
      name: "NotationTesting", dependencies: ["Notations", "Seeded"],
      path: "Tests/NotationTesting", swiftSettings: strict),
    .testTarget(
      name: "NotationsTests",
      dependencies: [
        "FormulaTesting", "NotationTesting", "Notations", "Functions", "Expressions", "Numerals",
        "Diagnostics",
        "Text",
        "Seeded",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChartingTests", dependencies: ["Charting", "Drawings", "Numerals", "Seeded"],
      swiftSettings: strict),
    .testTarget(
      name: "DeflatingTests", dependencies: ["Deflating", "CDeflate"], swiftSettings: strict),
    .testTarget(
      name: "CanvasTests",
      dependencies: ["Canvas", "Drawings", "Packing", "CPangoCairo", "FormulaTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "MathLayoutTests",
      dependencies: [
        "NotationTesting", "MathLayout", "Notations", "Functions", "Expressions", "Drawings",
        "Canvas", "Seeded",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Text", "Seeded"], swiftSettings: strict),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "Lessons", "Charting", "Analysis", "Notations", "Functions", "Expressions", "Markdown",
        "Numerals", "Drawings", "Diagnostics", "Text", "Packing", "Canvas", "Seeded",
        "FormulaTesting",
      ],
      exclude: [
        "Courses/exploration.md", "Courses/losses.md", "Courses/optimisers.md",
        "Courses/policies.md", "Courses/turning.md", "Gallery", "Languages",
        "BuiltIn/Reference", "Figures/Golden",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "LanguageServer", "Lessons", "Canvas", "Functions", "Diagnostics", "Text", "Seeded",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["Connecting", "Seeded"], swiftSettings: strict),
    .testTarget(
      name: "TruthTests", dependencies: ["FormulaTesting"], path: "Tests/Truth",
      exclude: ["drawn", "formulas", "kinds", "reading", "running", "truth"],
      swiftSettings: strict),
  ]
)

// `make fuzz`: libFuzzer brings the main function, so it takes no part in other builds.
if Context.environment["CURVESHEET_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Lessons", "Canvas", "Analysis", "Notations", "Functions", "Expressions", "Drawings",
        "Diagnostics", "Text", "Seeded",
      ],
      path: "Tests/Fuzzing",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
