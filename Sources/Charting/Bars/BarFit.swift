internal import Drawings

/// Upright bars in frames of given widths, as wide and as far apart as their names and values need, and
/// what stands beside them.
struct BarFit {
  /// A label in the middle of a bar or a group, by its place in its group or among the groups.
  struct Entry {
    var rank: Int
    var center: Double
    var label: Drawing
    var lines: Int
    var left: Double { center - label.size.width / 2 }
    var right: Double { center + label.size.width / 2 }
  }

  private(set) var bars: [Bars] = []
  /// Nil where they have no room.
  private(set) var values: BarValues?
  private(set) var names: [Entry] = []
  private(set) var labels: [Entry] = []
  private(set) var notes: [Entry] = []
  /// What was left out.
  private(set) var warnings: [ChartWarning] = []

  private let plot: BarPlot
  private let frames: [Frame]
  private let room: ClosedRange<Double>
  private let measurer: any TextMeasurer

  /// How wide bars are, and how far apart at least.
  private struct Measure {
    var widest: Double
    var apart = 0.0
  }

  /// The first of some measures with which nothing is left out or, where there is none, the usual one
  /// with what has room.
  ///
  /// - Parameters:
  ///   - plot: its names, labels and notes have up to `lineCount` lines.
  ///   - frames: one of all groups, or one a facet.
  ///   - room: what texts stay inside of, from the left to the right.
  ///   - measurer: of texts.
  init(
    _ plot: BarPlot, frames: [Frame], room: ClosedRange<Double>, measurer: any TextMeasurer
  ) {
    self.plot = plot
    self.frames = frames
    self.room = room
    self.measurer = measurer
    let measures = measures
    for lineCount in 1...plot.lineCount {
      for measure in measures {
        lay(measure, lines: lineCount, thins: false)
        if warnings.isEmpty { return }
      }
    }
    lay(measures[0], lines: plot.lineCount, thins: true)
  }

  private var stretch: Double {
    let r = frames[0].rectangle
    return plot.arrangement == .facets ? r.width : r.width / Double(plot.groups.count)
  }

  /// The usual measure; wider ones up to 72 points; and those at which all names have room beside each
  /// other.
  private var measures: [Measure] {
    let usual: Double = plot.isPaired ? 24 : plot.arrangement == .facets ? 30 : 38
    let count = Double(plot.groups.map(\.values.count).max() ?? 1)
    // Few bars are wider rather than lost in the middle.
    let pitches = (count - 1) / BandScale.Shape.group.proportion + 1
    let least = plot.isPaired ? usual : max(usual, min(72, 0.45 * stretch / pitches))
    let widths = [least] + [44.0, 52, 60, 72].filter { $0 > least }
    let names = plot.groups.flatMap(\.names).map(\.whole.size.width).max() ?? 0
    let widest = widths[widths.count - 1]
    let apart = [names + 6, names + 14].filter { !plot.isPaired && $0 > 6 }
    return widths.map { Measure(widest: $0) }
      + apart.map { Measure(widest: min(widest, $0 * 30 / 37), apart: $0) }
      + (plot.isPaired ? [] : [Measure(widest: widest, apart: stretch)])
  }

  private mutating func lay(_ measure: Measure, lines: Int, thins: Bool) {
    bars = marks(measure)
    values = nil
    warnings = []
    names = plot.isPaired ? [] : nameEntries(lines: lines)
    labels = row(\.label, lines: lines)
    notes = row(\.note, lines: lines)
    let areNumbered = plot.groups.allSatisfy(\.areNumbered)
    let before = (names.count, labels.count, notes.count)
    names = fitting(names, gap: areNumbered ? 4 : 6, lines: lines)
    if names.count < before.0, !areNumbered {
      warnings.append(.namesLeftOut(before.0 - names.count))
    }
    labels = fitting(labels, gap: 4, lines: lines)
    if labels.count < before.1, !plot.areGroupsNumbered {
      warnings.append(.groupsLeftOut(before.1 - labels.count))
    }
    notes = fitting(notes, gap: 4, lines: lines)
    if notes.count < before.2 { warnings.append(.notesLeftOut(before.2 - notes.count)) }
    guard plot.hasValues, thins || warnings.isEmpty else { return }
    values = BarValues(of: bars, plot, in: frames[0], room: room, measurer: measurer)
    if values == nil { warnings.insert(.valuesLeftOut, at: 0) }
  }

  /// All groups have bars of one width, that of the group with the least room.
  private func marks(_ measure: Measure) -> [Bars] {
    let shape: BandScale.Shape =
      plot.isPaired ? .pairs : plot.arrangement == .facets ? .facet : .group
    func band(_ i: Int, widest: Double) -> BandScale {
      let x = frames[plot.arrangement == .facets ? i : 0].x.scale
      let index = plot.arrangement == .facets ? 0 : Double(i)
      return BandScale(
        count: plot.groups[i].values.count, from: x.position(index), to: x.position(index + 1),
        widest: widest, apart: measure.apart, shape: shape)
    }
    let width =
      plot.groups.indices.map { band($0, widest: measure.widest).width }.min() ?? measure.widest
    return plot.groups.indices.map {
      Bars(
        values: plot.groups[$0].values, band: band($0, widest: width),
        isPaired: plot.isPaired, decimalSign: plot.decimalSign)
    }
  }

  private func set(_ name: BarName, width: Double, lines: Int) -> (label: Drawing, lines: Int) {
    lines == 1
      ? (name.whole, 1) : name.set(width: max(1, width - 6), pitch: plot.linePitch)
  }

  /// The names below the bars of all groups.
  private func nameEntries(lines: Int) -> [Entry] {
    zip(plot.groups, bars).flatMap { group, mark in
      group.names.enumerated().map { index, name in
        let (label, count) = set(name, width: mark.band.pitch, lines: lines)
        return Entry(rank: index, center: mark.band.center(index), label: label, lines: count)
      }
    }
  }

  /// Labels or notes in the middle of their groups.
  private func row(_ name: (BarGroup) -> BarName?, lines: Int) -> [Entry] {
    zip(plot.groups, bars).enumerated().compactMap { index, pair in
      let (group, band) = (pair.0, pair.1.band)
      return name(group).map {
        let (label, count) = set($0, width: stretch, lines: lines)
        let middle = (band.center(0) + band.center(band.count - 1)) / 2
        return Entry(rank: index, center: middle, label: label, lines: count)
      }
    }
  }

  /// All labels or, where they have no room, every second, third, … one.
  private func fitting(_ entries: [Entry], gap: Double, lines: Int) -> [Entry] {
    let last = entries.map(\.rank).max() ?? 0
    for every in 1...(last + 1) {
      let shown = entries.filter { $0.rank % every == 0 }
      let touch = zip(shown, shown.dropFirst()).contains { $1.left - $0.right < gap }
      let leaves = shown.contains {
        $0.left < room.lowerBound || $0.right > room.upperBound || $0.lines > lines
      }
      if !touch && !leaves { return shown }
    }
    return []
  }
}
