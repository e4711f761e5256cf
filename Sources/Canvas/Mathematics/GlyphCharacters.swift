internal import CPangoCairo

extension MathTables {
  /// What the glyphs of the mathematics font stand for, by index, so that text can be taken out of a
  /// file that has them: characters' own glyphs, those that the feature `ssty` puts in their place in
  /// scripts, and their larger forms.
  static let characters = MathTables().characters

  private var characters: [UInt32: Unicode.Scalar] {
    let all = hb_set_create()
    let lookups = hb_set_create()
    defer {
      hb_set_destroy(all)
      hb_set_destroy(lookups)
    }
    hb_face_collect_unicodes(face, all)
    hb_ot_layout_collect_lookups(face, tag("GSUB"), nil, nil, [tag("ssty"), 0], lookups)
    let scripts = Self.members(of: lookups)
    var own: [UInt32: Unicode.Scalar] = [:]
    var forms: [UInt32: Unicode.Scalar] = [:]
    for value in Self.members(of: all) {
      var glyph: hb_codepoint_t = 0
      guard let character = Unicode.Scalar(value),
        hb_font_get_nominal_glyph(font, value, &glyph) != 0
      else { continue }
      // The first of several characters is the usual one.
      own[glyph] = own[glyph] ?? character
      let small = scripts.flatMap { alternates(of: glyph, in: $0) }
      for form in [glyph] + small {
        forms[form] = forms[form] ?? character
        for larger in variants(of: form) + wideVariants(of: form) {
          forms[larger.glyph] = forms[larger.glyph] ?? character
        }
      }
    }
    return own.merging(forms) { own, _ in own }
  }

  private static func members(of set: OpaquePointer?) -> [UInt32] {
    var members: [UInt32] = []
    var next = hb_codepoint_t.max
    while hb_set_next(set, &next) != 0 { members.append(next) }
    return members
  }

  private func alternates(of glyph: UInt32, in lookup: UInt32) -> [UInt32] {
    var count: UInt32 = 8
    var found = [hb_codepoint_t](repeating: 0, count: Int(count))
    hb_ot_layout_lookup_get_glyph_alternates(face, lookup, glyph, 0, &count, &found)
    return Array(found.prefix(Int(count)))
  }
}
