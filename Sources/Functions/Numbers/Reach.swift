extension ScaledJet {
  /// The same course about another value.
  func moved(to value: Double) -> ScaledJet {
    var moved = self
    moved.jet = jet + .constant(value - jet.value)
    return moved
  }

  /// How far from the place of the evaluation rounding may hide the sign of this number: where a term of
  /// its series in the variable is more than rounding. Infinite if none is; 0 for a number that is itself
  /// more, or 0 without a history.
  var reach: Double {
    // Among the smallest doubles each result is off by less than one of them.
    let noise =
      valueScale <= .leastNormalMagnitude
      ? 4 * .leastNonzeroMagnitude : 64 * valueScale.ulp
    guard abs(jet.value) <= noise else { return 0 }
    if jet.value == 0, valueScale == 0 { return 0 }
    return (1...Jet.order).lazy.map { order in
      Elementary.power(noise / abs(jet.variableCoefficient(order)), 1 / Double(order))
    }.reduce(.infinity) { min($0, $1) }
  }
}

extension Jet {
  /// A coefficient in the variable of the whole evaluation, whose perturbation is the first.
  fileprivate func variableCoefficient(_ order: Int) -> Double {
    tag > 1 ? coefficient(0, of: tag).variableCoefficient(order) : coefficient(order, of: 1).value
  }
}
