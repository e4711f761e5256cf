package import Drawings

/// What lies behind everything else in a frame: the background, and flat bands from its top to its
/// bottom.
package struct Ground: Sendable {
  private let rectangle: Rectangle
  /// In paint order.
  private var bands: [(span: ClosedRange<Double>, index: Int)] = []

  package init(of frame: Frame) { rectangle = frame.rectangle }

  /// Lays a band over these stretches of the page, below the bands that are there.
  package mutating func lay(_ spans: [ClosedRange<Double>], band index: Int) {
    bands.insert(contentsOf: spans.map { ($0, index) }, at: 0)
  }

  private func rectangle(_ span: ClosedRange<Double>) -> Rectangle {
    Rectangle(
      x: span.lowerBound, y: rectangle.top, width: span.upperBound - span.lowerBound,
      height: rectangle.height)
  }

  /// All stretches with bands, joined and from left to right.
  package var covered: [ClosedRange<Double>] {
    bands.map(\.span).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, span in
      if let last = joined.last, span.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
  }

  package var fills: [Item] {
    bands.map { .fill(Path.rectangle(rectangle($0.span)), Paint(.band($0.index))) }
  }

  /// What covers lines under a text: the background and the bands, as they are there.
  package func cover(_ box: Rectangle) -> [Item] {
    [.fill(Path.rectangle(box), Paint(.background))]
      + bands.compactMap { band in
        rectangle(band.span).intersection(box).map {
          .fill(Path.rectangle($0), Paint(.band(band.index)))
        }
      }
  }

  /// A label as it is readable on what lies behind `box`: muted text is darker on bands.
  package func toned(_ label: Drawing, in box: Rectangle) -> Drawing {
    guard bands.contains(where: { rectangle($0.span).intersects(box) }) else { return label }
    return label.repainted { $0 == .muted ? .mutedOnBand : $0 }
  }
}
