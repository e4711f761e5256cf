import Charting
import Drawings

/// What holds of diagrams, wherever they are drawn.
struct DiagramProperties {
  let page: Drawing
  let box: Rectangle

  init(_ chart: any Chart, width: Double, height: Double? = nil) {
    let measurer = FixedMeasurer()
    let needed = chart.height(width: width, style: .page, measurer: measurer)
    box = Rectangle(x: 24, y: 84, width: width, height: height ?? needed)
    page = Drawing(
      size: Size(width + 48, box.bottom + 24),
      items: chart.drawn(in: box, style: .page, measurer: measurer).items)
  }

  /// What of it lies outside of the box.
  var cutOff: [String] {
    page.items.flatMap { item -> [String] in
      guard let ink = item.ink(measuredBy: FixedMeasurer()) else { return [] }
      // The half of a line's width.
      let isInside =
        ink.left >= box.left - 1 && ink.right <= box.right + 1 && ink.top >= box.top - 1
        && ink.bottom <= box.bottom + 1
      return isInside ? [] : ["\(ink) in \(box)"]
    }
  }

  /// The texts that lie on each other; a subscript belongs to its letter.
  var overlaps: [String] {
    let texts = page.placedTexts
    return texts.indices.flatMap { i in
      texts[..<i].compactMap { other in
        texts[i].box.intersects(other.box)
          ? "'\(texts[i].text.string)' and '\(other.text.string)'" : nil
      }
    }
  }
}
