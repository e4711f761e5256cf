package import Drawings

/// A chart without axes: it is laid out for a width, and is as high as it is then.
package protocol Diagram: Chart {
  /// What it is made of, from the top left corner, when it is laid out in some width; its size is wider
  /// than that where it cannot be narrower; with what could not be drawn well.
  func layout(width: Double) -> (drawing: Drawing, warnings: [ChartWarning])
  /// The free space above and below it on a page of its own.
  var air: (above: Double, below: Double) { get }
}

extension Diagram {
  /// Under a heading of a title and a subtitle.
  package var pageSize: Size {
    let width = 720.0
    let drawing = layout(width: PageMeasures(width: width).room).drawing
    return Size(width, max(220, (84 + air.above + drawing.size.height + air.below).rounded(.up)))
  }

  package func height(width: Double, style: PlotStyle, measurer: any TextMeasurer) -> Double {
    let natural = layout(width: width).drawing.size
    return (natural.height * min(1, width / natural.width)).rounded(.up)
  }

  /// In the middle of the box, smaller where the box is too small for it.
  package func drawn(
    in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) -> (items: [Item], warnings: [ChartWarning]) {
    let (drawing, warnings) = layout(width: box.width)
    let scale = min(1, box.width / drawing.size.width, box.height / drawing.size.height)
    let free = Size(
      box.width - scale * drawing.size.width, box.height - scale * drawing.size.height)
    let share = air.above + air.below > 0 ? air.above / (air.above + air.below) : 0.5
    // Whole pixels, so that level lines are sharp.
    let corner = Point(
      box.left + free.width.rounded(.down) / 2,
      box.top + (free.height * share * 2).rounded(.down) / 2)
    let items = scale < 1 ? drawing.items.map { $0.scaled(by: scale) } : drawing.items
    let isSmall = scale < Self.smallest
    return (
      [.group(Group("diagram", offset: corner, items: items))],
      warnings
        + (isSmall ? [.drawnSmaller(percent: Int((scale * 100).rounded()))] : [])
    )
  }

  /// The least scale at which its words can be read without trouble.
  private static var smallest: Double { 0.75 }
}
