import FormulaTesting
import Diagnostics
import Expressions
import Glibc
import Testing

struct LimitTests {
  private static func nested(_ open: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
  }

  @Test(arguments: [
    ("brackets", "(", ")"), ("lists", "[", "]"), ("calls", "f(", ")"), ("signs", "-", ""),
    ("not", "not ", ""), ("powers", "2**", ""), ("conditionals", "1 if 2 else ", ""),
    ("operators of every kind", "not a < b + c * -d ** (", ")"),
    ("named arguments", "g(a, b=", ")"),
  ])
  func nestingIsBounded(name: String, open: String, close: String) {
    // Prefix operators and powers before each bracket count as well.
    let levels = name.hasPrefix("operators") ? 50 : 200
    #expect(onASmallStack(Self.nested(open, close, levels)) == [])
    // As many as a text may hold.
    for count in [levels + 1, min(100_000, 900_000 / open.utf8.count)] {
      #expect(
        onASmallStack(Self.nested(open, close, count)) == ["nested deeper than 200 levels"])
    }
  }

  @Test func theHeightOfATreeIsBounded() {
    #expect(onASmallStack("1" + String(repeating: " + 1", count: 499)) == [])
    #expect(
      onASmallStack("1" + String(repeating: " + 1", count: 100_000))
        == ["more than 500 operations inside one another"])
  }

  @Test func longNamesNumbersAndPrimes() {
    let name = String(repeating: "é", count: 100)
    #expect(reading(name, Parse.expression).diagnostics.isEmpty)
    #expect(
      reading(name + "x", Parse.expression).diagnostics.map(\.message)
        == ["a name longer than 100 characters"])
    let marks = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(
      reading(marks, Parse.expression).diagnostics.map(\.message)
        == ["a name longer than 100 characters"])
    let digits = String(repeating: "1", count: 100_000)
    #expect(
      reading(digits, Parse.expression).diagnostics.map(\.message)
        == ["a number longer than 400 characters"])
    let primes = "f" + String(repeating: "'", count: 100_000) + "(z)"
    #expect(reading(primes, Parse.expression).diagnostics.map(\.message) == ["more than 9 primes"])
  }

  @Test func aLongListIsNoNesting() {
    let text = "[" + String(repeating: "1, ", count: 50_000) + "1]"
    #expect(reading(text, Parse.expression).diagnostics.isEmpty)
  }

  @Test func aTextOfTenMegabytesIsRefusedAtOnce() {
    let text = String(repeating: "z", count: 10_000_000)
    let clock = ContinuousClock()
    var messages: [String] = []
    let time = clock.measure {
      messages = reading(text, Parse.expression).diagnostics.map(\.message)
    }
    #expect(messages == ["a formula text longer than 1,000,000 bytes"])
    #expect(time < .seconds(1))
  }

  /// Bytes; without optimisation the same calls take several times as much.
  #if DEBUG
    private static let smallStack = 2 << 20
  #else
    private static let smallStack = 512 << 10
  #endif

  /// Reads and prints on a thread with a small stack, and returns the messages.
  private func onASmallStack(_ text: String) -> [String] {
    let task = Reading(text)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, Self.smallStack)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, &attributes,
      { raw in
        guard let raw else { return nil }
        Unmanaged<Reading>.fromOpaque(raw).takeUnretainedValue().run()
        return nil
      }, Unmanaged.passUnretained(task).toOpaque())
    guard started == 0 else { return ["no thread"] }
    pthread_join(thread, nil)
    pthread_attr_destroy(&attributes)
    return task.messages
  }

  private final class Reading {
    let text: String
    var messages: [String] = ["not run"]

    init(_ text: String) { self.text = text }

    func run() {
      let (value, diagnostics) = reading(text, Parse.expression)
      messages = diagnostics.map(\.message)
      if let value, reading(value.source, Parse.expression).value == nil {
        messages.append("does not read back")
      }
    }
  }
}
