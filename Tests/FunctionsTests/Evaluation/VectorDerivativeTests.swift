import Functions
import FormulaTesting
import Diagnostics
import Testing

/// Derivatives by a vector: element by element, Jacobian or gradient.
struct VectorDerivativeTests {
  @Test(arguments: [
    ("f(z) = z**2", "f'([1, 2, 3])", "[2, 4, 6]"),
    ("f(z) = z**2", "f'([[1, 2], [3, 4]])", "[[2, 4], [6, 8]]"),
    ("f(z) = z**3", "f''([1, 2])", "[6, 12]"),
    ("f(z) = relu(z)", "f'([-1, 0, 1])", "[0, 0, 1]"),
    ("f(z) = 3", "f'([1, 2])", "[0, 0]"),
    ("f(z) = sum(z**2)", "f'([1, 2, 3])", "[2, 4, 6]"),
    ("f(z) = sum(z**2)", "f'(3)", "6"),
    ("f(z) = mean(z)", "f'([1, 2])", "[0.5, 0.5]"),
    ("f(z) = prod(z)", "f'([2, 3, 5])", "[15, 10, 6]"),
    ("f(z) = max(z)", "f'([1, 3, 2])", "[0, 1, 0]"),
    // Those that tie share the slope (JAX; torch.amax).
    ("f(z) = max(z)", "f'([1, 1, 0])", "[0.5, 0.5, 0]"),
    ("f(z) = max(z)", "f'([4, 4, 4, 4])", "[0.25, 0.25, 0.25, 0.25]"),
    ("f(z) = max(z)", "f'([inf, 0, inf])", "[0.5, 0, 0.5]"),
    ("f(z) = min(z)", "f'([1, 1, 0])", "[0, 0, 1]"),
    ("f(z) = min(z)", "f'([0, 1, 0])", "[0.5, 0, 0.5]"),
    ("f(z) = z - max(z)", "f'([1, 1])", "[[0.5, -0.5], [-0.5, 0.5]]"),
    ("f(z) = max(z**2)", "f'([1, -1])", "[1, -1]"),
    ("f(z) = max(z) * min(z)", "f'([2, 2])", "[2, 2]"),
    ("f(z) = max(z)**2 + sum(z)", "f'([3, 3, 1])", "[4, 4, 1]"),
    ("f(z) = max([[1, 2], [2, 1]] @ z)", "f'([1, 1])", "[1.5, 1.5]"),
    ("f(z) = max(relu(z))", "f'([0, 0])", "[0, 0]"),
    // One variable has the rule for kinks.
    ("f(z) = max([z, 2 - z])", "f'(1)", "0"),
    ("f(z) = max([z, 2 * z - 1])", "f'(1)", "1"),
    ("g(t) = max([t, 2 - t])\nf(z) = max(z) * g'(1)", "f'([1, 1])", "[0, 0]"),
    ("f(z) = argmax(z)", "f'([1, 3, 2])", "[0, 0, 0]"),
    ("f(z) = len(z)", "f'([1, 3])", "[0, 0]"),
    ("f(z) = dot(z, z)", "f'([1, 2])", "[2, 4]"),
    ("f(z) = [[1, 2], [3, 4]] @ z", "f'([5, 6])", "[[1, 2], [3, 4]]"),
    ("f(z) = z * sum(z)", "f'([1, 2])", "[[4, 1], [2, 5]]"),
    ("f(z) = z - mean(z)", "f'([1, 2])", "[[0.5, -0.5], [-0.5, 0.5]]"),
    ("f(z) = diag(outer(z, z))", "f'([1, 2])", "[[2, 0], [0, 4]]"),
    ("f(T) = [1, 2] / T", "f'(2)", "[-0.25, -0.5]"),
    ("f(T) = outer([1, 2], [T, T**2])", "f'(3)", "[[1, 6], [2, 12]]"),
    ("g(z) = sum(z**3)\nf(z) = g'(z)", "f'([1, 2])", "[[6, 0], [0, 12]]"),
  ])
  func isOfTheRightShape(_ definitions: String, _ text: String, _ value: String) throws {
    #expect(try Lesson(definitions).value(text).text == value)
  }

  @Test(arguments: [0.05, 0.5, 1, 2, 10])
  func softmaxHasItsJacobian(_ T: Double) throws {
    let lesson = try Lesson(
      "exact(z, T) = (diag(softmax(z, T)) - outer(softmax(z, T), softmax(z, T))) / T")
    for scores in ["[1, 2, 3]", "[0.1, -0.2, 0.3, 5]", "[1000, 1001]"] {
      let text = "allclose(softmax'(\(scores), \(T)), exact(\(scores), \(T)), 1e-12, \(1e-14 / T))"
      #expect(try lesson.number(text) == 1, "\(scores)")
      // Its rows add up to nothing, because probabilities add up to 1.
      let jacobian = try lesson.value("softmax'(\(scores), \(T))")
      guard case .matrix(_, let columns) = jacobian.shape else {
        Issue.record("\(jacobian.shape) is no Jacobian")
        continue
      }
      for row in stride(from: 0, to: jacobian.count, by: columns) {
        #expect(abs(jacobian.elements[row..<row + columns].reduce(0, +)) < 1e-14 / T)
      }
    }
  }

  @Test(arguments: [
    (
      "f(z) = sum(z)", "f''([1, 2])",
      "in 'f': 'f' mixes the elements of its vector, so only its first derivative is defined here"
    ),
    (
      "f(z) = sum(z)", "f'([[1, 2]])",
      "in 'f': 'f' mixes the elements of a matrix, which has no derivative here"
    ),
    (
      "f(z) = outer(z, z)", "f'([1, 2])",
      "in 'f': 'f' mixes the elements of a matrix, which has no derivative here"
    ),
  ])
  func whatHasNoneIsSaid(_ definition: String, _ text: String, _ message: String) throws {
    #expect(try Lesson(definition).faults(in: text).map(\.message) == [message])
  }
}
