extension Drawing {
  /// The drawing so many times as large, with all its type and lines.
  package func scaled(by factor: Double) -> Drawing {
    guard factor != 1 else { return self }
    return Drawing(
      size: Size(size.width * factor, size.height * factor), baseline: baseline * factor,
      items: items.map { $0.scaled(by: factor) })
  }
}

extension Item {
  /// The same item larger or smaller about the origin, with its texts and lines.
  package func scaled(by factor: Double) -> Item {
    switch self {
    case .fill(let path, let paint):
      return .fill(path.scaled(by: factor), paint)
    case .stroke(let path, let paint, let stroke):
      return .stroke(
        path.scaled(by: factor), paint,
        Stroke(
          stroke.width * factor, dash: stroke.dash.map { $0 * factor }, cap: stroke.cap,
          join: stroke.join))
    case .text(var text):
      text.font.size *= factor
      text.origin = text.origin * factor
      return .text(text)
    case .glyphs(let run):
      return .glyphs(
        Glyphs(
          run.glyphs.map { Glyphs.Glyph($0.index, at: $0.origin * factor) },
          size: run.size * factor, paint: run.paint))
    case .group(var group):
      group.offset = group.offset * factor
      group.clip = group.clip.map { clip in
        Rectangle(
          x: clip.x * factor, y: clip.y * factor, width: clip.width * factor,
          height: clip.height * factor)
      }
      group.items = group.items.map { $0.scaled(by: factor) }
      return .group(group)
    }
  }
}

extension Path {
  fileprivate func scaled(by factor: Double) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(p * factor)
        case .line(let p): .line(p * factor)
        case .curve(let a, let b, let p):
          .curve(a * factor, b * factor, p * factor)
        case .close: .close
        }
      })
  }
}
