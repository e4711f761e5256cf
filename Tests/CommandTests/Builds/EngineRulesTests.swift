import Foundation
import Testing

/// The rules for build engines that are tried are those that the manual shows.
struct EngineRulesTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..")

  @Test(arguments: ["Makefile", "configure", "Snakefile", "pre-commit-config.yaml"])
  func theManualShowsThem(_ name: String) throws {
    let rules = try String(
      contentsOf: Self.tests.appending(path: "Engines/rules/\(name)"), encoding: .utf8)
    let manual = try String(
      contentsOf: Self.tests.appending(path: "../Sources/Lessons/BuiltIn/manual.md"),
      encoding: .utf8)
    #expect(rules.count > 100 && manual.contains("\n\(rules)```\n"))
  }
}
