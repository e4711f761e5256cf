/// What the frames of one figure, which differ in what is drawn and not in where, have in common: scales
/// that show what each of them needs.
package struct CommonScales: Sendable {
  /// By panel.
  private let needs: [Need]

  private enum Need: Sendable {
    /// What a plot's horizontal axis shows, and what its vertical one has to.
    case axes(x: ClosedRange<Double>, y: DataExtent)
    /// The values of bars, and zero.
    case values(ClosedRange<Double>)
    case chart(any Chart)
  }

  /// - Parameter frames: the plots of each frame, by panel; all frames have as many, of the same kinds.
  package init(_ frames: [[Panel.Content]]) {
    let first = frames.first ?? []
    needs = first.indices.map { panel in
      let alike = frames.map { $0[panel] }
      switch first[panel] {
      case .plot: return Self.axes(alike.compactMap(\.plot))
      case .bars:
        let spans = alike.compactMap(\.bars).map(\.span)
        return .values(spans.dropFirst().reduce(spans.first ?? 0...1) { $0.union($1) })
      case .chart(let chart):
        let others = alike.dropFirst().compactMap(\.chart)
        return .chart(others.reduce(chart) { $0.showing($1) })
      }
    }
  }

  private static func axes(_ plots: [Plot]) -> Need {
    let kind = plots.first?.x.kind ?? .linear
    let domains = plots.map(\.domain)
    let domain = domains.dropFirst().reduce(domains.first ?? -1...1) { $0.union($1) }
    var need = DataExtent(kind: plots.first?.y.kind ?? .linear)
    for plot in plots {
      let along = Scale(kind, plot.domain, from: 0, to: 1)
      // So wide that nothing that a page shows is missed.
      for mark in plot.marks { mark.scanned(along: along, width: 720).need(&need) }
    }
    return .axes(x: domain, y: need)
  }

  /// The plots of one of the frames, by panel, over these scales. What has a scale of its own keeps it.
  package func applied(to contents: [Panel.Content]) -> [Panel.Content] {
    zip(contents, needs).map { content, need in
      switch (content, need) {
      case (.plot(var plot), .axes(let x, let y)):
        plot.x.range = x
        plot.y.need = y
        return .plot(plot)
      case (.bars(var bars), .values(let span)):
        bars.leastSpan = span
        return .bars(bars)
      case (.chart(let chart), .chart(let all)): return .chart(chart.showing(all))
      default: return content
      }
    }
  }
}

/// What a page leaves free beside what is drawn on it, so that the frames of one figure have one
/// rectangle.
package struct PageReserve: Hashable, Sendable {
  /// The highest place for a rectangle.
  package var top: Double
  package var indents: Indents
  /// The height of the page; nil where that is asked for.
  package var height: Double

  package init(top: Double = 0, indents: Indents = Indents(left: 0, right: 0), height: Double = 0) {
    (self.top, self.indents, self.height) = (top, indents, height)
  }

  /// Enough for both.
  package func union(_ other: PageReserve) -> PageReserve {
    PageReserve(
      top: max(top, other.top), indents: indents.union(other.indents),
      height: max(height, other.height))
  }
}

extension ClosedRange<Double> {
  fileprivate func union(_ other: ClosedRange<Double>) -> ClosedRange<Double> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
