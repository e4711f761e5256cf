internal import CPangoCairo
internal import Drawings

/// Owns a `PangoFontDescription`: the family and weight that are asked for, at the typesetter's size.
final class FontDescription {
  let pointer: OpaquePointer

  init(_ face: Font.Face) {
    pointer = pango_font_description_new()
    pango_font_description_set_family(pointer, Family(of: face).rawValue)
    pango_font_description_set_weight(pointer, face.weight)
    pango_font_description_set_absolute_size(pointer, Typesetter.size * Double(PANGO_SCALE))
  }

  deinit { pango_font_description_free(pointer) }
}

extension Font.Face {
  fileprivate var weight: PangoWeight {
    switch self {
    case .medium: PANGO_WEIGHT_MEDIUM
    case .bold: PANGO_WEIGHT_BOLD
    case .regular, .math, .mathItalic: PANGO_WEIGHT_NORMAL
    }
  }
}

/// Owns the loaded font of mathematics.
final class LoadedMathFont {
  let face: OpaquePointer
  let font: UnsafeMutablePointer<PangoFont>

  init?(map: UnsafeMutablePointer<PangoFontMap>?, context: OpaquePointer) {
    let description = FontDescription(.math)
    guard let font = pango_font_map_load_font(map, context, description.pointer) else { return nil }
    guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
      let face = cairo_scaled_font_get_font_face(scaled)
    else {
      g_object_unref(font)
      return nil
    }
    self.font = font
    self.face = cairo_font_face_reference(face)
  }

  deinit {
    cairo_font_face_destroy(face)
    g_object_unref(font)
  }

  /// The font file's tables, for HarfBuzz; to be released by `hb_face_destroy`.
  func referencedFace() -> OpaquePointer? {
    pango_font_get_hb_font(font).flatMap { hb_face_reference(hb_font_get_face($0)) }
  }

  /// The box of the ink of glyph `index` at `size` points, relative to the left end of its baseline.
  func ink(ofGlyph index: UInt32, size: Double) -> Rectangle {
    var ink = PangoRectangle()
    pango_font_get_glyph_extents(font, index, &ink, nil)
    return Rectangle(ink, scale: size / Typesetter.size)
  }
}

extension Rectangle {
  /// From Pango's units, 1024 to a point.
  init(_ r: PangoRectangle, scale: Double = 1) {
    let unit = scale / Double(PANGO_SCALE)
    self.init(
      x: Double(r.x) * unit, y: Double(r.y) * unit,
      width: Double(r.width) * unit, height: Double(r.height) * unit)
  }
}
