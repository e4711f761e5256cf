internal import CPangoCairo
package import Drawings
internal import Synchronization

/// Measures text with the installed fonts; may be used from several threads at once.
package final class PangoMeasurer: TextMeasurer {
  private struct Key: Hashable {
    let string: String
    let font: Font
  }

  private static let capacity = 4096
  private let known = Mutex<[Key: TextMeasure]>([:])

  package init() {}

  package func measure(_ string: String, in font: Font) -> TextMeasure {
    let key = Key(string: string, font: font)
    if let measure = known.withLock({ $0[key] }) { return measure }
    let measure = Self.measured(string, in: font)
    known.withLock {
      // Figures of one lesson come nowhere near the bound, so what goes first does not matter.
      if $0.count >= Self.capacity { $0.removeAll(keepingCapacity: true) }
      $0[key] = measure
    }
    return measure
  }

  package func missing(from string: String, in font: Font) -> [Character] {
    let typesetter = Typesetter.current
    guard typesetter.lacks(string, in: font.face) else { return [] }
    return string.filter { typesetter.lacks(String($0), in: font.face) }.map(\.self)
  }

  package func ink(ofGlyph index: UInt32, size: Double) -> Rectangle {
    Typesetter.current.mathFont?.ink(ofGlyph: index, size: size)
      ?? Rectangle(x: 0, y: 0, width: 0, height: 0)
  }

  /// Opens the fonts of figures on the calling thread, so that what it does first need not wait.
  package static func prepare() {
    for face in Font.Face.allCases { _ = measured("0", in: Font(face, Typesetter.size)) }
    _ = Typesetter.current.mathFont
  }

  private static func measured(_ string: String, in font: Font) -> TextMeasure {
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_line_get_extents(Typesetter.current.line(string, in: font.face), &ink, &logical)
    let scale = font.size / Typesetter.size
    let box = Rectangle(logical, scale: scale)
    return TextMeasure(
      width: box.width, ascent: -box.top, descent: box.bottom, ink: Rectangle(ink, scale: scale))
  }
}
