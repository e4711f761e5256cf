import Charting
import Drawings
import Foundation
import Testing

/// Random figures of every kind: from the display list alone it is said that no text touches another
/// or a curve, and nothing leaves the page.
struct RandomFigureTests {
  @Test("Nothing overlaps and nothing leaves the page", arguments: 0..<400)
  func sweep(seed: Int) { check(seed: seed, width: 720) }

  @Test("Nothing does on a phone", arguments: 0..<400)
  func phones(seed: Int) { check(seed: seed, width: 360) }

  private func check(seed: Int, width: Double) {
    var figures = RandomFigures(seed: seed, width: width)
    // Of the narrow margins of a phone's page labels may take a part.
    let isNarrow = PageMeasures(width: width).isNarrow
    let (side, top, bottom) = isNarrow ? (2.0, 2.0, 1.0) : (23, 8, 6)
    let page = figures.page()
    let texts = page.placedTexts
    #expect(!texts.isEmpty)
    for (i, a) in texts.enumerated() {
      #expect(
        a.box.left >= side && a.box.right <= width - side && a.box.top >= top
          && a.box.bottom <= page.size.height - bottom,
        "'\(a.text.string)' \(a.path) \(a.box)")
      for b in texts.dropFirst(i + 1) where a.box.intersects(b.box) {
        Issue.record("'\(a.text.string)' \(a.path) over '\(b.text.string)' \(b.path)")
      }
    }
    for placed in page.placedItems {
      let path: Path
      switch placed.item {
      case .stroke(let stroked, _, _): path = stroked
      case .fill(let filled, _): path = filled
      default: continue
      }
      guard !path.elements.isEmpty else { continue }
      let box = path.bounds
      #expect(
        box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= page.size.height,
        "\(placed.path) \(box)")
    }
    let labels = texts.filter { ["label", "note", "legend"].contains($0.path.lastName) }
    for point in page.curvePoints {
      for label in labels where label.box.contains(point) {
        Issue.record("'\(label.text.string)' \(label.path) lies on a curve at \(point)")
      }
    }
  }

  @Test("The same figure is the same drawing", arguments: [3, 14, 159])
  func deterministic(seed: Int) {
    var (first, second) = (RandomFigures(seed: seed), RandomFigures(seed: seed))
    #expect(first.page() == second.page())
  }
}

extension String {
  fileprivate var lastName: Substring { split(separator: "/").last ?? "" }
}

extension Rectangle {
  fileprivate func contains(_ p: Point) -> Bool {
    p.x > left && p.x < right && p.y > top && p.y < bottom
  }
}

extension Drawing {
  /// Points along the curves of all plots, at most a few points of the page apart.
  fileprivate var curvePoints: [Point] {
    placedItems.flatMap { placed -> [Point] in
      guard placed.path.split(separator: "/").contains(where: { $0.hasPrefix("curve ") }),
        case .stroke(let path, _, _) = placed.item
      else { return [] }
      var current = Point(0, 0)
      return path.elements.flatMap { element -> [Point] in
        let start = current
        switch element {
        case .move(let p):
          current = p
          return [p]
        case .line(let p):
          current = p
          return (1...64).map { start + (p - start) * (Double($0) / 64) }
        case .curve(let a, let b, let p):
          current = p
          return (1...64).map { i in
            let t = Double(i) / 64
            let s = 1 - t
            return start * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t)
              + p * (t * t * t)
          }
        case .close: return []
        }
      }
    }
  }
}
