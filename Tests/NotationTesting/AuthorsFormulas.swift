/// Formulas as authors write them in TeX, by what is hard to set in them.
package enum AuthorsFormulas {
  package static let all: [(group: String, sources: [String])] = [
    (
      "accents",
      [
        #"\hat{y} \; \hat\theta \; \bar x \; \tilde h \; \vec v \; \dot x \; \ddot x \; \check c \; \breve b \; \acute a \; \grave a \; \mathring r"#,
        #"\hat{\mathbf{x}}_t + \bar{W}^{(l)} + \dot{\theta}_i^2 + \hat{f}' + \tilde{\mathcal{D}}"#,
        #"\widehat{xyz} + \widetilde{abcdef} + \overline{x + y} + \underline{z_i} + \overrightarrow{AB} + \overleftarrow{h_t}"#,
        #"\underbrace{\frac{1}{n}\sum_{i=1}^n \ell_i}_{\text{empirical risk}} + \overbrace{\lambda \lVert w \rVert^2}^{\text{penalty}}"#,
        #"\underbrace{x}_{a} + \underbrace{a + b + c + d + e + f + g}_{7} + \overbrace{1 + 2}^{3}"#,
        #"\widehat{\beta}_{\text{OLS}} = (X^\top X)^{-1} X^\top y,\quad \overline{\overline{z}}"#,
      ]
    ),
    (
      "alphabets",
      [
        #"\mathbf{ABCxyz019} \; \boldsymbol{\theta\mu\Sigma Wx0} \; \mathbb{RNZQCEP1} \; \mathcal{DLNXYF} \; \mathscr{LH}"#,
        #"\mathfrak{gRA} \; \mathsf{Var} \; \mathtt{relu01} \; \mathit{diff} \; \mathrm{KL}\left(q \,\|\, p\right)"#,
        #"\mathbb{E}_{x \sim p_\text{data}}[\log D(x)] + \mathbb{1}\{y_i = k\}"#,
        #"\alpha\beta\gamma\delta\epsilon\zeta\eta\theta\iota\kappa\lambda\mu\nu\xi\pi\rho\sigma\tau\upsilon\phi\chi\psi\omega \; \varepsilon\vartheta\varpi\varrho\varsigma\varphi"#,
        #"\Gamma\Delta\Theta\Lambda\Xi\Pi\Sigma\Upsilon\Phi\Psi\Omega \; \nabla_\theta J(\theta) \; \partial_t u \; \hbar \ell \Re \Im \aleph"#,
        #"\mathbf{W}\mathbf{x} + \mathbf{b}, \quad \mathbf{W} \in \mathbb{R}^{n \times m}"#,
      ]
    ),
    (
      "scripts and limits",
      [
        #"x_i^2 + x'_i + x''^{2} + {}^{n}C_k + a^{b^{c^d}} + x_{i_{j_k}} + W^{[l]}_{ij}"#,
        #"\sum_{i=1}^{n} x_i \quad \prod_{k \ne j} a_k \quad \bigcup_{i} A_i \quad \bigoplus_{j=1}^{m} V_j \quad \coprod_a^b"#,
        #"\int_0^1 f(x)\,dx \quad \oint_C \quad \iint_D f\,dA \quad \int_{-\infty}^{\infty} e^{-x^2}\,\mathrm{d}x = \sqrt{\pi}"#,
        #"\max_{a \in \mathcal{A}} Q(s, a) \quad \lim_{h \to 0} \frac{f(x + h) - f(x)}{h} \quad \operatorname*{arg\,max}_\theta \log p(x \mid \theta)"#,
        #"\underset{\theta}{\operatorname{arg\,min}}\; L(\theta) \quad a \overset{!}{=} b \quad x \stackrel{\text{iid}}{\sim} \mathcal{N}(0, 1)"#,
        #"\sum_{\substack{i < n \\ j < m}} a_{ij} \quad \sum\nolimits_i x_i \quad \int\limits_a^b f \quad \mathop{\mathrm{median}}_{i}"#,
        #"\textstyle \sum_{i=1}^{n} x_i + \lim_{n \to \infty} a_n + \int_0^1 f + \prod_k p_k"#,
        #"\liminf_{n} a_n \le \limsup_n a_n, \quad \sup_{x} f(x), \quad \Pr_{x}[A], \quad \det A, \quad \gcd(a, b)"#,
      ]
    ),
    (
      "fractions and roots",
      [
        #"\frac{1}{1 + \frac{1}{1 + \frac{1}{x}}} \quad \cfrac{1}{1 + \cfrac{1}{x}} \quad \dfrac{a}{b} \; \tfrac{a}{b} \; \frac12"#,
        #"\binom{n}{k} = \frac{n!}{k!\,(n-k)!} \quad {n \choose k} \quad \tbinom{n}{2} \quad {a \atop b}"#,
        #"\sqrt{x^2 + y^2} + \sqrt[3]{\frac{a}{b}} + \sqrt{\sqrt{\sqrt{x}}} + \sqrt[n+1]{z}"#,
        #"\frac{\partial \mathcal{L}}{\partial \mathbf{W}^{(l)}} = \boldsymbol{\delta}^{(l)} \left(\mathbf{a}^{(l-1)}\right)^\top"#,
        #"p(\theta \mid x) = \frac{p(x \mid \theta)\,p(\theta)}{\int p(x \mid \theta')\,p(\theta')\,d\theta'}"#,
        #"f(x) = \frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(-\frac{(x-\mu)^2}{2\sigma^2}\right)"#,
      ]
    ),
    (
      "delimiters",
      [
        #"\left( \frac{a}{b} \right) \left[ \frac{a}{b} \right] \left\{ \frac{a}{b} \right\} \left| \frac{a}{b} \right| \left\| \frac{a}{b} \right\| \left\langle \frac{a}{b} \right\rangle \left\lfloor \frac{a}{b} \right\rceil"#,
        #"\bigl( x \bigr) \Bigl[ x \Bigr] \biggl\{ x \biggr\} \Biggl| x \Biggr| \quad \big/ \Big\| \bigg\rangle \Bigg\rfloor"#,
        #"\left. \frac{df}{dx} \right|_{x=0} \quad \left\{ x \,\middle|\, \frac{x}{2} > 1 \right\} \quad \Pr\left( A \middle| \frac{B}{C} \right)"#,
        #"\left( \left( \left( x \right)^2 + \frac{1}{2} \right)^2 + \sum_{i=1}^n x_i \right)^2"#,
        #"\lVert x \rVert_2 \quad |x| \quad \lfloor x \rfloor \lceil x \rceil \quad \langle u, v \rangle \quad \{1, 2, \dots, n\}"#,
        #"\left[ \begin{matrix} 1 \\ 2 \\ 3 \\ 4 \\ 5 \end{matrix} \right] \left\uparrow \frac{a}{b} \right\downarrow"#,
      ]
    ),
    (
      "rows and tables",
      [
        #"\begin{bmatrix} a_{11} & \cdots & a_{1n} \\ \vdots & \ddots & \vdots \\ a_{m1} & \cdots & a_{mn} \end{bmatrix} \begin{pmatrix} x \\ y \end{pmatrix} \begin{vmatrix} a & b \\ c & d \end{vmatrix}"#,
        #"\begin{aligned} \nabla_\theta J(\theta) &= \nabla_\theta \mathbb{E}_\pi[R] \\ &= \mathbb{E}_\pi\left[ R \, \nabla_\theta \log \pi_\theta(a \mid s) \right] \\ &\approx \frac{1}{N} \sum_{i=1}^N R_i \nabla_\theta \log \pi_\theta(a_i \mid s_i) \end{aligned}"#,
        #"f(x) = \begin{cases} x & \text{if } x > 0 \\ \alpha (e^x - 1) & \text{otherwise} \end{cases}"#,
        #"\begin{align*} a &= b + c & x &= y \\ &= d & z &= -w \end{align*}"#,
        #"\begin{array}{l|cr} n & x_n & \text{error} \\ \hline 1 & 0.5 & -1 \\ 10 & 0.25 & 100 \end{array}"#,
        #"\begin{gathered} a = b \\ c + d = e + f + g \end{gathered} \quad \bigl(\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}\bigr)"#,
        #"\begin{align*} \dot x &= f(x) \tag{1} \\ y &= \frac{1}{2} g(x) \tag{2} \end{align*}"#,
        #"\begin{eqnarray} a & = & b \\ c + d & \le & e \end{eqnarray}"#,
        #"\left\{ \begin{array}{l} x + y = 1 \\ x - y = 0 \end{array} \right. \Longrightarrow x = \tfrac12"#,
        #"\begin{rcases} a \\ b \end{rcases} = \begin{dcases} \frac{1}{2} & x \\ \int_0^1 f & y \end{dcases}"#,
      ]
    ),
    (
      "signs and arrows",
      [
        #"a \le b \ge c \ne d \approx e \sim f \simeq g \cong h \equiv i \propto j \ll k \gg l \prec m \succ n \in o \notin p \ni q"#,
        #"A \subset B \subseteq C \supset D \supseteq E \cup F \cap G \setminus H \times I \otimes J \oplus K \odot L \circ M \bullet N \star O \ast P"#,
        #"\forall x \exists y : \neg p \land q \lor r \Rightarrow s \iff t \implies u \mapsto v \to w \gets x \leftrightarrow y \hookrightarrow z"#,
        #"A \xrightarrow{f} B \xrightarrow[\text{below}]{\text{a longer label}} C \xleftarrow{} D \xRightarrow{x} E"#,
        #"a \pm b \mp c \cdot d \times e \div f \cdots g \ldots h \vdots \ddots \quad x \not= y \not\in z \nmid w \perp v \parallel u"#,
        ##"\infty \emptyset \angle \triangle \square \top \bot \dagger \ddagger \prime \degree \checkmark \% \# \$ \& \_ \{ \}"##,
        #"x := y, \quad f\colon A \to B, \quad a:b, \quad \Pr(x | y), \quad |x| + |y|, \quad D_{\mathrm{KL}}(P \| Q)"#,
        #"\sin^2 x + \cos^2 x = 1, \quad \log_2 n, \quad -\log p, \quad a \log b, \quad \exp(x), \quad n \bmod m, \quad a \equiv b \pmod{m}"#,
      ]
    ),
    (
      "text, spaces, boxes and colours",
      [
        #"x \text{ if and only if } y, \quad \textbf{bold words} \textit{italic} \texttt{code_1} \textsf{sans}, \quad \text{für } n \in \mathbb N"#,
        #"a\,b\:c\;d\ e\quad f\qquad g\!h \hspace{1em} i \phantom{xxx} j"#,
        #"\boxed{E = mc^2} \quad \boxed{\frac{a}{b}} \quad \textcolor{red}{x} + \textcolor{blue}{\frac{y}{z}} + {\color{green} a + b}"#,
        #"E = mc^2 \tag{3.1}"#,
        #"\text{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j=1}^K e^{z_j}} \in (0, 1)"#,
        #"\mathrm{Attention}(Q, K, V) = \mathrm{softmax}\left( \frac{QK^\top}{\sqrt{d_k}} \right) V"#,
      ]
    ),
    (
      "courses",
      [
        #"\mathcal{L}(\theta) = -\frac{1}{N} \sum_{i=1}^N \sum_{k=1}^K \mathbb{1}[y_i = k] \log p_\theta(k \mid x_i)"#,
        #"Q(s, a) \leftarrow Q(s, a) + \alpha \left[ r + \gamma \max_{a'} Q(s', a') - Q(s, a) \right]"#,
        #"V^\pi(s) = \mathbb{E}_\pi \left[ \sum_{t=0}^\infty \gamma^t R_{t+1} \,\middle|\, S_0 = s \right]"#,
        #"D_\text{KL}(q \,\|\, p) = \mathbb{E}_{z \sim q}\left[\log \frac{q(z)}{p(z)}\right] \geq 0"#,
        #"\hat{\theta}_{\mathrm{MLE}} = \underset{\theta}{\mathrm{argmax}} \prod_{i=1}^{n} p(x^{(i)}; \theta)"#,
        #"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t, \quad \hat{m}_t = \frac{m_t}{1 - \beta_1^t}, \quad \theta_t = \theta_{t-1} - \eta \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}"#,
        #"A = U \Sigma V^\top = \sum_{i=1}^r \sigma_i \mathbf{u}_i \mathbf{v}_i^\top, \quad \|A\|_F = \sqrt{\sum_{i,j} a_{ij}^2}"#,
        #"h_t = \tanh(W_{hh} h_{t-1} + W_{xh} x_t + b_h), \quad f_t = \sigma_g(W_f x_t + U_f h_{t-1} + b_f)"#,
        #"\log p(x) \ge \underbrace{\mathbb{E}_{q(z \mid x)}[\log p(x \mid z)]}_{\text{reconstruction}} - \underbrace{D_\text{KL}(q(z \mid x) \,\|\, p(z))}_{\text{regulariser}}"#,
        #"\mathcal{N}(x; \mu, \Sigma) = \frac{1}{(2\pi)^{d/2} |\Sigma|^{1/2}} \exp\left( -\tfrac{1}{2} (x - \mu)^\top \Sigma^{-1} (x - \mu) \right)"#,
      ]
    ),
  ]
}
