internal import Diagnostics
internal import Text

extension Keys {
  /// `panel: Title | note at the right`: begins a panel, to which the panels' keys after it belong.
  static let panel = FigureKey(
    form: .init("panel", .optionalWords, repeats: true, scope: .heading),
    option: KeyOption(
      "'Title | note' begins a panel, to which the options after it belong.", value: "panel")
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
