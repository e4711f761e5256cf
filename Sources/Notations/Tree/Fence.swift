extension Notation {
  /// The characters before and after what they hold; an empty one is none, as TeX's `\left.`.
  package struct Fence: Hashable, Sendable {
    package let open: String
    package let close: String

    package init(_ open: String, _ close: String) {
      self.open = open
      self.close = close
    }

    package static let parentheses = Fence("(", ")")
    package static let brackets = Fence("[", "]")
    package static let braces = Fence("{", "}")
    package static let bars = Fence("|", "|")
    package static let doubleBars = Fence("‖", "‖")
    package static let floor = Fence("⌊", "⌋")
  }
}
