import Lessons
import Testing

/// What is called a maximum and what a minimum, in the alternative text and in the description.
@Suite struct TurningPointTests {
  private func figure(_ plot: String) throws -> (alt: String, description: String) {
    let made = report(of: "```figure\nid: a\nplot: \(plot)\n```")?.figures.first
    let figure = try #require(made)
    return (figure.alt, figure.description)
  }

  @Test(arguments: [
    ("z**2 for z in -2..2", "a minimum of 0 at z = 0"),
    ("-z**2 for z in -2..2", "a maximum of 0 at z = 0"),
    ("1 + (z - 1)**2 for z in -2..3", "a minimum of 1 at z = 1"),
    ("silu(z) for z in -5..5", "a minimum of −0.2785 at z = −1.278"),
    ("exp(-z**2) for z in -2..2", "a maximum of 1 at z = 0"),
    ("cosh(z) for z in -2..2", "a minimum of 1 at z = 0"),
    ("sin(z) for z in 0..3", "a maximum of 1 at z = 1.571"),
    ("-sin(z) for z in 0..3", "a minimum of −1 at z = 1.571"),
    ("gelu(z) for z in -4..4", "a minimum of −0.17 at z = −0.7518"),
    ("sigmoid'(z) for z in -4..4", "a maximum of 0.25 at z = 0"),
    ("1e9 * z**2 for z in -1e-3..1e-3", "a minimum of 0 at z = 0"),
  ])
  func one(plot: String, words: String) throws {
    let (alt, description) = try figure(plot)
    #expect(alt.contains("where it has \(words)."), "\(alt)")
    #expect(description.contains("; has \(words)"), "\(description)")
    #expect(
      try figure("-(\(plot.replacing(" for", with: ") for"))").alt.contains(
        words.hasPrefix("a minimum") ? "a maximum" : "a minimum"))
  }

  /// A pole is no extreme, and what rounding makes is none.
  @Test(arguments: [
    "1/z for z in -3..3", "tan(z) for z in -4..4", "log(abs(z)) for z in -3..3",
    "1/z**2 for z in -3..3", "sum(softmax([z, 1, 2]))", "sin(z)**2 + cos(z)**2",
    "z**2 - (z - 1)*(z + 1)",
  ])
  func none(plot: String) throws {
    let (alt, description) = try figure(plot)
    #expect(!(alt + description).contains("imum"), "\(description)")
  }

  @Test func flatMaximumHasNoInventedDigits() throws {
    let made = report(
      of: "```formula\ns(z) = 1/(1 + exp(-z))\n```\n\n```figure\nid: a\nplot: s'(z)\n```")
    let figure = try #require(made?.figures.first)
    #expect(figure.description.contains("a maximum of 0.25 at z = 0;"), "\(figure.description)")
  }

  @Test(arguments: [
    ("(exp(z) - exp(-z))/(exp(z) + exp(-z)) for z in -800..800", "runs from −1 to 1"),
    ("sqrt(z) for z in -3..4", "runs from 0 to 2"), ("z for z in 0..1", "runs from 0 to 1"),
    ("log(-1 - z**2)", "runs from nan to nan"),
  ])
  func runsFromItsFirstNumberToItsLast(plot: String, words: String) throws {
    let description = try figure(plot).description
    #expect(description.contains(words), "\(description)")
  }

  @Test func severalAlternate() throws {
    let description = try figure("z * (z - 1) * (z + 1) for z in -1.5..1.5").description
    #expect(
      description.contains(
        "; has a maximum of 0.3849 at z = −0.5774; has a minimum of −0.3849 at z = 0.5774"),
      "\(description)")
    let waves = try figure("sin(3 * z) for z in 0..5").description
    let kinds = waves.matches(of: /has a (maximum|minimum)/).map { String($0.1) }
    #expect(kinds == ["maximum", "minimum", "maximum", "minimum", "maximum"])
  }
}
