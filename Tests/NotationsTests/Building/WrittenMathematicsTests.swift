import Notations
import Testing

/// What is only written: as LaTeX, and as plain text.
struct WrittenMathematicsTests {
  @Test(arguments: [
    ("w_(t+1) = w_t", #"w_{t + 1} = w_t"#, "w_(t+1) = w_t"),
    ("theta <- theta - eta * grad(L)", #"\theta \leftarrow \theta - \eta\nabla L"#, "θ ← θ − η ∇L"),
    ("grad(L(w))", #"\nabla L(w)"#, "∇L(w)"), ("grad(a + b)", #"\nabla(a + b)"#, "∇(a + b)"),
    ("pi(a, b | s, t)", #"\pi(a, b \mid s, t)"#, "π(a, b | s, t)"),
    ("P(X = x | Y)", #"P(X = x \mid Y)"#, "P(X = x | Y)"),
    ("X ~ N(0, 1)", #"X \sim N(0, 1)"#, "X ~ N(0, 1)"),
    ("e ~= 2.718", #"e \approx 2.718"#, "e ≈ 2.718"),
    ("x -> 0", #"x \to 0"#, "x → 0"),
    ("E_(pi)[R]", #"E_{\pi}\lbrack R\rbrack"#, "E_π[R]"),
    ("Q_(pi)(s, a)", #"Q_{\pi}(s, a)"#, "Q_π(s, a)"),
    ("V(s') - V(s)", #"V(s^{\prime}) - V(s)"#, "V(s′) − V(s)"),
    ("max_(a)(Q(s, a))", #"\max_a Q(s, a)"#, "max_a Q(s, a)"),
    ("min_(w)(a + b)", #"\min_w(a + b)"#, "min_w(a + b)"),
    ("lim_(x -> 0)(sin(x) / x)", #"\lim_{x \to 0} \frac{\sin(x)}{x}"#, "lim_(x→0) sin(x)/x"),
    ("max(0, z) + sum(1, 2)", #"\max(0, z) + \mathrm{sum}(1, 2)"#, "max(0, z) + sum(1, 2)"),
    ("sum(i != j, x_i)", #"\sum_{i \ne j} x_i"#, "Σ_(i≠j) x_i"),
    ("argmax(a, Q(s, a))", #"\arg \max_a Q(s, a)"#, "arg max_a Q(s, a)"),
    ("sum(a, p_a * r_a)", #"\sum_a p_ar_a"#, "Σ_a p_a r_a"),
    ("prod(i, x_i)", #"\prod_i x_i"#, "Π_i x_i"),
    ("hat(y)_i = bar(x)", #"\hat y_i = \bar{x}"#, "y\u{302}_i = x\u{304}"),
    ("tilde(theta)_0 + vec(v)", #"\tilde\theta_0 + \vec{v}"#, "θ\u{303}₀ + v\u{20D7}"),
    ("hat(a + b)", #"\hat{a + b}"#, "hat(a + b)"),
    ("hat(f)(x)**2", #"\hat{f}(x)^2"#, "f\u{302}(x)²"),
    ("norm(w)**2", #"\lVert w\rVert^2"#, "‖w‖²"), ("norm(x)_1", #"\lVert x\rVert_1"#, "‖x‖₁"),
    (
      "integral(x=-inf..inf, f(x))", #"\int_{-\infty}^{\infty} f(x)\text{ }dx"#,
      "∫_(−∞)^∞ f(x) dx"
    ),
    // A letter times itself is a power.
    ("z * z", #"z^2"#, "z²"), ("2 * z * z * z", #"2z^3"#, "2z³"), ("w_1 * w_1", #"w_1^2"#, "w₁²"),
    ("z * z + y * z", #"z^2 + yz"#, "z² + yz"), ("f(z) * z * z", #"f(z)z^2"#, "f(z) z²"),
    ("(A @ x) * x", #"Axx"#, "Axx"), ("z * f * z", #"zfz"#, "zfz"),
    // Absolute values in one another differ in size.
    ("abs(abs(x) - 1)", #"\bigl\lvert \lvert x\rvert - 1 \bigr\rvert"#, "|(|x| − 1)|"),
    (
      "abs(2 * abs(abs(x) - 1))",
      #"\biggl\lvert 2\bigl\lvert \lvert x\rvert - 1 \bigr\rvert \biggr\rvert"#, "|(2|(|x| − 1)|)|"
    ),
    ("abs(f(abs(x)))", #"\lvert f(\lvert x\rvert)\rvert"#, "|f(|x|)|"),
  ])
  func isSpelled(source: String, latex: String, text: String) throws {
    let notation = try notation(source)
    #expect(notation.latex == latex)
    #expect(notation.unicode == text)
  }
}
