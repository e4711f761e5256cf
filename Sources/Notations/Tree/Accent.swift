extension Notation {
  /// What stands above or below; the raw value is its name in TeX.
  package enum Accent: String, Hashable, Sendable, CaseIterable {
    case hat, bar, tilde, vec, dot, ddot, check, breve, acute, grave, mathring
    /// As wide as what it stands over or under.
    case widehat, widetilde, overline, overrightarrow, overleftarrow, overbrace
    case underline, underbrace

    /// Whether it grows with what it stands over.
    package var isWide: Bool {
      switch self {
      case .widehat, .widetilde, .overline, .overrightarrow, .overleftarrow, .overbrace, .underline,
        .underbrace:
        true
      case .hat, .bar, .tilde, .vec, .dot, .ddot, .check, .breve, .acute, .grave, .mathring: false
      }
    }

    package var isBelow: Bool { self == .underline || self == .underbrace }
  }
}
