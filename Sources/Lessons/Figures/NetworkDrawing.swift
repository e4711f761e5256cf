internal import Charting
internal import Drawings
internal import Functions
internal import Notations

/// A network as a chart shows it.
extension NetworkFigure {
  func content(
    _ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> Panel.Content {
    let layers = counts.indices.map { layer($0, typesetter) }
    return .chart(
      NetworkChart(
        layers, weights: shownWeights, output: bars(typesetter),
        key: weights.isEmpty ? nil : key(typesetter)))
  }

  private func layer(_ index: Int, _ typesetter: FigureTypesetter) -> NetworkChart.Layer {
    let count = counts[index]
    let shown = NetworkChart.Layer.shown(of: count)
    let labels = shown.compactMap { unit -> [Drawing]? in
      name(index, unit).map { name in
        [14, 12.5, 11, 9.5, 8.5].map { typesetter.mathematics(name, size: $0, .ink) }
      }
    }
    func lines(_ words: RichText?, _ face: Font.Face, _ role: Role, _ sizes: [Double]) -> [Words] {
      words.map { words in sizes.map { typesetter.breakable(words, Font(face, $0), role) } } ?? []
    }
    let number =
      shown.count < count
      ? typesetter.words("\(String(count))", size: 11, .muted) : nil
    return NetworkChart.Layer(
      count: count, labels: labels,
      words: lines(words[index]?.title, .medium, .ink, [13, 11.5, 10.5, 9.5]),
      note: lines(words[index]?.note, .regular, .muted, [11, 10.5, 9.5, 8.5]), number: number)
  }

  /// The weights of the units that are shown.
  private var shownWeights: [[[Double]]] {
    weights.enumerated().map { index, matrix in
      let sources = NetworkChart.Layer.shown(of: counts[index])
      let targets = NetworkChart.Layer.shown(of: counts[index + 1])
      return targets.map { row in sources.map { matrix[row * counts[index] + $0] } }
    }
  }

  private func bars(_ typesetter: FigureTypesetter) -> NetworkChart.Output? {
    guard let output else { return nil }
    let values = NetworkChart.Layer.shown(of: output.count).map { output[$0] }
    let labels = values.map {
      language.printed($0).drawing(
        in: Font(.medium, 11), paint: Paint(.ink), decimalSign: language.decimalSign,
        measurer: typesetter.measurer)
    }
    return NetworkChart.Output(
      values: values, labels: labels,
      words: outputWords.map { typesetter.breakable($0, Font(.regular, 11), .muted) })
  }

  private func key(_ typesetter: FigureTypesetter) -> (positive: Drawing, negative: Drawing) {
    let words = language.words.weights
    return (
      typesetter.words("\(words.positive)", size: 11.5, .curveText(0)),
      typesetter.words("\(words.negative)", size: 11.5, .curveText(1))
    )
  }
}
