internal import CPangoCairo
internal import Drawings

/// Owns a HarfBuzz font, scaled so that all lengths are the font's own units.
///
/// The HarfBuzz font is made immutable, so that reading it from several threads is safe.
final class MathTables: Sendable {
  nonisolated(unsafe) let font: OpaquePointer
  nonisolated(unsafe) let face: OpaquePointer
  private let hasTable: Bool
  let unitsPerEm: UInt32

  init() {
    face = Typesetter.current.mathFont?.referencedFace() ?? hb_face_reference(hb_face_get_empty())
    unitsPerEm = hb_face_get_upem(face)
    hasTable = hb_ot_math_has_data(face) != 0
    font = hb_font_create(face)
    hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    hb_font_make_immutable(font)
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  func constant(_ constant: MathConstant) -> Double {
    guard hasTable else {
      return constant.isPercentage
        ? constant.fallback : constant.fallback * Double(unitsPerEm) / 1000
    }
    guard let name = constant.harfBuzz else {
      return Double(hb_ot_math_get_min_connector_overlap(font, Self.upwards))
    }
    return Double(hb_ot_math_get_constant(font, name))
  }

  /// The character's glyph, replaced by what the feature `ssty` puts in its place at `level` 1 or 2.
  func glyph(_ character: Unicode.Scalar, scriptLevel level: Int) -> UInt32? {
    var nominal: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, character.value, &nominal) != 0 else { return nil }
    guard level > 0 else { return nominal }
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_add_codepoints(buffer, [character.value], 1, 0, 1)
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_MATH)
    var feature = hb_feature_t(
      tag: tag("ssty"), value: UInt32(level), start: 0, end: UInt32.max)
    hb_shape(font, buffer, &feature, 1)
    var count: UInt32 = 0
    // One character may be shaped as several glyphs, which is then no form of it for scripts.
    guard let shaped = hb_buffer_get_glyph_infos(buffer, &count), count == 1 else { return nominal }
    return shaped[0].codepoint
  }

  func metrics(of glyph: UInt32) -> GlyphMetrics {
    var extents = hb_glyph_extents_t()
    hb_font_get_glyph_extents(font, glyph, &extents)
    let advance = Double(hb_font_get_glyph_h_advance(font, glyph))
    let (left, top) = (Double(extents.x_bearing), Double(extents.y_bearing))
    return GlyphMetrics(
      advance: advance, top: top, bottom: top + Double(extents.height), left: left,
      right: left + Double(extents.width),
      italicCorrection: Double(hb_ot_math_get_glyph_italics_correction(font, glyph)))
  }

  func variants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
    variants(of: glyph, Self.upwards)
  }

  func wideVariants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
    variants(of: glyph, HB_DIRECTION_LTR)
  }

  func topAccent(of glyph: UInt32) -> Double {
    Double(hb_ot_math_get_glyph_top_accent_attachment(font, glyph))
  }

  private func variants(
    of glyph: UInt32, _ direction: hb_direction_t
  ) -> [(glyph: UInt32, advance: Double)] {
    var count: UInt32 = 0
    let total = hb_ot_math_get_glyph_variants(font, glyph, direction, 0, &count, nil)
    guard total > 0 else { return [] }
    count = total
    var variants = [hb_ot_math_glyph_variant_t](repeating: .init(), count: Int(total))
    hb_ot_math_get_glyph_variants(font, glyph, direction, 0, &count, &variants)
    return variants.prefix(Int(count)).map { ($0.glyph, Double($0.advance)) }
  }

  func assembly(of glyph: UInt32) -> [AssemblyPart] { assembly(of: glyph, Self.upwards) }

  func wideAssembly(of glyph: UInt32) -> [AssemblyPart] {
    assembly(of: glyph, HB_DIRECTION_LTR)
  }

  private func assembly(of glyph: UInt32, _ direction: hb_direction_t) -> [AssemblyPart] {
    var count: UInt32 = 0
    let total = hb_ot_math_get_glyph_assembly(font, glyph, direction, 0, &count, nil, nil)
    guard total > 0 else { return [] }
    count = total
    var parts = [hb_ot_math_glyph_part_t](repeating: .init(), count: Int(total))
    hb_ot_math_get_glyph_assembly(font, glyph, direction, 0, &count, &parts, nil)
    return parts.prefix(Int(count)).map { part in
      AssemblyPart(
        glyph: part.glyph, startConnector: Double(part.start_connector_length),
        endConnector: Double(part.end_connector_length), fullAdvance: Double(part.full_advance),
        isExtender: part.flags.rawValue & HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER.rawValue != 0)
    }
  }

  func kern(of glyph: UInt32, corner: MathCorner, height: Int32) -> Double {
    let kern: hb_ot_math_kern_t =
      switch corner {
      case .topRight: HB_OT_MATH_KERN_TOP_RIGHT
      case .topLeft: HB_OT_MATH_KERN_TOP_LEFT
      case .bottomRight: HB_OT_MATH_KERN_BOTTOM_RIGHT
      case .bottomLeft: HB_OT_MATH_KERN_BOTTOM_LEFT
      }
    return Double(hb_ot_math_get_glyph_kerning(font, glyph, kern, height))
  }

  private static let upwards = HB_DIRECTION_BTT

  func tag(_ name: StaticString) -> hb_tag_t {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | hb_tag_t($1) } }
  }
}
