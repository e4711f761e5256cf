package import Drawings

/// What stands above a chart: title and subtitle at the left, the formula at the right.
package struct Heading: Hashable, Sendable {
  package var title: Words?
  package var subtitle: Words?
  /// The formula at falling sizes. The first that leaves 12 points to the words on one line is
  /// taken, or else the first beside which they can be wrapped, or that fits into a row of its own.
  package var formula: [Drawing]

  package init(title: Words? = nil, subtitle: Words? = nil, formula: [Drawing] = []) {
    self.title = title
    self.subtitle = subtitle
    self.formula = formula
  }

  /// How far the letters of a title reach below their line.
  private static let usualDepth = 4.1

  /// The heading on a page of `width`, the highest place for the chart's rectangle, and whether
  /// the formula is left out since it is wider than the page at every size.
  package func layout(width: Double) -> (items: [Item], bottom: Double, lacksFormula: Bool) {
    let page = PageMeasures(width: width)
    if page.isNarrow {
      let (items, bottom) = narrow(page)
      return (items, bottom, false)
    }
    let room = page.room
    let right = page.margin + room
    func widest(_ words: Words?) -> Double {
      words?.lines(width: room).map(\.size.width).max() ?? 0
    }
    let words = max(widest(title), widest(subtitle))
    func beside(_ formula: Drawing) -> Double { room - formula.size.width - 12 }
    let fitting = formula.first {
      words == 0 ? $0.size.width <= room : words <= beside($0)
    }
    // Words give way down to half of the page; then the formula gets a row of its own.
    let wrapping = fitting == nil ? formula.first { beside($0) >= room * 0.45 } : nil
    let formula = fitting ?? wrapping ?? self.formula.first { $0.size.width <= room }
    let sharesRow = fitting != nil || wrapping != nil
    let limit = wrapping.map(beside) ?? room

    var items: [Item] = []
    var baseline = 34.0
    var lowest = 0.0
    var above: Drawing?
    for (name, words, pitch) in [("title", title, 24.0), ("subtitle", subtitle, 16)] {
      for (i, line) in (words?.lines(width: limit) ?? []).enumerated() {
        // Tall mathematics keeps off the page's edge, and off the line above and below.
        if let above { baseline += max(i > 0 ? pitch : 22, above.depth + line.baseline + 1) }
        baseline = max(baseline, line.baseline + 10)
        items.append(line.placed(name, at: Point(page.margin, baseline)))
        lowest = baseline + max(0, line.depth - Self.usualDepth)
        above = line
      }
    }
    var bottom = lowest == 0 ? 40 : lowest + 28
    if let formula {
      let top = sharesRow ? 21 : lowest + 14
      let line = max(sharesRow ? 43.4 : 0, top + formula.baseline)
      items.append(
        formula.placed("formula", at: Point(right - formula.size.width, line)))
      // The picture shows 20 between limits below an operator and the rectangle.
      bottom = max(84, bottom, (line + formula.size.height - formula.baseline + 18).rounded(.up))
    }
    return (items, bottom, formula == nil && !self.formula.isEmpty)
  }
}

extension Heading {
  /// Title and subtitle above each other; on a narrow page the formula stands below the chart.
  private func narrow(_ page: PageMeasures) -> (items: [Item], bottom: Double) {
    var items: [Item] = []
    var baseline = 22.0
    var above: Drawing?
    for (name, words, pitch) in [("title", title, 21.0), ("subtitle", subtitle, 17)] {
      for (i, line) in (words?.lines(width: page.room) ?? []).enumerated() {
        if let above { baseline += max(i > 0 ? pitch : 20, above.depth + line.baseline + 1) }
        baseline = max(baseline, line.baseline + 5)
        items.append(line.placed(name, at: Point(page.margin, baseline)))
        above = line
      }
    }
    let bottom = above.map { baseline + max(0, $0.depth - Self.usualDepth) + 14 } ?? 14
    return (items, bottom)
  }

  /// The first formula that fits below a chart on a narrow page.
  ///
  /// - Parameters:
  ///   - page: whose width it has to fit into.
  ///   - height: what there is for it; nil for as much as it needs.
  /// - Returns: the formula; nil where none fits.
  func below(_ page: PageMeasures, height: Double?) -> Drawing? {
    formula.first {
      $0.size.width <= page.room && $0.size.height + Self.formulaGap <= height ?? .infinity
    }
  }

  /// From what stands below a chart to the formula.
  static let formulaGap = 12.0

  /// A formula as it stands below all else on a narrow page of some size.
  static func placed(_ formula: Drawing, below page: Size) -> Item {
    let baseline = page.height - 8 - formula.size.height + formula.baseline
    return formula.centered("formula", at: Point(page.width / 2, baseline))
  }
}

extension Drawing {
  /// How far it reaches below its baseline.
  fileprivate var depth: Double { size.height - baseline }
}
