import Drawings
import MathLayout
import Notations
import Testing

/// One dump for each construct that only TeX writes, in the font of fixed widths at 10 points.
@Suite struct TeXConstructTests {
  private func set(
    _ source: String, _ style: MathTypesetter.Style = .display, font: FixedFont = FixedFont()
  ) throws -> String {
    var macros = TeXMacros()
    let notation = try TeX.read(source, display: true, macros: &macros).get()
    return sketch(
      MathTypesetter(font: font, measurer: FixedMeasurer()).layout(notation, size: 10, style: style)
    )
  }

  private static let dumps: [(source: String, sketch: String)] = [
    (
      #"\mathbf{W}\mathrm{KL}"#,
      """
      box 15 6 1
      10: 𝐖 0,0  K 5,0  L 10,0
      """
    ),
    (
      #"\underline{ab}"#,
      """
      box 10 6 3
      10: a 0,0  b 5,0
      rule 0,2 10 0.5
      """
    ),
    (
      #"\underbrace{abcd}_{n}"#,
      """
      box 20 6 15.7
      10: a 0,0  b 5,0  c 10,0  d 15,0  ├ 0,8  ┼ 3.75,8  ┼ 7.5,8  ┼ 11.25,8  ┤ 15,8
      7: n 8.25,15
      """
    ),
    (
      #"\overbrace{abcdef}"#,
      """
      box 30 14 1
      10: a 0,0  b 5,0  c 10,0  d 15,0  e 20,0  f 25,0  ├ 0,-8  ┼ 4.17,-8  ┼ 8.33,-8  ┼ 12.5,-8  ┼ 16.67,-8  ┼ 20.83,-8  ┤ 25,-8
      """
    ),
    (
      #"\overrightarrow{abc}"#,
      """
      box 15 8.5 1
      10: a 0,0  b 5,0  c 10,0  ╶ 0,-1.5  ─ 3.33,-1.5  ─ 6.67,-1.5  ╴ 10,-1.5
      """
    ),
    (
      #"\binom{n}{k}"#,
      """
      box 17.4 13.5 8.5
      10: (+3 0,0  n 6.2,-7  k 6.2,6.5  )+3 12.4,0
      """
    ),
    (
      #"\underset{a}{x} \overset{b}{=} y"#,
      """
      box 20.56 12.5 7.7
      10: x 0,0
      7: a 0.75,7
      10: = 7.78,0
      7: b 8.53,-8
      10: y 15.56,0
      """
    ),
    (
      #"\int\limits_a^b f"#,
      """
      box 11.67 17 12.2
      10: ∫+2 0,0
      7: b 0.75,-12.5  a 0.75,11.5
      10: f 6.67,0
      """
    ),
    (
      #"\sum\nolimits_i x"#,
      """
      box 15.67 10.5 7.2
      10: ∑+2 0,0
      7: i 5,6.5
      10: x 10.67,0
      """
    ),
    (
      #"\mathop{ab}_i x"#,
      """
      box 16.67 6 7.7
      10: a 0,0  b 5,0
      7: i 3.25,7
      10: x 11.67,0
      """
    ),
    (
      #"a \mathbin{b} c \mathrel{d} e"#,
      """
      box 35 6 1
      10: a 0,0  b 7.22,0  c 14.44,0  d 22.22,0  e 30,0
      """
    ),
    (
      #"(x) \log x - (y)"#,
      """
      box 62.78 6 1
      10: ( 0,0  x 5,0  ) 10,0  l 16.67,0  o 21.67,0  g 26.67,0  x 33.33,0  − 40.56,0  ( 47.78,0  y 52.78,0  ) 57.78,0
      """
    ),
    (
      #"\bigl( x \bigr) \Big| y"#,
      """
      box 25 13.5 8.5
      10: (+2 0,0  x 5,0  )+2 10,0  |+3 15,0  y 20,0
      """
    ),
    (
      #"\left( a \middle| \frac{b}{c} \right."#,
      """
      box 23.6 13.5 8.5
      10: (+3 0,0  a 5,0  |+3 10,0  b 16.2,-5.8  c 16.2,5.3
      rule 15.6,-3 6.2 0.5
      """
    ),
    (
      #"A \xrightarrow[g]{f} B"#,
      """
      box 30.26 12 6.9
      10: A 0,0  ├ 7.78,0  ┼ 11.01,0  ┼ 14.24,0  ┤ 17.48,0
      7: f 13.38,-7.7  g 13.38,6.2
      10: B 25.26,0
      """
    ),
    (
      #"A \xrightarrow{abcdefgh} B"#,
      """
      box 50.56 12 1
      10: A 0,0  ├ 7.78,0  ┼ 12.06,0  ┼ 16.35,0  ┼ 20.63,0  ┼ 24.92,0  ┼ 29.21,0  ┼ 33.49,0  ┤ 37.78,0
      7: a 11.28,-7.7  b 14.78,-7.7  c 18.28,-7.7  d 21.78,-7.7  e 25.28,-7.7  f 28.78,-7.7  g 32.28,-7.7  h 35.78,-7.7
      10: B 45.56,0
      """
    ),
    (
      #"\begin{aligned} a &= b \\ c + d &= -e \end{aligned}"#,
      """
      box 40 13.5 8.5
      10: a 14.44,-7.5  = 22.22,-7.5  b 30,-7.5  c 0,7.5  + 7.22,7.5  d 14.44,7.5  = 22.22,7.5  − 30,7.5  e 35,7.5
      """
    ),
    (
      #"\begin{array}{l|r} a & b \\ \hline cc & d \end{array}"#,
      """
      box 35 14.5 9.5
      10: a 5,-6  b 25,-6  c 5,6  c 10,6  d 25,6
      rule 0,-2.5 35 0.5
      rule 20,-14.5 0.5 24
      """
    ),
    (
      #"\left\{ \begin{matrix} a \\ b \end{matrix} \right."#,
      """
      box 14.53 13.5 8.5
      10: {+3 0,0  a 6.67,-6  b 6.67,6
      """
    ),
    (
      #"\bigl(\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}\bigr)"#,
      """
      box 23.11 10.5 5.5
      10: (+2 0,0
      7: a 6.67,-4.35  b 12.94,-4.35  c 6.67,2.85  d 12.94,2.85
      10: )+2 18.11,0
      """
    ),
    (
      #"\sum_{\substack{i \\ j}} x"#,
      """
      box 11.67 10.5 18.54
      10: ∑+2 0,0
      7: i 0.75,10.7  j 0.75,17.84
      10: x 6.67,0
      """
    ),
    (
      #"\begin{align*} a &= b \tag{1} \end{align*}"#,
      """
      box 55.56 6 1
      10: a 0,0  = 7.78,0  b 15.56,0  ( 40.56,0  1 45.56,0  ) 50.56,0
      """
    ),
    (
      #"x = y \tag{2}"#,
      """
      box 55.56 6 1
      10: x 0,0  = 7.78,0  y 15.56,0  ( 40.56,0  2 45.56,0  ) 50.56,0
      """
    ),
    (
      #"\textstyle \sum_i x"#,
      """
      box 15.67 6 2.7
      10: ∑ 0,0
      7: i 5,2
      10: x 10.67,0
      """
    ),
    (
      #"\dfrac{1}{2} \tfrac{1}{2}"#,
      """
      box 14.97 12 6.3
      10: 1 1.2,-5.8  2 1.2,5.3
      rule 0.6,-3 6.2 0.5
      7: 1 10.27,-5.5  2 10.27,3.5
      rule 9.67,-3 4.7 0.5
      """
    ),
    (
      #"a\quad b\!c\,d"#,
      """
      box 30 6 1
      10: a 0,0  b 15,0  c 18.33,0  d 25,0
      """
    ),
    (
      #"\boxed{x}"#,
      """
      box 12 9.5 4.5
      rule 0,-9.5 12 0.5
      rule 0,4 12 0.5
      rule 0,-9 0.5 13
      rule 11.5,-9 0.5 13
      10: x 3.5,0
      """
    ),
    (
      #"a \phantom{bc} d"#,
      """
      box 20 6 1
      10: a 0,0  d 15,0
      """
    ),
    (
      #"\text{ab} \textbf{cd} \textsf{ef}"#,
      """
      box 29 6 1
      10: a 0,0  b 5,0  𝐜 10,0  𝐝 15,0
      text ef 20,0
      """
    ),
    (
      #"x \not\prec y"#,
      """
      box 20.56 6 1
      10: x 0,0  ⊀ 7.78,0  y 15.56,0
      """
    ),
  ]

  @Test(arguments: dumps) func dump(source: String, sketch: String) throws {
    let found = try set(source)
    #expect(found == sketch)
  }

  /// A negation that Unicode has no character for is a sign with a stroke through its middle.
  @Test func signsAreStruck() {
    let notation = Notation.row(
      [.variable("x"), .sign(Notation.Sign("⊶\u{338}", .relation)), .variable("y")])
    #expect(
      sketch(
        MathTypesetter(font: FixedFont(), measurer: FixedMeasurer()).layout(notation, size: 10))
          == """
          box 20.56 7 1
          10: x 0,0  ⊶ 7.78,0  ̸ 7.78,0  y 15.56,0
          """)
  }

  /// MathML has the colours of the light theme.
  @Test(arguments: Notation.Color.allCases) func coloursAreThoseOfTheLightTheme(
    color: Notation.Color
  ) {
    #expect(Theme.light.color(of: color.role).hexadecimal == color.code)
  }

  /// Colours are those of the themes, of curves that come nearest, whatever is around them.
  @Test func coloursAreRoles() throws {
    var macros = TeXMacros()
    let notation = try TeX.read(
      #"a + \textcolor{red}{b + \textcolor{blue}{c}} + {\color{gray} \frac{d}{e}}"#,
      display: true, macros: &macros
    ).get()
    let drawing = MathTypesetter(font: FixedFont(), measurer: FixedMeasurer())
      .layout(notation, size: 10, paint: Paint(.curveText(3), opacity: 0.5))
    let paints = drawing.items.map { item -> Paint in
      switch item {
      case .glyphs(let run): run.paint
      case .fill(_, let paint): paint
      default: Paint(.ink)
      }
    }
    let roles: [Role] = [
      .curveText(3), .curveText(1), .curveText(0), .curveText(3), .muted, .muted,
    ]
    #expect(paints == roles.map { Paint($0, opacity: 0.5) })
  }
}
