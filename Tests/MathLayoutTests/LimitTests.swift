import Drawings
import Notations
import MathLayout
import NotationTesting
import Testing

/// Deep and huge formulas take time in proportion to their size and no more stack than a thread has.
@Suite struct LimitTests {
  private func size(_ notation: Notation) -> Size {
    MathTypesetter(font: FixedFont(), measurer: FixedMeasurer()).layout(notation, size: 10).size
  }

  @Test(.timeLimit(.minutes(1)), arguments: Wrappers.all.map(\.name))
  func fiveHundredLevels(name: String) throws {
    let wrap = try #require(Wrappers.all.first { $0.name == name }?.wrap)
    var notation: Notation = "z"
    for _ in 0..<500 { notation = wrap(notation) }
    let size = size(notation)
    #expect(size.width > 2 && size.width.isFinite && size.height.isFinite)
  }

  @Test(.timeLimit(.minutes(1))) func tenThousandParts() {
    let part = row("x".sub("i"), "+")
    #expect(size(.row(Array(repeating: part, count: 10_000))).width > 100_000)
    let rows = Array(
      repeating: Notation.Case(value: "x", condition: "y", word: "if"), count: 10_000)
    #expect(size(.cases(rows)).height > 100_000)
  }

  @Test func nothingIsEmpty() {
    #expect(size(.row([])) == Size(0, 0))
    #expect(size(.fraction(.row([]), .row([]))).width > 0)
    #expect(size(.matrix([])).width > 0)
    #expect(size(.matrix([["a"], []])).width > 0)
    #expect(size(.cases([])).width > 0)
    #expect(size(.variable("")) == Size(0, 0))
    #expect(size(.number("", exponent: 4)).width > 0)
  }
}
