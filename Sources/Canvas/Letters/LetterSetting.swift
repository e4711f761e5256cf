internal import CPangoCairo
internal import Glibc

/// Puts the glyphs of one text on a page.
struct LetterSetting {
  private let opened: OpenedLetters
  private let matrix: cairo_matrix_t
  private let (cosine, sine): (Double, Double)
  private let turn: Double
  private(set) var runs: [LetterRun] = []
  private(set) var box = InkBox()

  /// - Parameters:
  ///   - opened: the calling thread's letters.
  ///   - matrix: from the text's place to the page, which turns and moves.
  init(_ opened: OpenedLetters, _ matrix: cairo_matrix_t) {
    self.opened = opened
    self.matrix = matrix
    // To thousandths of a degree, as it is written.
    turn = (atan2(matrix.yx, matrix.xx) * 180_000 / .pi).rounded() / 1000
    (cosine, sine) = (cos(turn * .pi / 180), sin(turn * .pi / 180))
  }

  /// Adds a line that Pango has set.
  ///
  /// - Parameters:
  ///   - line: at the size of the typesetter.
  ///   - origin: the left end of its baseline.
  ///   - scale: by how much its size is another.
  ///   - size: in points to an em.
  /// - Returns: whether it is all outlines; else what was added is of no use.
  mutating func add(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, at origin: (x: Double, y: Double), scale: Double,
    size: Double
  ) -> Bool {
    let unit = scale / Double(PANGO_SCALE)
    var x = origin.x
    var next = line.pointee.runs
    while let node = next {
      next = node.pointee.next
      guard let item = node.pointee.data?.assumingMemoryBound(to: PangoLayoutRun.self),
        let glyphs = item.pointee.glyphs, let font = item.pointee.item?.pointee.analysis.font
      else { return false }
      let infos = UnsafeBufferPointer(
        start: glyphs.pointee.glyphs, count: Int(glyphs.pointee.num_glyphs))
      for info in infos {
        let place = info.geometry
        if info.glyph != PangoGlyph(PANGO_GLYPH_EMPTY) {
          guard
            add(
              info.glyph, of: font, size: size,
              at: (x + Double(place.x_offset) * unit, origin.y + Double(place.y_offset) * unit))
          else { return false }
        }
        x += Double(place.width) * unit
      }
    }
    return true
  }

  /// Adds a glyph.
  ///
  /// - Parameters:
  ///   - glyph: its index in the font.
  ///   - font: at the size of the typesetter.
  ///   - size: in points to an em.
  ///   - origin: where it stands.
  /// - Returns: whether it is an outline or nothing.
  mutating func add(
    _ glyph: PangoGlyph, of font: OpenedLetters.Font, size: Double,
    at origin: (x: Double, y: Double)
  ) -> Bool {
    guard let units = opened.unitsPerEm(of: font) else { return false }
    switch opened.open(glyph, of: font) {
    case .other: return false
    case .nothing: return true
    case .outline(let outline):
      let scale = size / units
      let x = matrix.xx * origin.x + matrix.xy * origin.y + matrix.x0
      let y = matrix.yx * origin.x + matrix.yy * origin.y + matrix.y0
      // On the page turned back by as much as the text is turned.
      let across = (cosine * x + sine * y, cosine * y - sine * x)
      let run = LetterRun(scale: scale, turn: turn)
      if runs.last?.scale != scale { runs.append(run) }
      runs[runs.count - 1].glyphs.append(
        LetterRun.Glyph(
          number: outline.number, letter: outline.letter,
          x: Int((across.0 * 1000).rounded()), y: Int((across.1 * 1000).rounded())))
      let ink = outline.box
      for (u, v) in [
        (ink.left, ink.top), (ink.right, ink.top), (ink.left, ink.bottom), (ink.right, ink.bottom),
      ] {
        let (u, v) = (Double(u) * scale, Double(v) * scale)
        box.add(x + cosine * u - sine * v, y + sine * u + cosine * v)
      }
      return true
    }
  }
}
