internal import Charting
internal import Drawings
internal import Functions
internal import Notations
internal import Numerals

/// A graph as a chart shows it.
extension GraphFigure {
  func content(
    _ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> Panel.Content {
    let boxes = nodes.indices.map { box($0, theme, typesetter) }
    let end =
      resultName.map { typesetter.mathematics($0, size: 18, .ink) }
      ?? typesetter.words("\(language.words.result)", size: 13, .ink)
    return .chart(GraphChart(boxes, result: end, key: key(typesetter)))
  }

  private func box(
    _ place: Int, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> GraphChart.Box {
    let node = nodes[place]
    let isResult = place == nodes.count - 1
    let called = notation(node.shown)
    func set(_ notation: Notation, _ sizes: [Double], _ role: Role = .ink) -> Drawing {
      let drawings = sizes.map { typesetter.mathematics(notation, size: $0, role) }
      return drawings.first { $0.size.width <= Self.widestText } ?? drawings[drawings.count - 1]
    }
    let content: Drawing
    // Above the last box nothing stands.
    switch node.isNamed || isResult ? node.content : node.contentBelowItself ?? node.content {
    case .symbol(let sign)?: content = set(sign, [18, 15, 12.5, 11])
    case .expression(let whole)?: content = set(whole, [15, 13.5, 12, 11])
    case nil: content = set(called, [18, 15, 12.5, 11])
    }
    let face: Font.Face = theme.name == Theme.print.name ? .regular : .medium
    return GraphChart.Box(
      operands: node.operands, isGiven: node.content == nil, content: content,
      name: node.content == nil || isResult ? nil : set(called, [12.5, 11], .muted),
      reference: set(called, [15, 12.5, 11]),
      value: label(values[place], 0, .medium, typesetter),
      slope: hasSlopes ? label(slopes[place].shown, 1, face, typesetter) : nil, group: node.group)
  }

  /// Of what stands in a box or above it, in points.
  private static let widestText = 130.0

  private func label(
    _ number: Double, _ color: Int, _ face: Font.Face, _ typesetter: FigureTypesetter
  ) -> Drawing {
    Numeral.rounded(number, decimals: 3).drawing(
      in: Font(face, 12.5), paint: Paint(.curveText(color)), decimalSign: language.decimalSign,
      measurer: typesetter.measurer)
  }

  private func key(_ typesetter: FigureTypesetter) -> [Drawing] {
    guard hasSlopes else { return [] }
    let result = resultName.map { RichText("\($0)") }
    return [
      typesetter.words(language.words.valueAbove, size: 12, .curveText(0)),
      typesetter.words(language.words.slopeBelow(of: result), size: 12, .curveText(1)),
    ]
  }
}
