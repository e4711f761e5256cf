import Lessons
import Testing

/// What `values.json` states of curves beside their ends.
@Suite struct CurveValuesTests {
  private func values(_ phrase: String) throws -> String {
    let made = try #require(report(of: "```figure\nid: a\nplot: \(phrase)\n```"))
    return made.values.text()
  }

  @Test(arguments: [
    ("abs(z) for z in -2..2", ["\"kinks\": [0]"]),
    ("abs(abs(z) - 1) for z in -2..2", ["\"kinks\": [-1, 0, 1]"]),
    ("where(z > 1, 1, 0) for z in -2..2", ["\"jumps\": [1]"]),
    ("1 / (z - 1) for z in -2..2", ["\"poles\": [1]"]),
    (
      "tanh(z) for z in -2..2",
      ["\"limits\": [{\"toward\": \"-inf\", \"value\": -1}, {\"toward\": \"+inf\", \"value\": 1}]"]
    ),
  ])
  func tellWhatIsRemarkable(_ phrase: String, _ wanted: [String]) throws {
    let values = try values(phrase)
    for words in wanted { #expect(values.contains(words), "\(values)") }
    for word in ["kinks", "jumps", "poles"] where !wanted.contains(where: { $0.contains(word) }) {
      #expect(!values.contains(word), "\(values)")
    }
  }
}
