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
            \text{leaky relu}(z) = \begin{cases} z & z > 0 \cr \alpha z & z \le 0 \end{cases} \qquad \text{with } \alpha = 0.01
            $$

            $$
            \sigma(z) = \frac{1}{1 + e^{-z}}
            $$

            $$
            \sigma^{\prime}(z) = \sigma(z)(1 - \sigma(z))
            $$
          """#)
  }

  @Test func derivativesAreDerived() {
    #expect(
      reportText(
        """
        ```formula
        f'(z) = ...
        L'(p, y) = ...
        f(z) = z / (1 + exp(-z))
        L(p, y) = -sum(y * log(p))
        ```
        """)
          == #"""
          $$
          f^{\prime}(z) = \frac{1 + e^{-z} + ze^{-z}}{(1 + e^{-z})^2}
          $$

          $$
          \frac{\partial L}{\partial p_i} = -\frac{y_i}{p_i}
          $$

          $$
          f(z) = \frac{z}{1 + e^{-z}}
          $$

          $$
          L(p, y) = -\sum_i y_i\ln(p_i)
          $$
          """#)
    let maximum = "```formula\nf(z) = maximum(z, z**3)\nf'(z) = ...\n```"
    #expect(
      told(maximum)
        == "error: 'f'' cannot be derived: at z = 0 no side of what is compared has the slope that is taken there «...» (state it, with that place as a case of its own)"
    )
  }

  @Test func aFormulaIsKnownInTheWholeLesson() {
    let block = "```formula\ng(z) = a * f(z)\n```"
    #expect(
      told("`= g(1)`\n\n\(block)\n\n# Below\n\n```formula\nf(z) = 2 * z\na = 3\n```\n\n`= g(a)`")
        == "")
    #expect(
      told("`= f(1)`\n\n\(block)")
        == "error: unknown function 'f' «f»\nerror: unknown name 'a' «a»\nerror: unknown function 'f' «f»"
    )
  }

  @Test func constantsAreShownWhereTheyStand() {
    #expect(
      reportText(
        "```formula\neta = 1 / 10\nw0 = [1, 2]    written ω\nf(z) = eta * sum(w0 * z)\n```")
          == #"""
          $$
          \eta = \frac{1}{10}
          $$

          $$
          \omega = (1, 2)
          $$

          $$
          f(z) = \eta\sum_i \omega_iz_i
          $$
          """#)
  }

  @Test func definitionsThatWaitForEachOtherAreNamed() {
    #expect(
      told("```formula\nf(z) = a * z\n```\n```formula\na = f(1)\n```")
        == "error: definitions wait for each other: 'f' needs 'a' needs 'f' «f» (write one of them without the others)\n"
        + "error: definitions wait for each other: 'a' needs 'f' needs 'a' «a» (write one of them without the others)"
    )
  }

  @Test(arguments: [
    (
      "f(z) = z\nf(z) = 2 * z\nf(z) = (",
      "error: 'f' is defined twice «f» (give one of them another name)\n"
        + "error: an expression is missing here «»"
    ),
    ("relu(z) = z", "note: 'relu' takes the name of a prelude formula «relu»"),
    ("relu(z) = where(z > 0, z, 0)", ""), ("erf(z) = np.erf(z)", ""),
    ("erf(z) = np.erf(2 * z)", "note: 'erf' takes the name of a builtin «erf»"),
    ("erf(z) = erf(z)", "error: 'erf' calls itself «erf» (write 'np.erf' for the builtin)"),
    (
      "f'(z) = 1",
      "error: there is no formula 'f' whose derivative this could be «f» (define f)"
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

  @Test func aWrongClauseIsAnErrorAtItsLine() {
    #expect(
      told("# T\n\n```formula\nf(z) = z**2\ng(z) = f(z)\nf'(z) = 3 * z\n```\n\n`= f(1)`")
        == "error: the stated derivative differs from the automatic derivative at z = 1: "
        + "3 instead of 2, a difference of 1 «3 * z»")
  }

  @Test func whatIsStatedOfAWrongFormIsNotAnotherMistake() {
    #expect(
      told("```formula\nf(z) = z**2\n    computed as z * abs(z)\nf'(z) = 2 * z\n```")
        == "error: the form of 'computed as' differs from the textbook form at z = -1: "
        + "-1 instead of 1, a difference of 2 «z * abs(z)»")
  }

  @Test(arguments: [
    (
      "th(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))\n  computed as np.tanh(x)",
      "The textbook form breaks beyond $\\lvert x\\rvert$ = 709.78: it gives nan, the stable one ±1."
    ),
    (
      "sp(z) = log(1 + exp(z))\n  computed as maximum(0, z) + log1p(exp(-abs(z)))",
      "The textbook form breaks beyond $z$ = 709.78: it gives inf, the stable one 709.78."
    ),
    (
      "sm(z) = exp(z) / sum(exp(z))\n  computed as exp(z - max(z)) / sum(exp(z - max(z)))",
      "The textbook form breaks once one element of $z$ is above 709.78: it gives nan, the stable "
        + "one 1; and once all elements of $z$ are below −745.13: it gives nan, the stable one 0.33333."
    ),
    (
      "q(z) = (exp(z) - 1) / z\n  computed as where(z == 0, 1, expm1(z) / z)",
      "The textbook form breaks between $z$ = 0 and 1.1102e−16: it gives 0, the stable one 1; "
        + "and between $z$ = −5.5511e−17 and 0: it gives 0, the stable one 1."
    ),
  ])
  func theReportSaysWhereTheTextbookFormBreaks(definition: String, note: String) {
    #expect(
      reportText("```formula\n\(definition)\n```\n")?.contains("\n$$\n\n\(note)\n") == true,
      "\(reportText("```formula\n\(definition)\n```\n") ?? "")")
  }

  @Test func theBreaksAreAmongTheValues() {
    let text = """
      ```formula
      ls(z) = log(1 / (1 + exp(-z)))
          computed as minimum(0, z) - log1p(exp(-abs(z)))
      ```
      """
    #expect(
      report(of: text)?.values.line
        == #"{"breaks": {"ls": [{"where": "below", "of": "number", "at": -709.7827128933841, "#
        + #""textbook": "-inf", "computed": -709.7827128933841}]}}"#)
  }
}
