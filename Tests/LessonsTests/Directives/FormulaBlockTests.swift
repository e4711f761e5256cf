import Lessons
import Testing

@Suite struct FormulaBlockTests {
  @Test func formulasAreShownAsMathematics() {
    #expect(
      reportText(
        """
        - Two:
          ```formula
          leaky_relu(z, alpha=0.01) = where(z > 0, z, alpha * z)   # usual
          g(z) = 1 / (1 + exp(-z))    written σ
            computed as exp(z) / (1 + exp(z))
          g'(z) = g(z) * (1 - g(z))
          ```
        """)
          == #"""
          - Two:

            $$
            \text{leaky relu}(z) = \begin{cases} z & z \gt 0 \cr \alpha z & z \le 0 \end{cases} \qquad \text{with } \alpha = 0.01
            $$

            $$
            \sigma(z) = \frac{1}{1 + e^{-z}}
            $$

            $$
            \sigma^{\prime}(z) = \sigma(z)(1 - \sigma(z))
            $$
          note: 'leaky_relu' takes the name of a prelude formula «leaky_relu»
          """#)
  }

  @Test func aFormulaIsKnownFromItsLineOn() {
    #expect(
      told("`= f(1)`\n\n```formula\nf(z) = 2 * z\ng(z) = f(z)\n```\n\n`= g(1)`")
        == "error: unknown function 'f' «f»")
  }

  @Test(arguments: [
    (
      "f(z) = z\nf(z) = 2 * z\nf(z) = (",
      "error: 'f' is defined twice «f» (give one of them another name)\n"
        + "error: an expression is missing here «»"
    ),
    ("relu(z) = z", "note: 'relu' takes the name of a prelude formula «relu»"),
    ("erf(z) = np.erf(z)", "note: 'erf' takes the name of a builtin «erf»"),
    ("erf(z) = erf(z)", "error: 'erf' calls itself «erf» (write 'np.erf' for the builtin)"),
    (
      "f'(z) = 1",
      "error: there is no formula 'f' whose derivative this could be «f» (define f above this line)"
    ),
    (
      "f(z) = z +\nf'(z) = 1",
      "error: an expression is missing here «» (an expression goes on over a line end only inside brackets)"
    ),
    ("f(z, a=q) = z", "error: unknown name 'q' «q»"),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```formula\n\(body)\n```") == expected)
  }

  @Test func aDefinitionTakesThePlaceOfThePreludes() {
    #expect(
      reportText("```formula\nrelu(z) = 7\n```\n`= relu(1)`, `= leaky_relu(1)`")?
        .contains("\n\n7, 1") == true)
  }
}
