import Diagnostics
import Expressions
import FormulaTesting
import Testing

struct RecurrenceTests {
  private func definitions(_ lines: String) -> (items: [Definition], diagnostics: [Diagnostic]) {
    let (block, diagnostics) = reading(lines, Parse.definitions)
    return (block.items, diagnostics)
  }

  @Test func theLinesOfABlockArePutTogether() throws {
    let (items, diagnostics) = definitions(
      """
      w(0, eta=0.1) = 2
      f(z) = z
      v(0) = 0
      w(t + 1, eta=0.1) = w(t)    written ω
      v(n + 1) = v(n) + 1
      """)
    #expect(diagnostics.isEmpty)
    #expect(items.map(\.name) == ["f", "w", "v"])
    let w = try #require(items.first { $0.name == "w" })
    #expect(w.parameters.map(\.name) == ["t", "eta"])
    #expect(w.recurrence?.starts.map(\.source) == ["2"])
    #expect(w.recurrence?.system.map(\.name) == ["w", "v"])
    #expect(w.written == "ω")
    #expect(w.source == "w(0, eta=0.1) = 2\nw(t + 1, eta=0.1) = w(t)    written ω")
    #expect(items.first { $0.name == "f" }?.recurrence == nil)
  }

  @Test func printedItIsReadAgain() throws {
    let text = "F(0) = 0\nF(1) = 1\nF(n + 2) = F(n + 1) + F(n)"
    let item = try #require(definitions(text).items.first)
    #expect(item.source == text)
    #expect(item.recurrence?.starts.count == 2)
  }

  private struct Fault: Sendable {
    let marked: String
    let message: String
    var hint: String?
  }

  private static let faults = [
    Fault(
      marked: "«w»(t + 1) = 1", message: "the recurrence 'w' has no value at 0",
      hint: "write 'w(0) = …' above its step"),
    Fault(
      marked: "w(0) = 1\nw(t + 1) = 1\n«w»(t + 1) = 2",
      message: "the step of 'w' stands there twice"),
    Fault(
      marked: "w(0) = 1\n«w»(2) = 1\nw(t + 3) = 1", message: "the recurrence 'w' has no value at 1",
      hint: "write 'w(1) = …' above its step"),
    Fault(
      marked: "w(0) = 1\n«w»(t + 2) = 1", message: "the recurrence 'w' has no value at 1",
      hint: "write 'w(1) = …' above its step"),
    Fault(
      marked: "w(0) = 1\n«w»(1) = 1\nw(t + 1) = 1",
      message: "the step of 'w' gives its value at 1 already",
      hint: "write 'w(t + 2) = …' for one more value to begin with"),
    Fault(
      marked: "«w»(0) = 1", message: "'w' begins, but has no step",
      hint: "write 'w(t + 1) = …' below it"),
    Fault(
      marked: "w(0) = 1\nw(t + 1) = w(t)\n«w»(1) = 1",
      message: "the values that 'w' begins with stand above its step"),
    Fault(
      marked: "«w»(0, a) = 1\nw(t + 1, a=2) = 1",
      message: "all lines of a recurrence have the same parameters", hint: "write 'w(0, a=2)'"),
    Fault(
      marked: "w(0) = 1 «written» W\nw(t + 1) = 1",
      message: "'written' stands after the last line of a recurrence"),
    Fault(
      marked: "w(0) = 1\nw(t + 1) = 1 «computed» as 2",
      message: "a recurrence has no 'computed as'",
      hint: "it is computed step by step, as it stands"),
    Fault(
      marked: "w'(«t» + 1) = 1", message: "a recurrence has no derivative by its step"),
  ]

  @Test(arguments: faults.indices)
  func mistakes(number: Int) {
    let fault = Self.faults[number]
    let marked = MarkedText(fault.marked)
    let found = definitions(marked.text).diagnostics
    #expect(found.first?.message == fault.message)
    #expect(found.first?.hint == fault.hint)
    #expect(found.first?.range == marked.range)
  }

  @Test(arguments: [
    "w(t - 1)", "w(2*t)", "w(-1)", "w(t + 0.5)", "w(t + a)", "w(f(t))", "w(t + 0)", "w(1 + t)",
  ])
  func otherHeadsHaveTheRule(head: String) {
    let found = definitions("\(head) = 1").diagnostics
    #expect(
      found.map(\.message) == ["a recurrence is defined at 0 and at its step plus a whole number"])
  }
}
