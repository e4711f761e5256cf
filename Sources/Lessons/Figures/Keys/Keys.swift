internal import Diagnostics
internal import Text

/// The keys of a figure, a file each.
enum Keys {
  static let all: [any AnyFigureKey] = [
    id, title, subtitle, caption, alt, panel, columns, size, theme, guide, plot, bars, spread,
    map, levels, region, path, points, names, scale, formula, label, x, y, xLabel, yLabel, mark,
    line, note, shade, inset, show, matrix, rowNames, columnNames, digits, arrows, walls, start,
    goal, graph, network, layer, output, weights,
    vary, from,
  ]

  /// A key whose value is words, which may hold results.
  static func words(
    _ name: String, _ summary: String, example: [String], scope: BlockForm.Key.Scope = .block,
    kinds: Set<PlotKind> = Set(PlotKind.allCases), _ option: KeyOption
  ) -> FigureKey<SourceRange> {
    FigureKey(
      form: .init(name, .words, scope: scope, summary, example: example), kinds: kinds,
      option: option
    ) { entry, _ in entry.range }
  }
}
