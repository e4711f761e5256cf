internal import CPangoCairo
internal import Drawings
internal import Glibc

/// Sets lines of text and finds fonts, on one thread.
///
/// Text is set without hinting and without rounding, at 72 dots an inch, so that a line has the same
/// shape and length at every scale and in every format. So all of it is set at one size, and scaled
/// from there: to look for a font takes long, and is done for each size.
final class Typesetter {
  /// A `cairo_font_options_t`: grey edges, no hinting of outlines or measures.
  let options: OpaquePointer
  /// The fonts of figures: those of the program where it has all of them.
  private let fonts: FontMap
  /// All fonts, for letters that the program's lack; nil where those of figures are all already.
  private lazy var others: FontMap? =
    FontConfiguration.program == nil ? nil : FontMap(.all, options: options)
  /// The outlines of their letters.
  let letters = OpenedLetters(size: size)
  private var descriptions: [Font.Face: FontDescription] = [:]
  /// What was set before: tick labels and the names of functions come again in every figure, and
  /// each line is measured and then painted in several formats.
  private var layouts: [Line: OpaquePointer] = [:]

  private struct Line: Hashable {
    let string: String
    let face: Font.Face
  }

  /// The size, in points, at which text is set and the font of mathematics is loaded.
  static let size = 100.0

  /// The most lines that are kept.
  private static let capacity = 2_048
  /// The font of mathematics; nil only if no font at all is installed.
  private(set) lazy var mathFont = LoadedMathFont(map: fonts.pointer, context: fonts.context)

  private init() {
    options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    fonts = FontMap(.program ?? .all, options: options)
  }

  deinit {
    forgetLayouts()
    cairo_font_options_destroy(options)
  }

  /// `string` set on one line at the typesetter's size, from the side that its first letter is written
  /// from; valid until the next call.
  func line(_ string: String, in face: Font.Face) -> UnsafeMutablePointer<PangoLayoutLine>? {
    pango_layout_get_line_readonly(layout(string, in: face), 0)
  }

  /// Whether the fonts have no sign for a part of `string`.
  func lacks(_ string: String, in face: Font.Face) -> Bool {
    pango_layout_get_unknown_glyphs_count(layout(string, in: face)) > 0
  }

  private func layout(_ string: String, in face: Font.Face) -> OpaquePointer {
    let line = Line(string: string, face: face)
    if let known = layouts[line] { return known }
    if layouts.count >= Self.capacity { forgetLayouts() }
    let shown = face == .mathItalic ? string.mathItalic : string
    var layout = layout(shown, in: face, with: fonts)
    if pango_layout_get_unknown_glyphs_count(layout) > 0, let others {
      FontFiles.noteAskingInstalled()
      g_object_unref(UnsafeMutableRawPointer(layout))
      layout = self.layout(shown, in: face, with: others)
    }
    layouts[line] = layout
    return layout
  }

  private func layout(_ string: String, in face: Font.Face, with fonts: FontMap) -> OpaquePointer {
    let layout: OpaquePointer = pango_layout_new(fonts.context)
    pango_layout_set_single_paragraph_mode(layout, 1)
    let description = descriptions.remember(face, FontDescription(face))
    pango_layout_set_font_description(layout, description.pointer)
    pango_layout_set_text(layout, string, Int32(string.utf8.count))
    return layout
  }

  /// The families of the fonts of figures.
  var families: Set<String> { fonts.families }

  private func forgetLayouts() {
    for layout in layouts.values { g_object_unref(UnsafeMutableRawPointer(layout)) }
    layouts = [:]
  }
}

extension Typesetter {
  /// The calling thread's typesetter; it lives as long as the thread.
  static var current: Typesetter {
    guard let key else { return Typesetter() }
    if let known = pthread_getspecific(key) {
      return Unmanaged<Typesetter>.fromOpaque(known).takeUnretainedValue()
    }
    let made = Typesetter()
    let retained = Unmanaged.passRetained(made)
    if pthread_setspecific(key, retained.toOpaque()) != 0 { retained.release() }
    return made
  }

  /// Where each thread keeps its typesetter; nil if the system has no place left.
  private static let key: pthread_key_t? = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { typesetter in
      guard let typesetter else { return }
      Unmanaged<Typesetter>.fromOpaque(typesetter).release()
    }
    return status == 0 ? key : nil
  }()
}

extension String {
  fileprivate var mathItalic: String {
    String(String.UnicodeScalarView(unicodeScalars.map(\.mathItalic)))
  }
}

extension Dictionary {
  /// What stands there, or else what is found and stands there from now on.
  mutating func remember(_ key: Key, _ find: @autoclosure () -> Value) -> Value {
    if let known = self[key] { return known }
    let found = find()
    self[key] = found
    return found
  }
}
