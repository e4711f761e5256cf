internal import Diagnostics
internal import Text

extension Keys {
  /// `panel: Title | note at the right`: begins a panel, to which the panels' keys after it belong.
  static let panel = FigureKey(
    form: .init(
      "panel", .optionalWords, repeats: true, scope: .heading,
      "'Title | note' begins a panel, to which the keys after it belong.",
      example: [
        "panel: ReLU | no slope on the left", "plot: relu(z)", "panel: Tanh", "plot: tanh(z)",
      ]),
    option: KeyOption(
      value: "panel", help: "'Title | note' begins a panel, to which the options after it belong.")
  ) { entry, _ in
    let isEmpty = entry.range.lower == entry.range.upper
    return PanelHead(keyRange: entry.keyRange, heading: isEmpty ? nil : entry.range)
  }
}

struct PanelHead: Sendable {
  let keyRange: SourceRange
  /// The words; nil for none.
  let heading: SourceRange?
}
