/// The narrow waist of the program: a display list in points, a plain value.
///
/// Everything that draws ends in one; every file format is a walk over it; tests read its text form.
package struct Drawing: Hashable, Sendable {
  /// The box that the drawing takes in a layout: the page, or a label's advance width and its
  /// height from the top (ascent above the baseline) to the bottom.
  package var size: Size
  /// The distance from the top of the box to the baseline; 0 for a page.
  package var baseline: Double
  /// Painted in order, the first lowest. Coordinates are relative to the box's top left corner.
  package var items: [Item]

  package init(size: Size, baseline: Double = 0, items: [Item] = []) {
    self.size = size
    self.baseline = baseline
    self.items = items
  }

  /// Drawings side by side on one baseline, `spacing` apart.
  package static func row(_ parts: [Drawing], spacing: Double = 0) -> Drawing {
    let baseline = parts.map(\.baseline).max() ?? 0
    let descent = parts.map { $0.size.height - $0.baseline }.max() ?? 0
    var x = 0.0
    var items: [Item] = []
    for part in parts {
      items.append(
        .group(Group("word", offset: Point(x, baseline - part.baseline), items: part.items)))
      x += part.size.width + spacing
    }
    return Drawing(
      size: Size(max(0, x - spacing), baseline + descent), baseline: baseline, items: items)
  }
}

/// One thing to paint.
package indirect enum Item: Hashable, Sendable {
  case fill(Path, Paint)
  case stroke(Path, Paint, Stroke)
  case text(Text)
  case glyphs(Glyphs)
  case group(Group)
}

/// Text in one font on one line, set from `origin`, the left end of its baseline.
package struct Text: Hashable, Sendable {
  package var string: String
  package var font: Font
  package var origin: Point
  package var paint: Paint

  package init(_ string: String, font: Font, at origin: Point, paint: Paint) {
    self.string = string
    self.font = font
    self.origin = origin
    self.paint = paint
  }
}

/// Positioned glyphs of the mathematics font, by glyph index, each at the left end of its baseline.
package struct Glyphs: Hashable, Sendable {
  package struct Glyph: Hashable, Sendable {
    package var index: UInt32
    package var origin: Point

    package init(_ index: UInt32, at origin: Point) {
      self.index = index
      self.origin = origin
    }
  }

  package var glyphs: [Glyph]
  /// The font's size in points.
  package var size: Double
  package var paint: Paint

  package init(_ glyphs: [Glyph], size: Double, paint: Paint) {
    self.glyphs = glyphs
    self.size = size
    self.paint = paint
  }
}

extension Item {
  /// The texts in it, in paint order.
  package var texts: [Text] {
    switch self {
    case .text(let text): [text]
    case .group(let group): group.items.flatMap(\.texts)
    case .fill, .stroke, .glyphs: []
    }
  }
}

/// Items turned and then moved together, clipped to a rectangle in the group's own coordinates if there is
/// one.
package struct Group: Hashable, Sendable {
  /// What the group is, for readers of the text form: `grid`, `curve sigmoid(z)`.
  package var name: String
  package var offset: Point
  /// Degrees about the group's own origin, clockwise on the page.
  package var turn: Double
  package var clip: Rectangle?
  package var items: [Item]

  package init(
    _ name: String, offset: Point = Point(0, 0), turn: Double = 0, clip: Rectangle? = nil,
    items: [Item]
  ) {
    self.name = name
    self.offset = offset
    self.turn = turn
    self.clip = clip
    self.items = items
  }
}
