import Diagnostics
import Expressions
import Testing

@Suite struct GraphParserTests {
  private func graph(_ text: String) -> (graph: GraphPhrase?, mistakes: [Diagnostic]) {
    var mistakes: [Diagnostic] = []
    return (Parse.graph(Array(text.utf8)[...], reporting: &mistakes), mistakes)
  }

  @Test func equationsAndWhatIsGiven() throws {
    let (graph, mistakes) = graph(
      "z = w * x + b, y = f(z, 1), L = (y - t)**2 at w = 2, x = [1, 2], b = -3")
    #expect(mistakes.isEmpty)
    let found = try #require(graph)
    #expect(
      found.equations.map { "\($0.name ?? "") = \($0.expression.source)" }
        == ["z = w * x + b", "y = f(z, 1)", "L = (y - t)**2"])
    #expect(
      found.settings.map { "\($0.name) = \($0.value.source)" }
        == ["w = 2", "x = [1, 2]", "b = -3"])
  }

  @Test func oneExpressionAlone() throws {
    let found = try #require(graph("f(w, x) at w = 1").graph)
    #expect(found.equations.map(\.name) == [nil])
    #expect(found.equations[0].expression.source == "f(w, x)")
    #expect(try #require(graph("2 * w").graph).settings.isEmpty)
  }

  @Test(arguments: [
    ("z = w, z + 1 at w = 2", "an equation of a graph has a name"),
    ("z = w at w", "expected '='"), ("z = w at w in [1, 2]", "expected '='"),
    ("z = at w = 1", "expected"), ("", ""), ("z = w at", "expected"),
    ("z = w at w = 1 2", ""), ("z = w,", ""), ("z' = w", ""),
  ])
  func mistakes(_ text: String, _ message: String) throws {
    let (graph, mistakes) = graph(text)
    #expect(graph == nil)
    #expect(try #require(mistakes.first).message.contains(message))
  }
}
