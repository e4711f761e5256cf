import Diagnostics
import Text
import Testing

struct CollectingTests {
  @Test func byPlaceAndOnce() {
    let late = Diagnostic.error("late", at: SourceRange(9, 10))
    let short = Diagnostic.warning("short", at: SourceRange(2, 3))
    let long = Diagnostic.error("long", at: SourceRange(2, 5))
    let whole = Diagnostic.error("whole", at: nil)
    #expect([late, long, short, late, whole, long].inOrder() == [whole, short, long, late])
  }

  @Test func atOnePlaceTheFirstReportedIsFirst() {
    let first = Diagnostic.error("b", at: SourceRange(1, 2))
    let second = Diagnostic.error("a", at: SourceRange(1, 2))
    #expect([first, second].inOrder() == [first, second])
  }

  @Test func onlyErrorsAreErrors() {
    #expect(![Diagnostic.warning("w", at: nil)].hasErrors)
    #expect([.warning("w", at: nil), Diagnostic.error("e", at: nil)].hasErrors)
  }
}
