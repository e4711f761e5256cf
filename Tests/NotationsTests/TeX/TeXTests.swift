import Notations
import Testing

/// The tree that a formula reads as.
func reading(_ source: String, display: Bool = true) -> String {
  var macros = TeXMacros()
  switch TeX.read(source, display: display, macros: &macros) {
  case .success(let notation): return notation.dump
  case .failure(let fault): return "\(fault.range) \(fault.message)"
  }
}

struct TeXTests {
  /// What KaTeX cannot judge, since it lacks the command or draws otherwise, and what its MathML does not tell.
  @Test(arguments: [
    (
      #"\sigma(z)_i = \frac{e^{z_i}}{\sum_{j=1}^K e^{z_j}}"#,
      #"[σ <( z )>_(i) = frac(e^(z_(i)), [∑_([j = 1])^(K) e^(z_(j))])]"#
    ),
    (
      #"Q^*(s,a) = \mathbb{E}_{s' \sim \mathcal{E}}\left[ r + \gamma \max_{a'} Q^*(s', a') \,\middle|\, s, a \right]"#,
      #"[Q^(∗) <( s , a )> = blackboard:E_([s′ ∼ calligraphic:E]) fenced([ [r + γ 'max'_(a′) Q^(∗) <( s′ , a′ )> space(3) middle(|) space(3) s , a] ])]"#
    ),
    (
      #"D_{KL}(P \| Q) = \sum_{x\in\mathcal{X}} P(x) \log\left(\frac{P(x)}{Q(x)}\right)"#,
      #"[D_([K L]) <( P ord:‖ Q )> = ∑_([x ∈ calligraphic:X]) P <( x )> 'log' fenced(( frac([P <( x )>], [Q <( x )>]) ))]"#
    ),
    (
      #"\mathcal{N}(x \mid \mu, \sigma^2) = \frac{1}{\sqrt{2\pi\sigma^2}} \exp\left\{-\frac{(x-\mu)^2}{2\sigma^2}\right\}"#,
      #"[calligraphic:N <( x ∣ μ , σ^(2) )> = frac(1, root([2 π σ^(2)])) 'exp' fenced({ [− frac([<( x − μ )>^(2)], [2 σ^(2)])] })]"#
    ),
    (
      #"f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
      #"[f <( x )> = fenced({ cases(l: x & ["if " x > 0] \\ 0 & "otherwise") )]"#
    ),
    (#"a \bmod b"#, #"[a binary('mod') b]"#),
    (#"\bigl( x \bigr) \Big/ y"#, #"[big1(( opening) x big1() closing) big2(/ ordinary) y]"#),
    (#"\sum\limits_{i=1}^n x_i"#, #"[limits(∑ _([i = 1]) ^(n)) x_(i)]"#),
    (#"\max\limits_{x \in X}"#, #"limits('max' _([x ∈ X]))"#),
    (#"\R^n \to \R"#, #"[blackboard:R^(n) → blackboard:R]"#),
    (#"a_1 + \cdots + a_n"#, #"[a_(1) + ⋯ + a_(n)]"#),
    (
      #"\begin{align*} \nabla J &= g \tag{1}\\ &\approx \hat{g} \nonumber \end{align*}"#,
      #"aligned(rl tags1,: [ord:∇ J] & [= g] \\ [] & [≈ hat(g)])"#
    ),
    (#"\begin{equation} a = b \label{eq:1} \end{equation}"#, #"[a = b]"#),
    (#"\begin{equation} a = b \tag{3.1} \end{equation}"#, #"tagged([a = b], 3.1)"#),
    (#"\begin{gather} a = b \\ c = d \end{gather}"#, #"aligned(c: [a = b] \\ [c = d])"#),
    (
      #"\begin{eqnarray} a &=& b \\ c &=& d \end{eqnarray}"#,
      #"aligned(rcl: a & = & b \\ c & = & d)"#
    ),
    (#"\begin{multline} a \\ + b \end{multline}"#, #"aligned(c: a \\ [+ b])"#),
    (
      #"\begin{alignat}{2} x &= 1 &\quad y &= 2 \end{alignat}"#,
      #"aligned(rlrl: x & [= 1] & [space(18) y] & [= 2])"#
    ),
    (#"a = b \\ c = d"#, #"aligned(c: [a = b] \\ [c = d])"#),
    (#"a &= b \\ &= d"#, #"aligned(rl: a & [= b] \\ [] & [= d])"#),
    (#"\left( a \\ b \right)"#, #"fenced(( aligned(c: a \\ b) ))"#),
    (#"\begin{bmatrix} [ & x \end{bmatrix}"#, #"fenced([ matrix(c: <[ & x) ])"#),
    (#"\begin{bmatrix*}[r] 1 \end{bmatrix*}"#, #"fenced([ matrix(r: 1) ])"#),
    (
      #"\begin{matrix} a \\[2pt] [x] \\ [b] \\ \end{matrix}"#,
      #"matrix(c: a \\ [<[ x ]>] \\ [<[ b ]>])"#
    ),
    (
      #"\begin{array}{@{}l|c@{}r} a & b & c \\ \hline d \\ \hline \end{array}"#,
      #"matrix(lcr |[1] -[1, 2]: a & b & c \\ d)"#
    ),
    (#"\begin{array}{*{2}{c|}} a & b \end{array}"#, #"matrix(cc |[1, 2]: a & b)"#),
    (#"\begin{dcases} a & b \end{dcases}"#, #"fenced({ cases(l: display(a) & display(b)) )"#),
    (#"\begin{psmallmatrix} a \end{psmallmatrix}"#, #"fenced(( small(c: a) ))"#),
    (#"\begin{subarray}{l} a \\ b \end{subarray}"#, #"lines(l: a \\ b)"#),
    (#"\substack{argmax\\{a \in A}}"#, #"lines(c: [a r g m a x] \\ [a ∈ A])"#),
    (
      #"\mbox{for all } \texttt{code_x} \textbf{a \textit{b} c}"#,
      #"["for all " "code_x"mono ["a "bold "b"italic " c"bold]]"#
    ),
    (#"\text{``a'' -- b's \% \_ \{ $x = 1$ \alpha}"#, #"["“a” – b’s % _ { " [x = 1] " α"]"#),
    (#"\text{\'e \"o \ss}"#, #""é ö ß""#),
    (#"x \tag{a} \label{b}"#, #"tagged(x, a)"#),
    (
      #"\textcolor{red!50!black}{x} + {\color{OliveGreen} y} + \color[rgb]{0,0,1}{z} w"#,
      #"[red(x) + green(y) + blue([z w])]"#
    ),
    (#"\color{black} x"#, #"x"#),
    (
      #"\boldsymbol{\nabla} \boldsymbol{W1} \bm{\alpha\Gamma} \mathbf{\theta}"#,
      #"[bold:∇ [boldItalic:W bold:1] [boldItalic:α bold:Γ] bold:θ]"#
    ),
    (
      #"\mathrm{KL_a} \mathrm{d}x \mathrm{P2P} {\rm ab}c \mathbf 1 \mathbb{KL}"#,
      #"[[upright:K upright:L_(upright:a)] upright:d x upright:P2P upright:ab c bold:1 blackboard:KL]"#
    ),
    (
      #"\mathrm{x \mathbf{y} z} \mathit{\Gamma} \mathcal{A\beta}"#,
      #"[[upright:x bold:y upright:z] italic:Γ [calligraphic:A β]]"#
    ),
    (
      #"\operatorname{arg\,max}_x \operatorname{non-zero} \operatorname{max}_x \operatorname*{Var}_x"#,
      #"[largeOperator('arg max')_(x) 'non-zero' largeOperator('max')_(x) largeOperator*('Var')_(x)]"#
    ),
    (
      #"\max\nolimits_x \lim\limits_x \mathop{\rm tr} \mathbin{x} \mathrel{+}"#,
      #"[largeOperator('max')_(x) limits('lim' _(x)) largeOperator*(upright:tr) binary(x) +]"#
    ),
    (
      #"\underset{x}{\max} \overset{!}{=} \stackrel{a}{b} \overunderset{a}{b}{c}"#,
      #"[limits('max' _(x)) limits(= ^(!>)) relation(limits(b ^(a))) limits(c _(b) ^(a))]"#
    ),
    (
      #"x^\prime x^{\prime\prime} x^{\prime 2} x'^2 x_i' {x'}'"#,
      #"[x′ x′′ x′^(2) x′^(2) x′_(i) x′′]"#
    ),
    (#"f’(x) x² y₁₂ x̂ ẍ"#, #"[f′ <( x )> x^(2) y_(12) hat(x) ẍ]"#),
    (#"损失 = x + 函数 ， y"#, #"["损失" = x + "函数" "，" y]"#),
    (
      #"α + ϵ ≤ γ × δ → ε − ∂ ∑ ℝ ‖ 𝔼"#,
      #"[α + ϵ ≤ γ × δ → ε − ord:∂ ∑ blackboard:R ord:‖ blackboard:E]"#
    ),
    (
      #"10^12 x_12 2^\frac12 x^\text{a} \frac ab \frac1{2} \sqrt2 .5 1. 1,000 1{,}000 ..."#,
      #"[10^(1) 2 x_(1) 2 2^(frac(1, 2)) x^("a") frac(a, b) frac(1, 2) root(2) .5 1 ord:. 1 , 000 1 ordinary(,) 000 ord:. ord:. ord:.]"#
    ),
    (
      #"{+} {} {-1}x {x} {x+1} = {}"#,
      #"[ordinary(+) ordinary([]) ordinary([− 1]) x x [x + 1] = ordinary([])]"#
    ),
    (#"\not= \not\in \not\sim \not\leadsto \notin"#, #"[≠ ∉ ≁ ⇝̸ ∉]"#),
    (#"\dots, \dots+ \dots\sum \dots \ldots"#, #"[… , ⋯ + ⋯ ∑ … …]"#),
    (
      #"\hspace{1cm}\hspace*{-.5em}\kern1em\mkern-3mu\hskip 2mm x"#,
      #"[space(51) space(-9) space(18) space(-3) space(10) x]"#
    ),
    (
      #"\left\{\left[\left<x\right>\right]\right\} \left/ x \right. \left\lVert x \right\rVert \left({\frac ab}\right)"#,
      #"[fenced({ fenced([ fenced(⟨ x ⟩) ]) }) fenced(/ x ) fenced(‖ x ‖) fenced(( frac(a, b) ))]"#
    ),
    (
      #"\bigl( \Bigr] \biggm| \Bigg/ \big\{"#,
      #"[big1(( opening) big2(] closing) big3(| relation) big4(/ ordinary) big1({ ordinary)]"#
    ),
    (#"a \over b"#, #"frac(a, b)"#),
    (#"{a \choose b}^2 {a \brack b}"#, #"[fenced(( atop(a, b) ))^(2) fenced([ atop(a, b) ])]"#),
    (#"\displaystyle a \over b"#, #"display(frac(a, b))"#),
    (
      #"\xrightarrow[a]{b} \xleftarrow{} \underrightarrow{x}"#,
      #"[arrow(→ _(a) ^(b)) arrow(←) limits(x _(arrow(→)))]"#
    ),
    (
      #"\underbrace{a}_{b} \overbrace{a}^b \underbrace{a}_b^c"#,
      #"[limits(underbrace(a) _(b)) limits(overbrace(a) ^(b)) limits(underbrace(a) _(b) ^(c))]"#
    ),
    (
      #"a \bmod b \pmod n \mod m"#,
      #"[a binary('mod') b [space(18) <( upright:mod space(6) n )>] [space(18) upright:mod space(6) m]]"#
    ),
    (
      #"\phantom{x} \vphantom{y} \smash[b]{z} \small a \boxed{b} \fbox{c}"#,
      #"[phantom(x) z a boxed(b) boxed("c")]"#
    ),
    (#"a % comment \foo"#, #"a"#),
    (#"\implies \iff \to \gets"#, #"[[space(5) ⟹ space(5)] [space(5) ⟺ space(5)] → ←]"#),
    (#"\def\a{b} \a"#, #"b"#),
    (#"\begingroup a \endgroup"#, #"a"#),
  ])
  func formulas(source: String, tree: String) {
    #expect(reading(source) == tree)
  }

  /// A label within a line stands after the formula.
  @Test func labelsWithinLines() {
    #expect(reading(#"x \tag{1}"#, display: false) == #"[x space(18) "(1)"]"#)
  }
}
