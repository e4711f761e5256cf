import Lessons
import Testing

/// What a figure says to those who cannot see it.
@Suite struct FigureTextTests {
  @Test(arguments: [
    (
      "plot: sigmoid(z)", "Curve of σ(z) for z from −6 to 6, where it runs from 0.002473 to 0.9975."
    ),
    (
      "plot: relu(z), leaky_relu(z, 0.1) for z in -2..2",
      "Curves of ReLU(z) and LeakyReLU(z, 0.1) for z from −2 to 2, where ReLU(z) and LeakyReLU(z, 0.1) have a kink at z = 0."
    ),
    (
      "plot: leaky_relu(z, 0.01), elu(z, 2) for z in -2..2",
      "Curves of LeakyReLU(z) and ELU(z, 2) for z from −2 to 2, where LeakyReLU(z) and ELU(z, 2) have a kink at z = 0."
    ),
    (
      "plot: elu(z), elu(z, 1), elu(z, alpha=2) for z in -2..2",
      "Curves of ELU(z), ELU(z, 1) and ELU(z, α = 2) for z from −2 to 2, where ELU(z, α = 2) has a kink at z = 0 and ELU(z) and ELU(z, 1) run from −0.8647 to 2."
    ),
    (
      "plot: leaky_relu(z, 0.3), leaky_relu'(z, 0.3) for z in 1..2",
      "Curves of LeakyReLU(z, 0.3) and LeakyReLU′(z, 0.3) for z from 1 to 2, where LeakyReLU(z, 0.3) runs from 1 to 2 and LeakyReLU′(z, 0.3) runs level at 1."
    ),
    (
      "plot: sigmoid'(z), relu'(z), z for z in -2..2",
      "Curves of σ′(z), ReLU′(z) and z for z from −2 to 2, where ReLU′(z) has a jump at z = 0, σ′(z) has a maximum of 0.25 at z = 0 and z runs from −2 to 2."
    ),
    (
      "plot: floor(z) for z in 0.5..3.5",
      "Curve of ⌊z⌋ for z from 0.5 to 3.5, where it has 3 jumps between z = 1 and z = 3."
    ),
    (
      "plot: mu**2 for mu in -2..2",
      "Curve of μ² for μ from −2 to 2, where it has a minimum of 0 at μ = 0."
    ),
    ("plot: sin(3*z)", "Curve of sin(3z) for z from −6 to 6, where it has 12 turning points."),
    (
      "plot: 2**n for n in [1, 2, 3]", "Points of 2^n for n from 1 to 3, where it runs from 2 to 8."
    ),
    ("plot: log(-z**2 - 1)", "Curve of ln(−z² − 1) for z from −6 to 6, where it has no value."),
    (
      "bars: softmax([1, 2, 3], T) for T in [1, 2]",
      "Bars of softmax((1, 2, 3), T) for T = 1 and 2, the highest 0.6652 at T = 1, the lowest 0.09003 at T = 1."
    ),
    ("bars: [3]", "Bars of (3)."),
    (
      "bars: softmax([1, 2])\nnames: \"hot  dog\", a_1",
      "Bars of softmax((1, 2)), the highest 0.7311 (a₁), the lowest 0.2689 (hot dog)."
    ),
    (
      "bars: softmax([1, 2])\nline: y = 1/2 : `$ 1/2`, uniform\nline: y = 0.75\ny label: p\nx label: seen\nshow: horizontal",
      "Bars of softmax((1, 2)), the highest 0.7311, the lowest 0.2689, beside lines at 0.5 (1/2, uniform) and 0.75."
    ),
    (
      "bars: [1, 2], [4, 3]\nnames: \"a, b\", cat",
      "Bars of (1, 2) and (4, 3), the highest 4 (a, b), the lowest 1 (a, b)."
    ),
    (
      "panel: A\nplot: z\npanel: B\nbars: [1, 2]",
      "2 panels: A: curve of z for z from −6 to 6, where it runs from −6 to 6; B: bars of (1, 2), the highest 2, the lowest 1."
    ),
    ("plot: z\nalt: A `= 1 + 1` in `$ z`", "A 2 in z"),
    (
      "panel: | a note\nplot: z for z in 0..1\npanel:\nplot: 2*z for z in 0..1",
      "2 panels: curve of z for z from 0 to 1, where it runs from 0 to 1; curve of 2z for z from 0 to 1, where it runs from 0 to 2."
    ),
  ])
  func alternativeText(body: String, expected: String) throws {
    let figure = try #require(report(of: "```figure\nid: a\n\(body)\n```")?.figures.first)
    #expect(figure.alt == expected)
  }

  @Test(arguments: [
    ("bars: [1, 2]\nnames: \"hot dog\", cat", "hot dog 1, cat 2."),
    (
      "bars: [T, 2] for T in [1, 3]\nnames: \"hot dog\", cat",
      "T = 1: hot dog 1, cat 2; T = 3: hot dog 3, cat 2."
    ),
    ("bars: [1, 2], [4, 3]\nnames: \"hot dog\", cat", "hot dog: 1, 4; cat: 2, 3."),
  ])
  func namesOfBarsAreTold(body: String, description: String) throws {
    let figure = try #require(report(of: "```figure\nid: a\n\(body)\n```")?.figures.first)
    #expect(figure.description == description)
  }

  @Test func longDescription() throws {
    let figure = try #require(
      report(of: "```figure\nid: a\nplot: sigmoid'(z), relu(z) for z in -2..2\n```")?.figures.first)
    #expect(
      figure.description
        == "σ′(z): runs from 0.105 to 0.105; has a maximum of 0.25 at z = 0; approaches 0 towards −∞; "
        + "approaches 0 towards +∞. ReLU(z): runs from 0 to 2; has a kink at z = 0; approaches 0 towards −∞."
    )
  }
}
