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
    let pieces = font.assembly(of: base)
    if !pieces.isEmpty, let assembly = assembled(pieces, to: height, style) { return assembly }
    return glyph(variants.last?.glyph ?? base, style)
  }

  /// The parts one above the other, extenders repeated as often as needed, with as much overlap as
  /// brings them closest to `height`. Nil if the parts cannot grow.
  private func assembled(_ parts: [AssemblyPart], to height: Double, _ style: Style) -> Box? {
    let target = height / em(style) * font.unitsPerEm
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

    var result = Box()
    var bottom = 0.0
    for (index, piece) in pieces.enumerated() {
      let part = glyph(piece.glyph, style)
      let inkBottom = points(font.metrics(of: piece.glyph).bottom, style)
      result.place(part, x: 0, y: inkBottom - points(bottom, style))
      bottom += piece.fullAdvance
      if index < slack.count { bottom -= overlap + slack[index] * share }
    }
    result.height = points(bottom, style)
    result.depth = 0
    return result
  }
}
