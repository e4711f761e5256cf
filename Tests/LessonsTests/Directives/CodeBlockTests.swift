import Lessons
import Testing

@Suite struct CodeBlockTests {
  @Test func printsFormulasAsNumPyFunctions() {
    #expect(
      reportText("> ```formula\n> f(z, a=2) = a * z\n> ```\n\n> ```code\n> f,\n>   relu\n> ```\n")
        == ##"""
        > $$
        > f(z) = az \qquad \text{with } a = 2
        > $$

        > ```python
        > import numpy as np
        >
        >
        > def f(z, a=2):
        >     """f(z) = az"""
        >     z = np.asarray(z, dtype=float)
        >     return a * z
        >
        >
        > def relu(z):
        >     """ReLU(z) = max(0, z)"""
        >     return np.maximum(0, z)
        > ```

        """##)
  }

  @Test(arguments: [
    ("relu, sigmiod", "error: unknown formula 'sigmiod' «sigmiod» (did you mean 'sigmoid'?)"),
    ("exp", "error: 'exp' is a builtin, not a formula «exp» (NumPy has it already)"),
    ("relu,\nexpo", "error: unknown formula 'expo' «expo»"),
    ("relu\ntanh", "error: 'tanh' does not belong here «tanh»"),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```code\n\(body)\n```") == expected)
  }

  @Test func whatIsLeftOutIsSaid() {
    let formulas =
      "```formula\nbowl(w) = prod(w)\ngd(w) = w - 0.1 * bowl'(w)\nrun(w) = gd(gd(w))\n```\n"
    #expect(
      told(formulas + "```code\nbowl, run\n```") == """
        warning: the code leaves out gd: it needs a derivative, but 'bowl'' cannot be derived: there is no rule for the derivative of 'prod' «bowl, run»
        warning: the code leaves out run: it calls gd «run»
        """)
    #expect(
      told(
        formulas.replacing("prod(w)\n", with: "prod(w)\nbowl'(w) = prod(w) / w\n")
          + "```code\nrun\n```") == "")
    #expect(told(formulas.replacing("prod(w)", with: "w**2") + "```code\nrun\n```") == "")
  }

  @Test func aFormulaWithAMistakeIsNotUnknown() {
    #expect(
      told("```formula\nf(z) = q\n```\n```code\nf\n```") == "error: unknown name 'q' «q»")
  }
}
