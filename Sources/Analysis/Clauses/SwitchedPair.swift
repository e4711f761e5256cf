internal import Functions

/// Two functions that should be the same, seen at the places where one of them switches.
struct SwitchedPair {
  let expected: RealFunction
  let found: RealFunction
  /// What both are the derivative of; nil if they are not derivatives.
  let formula: RealFunction?

  private static let scanCount = 128

  /// What both sides are at each such place within reach of the samples.
  func differences(in samples: ClauseSamples) -> [ClauseDifference] {
    let (a, b) = (switches(of: expected, in: samples), switches(of: found, in: samples))
    return Self.places(a.map(\.x) + b.map(\.x)).filter { samples.reaches($0.lowerBound) }
      .flatMap { place in
        let x = place.lowerBound
        let expected =
          a.first { place.contains($0.x) }?.lanes ?? expected.lanes(at: x)
        let found = b.first { place.contains($0.x) }?.lanes ?? found.lanes(at: x)
        return differences(expected, found, at: x, isExact: place.lowerBound == place.upperBound)
      }
  }

  /// Both are compared at the place itself, between its sides, only where they switch at the same
  /// double, so that it `isExact`.
  private func differences(
    _ expected: OneSided, _ found: OneSided, at x: Double, isExact: Bool
  ) -> [ClauseDifference] {
    let formula = formula?.lanes(at: x)
    return OneSided.Side.allCases.filter { isExact || $0 != .here }.flatMap { side in
      var (a, b) = (expected[side].jet, found[side].jet)
      if side == .here {
        // What an evaluation at the place itself gives, as everywhere else in a report.
        (a, b) = (.constant(self.expected.value(at: x)), .constant(self.found.value(at: x)))
      }
      let isDefined = a.value.isFinite && formula?[side].jet.value.isFinite ?? true
      var differences: [ClauseDifference] = []
      // A stated form may have no value at a kink, as z/abs(z) has none at 0.
      if isDefined, b.value.isFinite {
        differences.append(
          ClauseDifference(
            place: .scalar(x), side: side, expected: .scalar(a.value), found: .scalar(b.value)))
      }
      // At a kink each form may have another one of its sides' slopes.
      if formula == nil, isDefined, side != .here, a.slope.isFinite, b.slope.isFinite {
        differences.append(
          ClauseDifference(
            place: .scalar(x), side: side, isSlope: true, expected: .scalar(a.slope),
            found: .scalar(b.slope)))
      }
      return differences
    }
  }

  private func switches(
    of function: RealFunction, in samples: ClauseSamples
  ) -> [(x: Double, lanes: OneSided)] {
    guard function.decides(at: samples.number(0)) else { return [] }
    return PointSearch(function, in: samples.searched, samples: Self.scanCount).lanes()
  }

  /// Places that rounding may have set apart, together.
  private static func places(_ places: [Double]) -> [ClosedRange<Double>] {
    places.sorted().reduce(into: []) { merged, x in
      if let last = merged.last, x - last.upperBound <= 64 * abs(x).ulp {
        merged[merged.count - 1] = last.lowerBound...x
      } else {
        merged.append(x...x)
      }
    }
  }
}

extension RealFunction {
  /// Whether anything but a denominator or the argument of a logarithm or root can switch.
  fileprivate func decides(at x: Double) -> Bool {
    let context = formula.context()
    context.observeSwitches()
    _ = value(at: x, in: context)
    return context.observed.contains { !$0.isArgument }
  }
}
