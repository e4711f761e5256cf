internal import Drawings
internal import Notations

extension Layout {
  enum LetterFace { case italic, upright }

  /// Characters side by side by their advance widths, as text is set: no ink is kept apart.
  func letters(_ string: String, face: LetterFace, _ style: Style) -> Box {
    var result = Box(isLetter: true)
    var x = 0.0
    for character in string {
      var box = letter(character, face: face, style)
      result.italicCorrection = box.italicCorrection
      result.glyph = string.count == 1 ? box.glyph : nil
      box.italicCorrection = 0
      result.place(box, x: x, y: 0)
      x += box.width
    }
    return result
  }

  /// A character as a glyph of the mathematics font, or, if that lacks it, as text.
  private func letter(_ character: Character, face: LetterFace, _ style: Style) -> Box {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else {
      return text(String(character), style)
    }
    return symbol(face == .italic ? scalar.variable : scalar, style)
  }

  /// The glyph of `character`, in scripts the form that the font has for them, or text.
  func symbol(_ character: Unicode.Scalar, _ style: Style) -> Box {
    guard let index = font.glyph(character, scriptLevel: style.scriptLevel) else {
      return text(String(Character(character)), style)
    }
    return glyph(index, style)
  }

  func glyph(_ index: UInt32, _ style: Style) -> Box {
    let metrics = font.metrics(of: index)
    return Box(
      width: points(metrics.advance, style), height: max(0, points(metrics.top, style)),
      depth: max(0, points(-metrics.bottom, style)), inkLeft: points(metrics.left, style),
      inkRight: points(metrics.right, style),
      italicCorrection: points(metrics.italicCorrection, style),
      parts: [Box.Part(content: .glyph(index, size: em(style)), x: 0, y: 0)], glyph: index,
      isLetter: true)
  }

  private func text(_ string: String, _ style: Style) -> Box {
    text(string, Font(.math, em(style)))
  }

  func text(_ string: String, _ font: Font) -> Box {
    let measure = measurer.measure(string, in: font)
    return Box(
      width: measure.width, height: max(0, -measure.ink.top), depth: max(0, measure.ink.bottom),
      inkLeft: measure.ink.left, inkRight: measure.ink.right,
      parts: [Box.Part(content: .text(string, font), x: 0, y: 0)], isLetter: true)
  }

  /// A sign of one or several characters; one with the stroke of a negation, for which Unicode has no
  /// character, is drawn and struck.
  func sign(_ sign: Notation.Sign, _ style: Style) -> Box {
    let scalars = Array(sign.drawn.unicodeScalars)
    guard scalars.count != 1 else { return symbol(scalars[0], style) }
    var result = Box()
    for scalar in scalars {
      guard scalar == Self.stroke, let index = font.glyph(scalar, scriptLevel: 0) else {
        result.place(symbol(scalar, style), x: result.width, y: 0)
        continue
      }
      let stroke = glyph(index, style)
      let middle = (stroke.inkLeft + stroke.inkRight) / 2
      let width = result.width
      result.place(stroke, x: width / 2 - middle, y: 0)
      result.width = width
    }
    return result
  }

  /// The combining long solidus overlay.
  private static let stroke: Unicode.Scalar = "\u{338}"

  /// Digits, and after them "· 10" with an exponent if there is one.
  func number(_ digits: String, exponent: Int?, _ style: Style) -> Box {
    // A hyphen is no minus sign.
    let shown = String(digits.map { $0 == "-" ? "\u{2212}" : $0 })
    guard let exponent else { return letters(shown, face: .upright, style) }
    let power = Notation.scripts(
      .number("10", exponent: nil), subscript: nil,
      superscript: .number(String(exponent), exponent: nil), primes: 0)
    if shown.isEmpty { return line(power, style) }
    return line(.row([.number(shown, exponent: nil), .sign(.times), power]), style)
  }
}

extension Unicode.Scalar {
  /// The letter's form as a variable: italic, but for Greek capitals and nabla, which TeX sets upright.
  fileprivate var variable: Unicode.Scalar {
    switch self {
    case "\u{391}"..."\u{3A9}", "\u{3F4}", "\u{2207}": self
    default: mathItalic
    }
  }
}
