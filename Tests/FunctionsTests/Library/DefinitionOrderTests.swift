import Diagnostics
import Expressions
import FormulaTesting
import Functions
import Testing

/// Definitions hold for the whole lesson, whatever their order.
struct DefinitionOrderTests {
  private func order(_ lines: String) -> [(key: String, circle: [String])] {
    var faults: [Diagnostic] = []
    let definitions = Parse.definitions(Array(lines.utf8)[...], reporting: &faults).items
    #expect(faults == [])
    return DefinitionOrder(definitions).entries.map { (definitions[$0.place].key, $0.circle) }
  }

  @Test(arguments: [
    ("f(z) = z\ng(z) = f(z)", ["f", "g"]),
    ("g(z) = f(z)\nf(z) = z", ["f", "g"]),
    ("h(z) = g(z)\ng(z) = f(z)\nf(z) = a * z\na = b\nb = 1", ["b", "a", "f", "g", "h"]),
    // The parameter is not the constant.
    ("f(a) = a\na = 1", ["f", "a"]),
    ("f(z, k=a) = k * z\na = 1", ["a", "f"]),
    ("f(z) = z computed as g(z)\ng(z) = z", ["g", "f"]),
    // A stated derivative comes before what calls its formula.
    ("g(z) = f'(z)\nf(z) = z\nf'(z) = 1", ["f", "f'", "g"]),
    ("f'(z) = g(z)\nf(z) = z\ng(z) = 1", ["f", "g", "f'"]),
    ("f(z) = g(z)\ng(z) = z\ng'(z) = f(z) / z", ["g", "f", "g'"]),
    ("f(z) = g(z)\ng(z) = z\ng'(z) = h(z)\nh(z) = 1", ["g", "h", "g'", "f"]),
    ("f(z) = np.g(z)\ng(z) = z", ["f", "g"]),
  ])
  func eachComesAfterWhatItNames(lines: String, expected: [String]) {
    let order = order(lines)
    #expect(order.map(\.key) == expected)
    #expect(order.allSatisfy { $0.circle.isEmpty })
  }

  @Test(arguments: [
    ("f(z) = g(z)\ng(z) = f(z)", ["f", "g"]),
    ("a = b\nb = f(1)\nf(z) = a * z\nh(z) = z", ["a", "b", "f"]),
  ])
  func aCircleIsNamed(lines: String, members: [String]) {
    for (key, circle) in order(lines) where members.contains(key) {
      #expect(circle.first == key)
      #expect(Set(circle) == Set(members))
    }
  }

  @Test func whatCallsItselfIsNoCircle() {
    #expect(order("f(z) = f(z - 1)").map(\.circle) == [[]])
  }

  /// A chain in any order gives one value.
  @Test func shuffledChainsAgree() throws {
    var generator = SystemRandomNumberGenerator()
    let lines = (1...60).map { "f\($0)(z) = f\($0 - 1)(z) + a" } + ["f0(z) = z", "a = 0.5"]
    for _ in 0..<5 {
      let lesson = try Lesson(lines.shuffled(using: &generator).joined(separator: "\n"))
      #expect(try lesson.number("f60(1)") == 31)
    }
  }
}
