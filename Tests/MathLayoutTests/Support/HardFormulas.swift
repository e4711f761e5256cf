import Notations

/// Formulas that are hard to set well: deep, tall, crowded, or with letters that lean.
enum HardFormulas {
  static let all: [(name: String, notation: Notation)] = figures + nested + tall + large + crowded

  static let figures: [(name: String, notation: Notation)] = [
    ("sigmoid", row(call("σ", "z"), "=", frac(1, row(1, "+", "e".sup(row("−", "z")))))),
    (
      "temperature",
      row(
        "p".sub("i"), "=",
        frac(
          "e".sup(row("z".sub("i"), "/", "T")),
          sum("j", nil, "e".sup(row("z".sub("j"), "/", "T")))))
    ),
    (
      "tanh",
      row(
        call("tanh", "z"), "=",
        frac(
          row("e".sup("z"), "−", "e".sup(row("−", "z"))),
          row("e".sup("z"), "+", "e".sup(row("−", "z")))))
    ),
    (
      "leaky",
      row(
        call("LeakyReLU", "z"), "=",
        cases(
          ("z", row("z", ">", 0)),
          (row("0.01", .sign(.invisibleTimes), "z"), row("z", "≤", 0))))
    ),
    (
      "depth",
      row(
        frac(row("∂", "a".sub("n")), row("∂", "a".sub(0))), "=",
        product(row("k", "=", 1), "n", call("f".primed(), "z".sub("k"))))
    ),
    (
      "entropy",
      row(
        call("H", "T"), "=", "−",
        sum("i", nil, "p".sub("i"), .sign(.invisibleTimes), "ln", "p".sub("i")))
    ),
    (
      "collapse",
      row(
        "W".sub(10),
        parens("⋯", parens("W".sub(1), "x", "+", "b".sub(1)), "⋯"),
        "+", "b".sub(10), "=", "A", "x", "+", "c")
    ),
    (
      "jacobian",
      row(
        frac(row("∂", "p".sub("i")), row("∂", "z".sub("j"))), "=", "p".sub("i"),
        parens("δ".sub(row("i", "j")), "−", "p".sub("j")))
    ),
  ]

  static let nested: [(name: String, notation: Notation)] = [
    ("fraction in exponent", "e".sup(row("−", frac("x".sup(2), row(2, "σ".sup(2)))))),
    ("tower", "e".sup("e".sup("e".sup("e".sup("x"))))),
    (
      "fraction in fraction in exponent",
      "x".sup(frac(frac("a", "b"), row(1, "+", frac("c", "d"))))
    ),
    ("continued", frac(1, row(1, "+", frac(1, row(1, "+", frac(1, row(1, "+", "x"))))))),
    ("subscripts of subscripts", row("x".sub("i".sub("j".sub("k"))), "+", "y".sub("n".sub(0)))),
    ("both scripts deep", "W".scripts(row("i", ",", "j"), row(parens("l", "+", 1)))),
    ("root in exponent", "e".sup(row("−", root(row("x", "+", 1))))),
    (
      "exponent of fence",
      fence(.brackets, parens("x", "+", 1).sup(2), "−", parens("y", "−", 2).sup("n")).sup("f")
    ),
  ]

  static let tall: [(name: String, notation: Notation)] = [
    (
      "fence around fraction",
      row("x", parens(1, "+", frac("z", row(1, "+", fence(.bars, "z")))), "y")
    ),
    (
      "fences around nested fractions",
      fence(
        .braces,
        fence(.brackets, parens(frac(frac("a", "b"), frac("c", "d"))), "+", frac(1, 2)), "·", 2)
    ),
    (
      "norm", row(fence(.doubleBars, frac(row("W", "x"), "n")).sub(2), "≤", fence(.bars, "c"))
    ),
    ("floor", row(fence(.floor, frac("n", 2)), "≠", fence(.floor, "n"))),
    (
      "nested roots",
      root(row(1, "+", root(row(1, "+", root(row(1, "+", root(row(1, "+", "x"))))))))
    ),
    (
      "root of fraction",
      row("s", "=", root(frac(row("a".sup(2), "+", "b".sup(2)), row("c".sub("j"), "−", 1))))
    ),
    (
      "cases in fraction",
      frac(cases((1, row("z", ">", 0)), (0, nil)), row(1, "+", "z"))
    ),
    (
      "three cases",
      row(
        call("f", "z"), "=",
        cases(
          (row("−", 1), row("z", "<", row("−", 1))),
          (frac("z", row(1, "+", fence(.bars, "z"))), row("−", 1, "≤", "z", "≤", 1)),
          (row("1.5", .sign(.invisibleTimes), "e".sup(row("−", "z"))), nil)))
    ),
  ]

  static let large: [(name: String, notation: Notation)] = [
    (
      "sum of sums",
      sum(row("i", "=", 1), "n", sum(row("j", "≠", "i"), nil, "w".sub(row("i", "j")), "x".sub("j")))
    ),
    (
      "fenced sum",
      row("n", parens(1, "−", sum(row("k", "=", 1), "K", "p".scripts("k", 2))).sup("f"))
    ),
    ("sum in exponent", "e".sup(row("−", sum(row("j", "=", 1), "n", "z".sub("j"))))),
    (
      "mean", row("μ", "=", frac(1, "n"), sum(row("i", "=", 1), "n", "x".sub("i")))
    ),
    (
      "product of fractions",
      product(
        row("k", "=", 1), "n", frac("a".sub("k"), row("b".sub("k"), "+", 1)), "f".primed())
    ),
    (
      "log of sum", row("ln", sum("j", nil, "e".sup("z".sub("j"))), "−", "max", "z")
    ),
    (
      "matrix product",
      row(
        .matrix([["a", "b"], ["c", "d"]]), .matrix([["x"], ["y"]]), "=",
        .matrix([[row("a", "x", "+", "b", "y")], [row("c", "x", "+", "d", "y")]]))
    ),
    (
      "matrix of fractions",
      row(
        "J", "=",
        .matrix([
          [frac(row("∂", "f".sub(1)), row("∂", "x".sub(1))), "⋯", 0],
          [row("−", 1), row(1, "−", "z".sup(2)), frac(row("∂", "f".sub(2)), row("∂", "x".sub(3)))],
          [0, 0, "e".sup("z")],
        ]))
    ),
  ]

  static let crowded: [(name: String, notation: Notation)] = [
    ("prime and power", row("σ".primed(1, 2), "+", "f".primed(2, "n"), "+", "f".primed(3))),
    (
      "slope to a power",
      row(call("tanh".primed(), "z"), "=", 1, "−", row("tanh".sup(2), parens("z")))
    ),
    ("leaning letters", row("f", "g", "f", parens("f", parens("f")), "V", "T", "W", "f", "/", "f")),
    (
      "signs in a row",
      row("a", "=", "−", "b", "+", parens("−", "c"), "·", 2, "≈", "∞", ",", "x", "∈", "S")
    ),
    (
      "dots",
      row("x".sub(1), ",", "…", ",", "x".sub("n"), ",", "x".sub(1), "+", "⋯", "+", "x".sub("n"))
    ),
    (
      "number and exponent",
      row(
        "p", "=", .number("7.9", exponent: -31), .sign(.invisibleTimes), "z", "+",
        .number("-0.5", exponent: nil))
    ),
    (
      "accents",
      row(
        hat("y").sub("i"), "+", hat("f").sup(2), "+", .accent(.bar, "x"), "+",
        .accent(.tilde, "θ").sub(0), "+", .accent(.vec, "v"), "+", .accent(.dot, "W"), "+",
        .accent(.widehat, row("a", "+", "b")), "+", .accent(.overline, row("p", "q")).sup("n"))
    ),
    (
      "nested absolute values",
      fence(.bars, fence(.bars, fence(.bars, "x"), "−", 1), "−", 2)
    ),
    (
      "integral",
      row(
        .big(.integral, lower: row("−", "∞"), upper: "∞", "f"), parens("x"),
        text(" "), "d", "x", "→", 0)
    ),
    (
      "given",
      row(
        call("π".sub("θ"), "a", "∣", "s"), "∼", "N", ",", "θ", "←", "θ", "−", "η", "∇", "L")
    ),
    (
      "limit", row("lim".sub(row("x", "→", 0)), .sign(.apply), frac("x", 2))
    ),
    (
      "gelu",
      row(
        call("GELU", "x"), "=", frac("x", 2),
        parens(1, "+", call("erf", frac("x", root(2)))))
    ),
    (
      "words",
      row("loss", "=", "rate", "·", "loss", "+", "max", parens(0, ",", "z"), text(" if "), "z")
    ),
  ]
}
