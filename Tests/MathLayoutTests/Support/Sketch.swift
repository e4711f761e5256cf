import Drawings

/// A drawing in words, with distances from the baseline: `10: z 0,0  2 5,-4`.
///
/// A glyph of a taller variant is followed by its number: `(+2`. Heights above the baseline are
/// negative. A rule is its left and upper edge, its width and its thickness.
func sketch(_ drawing: Drawing) -> String {
  let size = [drawing.size.width, drawing.baseline, drawing.size.height - drawing.baseline]
  var lines = ["box " + size.map(Rounding.decimal).joined(separator: " ")]
  for item in drawing.items {
    switch item {
    case .glyphs(let run):
      let glyphs = run.glyphs.map { glyph in
        "\(name(glyph.index)) \(place(glyph.origin, drawing))"
      }
      lines.append("\(Rounding.decimal(run.size)): " + glyphs.joined(separator: "  "))
    case .fill(let path, _):
      guard let box = path.bounds else { continue }
      lines.append(
        "rule \(place(Point(box.left, box.top), drawing)) "
          + "\(Rounding.decimal(box.width)) \(Rounding.decimal(box.height))")
    case .text(let text):
      lines.append("text \(text.string) \(place(text.origin, drawing))")
    case .stroke, .group:
      lines.append("unexpected \(item.line)")
    }
  }
  return lines.joined(separator: "\n")
}

private func place(_ point: Point, _ drawing: Drawing) -> String {
  "\(Rounding.decimal(point.x)),\(Rounding.decimal(point.y - drawing.baseline))"
}

private func name(_ glyph: UInt32) -> String {
  let plain = glyph % FixedFont.levelStep
  let variant = plain / FixedFont.variantStep
  let scalar = Unicode.Scalar(plain % FixedFont.variantStep) ?? "?"
  return String(Character(upright(scalar))) + (variant > 0 ? "+\(variant)" : "")
}

/// The usual letter for one of the mathematical italic alphabet, which editors show badly.
private func upright(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZαβσμδ".unicodeScalars)
  return letters.first { $0.mathItalic == scalar } ?? scalar
}
