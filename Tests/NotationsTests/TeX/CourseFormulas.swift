/// Formulas as authors of courses write them, one a line.
let courseFormulas: [String] = #"""
  \sigma(z)_i = \frac{e^{z_i}}{\sum_{j=1}^K e^{z_j}}
  \mathcal{L} = -\sum_{c=1}^M y_{o,c}\log(p_{o,c})
  \frac{\partial \mathcal{L}}{\partial W^{[l]}} = \frac{1}{m} dZ^{[l]} A^{[l-1] T}
  \text{Attention}(Q, K, V) = \text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right)V
  v_\pi(s) = \mathbb{E}_\pi[G_t \mid S_t = s]
  Q^*(s,a) = \mathbb{E}_{s' \sim \mathcal{E}}\left[ r + \gamma \max_{a'} Q^*(s', a') \,\middle|\, s, a \right]
  D_{KL}(P \| Q) = \sum_{x\in\mathcal{X}} P(x) \log\left(\frac{P(x)}{Q(x)}\right)
  \log p_\theta(x) \geq \mathbb{E}_{q_\phi(z|x)}\left[\log p_\theta(x|z)\right] - D_{\mathrm{KL}}\left(q_\phi(z|x) \parallel p(z)\right)
  \mathcal{N}(x \mid \mu, \sigma^2) = \frac{1}{\sqrt{2\pi\sigma^2}} \exp\left\{-\frac{(x-\mu)^2}{2\sigma^2}\right\}
  A = U \Sigma V^\top
  \begin{bmatrix} a & b \\ c & d \end{bmatrix}
  f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}
  \hat\theta = \arg\max_\theta \prod_{i=1}^n p(x_i; \theta)
  \hat y = \mathbf w^\top \mathbf x + b
  \underset{\mathbf{w}}{\operatorname{argmin}} \|\mathbf{y} - \mathbf{X}\mathbf{w}\|_2^2 + \lambda\|\mathbf{w}\|_1
  {\bf x} \in \mathbb{R}^{n \times d}
  x_{t+1} = x_t - \eta \nabla f(x_t)
  m_t = \beta_1 m_{t-1} + (1-\beta_1) g_t
  \theta_{t+1} = \theta_t - \frac{\eta}{\sqrt{\hat{v}_t} + \epsilon} \hat{m}_t
  \underbrace{\mathbb{E}[(y-\hat f)^2]}_{\text{MSE}} = \underbrace{\sigma^2}_{\text{noise}} + \underbrace{\text{Bias}^2}_{\text{bias}} + \underbrace{\text{Var}}_{\text{variance}}
  \int_{-\infty}^{\infty} e^{-x^2} dx = \sqrt{\pi}
  \lim_{n\to\infty} \left(1 + \frac{1}{n}\right)^n = e
  P(A|B) = \frac{P(B|A)P(A)}{P(B)}
  \mathrm{d}x
  \int f(x)\,\mathrm{d}x
  f'(x)
  f''(x_0)^2
  x'_i + x_i'
  x^{\prime\prime}
  a \bmod b
  a \equiv b \pmod n
  {n \choose k} = \frac{n!}{k!(n-k)!}
  \binom{n}{k}
  \left. \frac{dy}{dx} \right|_{x=0}
  \bigl( x \bigr) \Big/ y
  \sum\limits_{i=1}^n x_i
  \int\limits_0^1 f
  \max\limits_{x \in X}
  \sum\nolimits_i x_i
  \mathop{\mathbb{E}}_{x\sim p}[f(x)]
  \operatorname*{arg\,max}_{x} f(x)
  \argmax_a Q(s,a)
  \R^n \to \R
  \boldsymbol{\theta}^{(t)} \boldsymbol\mu \bm{W}
  \mathbf{\Sigma}^{-1} \mathbf{\theta}
  \mathbb{1}[x > 0] \mathbb{1}_{x}
  \vec{v} \cdot \vec w
  \overline{AB} \widehat{xyz} \tilde{x} \bar x
  \stackrel{d}{\to} \overset{!}{=} \xrightarrow[n\to\infty]{d}
  \text{where $x_i$ is the input}
  a_1, a_2, \dots, a_n
  a_1 + a_2 + \dots + a_n
  a_1 + \cdots + a_n
  A = \left[\begin{array}{cc|c} 1 & 2 & 3 \\ \hline 4 & 5 & 6 \end{array}\right]
  0.9 \times 1{,}000
  x = -1, -x, a-b, a * b
  i = 1, 2, ..., n
  10^{-5} \approx 10^5
  \frac12 x^2
  2^\frac12 x^\text{max} x_\mathbf{w}
  {\rm softmax}(x)
  {a \over b}
  \displaystyle \sum_{i} x_i
  \textcolor{red}{x} + {\color{blue} y} + \color{#00ff00}{z}
  \boxed{E = mc^2}
  \phantom{x} y \smash{z}
  \begin{aligned} a &= b \\[2pt] c &= d \end{aligned}
  \begin{cases} x = 1 \\ y = 2 \end{cases}
  \begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix}
  \not= \not\in \not\subset
  x \in \{0, 1\}
  |x| + ||x|| + \|x\| + \lvert x \rvert
  \langle x, y \rangle
  \lfloor x \rfloor \lceil y \rceil
  \forall x \exists y : x \neq y
  a := b
  x \mapsto y \implies z \iff w
  x\ y~z\quad w\,u\;v\!t
  \hspace{1cm} x \hspace{-2mm}
  p(x | y) \propto p(y | x) p(x)
  \substack{i<n \\ j<m}
  \sum_{\substack{1\le i\le n\\ i\neq j}} a_{ij}
  损失 = x + 函数
  α + β ≤ γ × δ → ε
  x² + y₁₂
  \det(A) \gcd(a,b) \Pr(X) \ln x \log_2 n
  \sqrt[3]{x} \sqrt x
  \cfrac{1}{1+\cfrac{1}{x}}
  \tfrac{1}{2} \dfrac{a}{b}
  \left\{ x \right\} \left\langle x \right\rangle \left\| x \right\| \left| x \right|
  % comment
  x % comment
  \newcommand{\E}{\mathbb{E}} \E[X]
  \def\f#1{f(#1)} \f{x} \f y
  \let\eps\varepsilon \eps
  z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}
  a^{[l]} = g^{[l]}\left(z^{[l]}\right)
  \delta^l = \left((w^{l+1})^T \delta^{l+1}\right) \odot \sigma'(z^l)
  \frac{\partial C}{\partial w_{jk}^l} = a_k^{l-1} \delta_j^l
  J(\theta) = -\frac{1}{m} \sum_{i=1}^{m} \left[ y^{(i)} \log h_\theta(x^{(i)}) + (1 - y^{(i)}) \log (1 - h_\theta(x^{(i)})) \right]
  h_\theta(x) = \frac{1}{1 + e^{-\theta^T x}}
  \text{ReLU}(z) = \max(0, z)
  \text{LeakyReLU}(x) = \begin{cases} x, & \text{if } x > 0 \\ \alpha x, & \text{otherwise} \end{cases}
  \mathrm{GELU}(x) = x \Phi(x) \approx 0.5 x \left(1 + \tanh\left[\sqrt{2/\pi}\left(x + 0.044715 x^3\right)\right]\right)
  \text{ELU}(x) = \begin{cases} x & x \geq 0 \\ \alpha (e^x - 1) & x < 0 \end{cases}
  \tanh(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}}
  \sigma'(x) = \sigma(x)(1 - \sigma(x))
  \nabla_{\mathbf{x}} f(\mathbf{x}) = \left[ \frac{\partial f}{\partial x_1}, \ldots, \frac{\partial f}{\partial x_n} \right]^\top
  \mathbf{H} = \begin{bmatrix} \frac{\partial^2 f}{\partial x_1^2} & \cdots & \frac{\partial^2 f}{\partial x_1 \partial x_n} \\ \vdots & \ddots & \vdots \\ \frac{\partial^2 f}{\partial x_n \partial x_1} & \cdots & \frac{\partial^2 f}{\partial x_n^2} \end{bmatrix}
  v_t = \gamma v_{t-1} + \eta \nabla_\theta J(\theta)
  \theta = \theta - v_t
  E[g^2]_t = 0.9 E[g^2]_{t-1} + 0.1 g^2_t
  \hat{m}_t = \frac{m_t}{1 - \beta_1^t}, \quad \hat{v}_t = \frac{v_t}{1 - \beta_2^t}
  \mu_{\mathcal{B}} \leftarrow \frac{1}{m} \sum_{i=1}^m x_i
  \hat{x}_i \leftarrow \frac{x_i - \mu_{\mathcal{B}}}{\sqrt{\sigma_{\mathcal{B}}^2 + \epsilon}}
  \mathrm{MultiHead}(Q, K, V) = \mathrm{Concat}(\mathrm{head}_1, \dots, \mathrm{head}_h) W^O
  PE_{(pos, 2i)} = \sin\left(pos / 10000^{2i/d_{\text{model}}}\right)
  \alpha_{ij} = \frac{\exp(e_{ij})}{\sum_{k=1}^{T_x} \exp(e_{ik})}
  \mathbf{h}_t = \tanh(\mathbf{W}_{hh} \mathbf{h}_{t-1} + \mathbf{W}_{xh} \mathbf{x}_t + \mathbf{b}_h)
  f_t = \sigma(W_f \cdot [h_{t-1}, x_t] + b_f)
  c_t = f_t \odot c_{t-1} + i_t \odot \tilde{c}_t
  (f * g)(t) = \int_{-\infty}^\infty f(\tau) g(t - \tau) \, d\tau
  S(i, j) = (I * K)(i, j) = \sum_m \sum_n I(m, n) K(i - m, j - n)
  \left\lfloor \frac{n + 2p - f}{s} \right\rfloor + 1
  G_t = R_{t+1} + \gamma R_{t+2} + \gamma^2 R_{t+3} + \dots = \sum_{k=0}^\infty \gamma^k R_{t+k+1}
  v_*(s) = \max_a \sum_{s', r} p(s', r \mid s, a) \left[ r + \gamma v_*(s') \right]
  q_\pi(s, a) \doteq \mathbb{E}_\pi \left[ G_t \mid S_t = s, A_t = a \right]
  Q(s, a) \leftarrow Q(s, a) + \alpha \left[ r + \gamma \max_{a'} Q(s', a') - Q(s, a) \right]
  \pi'(s) = \arg\max_a q_\pi(s, a)
  \nabla_\theta J(\theta) \propto \sum_s \mu(s) \sum_a q_\pi(s, a) \nabla \pi(a \mid s, \theta)
  L^{CLIP}(\theta) = \hat{\mathbb{E}}_t \left[ \min\left( r_t(\theta) \hat{A}_t, \text{clip}(r_t(\theta), 1 - \epsilon, 1 + \epsilon) \hat{A}_t \right) \right]
  r_t(\theta) = \frac{\pi_\theta(a_t \mid s_t)}{\pi_{\theta_{\text{old}}}(a_t \mid s_t)}
  \hat{A}_t^{\text{GAE}(\gamma, \lambda)} = \sum_{l=0}^\infty (\gamma\lambda)^l \delta_{t+l}^V
  \mathcal{L}_{\text{DPO}} = -\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}} \left[ \log \sigma \left( \beta \log \frac{\pi_\theta(y_w \mid x)}{\pi_{\text{ref}}(y_w \mid x)} - \beta \log \frac{\pi_\theta(y_l \mid x)}{\pi_{\text{ref}}(y_l \mid x)} \right) \right]
  \min_G \max_D V(D, G) = \mathbb{E}_{x \sim p_{\text{data}}}[\log D(x)] + \mathbb{E}_{z \sim p_z}[\log(1 - D(G(z)))]
  q(\mathbf{x}_t \mid \mathbf{x}_{t-1}) = \mathcal{N}(\mathbf{x}_t; \sqrt{1 - \beta_t}\, \mathbf{x}_{t-1}, \beta_t \mathbf{I})
  \mathbf{x}_t = \sqrt{\bar\alpha_t}\, \mathbf{x}_0 + \sqrt{1 - \bar\alpha_t}\, \boldsymbol{\epsilon}
  H(p) = -\sum_{i} p_i \log_2 p_i
  I(X; Y) = \iint p(x, y) \log \frac{p(x, y)}{p(x) p(y)} \, dx \, dy
  \mathrm{KL}(p \parallel q) = \int p(x) \ln \frac{p(x)}{q(x)} \, \mathrm{d}x \geqslant 0
  p(\theta \mid \mathcal{D}) = \frac{p(\mathcal{D} \mid \theta)\, p(\theta)}{\int p(\mathcal{D} \mid \theta')\, p(\theta')\, d\theta'}
  \hat{\theta}_{\mathrm{MAP}} = \underset{\theta}{\arg\max} \left\{ \log p(\mathcal{D} \mid \theta) + \log p(\theta) \right\}
  \operatorname{Var}(X) = \mathbb{E}[X^2] - (\mathbb{E}[X])^2
  \operatorname{Cov}(X, Y) = \mathbb{E}\big[(X - \mathbb{E}[X])(Y - \mathbb{E}[Y])\big]
  \rho_{X,Y} = \frac{\operatorname{cov}(X, Y)}{\sigma_X \sigma_Y}
  f_X(x) = \frac{1}{(2\pi)^{d/2} |\Sigma|^{1/2}} \exp\left( -\frac{1}{2} (x - \mu)^\top \Sigma^{-1} (x - \mu) \right)
  P(X = k) = \binom{n}{k} p^k (1 - p)^{n - k}
  \Pr[|X - \mu| \ge k\sigma] \le \frac{1}{k^2}
  X_1, X_2, \ldots, X_n \overset{\text{i.i.d.}}{\sim} \mathcal{N}(0, 1)
  \sqrt{n}(\bar{X}_n - \mu) \xrightarrow{d} \mathcal{N}(0, \sigma^2)
  \hat{\beta} = (X^T X)^{-1} X^T y
  \hat{\beta}^{\text{ridge}} = \underset{\beta}{\text{argmin}} \left\{ \sum_{i=1}^N \left(y_i - \beta_0 - \sum_{j=1}^p x_{ij}\beta_j\right)^2 + \lambda \sum_{j=1}^p \beta_j^2 \right\}
  \|w\|_1 = \sum_j |w_j|
  \left\| \mathbf{A} \right\|_F = \sqrt{\sum_{i,j} a_{ij}^2}
  \mathbf{A}\mathbf{v} = \lambda\mathbf{v}
  \det(\mathbf{A} - \lambda\mathbf{I}) = 0
  \mathbf{A} = \mathbf{U}\boldsymbol{\Sigma}\mathbf{V}^{\mathsf{T}}
  \langle \phi(x), \phi(x') \rangle = k(x, x')
  k(x, x') = \exp\left(-\frac{\|x - x'\|^2}{2\ell^2}\right)
  \min_{w, b} \frac{1}{2} \|w\|^2 \quad \text{s.t.} \quad y_i (w^\top x_i + b) \ge 1, \; \forall i
  \mathcal{L}(x, \lambda, \nu) = f_0(x) + \sum_{i=1}^m \lambda_i f_i(x) + \sum_{i=1}^p \nu_i h_i(x)
  f(\lambda x + (1 - \lambda) y) \leq \lambda f(x) + (1 - \lambda) f(y)
  O(n \log n)
  \mathcal{O}(n^2 d)
  x \in [0, 1)
  A \cap B = \emptyset, \; A \cup B = \Omega
  A \subseteq B \iff \forall x : x \in A \Rightarrow x \in B
  f : \mathbb{R}^n \to \mathbb{R}, \; x \mapsto x^\top A x
  \{ x \in \mathbb{R} : x^2 < 2 \}
  \left\{ (x_i, y_i) \right\}_{i=1}^N
  \lim_{h \to 0} \frac{f(x + h) - f(x)}{h}
  \frac{d}{dx} \left[ f(g(x)) \right] = f'(g(x)) \cdot g'(x)
  \left.\frac{\partial f}{\partial x}\right|_{x = x_0}
  \int_a^b f(x) \, dx = F(b) - F(a)
  \oint_C \mathbf{F} \cdot d\mathbf{r}
  \sum_{i=1}^n i = \frac{n(n+1)}{2}
  \prod_{i=1}^n p(x_i \mid \theta)
  \bigcup_{i=1}^\infty A_i \quad \bigcap_{i \in I} B_i
  \dot{x} = Ax + Bu, \quad y = Cx
  \ddot{\theta} + \frac{g}{\ell} \sin\theta = 0
  e^{i\pi} + 1 = 0
  x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
  \cos^2\theta + \sin^2\theta = 1
  \log_b(xy) = \log_b x + \log_b y
  a \ll b, \quad a \gg b, \quad a \not\approx b
  \overline{z_1 z_2} = \overline{z_1} \cdot \overline{z_2}
  \underline{x} \le x \le \overline{x}
  \overbrace{a + b + \cdots + z}^{26}
  \underbrace{W}_{m \times n} \underbrace{x}_{n \times 1} = \underbrace{y}_{m \times 1}
  \begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix} \begin{pmatrix} x \\ y \end{pmatrix} = \begin{pmatrix} x \\ y \end{pmatrix}
  \begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc
  \left[\begin{array}{ccc|c} 1 & 0 & 2 & 3 \\ 0 & 1 & 4 & 5 \end{array}\right]
  \begin{aligned} y &= \mathbf{w}^\top \mathbf{x} + b \\ &= \sum_{j=1}^d w_j x_j + b \end{aligned}
  \begin{split} \ell(\theta) &= \log \prod_{i=1}^n p(x_i; \theta) \\ &= \sum_{i=1}^n \log p(x_i; \theta) \end{split}
  \begin{aligned} \frac{\partial L}{\partial z_j} &= \sum_i \frac{\partial L}{\partial a_i} \frac{\partial a_i}{\partial z_j} \\[4pt] &= a_j - y_j \end{aligned}
  \begin{gathered} a = b + c \\ d = e \end{gathered}
  \begin{alignedat}{2} x &= 1 &\quad y &= 2 \\ u &= 3 & v &= 4 \end{alignedat}
  \begin{cases} \dot{x} = y \\ \dot{y} = -x \end{cases}
  \begin{rcases} a \\ b \end{rcases} \Rightarrow c
  p(\mathbf{x}) = \sum_{k=1}^K \pi_k \, \mathcal{N}(\mathbf{x} \mid \boldsymbol{\mu}_k, \boldsymbol{\Sigma}_k)
  \gamma(z_{nk}) = \frac{\pi_k \mathcal{N}(x_n \mid \mu_k, \Sigma_k)}{\sum_{j} \pi_j \mathcal{N}(x_n \mid \mu_j, \Sigma_j)}
  Q(\theta, \theta^{\text{old}}) = \sum_{Z} p(Z \mid X, \theta^{\text{old}}) \ln p(X, Z \mid \theta)
  \mathbf{K}_{**} - \mathbf{K}_* (\mathbf{K} + \sigma_n^2 \mathbf{I})^{-1} \mathbf{K}_*^\top
  \mathbb{P}(Y \leq y) = F_Y(y)
  \mathbb{1}_{\{x > 0\}}
  \mathbf{1}^\top \mathbf{p} = 1, \quad \mathbf{p} \succeq \mathbf{0}
  \Delta w_{ij} = -\eta \frac{\partial E}{\partial w_{ij}}
  w^* = \operatorname*{arg\,min}_w \mathcal{L}(w)
  \text{accuracy} = \frac{\text{TP} + \text{TN}}{\text{TP} + \text{TN} + \text{FP} + \text{FN}}
  F_1 = 2 \cdot \frac{\text{precision} \times \text{recall}}{\text{precision} + \text{recall}}
  \text{perplexity} = 2^{H(p, q)} = \exp\Bigl( -\tfrac{1}{N} \sum_{i=1}^N \ln q(x_i) \Bigr)
  d(\mathbf{p}, \mathbf{q}) = \sqrt{\sum_{i=1}^n (q_i - p_i)^2}
  \cos(\theta) = \frac{\mathbf{A} \cdot \mathbf{B}}{\|\mathbf{A}\| \|\mathbf{B}\|}
  \text{tf-idf}_{t,d} = \text{tf}_{t,d} \times \log \frac{N}{\text{df}_t}
  10^{-3} \text{ to } 10^{-5}
  \approx 3.14159
  99.9\%
  \$100
  x_{\text{train}} \in \mathbb{R}^{n_{\text{train}} \times d}
  {\bf w}^{\rm T} {\bf x}
  \hat{\bf y} = {\rm softmax}({\bf W x})
  {\cal L}({\bf w})
  {x \choose y} \quad {a \over b}
  a \equiv b \pmod{n}
  n! = n \times (n-1) \times \cdots \times 1
  \lvert x \rvert \lVert x \rVert
  \big( \Big[ \bigg\{ x \bigg\} \Big] \big)
  \bigl\langle u, v \bigr\rangle
  \mathscr{F}\{f\} \quad \mathfrak{g}
  \mathtt{int} \; \mathsf{MLP}
  \imath \jmath \ell \hbar \wp \Re \Im \aleph
  \text{for } i = 1 \text{ to } n
  A \xleftarrow{f} B \xrightarrow[g]{h} C
  \sum_{\substack{i = 1 \\ i \ne j}}^n x_i
  \textstyle\sum_{i} x_i \displaystyle\sum_{i} x_i
  \mathop{\mathrm{argmax}}\limits_{\theta}
  """#
  .split(separator: "\n").map(String.init)
