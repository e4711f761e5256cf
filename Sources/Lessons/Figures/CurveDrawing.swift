internal import Notations
internal import Charting
internal import Drawings
internal import Analysis

/// Curves as a chart shows them.
extension CurveFigure {
  func content(
    _ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> Panel.Content {
    let isSmall = style == .panel
    let show = keys.show
    func words(_ words: RichText?, _ role: Role = .muted) -> Drawing? {
      words.map { typesetter.words($0, size: isSmall ? 10.5 : 11.5, role) }
    }
    func axis(_ axis: Axis, or name: Drawing?) -> Plot.AxisRequest {
      let label = axis.words.map { typesetter.words($0, size: isSmall ? 10.5 : 12, .muted) }
      return Plot.AxisRequest(
        axis.range, kind: axis.isLogarithmic ? .logarithmic : .linear, label: label ?? name)
    }
    let variable = typesetter.mathematics(
      .symbol(variable), size: isSmall ? 12.5 : 14.5, .muted)
    let hasVerticals = show.contains(.verticals)
    var points = marks.points.map { mark in
      MarkedPoint(
        mark.point, on: mark.line,
        slope: mark.line.flatMap { lines[$0].curve?.slope(at: mark.point.x) } ?? .nan,
        label: words(mark.words, mark.line.map(Role.curveText) ?? .ink), hasVertical: hasVerticals)
    }
    if show.contains(.crossings) { points += crossings(hasVerticals: hasVerticals) }
    let range = x.range ?? domain
    let font = Font(.regular, isSmall ? 10.5 : 11.5)
    let shades = marks.bands.map { band in
      Shade(
        band.condition.holdingStretches(in: range), band: band.color,
        label: band.words.map { typesetter.breakable($0, font, .curveText(band.color)) })
    }
    let shown: [[any Charting.Mark]] = [
      points, marks.lines.map { ReferenceLine($0.place, label: words($0.words)) },
      marks.guides.compactMap { $0.guide(label: words($0.words, .ink)) }, shades,
      series(isSmall: isSmall, theme, typesetter),
    ]
    return .plot(
      Plot(
        shown.flatMap(\.self), x: axis(x, or: variable), y: axis(y, or: nil),
        insets: marks.insets.map { inset($0, typesetter) }, style: style,
        decimalSign: language.decimalSign,
        hasLegend: show.contains(.legend), hasBandEdges: show.contains(.bandEdges)))
  }

  private func series(
    isSmall: Bool, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> [Series] {
    let show = keys.show
    let size = isSmall ? 12 : 14.5
    return zip(lines, labels).enumerated().map { index, pair in
      let (line, words) = pair
      let name = label(of: line)
      let role = Role.curveText(index)
      let label = words?.atBar
      var series = Series(
        line.data, name: name.unicode, isDerivative: line.isDerivative, color: index,
        dash: theme.curve(index).dash, hasAsymptotes: !show.contains(.noAsymptotes),
        hasCorners: show.contains(.corners))
      if let title = label?.title, title.mathematics == nil {
        series.labelSize = isSmall ? 11 : 13
        series.label = typesetter.words(title, size: series.labelSize, role)
        series.legendLabel = typesetter.words(title, size: 12, role)
      } else {
        let mathematics = label?.title.mathematics ?? name
        series.labelSize = size
        series.label = typesetter.mathematics(mathematics, size: size, role)
        series.legendLabel = typesetter.mathematics(mathematics, size: 12, role)
      }
      series.note = label?.note.map { typesetter.words($0, size: 10.5, .muted) }
      return series
    }
  }

  private func inset(_ frame: CurveMarks.Frame, _ typesetter: FigureTypesetter) -> Inset {
    Inset(
      x: frame.x, y: frame.y, caption: frame.words.map { typesetter.words($0, size: 10.5, .muted) },
      words: { [language, variable] stretch in
        language.words.inset(stretch, variable: variable)
      },
      labels: lines.enumerated().map { index, line in
        typesetter.mathematics(label(of: line), size: 12.5, .curveText(index))
      })
  }

  private func crossings(hasVerticals: Bool) -> [MarkedPoint] {
    let curves = lines.compactMap(\.curve)
    return curves.indices.flatMap { i in
      curves[..<i].flatMap { other -> [MarkedPoint] in
        let range = other.range.clamped(to: curves[i].range)
        return other.function.crossings(with: curves[i].function, in: range).map {
          MarkedPoint(Point($0, other.function.value(at: $0)), hasVertical: hasVerticals)
        }
      }
    }
  }
}

extension CurveMarks.Line {
  /// The line as a guide; nil for one at a height.
  func guide(label: Drawing?) -> Guide? {
    if case .vertical(let x) = place { Guide(x: x, label: label) } else { nil }
  }
}
