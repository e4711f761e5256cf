import Drawings

/// The ink of everything a formula's drawing paints, piece by piece.
struct Ink {
  struct Glyph {
    var box: Rectangle
    /// The left end of its baseline, and its advance width.
    var origin: Point
    var advance: Double
    var size: Double
    /// Whether it is a part of what is assembled to a width.
    var isPart: Bool
    /// How far the top of a slanted glyph leans out of its foot.
    var slant: Double

    /// The part of the box that is within the advance width. A letter may lean over its own subscript,
    /// and the tail of a subscript's j may reach under its base: boxes meet there, ink does not.
    var core: Rectangle {
      // The advance of a mark says nothing of where it is.
      if advance == 0 { return box }
      let left = max(box.left, origin.x)
      // The slant of an integral is part of its advance, under which its lower limit stands.
      let foot = box.right <= origin.x + advance ? advance - slant : advance
      let right = max(left, min(box.right, origin.x + foot))
      return Rectangle(x: left, y: box.y, width: right - left, height: box.height)
    }
  }

  var glyphs: [Glyph] = []
  var rules: [Rectangle] = []

  init(_ drawing: Drawing, _ font: some MathFont) {
    let parts = Set(
      "⏞⏟→←⇒⇐↔⇔↦\u{20D7}\u{20D6}".unicodeScalars
        .compactMap { font.glyph($0, scriptLevel: 0) }
        .flatMap { font.wideAssembly(of: $0).map(\.glyph) })
    for item in drawing.items {
      switch item {
      case .glyphs(let run):
        for glyph in run.glyphs {
          let metrics = font.metrics(of: glyph.index)
          guard metrics.right > metrics.left else { continue }
          let unit = run.size / font.unitsPerEm
          let box = Rectangle(
            x: glyph.origin.x + metrics.left * unit, y: glyph.origin.y - metrics.top * unit,
            width: (metrics.right - metrics.left) * unit,
            height: (metrics.top - metrics.bottom) * unit)
          glyphs.append(
            Glyph(
              box: box, origin: glyph.origin, advance: metrics.advance * unit, size: run.size,
              isPart: parts.contains(glyph.index), slant: metrics.italicCorrection * unit))
        }
      case .fill(let path, _):
        if let bounds = path.bounds { rules.append(bounds) }
      case .text, .stroke, .group: break
      }
    }
  }

  /// The first two glyphs whose boxes share more than a hair. Parts of one assembly overlap by design;
  /// they start at one place or on one line and have one size.
  func overlap(of box: (Glyph) -> Rectangle) -> String? {
    // Sorted by the left edge, only those that begin before this one's end can meet it.
    let sorted = glyphs.sorted { box($0).left < box($1).left }
    for (index, glyph) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        guard box(other).left < box(glyph).right - 0.02 else { break }
        let isApart =
          box(other).top >= box(glyph).bottom - 0.02 || box(glyph).top >= box(other).bottom - 0.02
        let isAssembly =
          glyph.size == other.size
          && (abs(glyph.origin.x - other.origin.x) < 1e-6
            || (glyph.isPart && other.isPart && abs(glyph.origin.y - other.origin.y) < 1e-6))
        if !isApart, !isAssembly { return "\(glyph) and \(other)" }
      }
    }
    return nil
  }

  /// A piece that is not within the drawing's box, but for what a crisp edge moves it.
  func escape(from size: Size) -> Rectangle? {
    (glyphs.map(\.box) + rules).first {
      $0.left < -0.01 || $0.top < -0.26 || $0.right > size.width + 0.01
        || $0.bottom > size.height + 0.26
    }
  }
}
