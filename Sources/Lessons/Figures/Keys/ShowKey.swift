internal import Expressions
internal import Text
internal import Diagnostics

extension Keys {
  /// `show: corners, no formula`: parts of a plot that are there, or not, when they are asked for.
  static let show = FigureKey(
    form: .init(
      "show", .expression, scope: .panel, words: ShowWord.allCases.map(\.rawValue),
      help(for: Set(PlotKind.allCases)),
      example: ["plot: relu(z), relu'(z)", "show: corners, no formula"]),
    option: KeyOption(value: "parts", forBars: help(for: [.bars])),
    why: { words, plot, keys in words.compactMap { $0.idle(in: plot, among: keys) } }
  ) { entry, diagnostics in
    entry.text.split(separator: ",").compactMap { part -> ShowWord? in
      let word = String(part.trimmingSpaces)
      if let known = ShowWord(rawValue: word) { return known }
      let names = ShowWord.allCases.map(\.rawValue)
      diagnostics.append(
        .error(
          "there is nothing called '\(word)' to show", at: entry.range,
          hint: nearestName(to: word, in: names).map { "did you mean '\($0)'?" }
            ?? "one can show \(names.joined(separator: ", "))"))
      return nil
    }
  }

  private static func help(for kinds: Set<PlotKind>) -> String {
    let words = ShowWord.allCases.filter { !$0.kinds.isDisjoint(with: kinds) }.map {
      "'\($0.rawValue)'"
    }
    return "Parts to show or to leave out, parted by commas: \(words.joined(separator: ", "))."
  }
}

/// What the key `show` can ask for.
enum ShowWord: String, CaseIterable, Sendable {
  case noFormula = "no formula"
  case derivativeFormula = "derivative formula"
  case legend
  case noAsymptotes = "no asymptotes"
  case verticals, corners, crossings
  case bandEdges = "band edges"
  case entropy
  case noValues = "no values"
  case asPanels = "as panels"
  case horizontal
  case equal, boundary, grid
  case noSlopes = "no slopes"
  case open
  case allStops = "all stops"

  /// One sentence for help and documentation.
  var summary: String {
    switch self {
    case .noFormula: "Leaves out the formula at the top right."
    case .derivativeFormula: "Adds the formula of the derivative, where one is stated."
    case .legend: "A legend in place of the names at the curves' ends; of bars, which is which."
    case .noAsymptotes: "Leaves out the dashed lines that curves approach."
    case .verticals: "Lines from marked points to the axis."
    case .corners: "Circles at kinks."
    case .crossings: "Circles where curves cross."
    case .bandEdges: "Where the shaded bands begin and end, as numbers."
    case .entropy: "The entropy of each group of probabilities."
    case .noValues: "Leaves out the values of marks, bars, level lines or cells."
    case .asPanels: "Each group of bars in a panel of its own."
    case .horizontal: "Bars that lie."
    case .equal: "One scale for both axes."
    case .boundary: "The edge of the first region, strongly, with its corners."
    case .grid: "Square cells with numbered sides, row 1 the lowest."
    case .noSlopes: "Leaves out the slopes below the arrows."
    case .open: "Each operation in a box, also those within known functions."
    case .allStops: "Small panels of what varies, where nobody can choose."
    }
  }

  /// The lines of a figure that shows what it does.
  var example: [String] {
    let plot =
      switch self {
      case .noFormula, .noAsymptotes, .legend: ["plot: tanh(z), softsign(z)"]
      case .derivativeFormula: ["plot: sigmoid(z), sigmoid'(z)"]
      case .verticals: ["plot: tanh(z)", "mark: tanh(z) at z = 1"]
      case .corners: ["plot: relu(z), relu'(z)"]
      case .crossings: ["plot: tanh(z), z / 2"]
      case .bandEdges: ["plot: tanh'(z)", "shade: tanh'(z) < 0.1 : flat"]
      case .noValues: ["bars: softmax([1, 2, 3])"]
      case .entropy, .asPanels: ["bars: softmax([1, 2, 3], T) for T in [0.5, 1, 5]"]
      case .horizontal: ["bars: softmax([1, 2, 3])", "names: \"hot dog\", cat, airplane"]
      case .equal: ["path: [cos(t), sin(t)] for t in 0..6"]
      case .boundary: ["region: abs(x) + abs(y) < 1 for x in -2..2, y in -2..2 : inside"]
      case .grid: ["matrix: [[1, 2], [3, 4]]"]
      case .noSlopes: ["graph: z = w * x, L = z**2 at w = 2, x = 3"]
      case .open: ["graph: sigmoid(x) at x = 1"]
      case .allStops: ["bars: softmax([1, 2, 3], T)", "vary: T in [0.5, 1, 2, 5]"]
      }
    return plot + ["show: \(rawValue)"]
  }

  /// The plots that have the part.
  var kinds: Set<PlotKind> {
    switch self {
    case .noAsymptotes, .verticals, .corners, .crossings, .bandEdges: [.curves]
    case .entropy, .asPanels, .horizontal: [.bars]
    case .derivativeFormula, .legend: [.curves, .bars]
    case .noValues: [.curves, .bars, .plane, .matrix]
    case .equal, .boundary: [.plane]
    case .grid: [.matrix]
    case .noSlopes, .open: [.graph]
    case .noFormula, .allStops: Set(PlotKind.allCases)
    }
  }

  fileprivate func idle(in plot: PlottedFacts, among keys: KeyValues) -> IdleReason? {
    guard kinds.contains(plot.kind) else {
      let hint = self == .asPanels ? "begin panels with 'panel: title'" : nil
      return .isFor(kinds, rawValue, hint: hint)
    }
    return why(plot, keys).map { IdleReason(name: rawValue, reason: $0, hint: $1) }
  }

  private func why(_ plot: PlottedFacts, _ keys: KeyValues) -> (reason: String, hint: String?)? {
    switch (self, plot) {
    case (.noValues, .curves) where keys[Keys.mark].allSatisfy { $0.words != nil }:
      ("no marked point says its value here", nil)
    case (.boundary, _) where keys[Keys.region].isEmpty:
      ("a boundary is that of a region, and there is none", "write 'region: CONDITION for …'")
    case (.noValues, .other(.plane)) where keys[Keys.map].isEmpty:
      ("only the lines of a map have values", nil)
    case (.allStops, _) where keys[Keys.vary].isEmpty:
      ("there is one stop only", "let a name run, as in 'vary: T in 0.1..5'")
    case (.bandEdges, _) where keys[Keys.shade].isEmpty:
      ("there are no bands", "shade one with 'shade: CONDITION'")
    case (.verticals, _) where keys[Keys.mark].isEmpty:
      ("verticals drop from marked points", "mark one with 'mark: EXPR at z = 0'")
    case (.crossings, .curves(let count, _)) where count < 2: ("one curve crosses no other", nil)
    case (.legend, .bars(_, haveSeries: false, _)):
      ("these bars need no legend", "bars of several expressions get one by themselves")
    case (.entropy, .bars(_, _, areProbabilities: false)):
      ("entropy is of probabilities, and these bars do not sum to 1", nil)
    case (.asPanels, .bars(let groups, _, _)) where groups < 2:
      ("one group of bars has no panels", "write groups, as in 'softmax(z, T) for T in …'")
    default: nil
    }
  }
}

extension KeyValues {
  var show: Set<ShowWord> { Set(self[Keys.show].joined()) }
}
