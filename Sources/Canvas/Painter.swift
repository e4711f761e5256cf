internal import CPangoCairo
internal import Drawings

/// The one walk over a drawing, for all formats.
struct Painter {
  enum Medium {
    /// Pixels, so many a point: horizontal and vertical rules are put on the pixel grid, and letters
    /// are filled as paths, since Cairo would put each glyph on a whole pixel.
    case pixels(perPoint: Double)
    /// A file that keeps paths and glyphs.
    case vectors
    /// Markup that holds marks in the places of texts.
    case markup(MarkedTexts)
  }

  private let pen: Pen
  private let color: (Role) -> Color
  private let medium: Medium
  private let typesetter: Typesetter

  init(on surface: Surface, theme: Theme, medium: Medium) throws(CanvasError) {
    try self.init(on: surface, medium: medium) { theme.color(of: $0) }
  }

  init(on surface: Surface, medium: Medium, color: @escaping (Role) -> Color) throws(CanvasError) {
    pen = try Pen(on: surface)
    self.color = color
    self.medium = medium
    typesetter = .current
    cairo_set_font_options(pen.pointer, typesetter.options)
    if case .pixels(let perPoint) = medium {
      cairo_scale(pen.pointer, perPoint, perPoint)
    }
  }

  /// Paints the whole page: the background, then the items.
  func paint(_ drawing: Drawing) throws(CanvasError) {
    try paintBackground()
    try paint(drawing.items)
  }

  func paintBackground() throws(CanvasError) {
    pen.setColor(color(.background), opacity: 1)
    cairo_paint(pen.pointer)
    try pen.check("paint the background")
  }

  func paint(_ items: [Item]) throws(CanvasError) {
    for item in items { try paint(item) }
  }

  private func paint(_ item: Item) throws(CanvasError) {
    switch item {
    case .fill(let path, let paint):
      set(paint)
      pen.setPath(path)
      cairo_fill(pen.pointer)
    case .stroke(let path, let paint, let stroke):
      set(paint)
      pen.setStroke(stroke)
      pen.setPath(onGrid(path, paint, stroke))
      cairo_stroke(pen.pointer)
    case .text(let text):
      set(text.paint)
      paint(text)
    case .glyphs(let run):
      set(run.paint)
      try paint(run)
    case .group(let group):
      cairo_save(pen.pointer)
      cairo_translate(pen.pointer, group.offset.x, group.offset.y)
      if group.turn != 0 { cairo_rotate(pen.pointer, group.turn * .pi / 180) }
      if let clip = group.clip { pen.clip(to: clip) }
      for item in group.items { try paint(item) }
      cairo_restore(pen.pointer)
    }
    try pen.check("paint '\(item.line)'")
  }

  private func set(_ paint: Paint) {
    pen.setColor(color(paint.role), opacity: paint.opacity)
  }

  private func paint(_ text: Text) {
    let line = typesetter.line(text.string, in: text.font.face)
    let scale = text.font.size / Typesetter.size
    if case .markup(let texts) = medium, let line {
      var setting = LetterSetting(typesetter.letters, pen.matrix)
      let origin = (text.origin.x, text.origin.y)
      if setting.add(line, at: origin, scale: scale, size: text.font.size) {
        return texts.put(setting.runs, in: setting.box, on: pen.pointer)
      }
    }
    cairo_save(pen.pointer)
    defer { cairo_restore(pen.pointer) }
    cairo_translate(pen.pointer, text.origin.x, text.origin.y)
    cairo_scale(pen.pointer, scale, scale)
    cairo_new_path(pen.pointer)
    cairo_move_to(pen.pointer, 0, 0)
    switch medium {
    case .pixels:
      pango_cairo_layout_line_path(pen.pointer, line)
      cairo_fill(pen.pointer)
    case .vectors, .markup:
      pango_cairo_show_layout_line(pen.pointer, line)
    }
  }

  private func paint(_ run: Glyphs) throws(CanvasError) {
    guard let mathFont = typesetter.mathFont else {
      throw CanvasError(attempted: "paint mathematics", reason: "no font is installed")
    }
    if case .markup(let texts) = medium {
      var setting = LetterSetting(typesetter.letters, pen.matrix)
      let isSet = run.glyphs.allSatisfy { glyph in
        setting.add(
          glyph.index, of: mathFont.font, size: run.size, at: (glyph.origin.x, glyph.origin.y))
      }
      if isSet { return texts.put(setting.runs, in: setting.box, on: pen.pointer) }
    }
    cairo_set_font_face(pen.pointer, mathFont.face)
    cairo_set_font_size(pen.pointer, run.size)
    let glyphs = run.glyphs.map {
      cairo_glyph_t(index: UInt($0.index), x: $0.origin.x, y: $0.origin.y)
    }
    cairo_new_path(pen.pointer)
    switch medium {
    case .pixels:
      cairo_glyph_path(pen.pointer, glyphs, Int32(glyphs.count))
      cairo_fill(pen.pointer)
    case .vectors where cairo_surface_has_show_text_glyphs(cairo_get_target(pen.pointer)) != 0:
      // Each glyph with what it stands for, for those who copy or search.
      let texts = run.glyphs.map { MathTables.characters[$0.index].map { String($0) } ?? "" }
      let text = texts.joined()
      let clusters = texts.map {
        cairo_text_cluster_t(num_bytes: Int32($0.utf8.count), num_glyphs: 1)
      }
      cairo_show_text_glyphs(
        pen.pointer, text, Int32(text.utf8.count), glyphs, Int32(glyphs.count), clusters,
        Int32(clusters.count), cairo_text_cluster_flags_t(0))
    case .vectors, .markup:
      cairo_show_glyphs(pen.pointer, glyphs, Int32(glyphs.count))
    }
  }

  /// The path itself, or, for a rule of the grid or an axis among pixels, the path moved across itself
  /// by less than a pixel, so that its edges lie between pixels: its middle goes on a boundary of
  /// pixels if it is an even number of pixels wide, and on a pixel's middle if an odd number.
  private func onGrid(_ path: Path, _ paint: Paint, _ stroke: Stroke) -> Path {
    guard case .pixels(let perPoint) = medium, paint.role.isRuled, path.elements.count == 2,
      case .move(let a) = path.elements[0], case .line(let b) = path.elements[1]
    else { return path }
    let isOdd = Int(max(1, (stroke.width * perPoint).rounded())) % 2 == 1
    func snapped(_ middle: Double) -> Double {
      isOdd ? middle.rounded(.down) + 0.5 : middle.rounded()
    }
    var start = pen.toDevice(a)
    var end = pen.toDevice(b)
    if start.x == end.x {
      start.x = snapped(start.x)
      end.x = start.x
    } else if start.y == end.y {
      start.y = snapped(start.y)
      end.y = start.y
    } else {
      return path
    }
    return .line(pen.fromDevice(start), pen.fromDevice(end))
  }
}

extension Role {
  /// Whether lines in this colour are the page's ruling rather than a curve, whose place is data.
  fileprivate var isRuled: Bool {
    switch self {
    case .axis, .grid, .faintGrid: true
    default: false
    }
  }
}
