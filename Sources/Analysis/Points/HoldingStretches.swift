internal import Functions

extension RealFunction {
  /// The stretches of `range` on which a condition holds, ascending: its edges are the places where
  /// what it compares switches, exact to the last bit.
  ///
  /// A place where the condition holds alone is no stretch.
  package func holdingStretches(in range: ClosedRange<Double>) -> [ClosedRange<Double>] {
    let edges = points(in: range).map(\.at).filter {
      range.lowerBound < $0 && $0 < range.upperBound
    }
    let ends = [range.lowerBound] + edges + [range.upperBound]
    return zip(ends, ends.dropFirst()).reduce(into: []) { stretches, stretch in
      let value = value(at: Double.middle(stretch.0, stretch.1))
      guard stretch.0 < stretch.1, value != 0, !value.isNaN else { return }
      if let last = stretches.last, last.upperBound == stretch.0 {
        stretches[stretches.count - 1] = last.lowerBound...stretch.1
      } else {
        stretches.append(stretch.0...stretch.1)
      }
    }
  }
}
