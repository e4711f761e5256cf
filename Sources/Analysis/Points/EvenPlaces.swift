extension ClosedRange<Double> {
  /// Both ends and the places between them that part the range into `count` equal steps, ascending.
  func places(inSteps count: Int) -> some Sequence<Double> {
    (0...count).lazy.map { index in
      let t = Double(index) / Double(count)
      return lowerBound * (1 - t) + upperBound * t
    }
  }
}
