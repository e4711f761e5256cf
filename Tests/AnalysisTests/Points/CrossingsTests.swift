import Analysis
import Functions
import FormulaTesting
import Testing

/// Where two curves cross.
struct CrossingsTests {
  @Test(
    arguments: [
      ("sigmoid'(z)", "tanh'(z)", [-1.66288589105862, 1.66288589105862]),
      ("z", "z**3", [-1, 0, 1]), ("cos(z)", "z", [0.7390851332151607]),
      // They touch, or agree on a stretch, and do not cross.
      ("relu(z)", "z", []), ("z**2", "0 * z", []), ("relu(z)", "leaky_relu(z)", []),
      // One jumps over the other.
      ("sign(z)", "0.5 + 0 * z", []), ("1 / z", "0 * z", []),
      ("z", "z", []), ("sqrt(z)", "1 + 0 * z", [1]),
      ("1e-300 * z", "1e-300 + 0 * z", [1]),
    ] as [(String, String, [Double])])
  func crossings(first: String, second: String, expected: [Double]) throws {
    let (a, b) = (try Lesson().curve(first), try Lesson().curve(second))
    for (one, other) in [(a, b), (b, a)] {
      let found = one.crossings(with: other, in: -3...3)
      #expect(found.count == expected.count)
      for (place, wanted) in zip(found, expected) { #expect(abs(place - wanted) < 1e-13) }
    }
  }
}
