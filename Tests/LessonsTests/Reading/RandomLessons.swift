import Seeded

/// A text in which lessons' blocks, some of them broken, and other Markdown stand in all sorts of
/// containers, often without blank lines between them.
func randomLesson(seed: UInt64) -> String {
  var random = SplitMix(seed: seed)
  let ending = Bool.random(using: &random) ? "\n" : "\r\n"
  var lines: [String] = []
  for _ in 0..<Int.random(in: 1...5, using: &random) {
    lines += container(depth: 0, using: &random)
    if Bool.random(using: &random) { lines.append("") }
  }
  if Int.random(in: 0..<4, using: &random) == 0, lines.count > 1 {
    lines.remove(at: Int.random(in: lines.indices, using: &random))
  }
  return lines.joined(separator: ending) + (Bool.random(using: &random) ? ending : "")
}

private let markers = [
  ("> ", "> "), (">", ">"), ("- ", "  "), ("1. ", "   "), ("12) ", "    "), ("-\t", "\t"),
  (">\t", ">\t"),
  ("   ", "   "), ("-   ", "    "), ("* ", "    "),
]

/// Only outside of other containers: in a quotation cmark-gfm ends a footnote at a blank line.
private let footnote = ("[^a]: ", "    ")

/// Lines of some pieces, all of them at the same depth of quotations and list items.
private func container(depth: Int, using random: inout SplitMix) -> [String] {
  var lines: [String] = []
  for _ in 0..<Int.random(in: 1...3, using: &random) {
    if depth < 3, Bool.random(using: &random),
      let marker = (depth == 0 ? markers + [footnote] : markers).randomElement(using: &random)
    {
      let inner = container(depth: depth + 1, using: &random)
      lines += inner.enumerated().map { index, line in
        index == 0 ? marker.0 + line : line.isEmpty && marker.1.first != ">" ? "" : marker.1 + line
      }
    } else {
      lines += piece(using: &random)
    }
  }
  return lines
}

private func piece(using random: inout SplitMix) -> [String] {
  let pieces = [
    ["```formula", "f(z) = z", "    written F", "```"],
    ["```check", "", "f(0) == 0", "```"],
    ["~~~figure", "id: a", "~~~"],
    ["  ```steps", "  a = 1", "    ", "  ```"],
    ["```table", "z for z in [1]", "```", "```code", "f", "```"],
    ["```code", "f"],
    ["````", "```formula", "```", "````"],
    ["text `= f(0)` and `$ z`", "more `= f(", "1)` text"],
    ["# head `= 1`"], ["see[^a] \\` `x`"], ["| a | `= 2` |", "|---|---|", "| `$ b` | c |"],
    ["---"], ["<div>", "</div>"], ["<!--", "```check", "-->"], ["[r]: u `= 3`"], ["head", "=="],
    ["é`$ z` **`= 4`**"], ["    indented `= 5`"], [""],
    ["So $a_1 * b$ *and*", "$$", "- x", "$$", "more `= 6`"], ["| $|x|$ | `= 7` |", "|---|---|"],
    ["```math", "x", "```"], ["$$", "", "a", "", "$$"], ["$\\alhpa$ \\(a\\) $`b`$ \\[c_1\\]"],
    ["\\begin{align}", "a &= b \\\\", "\\end{align}"],
  ]
  return pieces.randomElement(using: &random) ?? []
}
