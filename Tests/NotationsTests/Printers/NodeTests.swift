import FormulaTesting
import NotationTesting
import Notations
import Testing

/// What authors write in TeX, printed.
struct NodeTests {
  private static func notation(_ source: String) throws -> Notation {
    var macros = TeXMacros()
    return try TeX.read(source, display: true, macros: &macros).get()
  }

  /// Exact LaTeX, and the text that is read aloud.
  @Test(arguments: [
    (#"\mathbf{W}x"#, #"\mathbf{W}x"#, "Wx"),
    (#"\mathbf W_{ij}"#, #"\mathbf{W}_{ij}"#, "W_ij"),
    (#"\mathbb{RNZQCPE1}"#, #"\mathbb{RNZQCPE1}"#, "ℝℕℤℚℂℙE1"),
    (#"\mathrm{d}x"#, #"\mathrm{d}x"#, "dx"),
    (#"\boldsymbol\theta_t"#, #"\boldsymbol{\theta}_t"#, "θ_t"),
    (#"\log x + a\log b"#, #"\log x + a\log b"#, "log x + a log b"),
    (#"\operatorname{Var}(X)"#, #"\operatorname{Var}(X)"#, "Var(X)"),
    (
      #"\operatorname*{arg\,max}_a f(a)"#, #"\argmax_af(a)"#, "arg max_a f(a)"
    ),
    (#"\ddot x + \overline{a + b}"#, #"\ddot{x} + \overline{a + b}"#, "ẍ + overline(a + b)"),
    (
      #"\underbrace{a + b}_{\text{two words}}"#, #"\underbrace{a + b}_{\text{two words}}"#,
      "(a + b)_(two words)"
    ),
    (#"\underset{\theta}{x}"#, #"\underset{\theta}{x}"#, "x_θ"),
    (#"\sum\nolimits_i x_i"#, #"\sum\nolimits_ix_i"#, "Σ_i x_i"),
    (#"\int\limits_a^b f"#, #"\int\limits_a^bf"#, "∫_a^b f"),
    (#"\binom{n}{k}"#, #"\binom{n}{k}"#, "(n over k)"),
    (#"\nabla_\theta J"#, #"\nabla_{\theta}J"#, "∇_θ J"),
    (
      #"(x - \mu)^\top \Sigma^{-1}"#, #"(x - \mu)^{\top}\Sigma^{-1}"#, "(x − μ)^T Σ⁻¹"
    ),
    (#"\tfrac12 x"#, #"\tfrac{1}{2}x"#, "1/2 · x"),
    (#"\bigl( x \bigr)"#, #"\bigl(x\bigr)"#, "(x)"),
    (
      #"\left. f \right|_0"#, #"\left. f \right\rvert_0"#, "f|₀"
    ),
    (
      #"\left( a \middle| b \right)"#, #"\left( a\middle\vert b \right)"#, "(a | b)"
    ),
    (#"A \xrightarrow[g]{f} B"#, #"A\xrightarrow[g]{f}B"#, "A →_g^f B"),
    (
      #"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{else} \end{cases}"#,
      #"\begin{cases} x & \text{if }x > 0 \cr 0 & \text{else} \end{cases}"#,
      "{x if x > 0; 0 else}"
    ),
    (
      #"\begin{aligned} a &= b \\ &= c \end{aligned}"#,
      #"\begin{aligned} a & = b \cr  & = c \end{aligned}"#, "a = b; = c"
    ),
    (
      #"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#,
      #"\begin{pmatrix} a & b \cr c & d \end{pmatrix}"#, "([a, b], [c, d])"
    ),
    (
      #"\begin{array}{l|r} a & b \\ \hline c & d \end{array}"#,
      #"\begin{array}{l|r} a & b \cr \hline c & d \end{array}"#, "[a, b], [c, d]"
    ),
    (
      #"\sum_{\substack{i < n \\ j < m}}"#, #"\sum_{\substack{i < n \cr j < m}}"#, "Σ_(i<n,j<m)"
    ),
    (#"E = m \tag{3.1}"#, #"E = m \tag{3.1}"#, "E = m (3.1)"),
    (#"\boxed{x} \textcolor{red}{y}"#, #"\boxed{x}\textcolor{red}{y}"#, "x y"),
    (#"a \phantom{b} c \quad d"#, #"a\phantom{b}c\quad d"#, "ac d"),
    (#"x := y"#, #"x : = y"#, "x := y"),
    (#"A^\top x + w^*"#, #"A^{\top}x + w^{\ast}"#, "A^T x + w^*"),
    (#"(x)_i + \|w\|_2"#, #"(x)_i + \Vert w\Vert_2"#, "(x)_i + ‖w‖₂"),
    (#"{}^n C"#, #"{}^nC"#, "^n C"),
    (#"x \not\sim y"#, #"x \nsim y"#, "x ≁ y"),
    (#"\text{50\% of \$5 \{a_b\}}"#, #"\text{50\% of \$5 \{a\_b\}}"#, "50% of $5 {a_b}"),
  ])
  func print(source: String, latex: String, text: String) throws {
    let notation = try Self.notation(source)
    #expect(notation.exactLaTeX == latex)
    #expect(notation.unicode == text)
  }

  /// No character of words is dropped, and none of them is left that Markdown or TeX reads as a command.
  @Test func wordsAreWhole() {
    let words = Notation.text("it's 50% of #1: a_b [c] {d} *e* |f| <g> `h` $5 & ~x^2 \\ “é”")
    #expect(
      words.latex
        == #"\text{it’s 50％ of ＃1: a}\rule{0.4em}{0.05em}\text{b }\lbrack\text{c}\rbrack"#
        + #"\text{ }\lbrace\text{d}\rbrace\text{ }\ast\text{e}\ast\text{ }\vert\text{f}"#
        + #"\vert\text{ } < \text{g} > \text{ ‘h‘ ＄5 ＆ }\sim\text{x}\wedge\text{2 }\backslash"#
        + #"\text{ “é”}"#)
    #expect(words.unicode == "it's 50% of #1: a_b [c] {d} *e* |f| <g> `h` $5 & ~x^2 \\ “é”")
  }

  // MARK: - MathML

  private static let mathML: [(source: String, text: String)] = [
    (#"\mathbf{W}"#, "<mi>𝐖</mi>"), (#"\mathbb{R}"#, "<mi>ℝ</mi>"),
    (#"\mathrm{d}"#, #"<mi mathvariant="normal">d</mi>"#), (#"\mathbb{1}"#, "<mn>𝟙</mn>"),
    (#"\Sigma"#, #"<mi mathvariant="normal">Σ</mi>"#),
    (#"\binom{n}{k}"#, binomial),
    (#"\underset{a}{x}"#, "<munder><mi>x</mi><mi>a</mi></munder>"),
    (
      #"\sum\limits_i"#,
      #"<munder><mo movablelimits="false" largeop="true">∑</mo><mi>i</mi></munder>"#
    ),
    (#"\int"#, #"<mo largeop="true">∫</mo>"#),
    (
      #"\underbrace{x}"#, #"<munder><mi>x</mi><mo stretchy="true">⏟</mo></munder>"#
    ),
    (#"\ddot x"#, #"<mover accent="true"><mi>x</mi><mo stretchy="false">¨</mo></mover>"#),
    (
      #"\bigl("#,
      #"<mo form="prefix" stretchy="true" symmetric="true" minsize="1.200em" maxsize="1.200em" "#
        + #"lspace="0" rspace="0">(</mo>"#
    ),
    (#"\quad"#, #"<mspace width="1.000em"/>"#),
    (#"\!"#, #"<mspace style="margin-left: -0.167em"/>"#),
    (#"\phantom{x}"#, "<mphantom><mi>x</mi></mphantom>"),
    (
      #"\textcolor{blue}{x}"#,
      ##"<mstyle mathcolor="#006bbf" class="math-blue"><mi>x</mi></mstyle>"##
    ),
    (#"\textbf{a b}"#, "<mtext style=\"font-weight: bold\">a\u{A0}b</mtext>"),
    (
      #"\log x"#,
      "<mrow><mi>log</mi><mo>\u{2061}</mo><mspace width=\"0.167em\"/><mi>x</mi></mrow>"
    ),
    (
      #"x_{i = 1}"#,
      #"<msub><mi>x</mi><mrow><mi>i</mi><mo stretchy="false" lspace="0" rspace="0">=</mo>"#
        + "<mn>1</mn></mrow></msub>"
    ),
    (#"\dfrac{a}{b}"#, displayed),
    (
      #"\begin{aligned} a &= b \end{aligned}"#,
      #"<mtable displaystyle="true"><mtr><mtd style="text-align: right; "#
        + #"text-align: -webkit-right; padding: 0.25em 0 0.25em 0"><mi>a</mi></mtd>"#
        + #"<mtd style="text-align: left; padding: 0.25em 0 0.25em 0"><mrow><mo>=</mo><mi>b</mi>"#
        + "</mrow></mtd></mtr></mtable>"
    ),
    (
      #"A \otimes B"#,
      #"<mrow><mi>A</mi><mo lspace="0.222em" rspace="0.222em">⊗</mo><mi>B</mi></mrow>"#
    ),
  ]

  private static let binomial =
    #"<mrow><mo form="prefix">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>"#
    + #"<mo form="postfix">)</mo></mrow>"#

  private static let displayed =
    #"<mstyle displaystyle="true" scriptlevel="0"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>"#

  @Test(arguments: mathML) func mathMLCore(source: String, text: String) throws {
    let head = #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">"#
    #expect(try Self.notation(source).mathML(display: true) == head + text + "</math>")
  }

  @Test func theSourceIsAnAnnotationAndALabelStandsAfter() {
    let notation = Notation.tagged(.variable("x"), "1 & 2")
    #expect(
      notation.mathML(display: true, annotation: #"x < y \tag{1 & 2}"#)
        == #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><semantics><mi>x</mi>"#
        + #"<annotation encoding="application/x-tex">x &lt; y \tag{1 &amp; 2}</annotation>"#
        + #"</semantics></math><span class="math-tag">(1 &amp; 2)</span>"#)
  }

  // MARK: - Anything

  private static var anything: [Notation] {
    (0..<600).map { seed in
      var random = RandomNotation(seed: UInt64(seed))
      return random.formula(depth: 1 + seed % 4)
    }
  }

  private static func authors() throws -> [Notation] {
    try AuthorsFormulas.all.flatMap(\.sources).map(notation)
  }

  @Test(.enabled(if: KaTeX.isAvailable)) func kaTeXTakesAnything() throws {
    let formulas = try Self.anything + Self.authors()
    #expect(KaTeX.complaints(of: formulas.map(\.exactLaTeX)) == "")
    #expect(KaTeX.complaints(of: formulas.map(\.latex)) == "")
  }

  /// Elements and attributes of MathML Core, and of HTML's global ones style and class.
  @Test func isMathMLCoreOnly() throws {
    let elements: Set = [
      "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub",
      "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mstyle",
      "mphantom", "semantics", "annotation", "span",
    ]
    let attributes: Set = [
      "xmlns", "display", "displaystyle", "scriptlevel", "mathvariant", "mathcolor", "class",
      "style", "form", "fence", "separator", "stretchy", "symmetric", "largeop", "movablelimits",
      "lspace", "rspace", "minsize", "maxsize", "width", "linethickness", "accent", "encoding",
      // For renderers that are older than Core.
      "columnalign",
    ]
    for notation in try Self.anything + Self.authors() {
      let text = notation.mathML(display: true)
      for tag in text.split(separator: "<") where tag.first != "/" {
        let inside = tag.prefix { $0 != ">" }
        let name = inside.prefix { $0.isLetter }
        #expect(elements.contains(String(name)))
        // Every second part between quotation marks is a value.
        for part in inside.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        where part.offset.isMultiple(of: 2) {
          guard let attribute = part.element.split(separator: " ").last, attribute.hasSuffix("=")
          else { continue }
          #expect(attributes.contains(String(attribute.dropLast())), "\(attribute)")
        }
      }
    }
  }

  @Test(.enabled(if: Judge.isAvailable("xmllint --version"))) func isWellFormed() throws {
    let formulas = try Self.anything + Self.authors()
    let page =
      "<body>" + formulas.map { $0.mathML(display: true) }.joined(separator: "\n") + "</body>"
    let result = Judge.withFile(page) { Judge.run("xmllint --noout \($0) 2>&1") }
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  /// Each level is printed once.
  @Test(.timeLimit(.minutes(1)), arguments: Wrappers.all.map(\.name))
  func twoHundredLevels(name: String) throws {
    let wrap = try #require(Wrappers.all.first { $0.name == name }?.wrap)
    var notation = Notation.variable("z")
    for _ in 0..<200 { notation = wrap(notation) }
    let texts = [
      notation.latex, notation.exactLaTeX, notation.unicode, notation.mathML(display: true),
    ]
    #expect(texts.allSatisfy { $0.unicodeScalars.contains(name == "phantom" ? "x" : "z") })
  }

  @Test func textIsNeverEmptyNorBlankAtItsEnds() throws {
    for notation in try Self.authors() {
      let text = notation.unicode
      #expect(!text.isEmpty && text.first != " " && text.last != " " && !text.contains("  "))
    }
  }
}
