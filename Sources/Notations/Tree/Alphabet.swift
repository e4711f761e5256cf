extension Notation {
  /// Mathematics' alphabets; the raw value is the command that sets them in TeX.
  package enum Alphabet: String, Hashable, Sendable, CaseIterable {
    /// Upright letters without the spaces of an operator: the d of an integral, a name as an index.
    case upright = "mathrm"
    case bold = "mathbf"
    case boldItalic = "boldsymbol"
    /// Letters of a word side by side, as in text.
    case italic = "mathit"
    case blackboard = "mathbb"
    case calligraphic = "mathcal"
    case script = "mathscr"
    case fraktur = "mathfrak"
    case sans = "mathsf"
    case monospace = "mathtt"
  }
}
