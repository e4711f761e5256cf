import FormulaTesting
import Diagnostics
import Functions
import Testing

/// Whatever an author writes ends: in a value, or in an error within a moment.
struct TotalityTests {
  /// What the last of `count` definitions, each made from the one before, is answered.
  private func outcome(of count: Int, _ line: (Int) -> String) -> String? {
    do {
      var lesson = try Lesson("f0(z) = tanh(z)")
      for index in 1...count {
        try lesson.define(line(index))
      }
      return lesson.faults(in: "f\(count)(1)").first?.message
    } catch {
      return (error as? Rejection)?.diagnostics.first?.message
    }
  }

  @Test(
    arguments: [
      { "f\($0)(z) = f\($0 - 1)(z) + f\($0 - 1)(z)" },
      { "f\($0)(z) = f\($0 - 1)(f\($0 - 1)(z))" },
      { "f\($0)(z) = f\($0 - 1)'(z)" },
      { "f\($0)(z) = f\($0 - 1)'''(z)" },
      { "f\($0)(z) = f\($0 - 1)'([z, z]) @ [1, 1]" },
    ] as [@Sendable (Int) -> String])
  func doublingEndsInAnError(_ line: @Sendable (Int) -> String) {
    let clock = ContinuousClock()
    var message: String?
    let time = clock.measure { message = outcome(of: 60, line) }
    #expect(message == "one evaluation takes more than 2 million operations")
    #expect(time < .seconds(20))
  }

  @Test func aLongChainEndsInAnError() {
    let message = outcome(of: 100_000) { "f\($0)(z) = f\($0 - 1)(z) + 1" }
    #expect(message == "calls nest deeper than 1000 levels")
  }

  @Test func theLongestChainIsEvaluated() throws {
    let lesson = try Lesson(
      (1...499).reduce("f0(z) = z") { "\($0)\nf\($1)(z) = f\($1 - 1)(z) + 1" })
    #expect(try lesson.number("f499(0.5)") == 499.5)
    #expect(try lesson.number("f499'(0.5)") == 1)
  }

  @Test func whatFollowsARefusedLineIsAnsweredQuickly() throws {
    var lesson = try Lesson("f0(z) = z")
    let clock = ContinuousClock()
    var messages: [String?] = []
    let time = clock.measure {
      for index in 1...20_000 {
        do {
          try lesson.define("f\(index)(z) = f\(index - 1)(z) + 1")
        } catch {
          messages.append((error as? Rejection)?.diagnostics.first?.message)
        }
      }
    }
    #expect(messages.count == 19_501)
    #expect(messages.first == "calls nest deeper than 1000 levels")
    #expect(messages.last == "'f19999' has a mistake in its own line")
    #expect(time < .seconds(60))
  }

  @Test(arguments: [
    ("linspace(0, 1, 1000000000)", "a value may have at most 100000 elements"),
    ("linspace(0, 1, inf)", "a value may have at most 100000 elements"),
    ("linspace(0, 1, nan)", "'num' must be a whole number, at least 1"),
    ("linspace(0, 1, 2.5)", "'num' must be a whole number, at least 1"),
    ("linspace(0, 1, 0)", "'num' must be a whole number, at least 1"),
    ("diag(linspace(0, 1, 1000))", "a value may have at most 100000 elements"),
    (
      "outer(linspace(0, 1, 1000), linspace(0, 1, 1000))",
      "a value may have at most 100000 elements"
    ),
    (
      "sum(outer(linspace(0, 1, 300), linspace(0, 1, 300)) @ outer(linspace(0, 1, 300), linspace(0, 1, 300)))",
      "this takes more than 20 million operations"
    ),
  ])
  func largeValuesAreRefused(_ text: String, _ message: String) throws {
    #expect(try Lesson().faults(in: text).map(\.message) == [message])
  }

  @Test func aLargeJacobianIsRefused() throws {
    let lesson = try Lesson("f(z) = sum(z**2 + z**3)")
    #expect(
      lesson.faults(in: "f'(linspace(0, 1, 100000))").map(\.message) == [
        "in 'f': this takes more than 20 million operations"
      ])
  }
}
