internal import Diagnostics
internal import Text

/// The keys of a figure, a file each.
enum Keys {
  static let all: [any AnyFigureKey] = [
    id, title, subtitle, caption, alt, panel, columns, size, theme, guide, plot, bars, map, levels,
    region, path, points, spread, names,
    formula, label, x, y, xLabel, yLabel, mark, line, note, shade, inset, show,
  ]

  /// A key whose value is words, which may hold results.
  static func words(
    _ name: String, scope: BlockForm.Key.Scope = .block,
    kinds: Set<PlotKind> = Set(PlotKind.allCases), _ option: KeyOption
  ) -> FigureKey<SourceRange> {
    FigureKey(form: .init(name, .words, scope: scope), kinds: kinds, option: option) { entry, _ in
      entry.range
    }
  }
}
