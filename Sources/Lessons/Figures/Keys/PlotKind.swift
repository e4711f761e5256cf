/// What a plot shows; the keys that begin it say which.
package enum PlotKind: CaseIterable, Sendable {
  case curves
  case bars
  /// Maps, regions, paths, points and arrows over two variables.
  case plane
  case matrix
  case graph
  case network
  case spread

  /// In a sentence, many of them.
  var words: String {
    switch self {
    case .curves: "curves"
    case .bars: "bars"
    case .plane: "maps"
    case .matrix: "matrices"
    case .graph: "graphs"
    case .network: "networks"
    case .spread: "distributions"
    }
  }

  /// The keys of which one makes a plot of this kind; none for a kind that is not drawn.
  var beginnings: [any AnyFigureKey] {
    switch self {
    case .curves: [Keys.plot]
    case .bars: [Keys.bars]
    case .plane: [Keys.map, Keys.region, Keys.path, Keys.points]
    case .spread: [Keys.spread]
    case .matrix, .graph, .network: []
    }
  }

  /// The kinds that are drawn.
  static var drawn: [PlotKind] { allCases.filter { !$0.beginnings.isEmpty } }
}
