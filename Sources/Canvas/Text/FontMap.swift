internal import CPangoCairo

/// Owns a `PangoFontMap` of one configuration with a context to set text in; of one thread.
final class FontMap {
  let pointer: UnsafeMutablePointer<PangoFontMap>?
  let context: OpaquePointer

  /// Letters are drawn as `options` say, a `cairo_font_options_t`.
  init(_ configuration: FontConfiguration, options: OpaquePointer) {
    pointer = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    if let fonts = configuration.pointer {
      pango_fc_font_map_set_config(OpaquePointer(pointer), fonts)
    }
    context = pango_font_map_create_context(pointer)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    // The reader's locale must not change a shape.
    pango_context_set_language(context, pango_language_from_string("en"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(pointer)
  }

  /// The names of all families that there are.
  var families: Set<String> {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var count: Int32 = 0
    pango_font_map_list_families(pointer, &list, &count)
    defer { g_free(list) }
    return Set(
      (0..<Int(count)).compactMap { list?[$0] }.map {
        String(cString: pango_font_family_get_name($0))
      })
  }
}
