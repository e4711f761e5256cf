import Seeded

/// A lesson with blocks of all kinds, as lines, and edits of it that authors make, wrong ones too.
struct EditedLesson {
  private(set) var lines: [String]
  private var random: SplitMix

  init(seed: UInt64) {
    lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    random = SplitMix(seed: seed)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Changes one thing.
  mutating func edit() {
    let place = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<16, using: &random) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
    case 3: lines.insert(pick(Self.newLines), at: place)
    case 4: lines = Self(seed: 0).lines
    case 5, 6, 7: exchange(Self.names)
    case 8, 9, 10, 11: exchange(Self.numbers)
    case 12: exchange(Self.clauses)
    case 13: exchange(Self.words)
    default: exchange(Self.places)
    }
    if lines.count < 20 { lines = Self(seed: 0).lines }
  }

  /// Puts one of some words in the place of another, in one line or in all.
  private mutating func exchange(_ words: [String]) {
    let (old, new) = (pick(words), pick(words))
    let holders = lines.indices.filter { lines[$0].contains(old) }
    guard let place = holders.randomElement(using: &random) else { return }
    for line in Bool.random(using: &random) ? [place] : holders {
      lines[line] = lines[line].replacing(old, with: new, maxReplacements: 1)
    }
  }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private static let names = [
    "relu", "soft", "f(", "g(", "h(", "H", "eta", "w_0", "step1", "Größe", "sigmoid", "e1", "p",
    "total",
    "silu",
  ]
  private static let numbers = ["0.1", "0.5", "2", "3", "-1", "1", "0.25", "10", "nan"]
  private static let clauses = [
    "    written σ", "    written W", " computed as ", " = ", " <= ", " ~= ", "for z in -2..2",
    "for z in -3..1", "for z in [0, 1]",
  ]
  private static let words = [
    "title: Two", "title: Ä $\\vx$", "caption: See [](#fig-a)", "caption: Of `= g(1)`",
    "caption: [a](b.md)", "lang: de",
    "lang: en",
    "\\mathbf{x}", "\\vec{x}", "Figure", "alpha",
  ]
  private static let places = [
    "## One", "# Lesson", "## Two", "### Three", "id: a", "id: b", "id: c", "```check", "```steps",
    "- ", "> ",
    "theme: dark", "theme: print",
  ]
  private static let newLines = [
    "", "Words.", "## Two", "```", "$$\\newcommand{\\vx}{\\tilde{x}}$$", "`= f(2)` and `$ g(z)`",
    "H(z) = z**3", "total = 4", "quiet: yes", "- item", "show: derivative", "theme: dark",
    "digits: 2",
    "title: Other", "vary: eta in [0.1, 0.2]", "[](#tab-t) and [](#fig-b)",
  ]

  private static let text = #"""
    ---
    title: A lesson
    lang: en
    macros:
      \vx: \mathbf{x}
    ---
    # Lesson

    Before all: `= g(1)`.

    ```formula
    f(z) = maximum(0, z) + eta * z
        written σ
    g(z) = f(z) * sigmoid(z)
    relu(z) = where(z > 0, z, 0.5 * z)
    h(z, a=2) = silu(z) + a * relu(z)
    h'(z) = ...
    eta = 0.1
    Größe = [1, 2, 3]
    soft(z) = exp(z) / sum(exp(z))
    w(0) = 2
    w(t + 1) = w(t) - eta * w(t)
    ```

    Then $\vx$ and $$\newcommand{\vy}{\hat{y}} \vy$$ and `$ h(z)`.

    ## One

    ```figure
    id: a
    title: One $\vx$
    caption: See [](#fig-b), σ and `= f(-1)`
    plot: f(z), g(z) for z in -2..2
    ```

    - one
    - two

      ```check
      f(0) == 0
      g(1) ~= 0.8
      relu(z) <= h(z, 1) for z in 0..3
      w(3) <= 2
      ```

    ```steps
    e1 = exp(Größe)
    total = sum(e1)
    p = e1 / total
    ```

    ```figure
    id: b
    bars: soft(Größe), p
    subtitle: in all `= total`
    ```

    ## Two

    Text with `= w(10)` and \vx.

    ```figure
    id: c
    title: Panels
    panel: Left | $\vy$
    plot: h(z) for z in -3..1
    panel: Right
    plot: w(t) for t in 0..10 step 1
    ```

    ```table
    id: t
    caption: Values of `$ f(z)`
    z, f(z), silu(z), relu(z) for z in [-1, 0, 1, 2]
    ```

    ```code
    h, relu, soft
    ```

    ````example
    ```formula
    H(z) = g(z) + 1
    ```

    ```figure
    id: inner
    plot: H(z), f(z) for z in -1..1
    ```

    `= H(0)`, `= sum(Größe)` and [](#fig-inner)
    ````

    ```check
    quiet: yes
    sum(soft([1, 2, 3])) ~= 1.0
    f(3) <= 10
    ```
    """#
}
