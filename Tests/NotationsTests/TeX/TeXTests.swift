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
  @Test(arguments: [
    (
      #"\sigma(z)_i = \frac{e^{z_i}}{\sum_{j=1}^K e^{z_j}}"#,
      "[σ <( z )>_(i) = frac(e^(z_(i)), [∑_([j = 1])^(K) e^(z_(j))])]"
    ),
    (#"{\bf x} \in \mathbb{R}^{n \times d}"#, "[bold:x ∈ blackboard:R^([n × d])]"),
    (#"\left. \frac{dy}{dx} \right|_{x=0}"#, "fenced( frac([d y], [d x]) |)_([x = 0])"),
  ])
  func formulas(source: String, tree: String) {
    #expect(reading(source) == tree)
  }
}
