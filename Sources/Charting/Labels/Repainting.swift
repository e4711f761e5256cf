internal import Drawings

extension Drawing {
  /// The same with other roles.
  func repainted(_ change: (Role) -> Role) -> Drawing {
    var drawing = self
    drawing.items = items.map { $0.repainted(change) }
    return drawing
  }
}

extension Item {
  fileprivate func repainted(_ change: (Role) -> Role) -> Item {
    func paint(_ paint: Paint) -> Paint { Paint(change(paint.role), opacity: paint.opacity) }
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
      group.items = group.items.map { $0.repainted(change) }
      return .group(group)
    }
  }
}
