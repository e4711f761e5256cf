internal import Functions

extension ClosedRange<Double> {
  /// Both ends and the places between them that part the range into `count` equal steps, ascending.
  package func places(inSteps count: Int) -> some Sequence<Double> {
    (0...count).lazy.map { index in
      let t = Double(index) / Double(count)
      return lowerBound * (1 - t) + upperBound * t
    }
  }

  /// Both ends, and between them one place in each of equal steps, irregularly: no period hides from them.
  /// They are the same every time.
  func placesUneven(count: Int) -> [Double] {
    let steps = Double(count - 2)
    let inner = (0..<count - 2).map { index in
      let fraction = Double(mix(0, UInt64(index)) >> 11) * 0x1p-53
      let t = (Double(index) + fraction) / steps
      return lowerBound * (1 - t) + upperBound * t
    }
    return [lowerBound] + inner + [upperBound]
  }
}

extension [Double] {
  /// Each of the places once, in their order.
  var ascending: [Double] {
    sorted().reduce(into: []) { places, x in
      if places.last.map({ $0 < x }) ?? true { places.append(x) }
    }
  }
}
