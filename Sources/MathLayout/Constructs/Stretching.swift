internal import Drawings

extension Layout {
  /// The smallest form of `character` that is at least `height` points high: a variant, else an
  /// assembly, else the largest variant (OpenType specification, MathVariants).
  func stretched(_ character: Unicode.Scalar, to height: Double, _ style: Style) -> Box {
    guard let base = font.glyph(character, scriptLevel: style.scriptLevel) else {
      return symbol(character, style)
    }
    let variants = font.variants(of: base)
    if let fitting = variants.first(where: { points($0.advance, style) >= height }) {
      return glyph(fitting.glyph, style)
    }
    guard let assembly = assembled(font.assembly(of: base), to: height, style) else {
      return glyph(variants.last?.glyph ?? base, style)
    }
    var result = Box()
    for piece in assembly.pieces {
      let inkBottom = points(font.metrics(of: piece.glyph).bottom, style)
      result.place(glyph(piece.glyph, style), x: 0, y: inkBottom - points(piece.offset, style))
    }
    result.height = points(assembly.length, style)
    result.depth = 0
    return result
  }

  /// The form of `character` whose width comes closest to `width` points, a variant or an assembly. Its ink
  /// begins at the left end of its baseline and ends at its width.
  func widened(_ character: Unicode.Scalar, to width: Double, _ style: Style) -> Box {
    guard let base = font.glyph(character, scriptLevel: 0) else { return symbol(character, style) }
    let nearest =
      ([base] + font.wideVariants(of: base).map(\.glyph))
      .min { abs(inkWidth(of: $0, style) - width) < abs(inkWidth(of: $1, style) - width) } ?? base
    var pieces: [(glyph: UInt32, offset: Double)] = [(nearest, 0)]
    if let assembly = assembled(font.wideAssembly(of: base), to: width, style),
      abs(points(assembly.length, style) - width) < abs(inkWidth(of: nearest, style) - width)
    {
      pieces = assembly.pieces
    }
    var result = Box()
    for piece in pieces {
      let box = glyph(piece.glyph, style)
      result.place(box, x: points(piece.offset, style) - box.inkLeft, y: 0)
    }
    result.width = result.inkRight
    return result
  }

  private func inkWidth(of glyph: UInt32, _ style: Style) -> Double {
    let metrics = font.metrics(of: glyph)
    return points(metrics.right - metrics.left, style)
  }

  /// The parts one after the other, extenders repeated as often as needed, with as much overlap as
  /// brings them closest to `length` points; offsets in units of the font. Nil if the parts cannot grow.
  private func assembled(
    _ parts: [AssemblyPart], to length: Double, _ style: Style
  ) -> (pieces: [(glyph: UInt32, offset: Double)], length: Double)? {
    let target = length / em(style) * font.unitsPerEm
    let overlap = font.constant(.minConnectorOverlap)
    let extenders = parts.filter(\.isExtender)
    let growth = extenders.reduce(0) { $0 + $1.fullAdvance - overlap }
    let fixed = parts.filter { !$0.isExtender }.reduce(overlap) { $0 + $1.fullAdvance - overlap }
    guard growth > 0 else { return nil }
    // A formula is bounded by the page, so more repetitions than this are never seen.
    let repeats = min(max(((target - fixed) / growth).rounded(.up), 0), 10_000)
    let pieces = parts.flatMap {
      Array(repeating: $0, count: $0.isExtender ? Int(repeats) : 1)
    }
    guard !pieces.isEmpty else { return nil }

    // How much more each joint may overlap, and which share of that brings the whole to `target`.
    let slack = zip(pieces, pieces.dropFirst()).map { lower, upper in
      max(0, min(lower.endConnector, upper.startConnector) - overlap)
    }
    let excess = max(0, fixed + repeats * growth - target)
    let available = slack.reduce(0, +)
    let share = available > 0 ? min(1, excess / available) : 0

    var offset = 0.0
    var placed: [(glyph: UInt32, offset: Double)] = []
    for (index, piece) in pieces.enumerated() {
      placed.append((piece.glyph, offset))
      offset += piece.fullAdvance
      if index < slack.count { offset -= overlap + slack[index] * share }
    }
    return (placed, offset)
  }
}
