internal import Diagnostics
internal import Drawings

extension Keys {
  /// `theme: dark`: the colours, wherever the figure stands.
  static let theme = FigureKey(
    form: .init(
      "theme", .expression, words: Theme.all.map(\.name), "The colours: light, dark or print.",
      example: ["plot: relu(z)", "theme: dark"]),
    option: KeyOption(value: "theme", values: Theme.all.map(\.name))
  ) { entry, diagnostics -> Theme? in
    if let theme = Theme.all.first(where: { $0.name == entry.text }) { return theme }
    diagnostics.append(
      .error(
        "there is no theme '\(entry.text)'", at: entry.range,
        hint: "the themes are \(Theme.all.map(\.name).joined(separator: ", "))"))
    return nil
  }
}
