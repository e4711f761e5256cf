import Notations
import Testing

struct TeXMacroTests {
  @Test(arguments: [
    (#"\newcommand{\E}{\mathbb{E}} \E[X]"#, "[blackboard:E <[ X ]>]"),
    (#"\newcommand\E{\mathbb E} \E"#, "blackboard:E"),
    (#"\newcommand*{\f}[2]{#2_#1} \f{a}b"#, "b_(a)"),
    (
      #"\newcommand{\norm}[2][2]{\|#2\|_#1} \norm{x} \norm[1]{y}"#,
      "[ord:‖ x ord:‖_(2) ord:‖ y ord:‖_(1)]"
    ),
    (#"\def\f#1#2{#1+#2} \f{a}{b}"#, "[a + b]"),
    (#"\gdef\R{x}\R"#, "x"),
    (#"\renewcommand{\vec}[1]{\mathbf{#1}} \vec v"#, "bold:v"),
    (#"\providecommand{\a}{x}\providecommand{\a}{y} \a"#, "x"),
    (#"\let\eps=\varepsilon \eps"#, "ε"),
    (#"\let\old\phi \renewcommand{\phi}{\varphi} \old \phi"#, "[ϕ φ]"),
    (#"\DeclareMathOperator{\Var}{Var} \Var X"#, "['Var' X]"),
    (#"\DeclareMathOperator*{\best}{best} \best_x"#, "largeOperator*('best')_(x)"),
    (#"\def\x#1{\def\y##1{#1##1}} \x a \y b"#, "[a b]"),
    (#"\newcommand{\E}{x}"#, "[]"), (#"\def\x{a}\def\y{\x^2}\y"#, "a^(2)"),
    (
      #"\newcommand{\bg}{\begin{aligned}}\newcommand{\ed}{\end{aligned}} \bg a &= b \ed"#,
      "aligned(rl: a & [= b])"
    ),
  ])
  func definitions(source: String, tree: String) { #expect(reading(source) == tree) }

  /// Definitions of one formula hold in those after it, also where it has a fault.
  @Test func definitionsHoldForThePage() {
    var macros = TeXMacros()
    _ = TeX.read(#"\newcommand{\E}{\mathbb{E}} \qwertz"#, display: true, macros: &macros)
    let result = TeX.read(#"\E"#, display: false, macros: &macros)
    #expect(result == .success(.letters("E", .blackboard)))
  }

  @Test func definitionsOfFrontMatter() {
    var macros = TeXMacros()
    #expect(macros.define(#"\KL"#, as: #"D_{\mathrm{KL}}(#1 \| #2)"#) == nil)
    #expect(macros.define("half", as: #"\tfrac12"#) == nil)
    let result = TeX.read(#"\KL{p}{q} \half"#, display: false, macros: &macros)
    guard case .success(let notation) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(notation.dump == "[D_(upright:KL) <( p ord:‖ q )> text(frac(1, 2))]")
  }

  @Test(arguments: [
    ("a b", "x", #"'\a b' is no name of a macro"#), ("", "x", #"'\' is no name of a macro"#),
    ("x", "{a", "missing '}' for '{'"), ("x", "a}", "'}' without '{'"),
  ])
  func faultyDefinitions(name: String, body: String, message: String) {
    var macros = TeXMacros()
    #expect(macros.define(name, as: body)?.message == message)
    #expect(macros == TeXMacros())
  }
}
