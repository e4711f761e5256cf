import FormulaTesting
import Notations
import Testing

/// What KaTeX says of formulas as we read and print them.
struct TeXStructureTests {
  @Test(.enabled(if: KaTeX.isAvailable))
  func generatedFormulas() {
    var generator = TeXGenerator(seed: 16)
    expectNoDifferences((0..<2_000).map { _ in generator.formula() })
  }

  @Test(.enabled(if: KaTeX.isAvailable))
  func formulasOfCourses() { expectNoDifferences(courseFormulas) }

  private func expectNoDifferences(_ formulas: [String]) {
    let readings = formulas.map { formula in
      var macros = TeXMacros()
      let notation = try? TeX.read(formula, display: true, macros: &macros).get()
      return KaTeX.Reading(
        formula, mathML: notation?.mathML(display: true), latex: notation?.exactLaTeX)
    }
    let differences = KaTeX.differences(readings)
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
  }
}
