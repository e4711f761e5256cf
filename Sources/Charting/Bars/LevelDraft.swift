internal import Drawings
internal import Numerals

/// Where lying bars stand, and what of them has room: rows of facets, in each facet rows of bars.
struct LevelDraft {
  let plot: BarPlot
  let facets: [LevelFacet]
  /// How many facets stand beside each other.
  let columns: Int
  /// How wide names may be, and what they take at the left of each row of facets, with their gap.
  let nameWidth: Double
  let indent: Double
  /// Of a facet with all that stands beside its rectangle.
  let facetWidth: Double
  let axis: LevelAxis
  /// From row to row.
  let pitch: Double
  /// Of all.
  let width: Double
  let height: Double

  static let gap = 20.0

  /// - Parameters:
  ///   - plot: whose style is that of the page or panel.
  ///   - width: of all, in points.
  ///   - height: of all; nil for what rows of the usual height need.
  ///   - measurer: of texts.
  init(_ plot: BarPlot, width: Double, height: Double?, measurer: any TextMeasurer) {
    let facets = LevelFacet.facets(of: plot)
    let limit = 0.4 * width
    let names = facets.flatMap(\.rows).compactMap(\.name).map {
      $0.set(width: limit, pitch: plot.linePitch)
    }
    let widest = names.map(\.label.size.width).filter { $0 <= 1.2 * limit }.max() ?? 0
    indent = max(widest + plot.style.tickGap, 12)
    nameWidth = limit
    let inner = max(40, width - indent)

    let bars = facets.flatMap(\.rows).flatMap(\.bars)
    let values = bars.map { bar in
      let label = Self.value(bar.value, size: Self.valueSize(plot), of: plot, measurer: measurer)
      return (value: bar.value, width: plot.hasValues ? label.size.width : 0)
    }
    // As few rows of facets as leave room for what stands in, above and below each.
    let words = facets.flatMap { [$0.label, $0.note] }.compactMap { $0?.whole.size.width }
    let need = max(
      (words.max() ?? 0) + 8 - Self.gap, 60 + LevelAxis.gap + (values.map(\.width).max() ?? 0))
    func columns(inRows rows: Int) -> Int { (facets.count + rows - 1) / rows }
    func room(_ columns: Int) -> Double {
      (inner - Self.gap * Double(columns - 1)) / Double(columns)
    }
    let rows = (1...max(1, facets.count)).first { room(columns(inRows: $0)) >= need }
    self.columns = max(1, columns(inRows: rows ?? facets.count))
    facetWidth = max(40, room(self.columns))
    axis = LevelAxis(plot, values: values, width: facetWidth, measurer: measurer)

    let counts = Self.rowCounts(facets, columns: self.columns)
    let total = Double(max(1, counts.reduce(0, +)))
    let fixed = counts.indices.reduce(0) {
      $0 + Self.rise(plot, width: width, isFirst: $1 == 0)
        + Self.depth(plot, isLast: $1 == counts.count - 1)
    }
    let perRow = Double(facets.compactMap { $0.rows.first?.bars.count }.max() ?? 1)
    if let height {
      let most: Double = perRow == 1 ? 40 : 9 + perRow * 20
      pitch = (max(1, min((height - fixed) / total, most)) * 2).rounded(.down) / 2
    } else {
      let lines = Double(names.map(\.lines).max() ?? 1)
      pitch = max(
        Self.usualPitch(rows: total, bars: perRow), (lines * plot.linePitch + 4).rounded(.up))
    }
    self.height = fixed + pitch * total
    self.width = width
    self.plot = plot
    self.facets = facets
  }

  /// 27 or, of many, down to 16; a little more of few.
  private static func usualPitch(rows: Double, bars: Double) -> Double {
    let (least, most) =
      bars == 1 ? (16, 27 + 3 * max(0, 6 - rows)) : (7 + 13 * bars, 9 + 16 * bars)
    return max(least, min(most, (1400 / rows).rounded(.down) / 2))
  }

  private static func valueSize(_ plot: BarPlot) -> Double { plot.isPanel ? 10.5 : 11 }

  /// Smaller in low rows.
  var valueSize: Double { barPitch >= 13 ? Self.valueSize(plot) : 10 }

  /// How much of a row each of its bars has.
  private var barPitch: Double {
    let count = Double(facets.compactMap { $0.rows.first?.bars.count }.max() ?? 1)
    return count == 1 ? pitch : (pitch - 5) / count
  }

  static func value(
    _ value: Double, size: Double, of plot: BarPlot, measurer: any TextMeasurer
  ) -> Drawing {
    Numeral.value(value).drawing(
      in: Font(.medium, size), paint: Paint(.ink), decimalSign: plot.decimalSign,
      measurer: measurer)
  }

  // MARK: What has room

  var hasValues: Bool { plot.hasValues && barPitch >= 10.5 }

  /// Only each second, third, … row has a name where they are too low.
  var namesEvery: Int {
    let lines =
      facets.flatMap(\.rows).compactMap(\.name).map {
        $0.set(width: nameWidth, pitch: plot.linePitch).lines
      }.max() ?? 1
    return max(1, Int(((Double(lines - 1) * plot.linePitch + 12) / pitch).rounded(.up)))
  }

  /// Whether a name is narrow enough.
  func hasRoom(for name: Drawing) -> Bool { name.size.width <= indent }

  /// Whether everything has room, on a page of at most 4,000 points.
  var isComplete: Bool {
    let names = facets.flatMap(\.rows).compactMap(\.name)
    return pitch >= 11 && namesEvery == 1 && (hasValues || !plot.hasValues) && height <= 3_800
      && axis.length >= 40
      && names.allSatisfy {
        hasRoom(for: $0.set(width: nameWidth, pitch: plot.linePitch).label)
      }
      && facets.flatMap { [$0.label, $0.note] }.allSatisfy {
        ($0?.whole.size.width ?? 0) <= facetWidth + Self.gap - 4
      }
  }
}

/// What stands above and below each row of facets.
extension LevelDraft {
  /// Above the first row: the legend, and the words of lines and of the axis of names.
  private static func head(_ plot: BarPlot, width: Double) -> Double {
    let words = plot.lines.compactMap { $0.label.map { lineLabel($0, width: width).lines } }.max()
    let lines = plot.nameLabel == nil ? words ?? 0 : max(1, words ?? 1)
    return (lines > 0 ? 3 + 13 * Double(lines) : 0)
      + (legend(of: plot).map { $0.height(width: width) + 6 } ?? 0)
  }

  static func legend(of plot: BarPlot) -> Legend? {
    plot.isPaired
      ? Legend(plot.series.enumerated().map { Legend.Entry(label: $1, role: .curve($0)) }) : nil
  }

  static func lineLabel(_ label: BarName, width: Double) -> (label: Drawing, lines: Int) {
    label.set(width: 0.4 * width, pitch: 13)
  }

  private static func rise(_ plot: BarPlot, width: Double, isFirst: Bool) -> Double {
    let haveLabels = !plot.isPaired && plot.groups.contains { $0.label != nil }
    let head = isFirst ? head(plot, width: width) : 0
    return haveLabels ? (plot.isPanel ? 24 : 28) + head : max(6, head)
  }

  private static func haveNotes(_ plot: BarPlot) -> Bool { plot.groups.contains { $0.note != nil } }

  private static func depth(_ plot: BarPlot, isLast: Bool) -> Double {
    let notes = haveNotes(plot) ? noteBaseline(plot) + 4 : plot.isPanel ? 19 : 24
    if !isLast { return notes + 12 }
    return plot.valueLabel == nil
      ? notes : noteBaseline(plot) + (haveNotes(plot) ? 18 : 0) + 4
  }

  private static func noteBaseline(_ plot: BarPlot) -> Double { plot.isPanel ? 31 : 38 }

  /// Of a row of facets, from its top to the top of its rectangles.
  func rise(isFirst: Bool) -> Double { Self.rise(plot, width: width, isFirst: isFirst) }

  /// And from their bottoms to its own.
  func depth(isLast: Bool) -> Double { Self.depth(plot, isLast: isLast) }

  /// Below the rectangles: of notes, and of the words of the axis.
  var noteBaseline: Double { Self.noteBaseline(plot) }
  var wordsBaseline: Double { noteBaseline + (Self.haveNotes(plot) ? 18 : 0) }

  /// Above them: of the facets' labels.
  func labelBaseline(isFirst: Bool) -> Double {
    rise(isFirst: isFirst) - (plot.isPanel ? 12 : 16) - legendHeight(isFirst: isFirst)
  }

  private func legendHeight(isFirst: Bool) -> Double {
    isFirst ? Self.legend(of: plot).map { $0.height(width: width) + 6 } ?? 0 : 0
  }

  /// Counts of rows of bars in each row of facets.
  private static func rowCounts(_ facets: [LevelFacet], columns: Int) -> [Int] {
    stride(from: 0, to: facets.count, by: columns).map { first in
      facets[first..<min(first + columns, facets.count)].map(\.rows.count).max() ?? 0
    }
  }

  var rowCounts: [Int] { Self.rowCounts(facets, columns: columns) }
}
