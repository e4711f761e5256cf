import Drawings
import Lessons
import Testing

/// What a marked point says where its author says nothing.
@Suite struct PointValueTests {
  private func drawing(_ mark: String, _ more: String = "") throws -> Drawing {
    let text = """
      ```formula
      focal(p, gamma=2) = -(1 - p)**gamma * log(p)
      ```
      ```figure
      id: a
      plot: sigmoid(z) for z in -6..6
      mark: \(mark)
      ```
      """
    return try #require(report(of: text + more)?.figures.first?.drawing)
  }

  @Test(arguments: [
    ("sigmoid(z) at z = 0", "$ sigmoid(0) = 0.5"),
    ("sigmoid'(z) at z = 0", "$ sigmoid'(0) = 0.25"),
    ("sigmoid(z) at z = 2", "$ sigmoid(2) ~= 0.88"),
    ("sigmoid(z) at z = -0.5", "$ sigmoid(-0.5) ~= 0.38"),
    ("leaky_relu(z, 0.1) at z = -3", "$ leaky_relu(-3, 0.1) = -0.3"),
    ("leaky_relu(z, 0.01) at z = -3", "$ leaky_relu(-3) = -0.03"),
    ("focal(p, 0) at p = 1", "$ focal(1, 0) = 0"),
    ("exp(z) at z = 0", "$ exp(0) = 1"),
    ("sigmoid(z) at z = log(3)", "$ sigmoid(1.09861) ~= 0.75"),
    ("abs(z) at z = -2", "$ abs(-2) = 2"),
  ])
  func ofACall(mark: String, words: String) throws {
    #expect(try drawing(mark) == drawing("\(mark) : `\(words)`"))
  }

  @Test(arguments: [
    ("z/8 at z = 1", "0.12 at = 1"), ("z/4 at z = 1", "0.25 at = 1"),
    ("z/4 at z = 2", "0.5 at = 2"), ("-z at z = 3", "−3 at = 3"),
    ("2*sigmoid(z) at z = 0", "1 at = 0"), ("sigmoid(2*z) at z = 0", "0.5 at = 0"),
    ("leaky_relu(-1, z) at z = 0.5", "−0.5 at = 0.5"),
  ])
  func ofAnythingElse(mark: String, words: String) throws {
    #expect(try texts(of: drawing(mark).items, in: "point label") == words)
  }

  /// The words of a group, without the mathematics between them.
  private func texts(of items: [Item], in name: String, isInside: Bool = false) -> String {
    items.compactMap { item in
      switch item {
      case .group(let group):
        texts(of: group.items, in: name, isInside: isInside || group.name == name)
      case .text(let text): isInside ? text.string : nil
      default: nil
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A band has the colour of the curve that its condition speaks of.
@Suite struct BandColorTests {
  private func colors(_ keys: String) throws -> [Role] {
    let text = "```figure\nid: a\n\(keys)\n```"
    let figure = try #require(report(of: text)?.figures.first)
    let bands =
      figure.drawing.items.compactMap { item -> [Item]? in
        if case .group(let group) = item, group.name == "bands" { group.items } else { nil }
      }.first ?? []
    return bands.compactMap { if case .fill(_, let paint) = $0 { paint.role } else { nil } }
  }

  @Test(arguments: [
    ("tanh(z), relu(z), z/2", "relu(z) > 1", 1),
    ("tanh(z), relu(z), z/2", "z/2 < -1", 2),
    ("tanh(z), relu(z), z/2", "1 < z/2", 2),
    ("tanh(z), relu(z), sigmoid(z)", "sigmoid'(z) < 0.1", 2),
    ("sigmoid(z), sigmoid'(z)", "sigmoid'(z) < 0.1", 1),
    ("tanh(z), relu(z), relu(z) + 1", "relu(z) + 1 > 2", 2),
    ("tanh(z), z", "z > 1", 0),
    ("tanh(z), relu(z)", "z**2 < 1", 0),
  ])
  func isThatOfTheCurve(curves: String, condition: String, color: Int) throws {
    let found = try colors("plot: \(curves) for z in -4..4\nshade: \(condition)")
    #expect(!found.isEmpty && found.allSatisfy { $0 == .band(color) }, "\(found)")
  }

  @Test func othersComeInTurn() throws {
    let found = try colors("plot: tanh(z) for z in -4..4\nshade: z > 1\nshade: z < -2")
    #expect(Set(found) == [.band(0), .band(1)])
  }
}
