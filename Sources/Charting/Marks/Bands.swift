package import Drawings
internal import Numerals

/// The shaded stretches of a plot in its frame.
package struct Bands: Sendable {
  /// The first listed covers the others.
  package let shades: [Shade]
  package let frame: Frame

  package init(_ shades: [Shade], in frame: Frame) {
    self.shades = shades
    self.frame = frame
  }

  /// The stretches of one shade on the page, cut at the rectangle.
  private func spans(_ shade: Shade) -> [ClosedRange<Double>] {
    let scale = frame.x.scale
    return shade.intervals.compactMap { interval in
      let low = max(interval.lowerBound, scale.domain.lowerBound)
      let high = min(interval.upperBound, scale.domain.upperBound)
      guard low < high else { return nil }
      return scale.position(low)...scale.position(high)
    }
  }

  private func rectangle(_ span: ClosedRange<Double>) -> Rectangle {
    let r = frame.rectangle
    return Rectangle(
      x: span.lowerBound, y: r.top, width: span.upperBound - span.lowerBound, height: r.height)
  }

  /// All shaded stretches, joined and from left to right.
  package var covered: [ClosedRange<Double>] {
    shades.flatMap(spans).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
      joined, span in
      if let last = joined.last, span.lowerBound <= last.upperBound {
        joined[joined.count - 1] =
          last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
  }

  package var fills: [Item] {
    shades.reversed().flatMap { shade in
      spans(shade).map { .fill(Path.rectangle(rectangle($0)), Paint(.band(shade.band))) }
    }
  }

  /// What covers lines under a text: the background and the bands, as they are there.
  package func ground(_ box: Rectangle) -> [Item] {
    [.fill(Path.rectangle(box), Paint(.background))]
      + shades.reversed().flatMap { shade in
        spans(shade).compactMap { span in
          rectangle(span).intersection(box).map {
            .fill(Path.rectangle($0), Paint(.band(shade.band)))
          }
        }
      }
  }

  package func intersects(_ box: Rectangle) -> Bool {
    covered.contains { rectangle($0).intersects(box) }
  }

  /// The edges inside the rectangle, each once, with the colour of the first that has it.
  private var edges: [(x: Double, color: Int)] {
    let scale = frame.x.scale
    var edges: [(x: Double, color: Int)] = []
    for shade in shades {
      for x in shade.intervals.flatMap({ [$0.lowerBound, $0.upperBound] }) {
        let (low, high) = (scale.domain.lowerBound, scale.domain.upperBound)
        guard x > low, x < high, !edges.contains(where: { $0.x == x }) else { continue }
        edges.append((x, shade.color))
      }
    }
    return edges
  }

  /// Dashed 2–2 in the colour of the curve.
  package var edgeLines: [Item] {
    let r = frame.rectangle
    return edges.reversed().map { edge in
      let x = frame.x.scale.position(edge.x)
      return .stroke(
        Path.line(Point(x, r.bottom), Point(x, r.top)), Paint(.curve(edge.color)),
        Stroke(1, dash: [2, 2]))
    }
  }

  /// The values of the edges, 5 above the rectangle, pushed apart where they would touch.
  package func edgeLabels(
    within room: ClosedRange<Double>, measurer: any TextMeasurer
  ) -> [Item] {
    let edges = edges
    let labels = edges.map { edge in
      Numeral.value(edge.x).drawing(
        in: Font(.medium, 11), paint: Paint(.curveText(edge.color)), measurer: measurer)
    }
    let total = labels.reduce(0) { $0 + $1.size.width + 6 }
    guard total <= room.upperBound - room.lowerBound else { return [] }
    let row = LabelRow(
      zip(edges, labels).map { (frame.x.scale.position($0.x), $1.size.width) }, gap: 6,
      within: room)
    return zip(labels, row.centers).map {
      $0.centered("band edge", at: Point($1, frame.rectangle.top - 5))
    }
  }

  /// The stretches of a shade that no earlier one covers, the rightmost first.
  private func visible(_ index: Int) -> [ClosedRange<Double>] {
    shades[..<index].flatMap(spans).reduce(spans(shades[index])) { rest, cover in
      rest.flatMap { span -> [ClosedRange<Double>] in
        var parts: [ClosedRange<Double>] = []
        if cover.lowerBound >= span.upperBound || cover.upperBound <= span.lowerBound {
          return [span]
        }
        if cover.lowerBound > span.lowerBound { parts.append(span.lowerBound...cover.lowerBound) }
        if cover.upperBound < span.upperBound { parts.append(cover.upperBound...span.upperBound) }
        return parts
      }
    }.sorted { $0.lowerBound > $1.lowerBound }
  }

  /// The lines of each shade's label and the places to try for their middle: at one height for
  /// all shades where that is possible, between two grid lines.
  package var labels: [(lines: [Drawing], places: [Point])] {
    let r = frame.rectangle
    let lines =
      ([r.top] + frame.y.positions.filter { $0 > r.top && $0 < r.bottom } + [r.bottom]).sorted()
    let cells = zip(lines, lines.dropFirst()).map { ($0 + $1) / 2 }
    let middle = (r.top + r.bottom) / 2
    let heights =
      cells.sorted {
        abs($0 - middle) + ($0 < middle ? 0.1 : 0) < abs($1 - middle) + ($1 < middle ? 0.1 : 0)
      }
      + stride(from: r.top + 20, to: r.bottom - 16, by: 10)
    return shades.indices.compactMap { i in
      guard let words = shades[i].label else { return nil }
      let spans = visible(i)
      guard let widest = spans.map({ $0.upperBound - $0.lowerBound }).max() else { return nil }
      let lines = words.lines(width: widest - 8)
      let width = lines.map(\.size.width).max() ?? 0
      let roomy = spans.filter { $0.upperBound - $0.lowerBound >= width + 4 }
      let chosen = roomy.isEmpty ? spans : roomy
      return (
        lines,
        heights.flatMap { y in
          chosen.map { Point(($0.lowerBound + $0.upperBound) / 2, y) }
        }
      )
    }
  }
}

extension Drawing {
  /// With muted text in the tone that is readable on bands.
  func onBand() -> Drawing {
    var copy = self
    copy.items = items.map { $0.onBand() }
    return copy
  }
}

extension Item {
  fileprivate func onBand() -> Item {
    func paint(_ paint: Paint) -> Paint {
      paint.role == .muted ? Paint(.mutedOnBand, opacity: paint.opacity) : paint
    }
    switch self {
    case .fill(let path, let old): return .fill(path, paint(old))
    case .stroke(let path, let old, let stroke): return .stroke(path, paint(old), stroke)
    case .text(var text):
      text.paint = paint(text.paint)
      return .text(text)
    case .glyphs(var glyphs):
      glyphs.paint = paint(glyphs.paint)
      return .glyphs(glyphs)
    case .group(var group):
      group.items = group.items.map { $0.onBand() }
      return .group(group)
    }
  }
}
