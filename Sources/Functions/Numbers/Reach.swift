extension ScaledJet {
  /// The same course about another value.
  func moved(to value: Double) -> ScaledJet {
    var moved = self
    moved.jet = jet + .constant(value - jet.value)
    return moved
  }

  /// How far from the place of the evaluation rounding may hide the sign of this number: where a term of
  /// its series in the variable is more than rounding. Infinite if none is; 0 for a number that is itself
  /// more, or exactly 0 with all its derivatives.
  var reach: Double {
    // Among the smallest doubles each result is off by less than one of them.
    let noise =
      valueScale <= .leastNormalMagnitude
      ? 4 * .leastNonzeroMagnitude : 64 * valueScale.ulp
    guard abs(jet.value) <= noise else { return 0 }
    let reach = (1...Jet.order).lazy.map { order in
      Elementary.power(noise / abs(jet.variableCoefficient(order)), 1 / Double(order))
    }.reduce(.infinity) { min($0, $1) }
    return reach == .infinity && jet.value == 0 ? 0 : reach
  }
}

extension Jet {
  /// A coefficient in the variable of the whole evaluation, whose perturbation is the first.
  fileprivate func variableCoefficient(_ order: Int) -> Double {
    tag > 1 ? coefficient(0, of: tag).variableCoefficient(order) : coefficient(order, of: 1).value
  }
}
