internal import CPangoCairo

/// The outlines of fonts' glyphs, each of which is read once; of one thread.
final class OpenedLetters {
  /// A glyph's outline.
  struct Outline {
    /// Its place among all that this thread has opened.
    let number: Int
    let letter: Letter
    let box: Box
  }

  /// What a font's glyphs come to.
  enum Opened {
    case outline(Outline)
    /// A space.
    case nothing
    /// An image, or one of several colours.
    case other
  }

  /// The extent of an outline's points, those that steer its curves included, in units.
  struct Box {
    var left = Int32.max
    var right = Int32.min
    var top = Int32.max
    var bottom = Int32.min

    init(_ numbers: [Int32]) {
      for index in stride(from: 0, to: numbers.count - 1, by: 2) {
        (left, right) = (min(left, numbers[index]), max(right, numbers[index]))
        (top, bottom) = (min(top, numbers[index + 1]), max(bottom, numbers[index + 1]))
      }
    }
  }

  typealias Font = UnsafeMutablePointer<PangoFont>

  private struct OpenedFont {
    let scaled: OpaquePointer
    let unitsPerEm: Double
    let hasColors: Bool
    var glyphs: [PangoGlyph: Opened] = [:]
  }

  /// Those that are retained.
  private var fonts: [Font: OpenedFont] = [:]
  private var count = 0
  /// Where paths are made.
  private let scratch: OpaquePointer
  /// Points to an em, at which fonts are loaded.
  private let size: Double

  init(size: Double) {
    self.size = size
    let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
    scratch = cairo_create(surface)
    cairo_surface_destroy(surface)
  }

  deinit {
    cairo_destroy(scratch)
    for font in fonts.keys { g_object_unref(font) }
  }

  /// The units that an em of a font has; nil if it cannot be opened.
  func unitsPerEm(of font: Font) -> Double? {
    if let known = fonts[font] { return known.unitsPerEm }
    guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
      let face = pango_font_get_hb_font(font).flatMap({ hb_font_get_face($0) })
    else { return nil }
    g_object_ref(font)
    let units = Double(hb_face_get_upem(face))
    let hasColors =
      hb_ot_color_has_layers(face) != 0 || hb_ot_color_has_png(face) != 0
      || hb_ot_color_has_svg(face) != 0
    fonts[font] = OpenedFont(scaled: scaled, unitsPerEm: units, hasColors: hasColors)
    return units
  }

  /// A glyph of a font whose units are known.
  func open(_ glyph: PangoGlyph, of font: Font) -> Opened {
    guard let opened = fonts[font], !opened.hasColors,
      glyph & PangoGlyph(PANGO_GLYPH_UNKNOWN_FLAG) == 0
    else { return .other }
    if let known = opened.glyphs[glyph] { return known }
    let found = read(glyph, of: opened)
    fonts[font]?.glyphs[glyph] = found
    return found
  }

  private func read(_ glyph: PangoGlyph, of font: OpenedFont) -> Opened {
    var placed = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    cairo_set_scaled_font(scratch, font.scaled)
    cairo_new_path(scratch)
    cairo_glyph_path(scratch, &placed, 1)
    guard let path = cairo_copy_path(scratch) else { return .other }
    defer { cairo_path_destroy(path) }
    guard path.pointee.status == CAIRO_STATUS_SUCCESS else { return .other }
    if path.pointee.num_data > 0 {
      guard let letter = Letter(path.pointee, unitsPerPoint: font.unitsPerEm / size) else {
        return .other
      }
      if !letter.numbers.isEmpty {
        count += 1
        return .outline(Outline(number: count, letter: letter, box: Box(letter.numbers)))
      }
    }
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(font.scaled, &placed, 1, &extents)
    return extents.width > 0 && extents.height > 0 ? .other : .nothing
  }
}

extension Letter {
  /// The outline that Cairo has made, in whole units. Curves that are quadratic in the font, as those of TrueType
  /// are, are so again.
  fileprivate init?(_ path: cairo_path_t, unitsPerPoint scale: Double) {
    var commands: [UInt8] = []
    var numbers: [Int32] = []
    var current = (x: 0.0, y: 0.0)
    var index = 0
    let count = Int(path.num_data)
    func add(_ command: UInt8, _ points: (x: Double, y: Double)...) -> Bool {
      commands.append(command)
      for point in points {
        guard let x = Int32(exactly: point.x.rounded()), let y = Int32(exactly: point.y.rounded())
        else { return false }
        numbers += [x, y]
      }
      current = points.last ?? current
      return true
    }
    func point(_ place: Int) -> (x: Double, y: Double) {
      let point = path.data[index + place].point
      return (point.x * scale, point.y * scale)
    }
    while index < count {
      let header = path.data[index].header
      // Cairo ends what is closed with a move to where it began.
      let isLast = index + Int(header.length) >= count
      let isAdded =
        switch header.type {
        case CAIRO_PATH_MOVE_TO: isLast || add(UInt8(ascii: "M"), point(1))
        case CAIRO_PATH_LINE_TO: add(UInt8(ascii: "L"), point(1))
        case CAIRO_PATH_CURVE_TO:
          if let control = quadratic(current, point(1), point(2), point(3)) {
            add(UInt8(ascii: "Q"), control, point(3))
          } else {
            add(UInt8(ascii: "C"), point(1), point(2), point(3))
          }
        default: add(UInt8(ascii: "Z"))
        }
      guard isAdded else { return nil }
      index += Int(header.length)
    }
    self.init(commands: commands, numbers: numbers)
  }
}

/// The control point of a cubic Bézier curve's quadratic form, from which its own lie two thirds of the way to the
/// ends; nil if it has none to within a unit.
private func quadratic(
  _ p0: (x: Double, y: Double), _ p1: (x: Double, y: Double), _ p2: (x: Double, y: Double),
  _ p3: (x: Double, y: Double)
) -> (x: Double, y: Double)? {
  func control(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> Double? {
    let (first, second) = ((3 * p1 - p0) / 2, (3 * p2 - p3) / 2)
    return abs(first - second) <= 1 ? (first + second) / 2 : nil
  }
  guard let x = control(p0.x, p1.x, p2.x, p3.x), let y = control(p0.y, p1.y, p2.y, p3.y) else {
    return nil
  }
  return (x, y)
}
