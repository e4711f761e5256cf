internal import CPangoCairo
internal import Drawings

/// Owns a `cairo_t`, which paints on a surface.
///
/// Cairo's context keeps its first error and ignores what comes after it, so `check` after a group of
/// calls sees an error in any of them.
final class Pen {
  let pointer: OpaquePointer
  private let surface: Surface

  init(on surface: Surface) throws(CanvasError) {
    self.surface = surface
    guard let created = cairo_create(surface.pointer) else {
      throw CanvasError(attempted: "start painting", reason: "out of memory")
    }
    pointer = created
    try check("start painting")
  }

  deinit {
    // The context holds the last reference to a surface that its owner gave up, and destroying that
    // writes the file's end, so what takes the bytes has to live until then.
    withExtendedLifetime(surface) { cairo_destroy(pointer) }
  }

  func check(_ attempted: @autoclosure () -> String) throws(CanvasError) {
    try CanvasError.check(cairo_status(pointer), attempted())
  }

  /// From the drawing's points to those of the page.
  var matrix: cairo_matrix_t {
    var matrix = cairo_matrix_t()
    cairo_get_matrix(pointer, &matrix)
    return matrix
  }

  func setColor(_ color: Color, opacity: Double) {
    cairo_set_source_rgba(pointer, color.red, color.green, color.blue, opacity)
  }

  func setStroke(_ stroke: Stroke) {
    cairo_set_line_width(pointer, stroke.width)
    cairo_set_dash(pointer, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_set_line_cap(pointer, stroke.cap.cairo)
    cairo_set_line_join(pointer, stroke.join.cairo)
  }

  /// Makes `path` the current path.
  func setPath(_ path: Path) {
    cairo_new_path(pointer)
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(pointer, p.x, p.y)
      case .line(let p): cairo_line_to(pointer, p.x, p.y)
      case .curve(let c1, let c2, let p):
        cairo_curve_to(pointer, c1.x, c1.y, c2.x, c2.y, p.x, p.y)
      case .close: cairo_close_path(pointer)
      }
    }
  }

  /// Clips to `rectangle`, until the state is restored.
  func clip(to rectangle: Rectangle) {
    cairo_new_path(pointer)
    cairo_rectangle(pointer, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_clip(pointer)
  }

  func toDevice(_ p: Point) -> Point {
    var p = p
    cairo_user_to_device(pointer, &p.x, &p.y)
    return p
  }

  func fromDevice(_ p: Point) -> Point {
    var p = p
    cairo_device_to_user(pointer, &p.x, &p.y)
    return p
  }
}

extension Stroke.Cap {
  fileprivate var cairo: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Stroke.Join {
  fileprivate var cairo: cairo_line_join_t {
    switch self {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
