extension Notation {
  /// An operator that is larger in display style; the raw value is its character.
  package enum BigOperator: String, Hashable, Sendable, CaseIterable {
    case sum = "∑"
    case product = "∏"
    case coproduct = "∐"
    case union = "⋃"
    case intersection = "⋂"
    case disjunction = "⋁"
    case conjunction = "⋀"
    case directSum = "⨁"
    case tensorProduct = "⨂"
    case circledDot = "⨀"
    case squareUnion = "⨆"
    case integral = "∫"
    case doubleIntegral = "∬"
    case tripleIntegral = "∭"
    case contourIntegral = "∮"

    /// Whether its limits stand at its side in every style, as plain TeX's `\int` has them.
    package var isIntegral: Bool {
      switch self {
      case .integral, .doubleIntegral, .tripleIntegral, .contourIntegral: true
      default: false
      }
    }
  }
}
