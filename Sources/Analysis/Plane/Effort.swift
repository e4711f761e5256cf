/// How much was done with a function, to end what would have no end: one for each evaluation, and one for
/// each switch that it told of.
final class Effort {
  private(set) var spent = 0

  func spend(_ amount: Int) { spent += amount }
}
