/// What switches between two places.
struct SwitchChange {
  /// Of two corners of a triangle, the first; the other is the next one.
  var corner = 0
  let number: Int32
  let states: (ClosedRange<Int>, ClosedRange<Int>)
  /// How far the switch stands from 0, or from its steps, at the two; nan where only its state counts.
  var distances: (Double, Double)
  let isStep: Bool

  private var rises: Bool { states.0.upperBound < states.1.lowerBound }

  /// What the first state has as its end on the way to the other.
  var end: Int { rises ? states.0.upperBound : states.0.lowerBound }
  /// What the other has as its beginning.
  var beginning: Int { rises ? states.1.lowerBound : states.1.upperBound }

  /// The distance at which the first state ends.
  var boundary: Double { isStep ? Double(rises ? end + 1 : end) : 0 }

  /// Whether a state lies before that.
  func isBefore(_ state: Int) -> Bool { rises ? state <= end : state >= end }
}
