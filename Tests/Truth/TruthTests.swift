import Foundation
import FormulaTesting
import Testing

/// The program beside these tests against outside judges (`Tests/Truth/truth`): a few hundred random cases
/// of each kind, the same in every run. `make truth COUNT=20000 SEED=7` tries more, and others.
struct TruthTests {
  private static let canBeAsked = Judge.isAvailable("python3 -c 'import numpy, scipy, mpmath'")
  private static let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  private static let program = tests.deletingLastPathComponent().appending(path: "curvesheet")
    .path()
  private static let judge = #filePath.replacing("TruthTests.swift", with: "truth")

  @Test(
    .enabled(if: canBeAsked),
    arguments: [
      "values", "derivatives", "gradients", "claims", "code", "limits", "notation", "drawn",
    ])
  func agrees(kind: String) {
    // A figure takes as long as many formulas.
    let count = kind == "drawn" ? 16 : 300
    let run = Judge.run(
      "python3 '\(Self.judge)' '\(Self.program)' --kinds \(kind) --count \(count) --jobs 1 2>&1")
    #expect(run.status == 0, "\(run.output)")
  }
}
