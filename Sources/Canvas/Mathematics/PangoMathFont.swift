internal import CPangoCairo
package import Drawings
internal import Synchronization

/// The installed mathematics font's MATH table, read through HarfBuzz; its glyph indices are those that
/// `Glyphs` are painted by. May be used from several threads at once.
///
/// A font without the table, or none at all, has no variants and MathML Core's fallback constants.
package final class PangoMathFont: MathFont {
  private struct Form: Hashable {
    let character: Unicode.Scalar
    let scriptLevel: Int
  }

  private struct Corner: Hashable {
    let glyph: UInt32
    let corner: MathCorner
    let height: Int
  }

  private struct Known {
    /// Opened when the font is first asked about.
    lazy var tables = MathTables()
    var constants: [MathConstant: Double] = [:]
    var glyphs: [Form: UInt32?] = [:]
    var metrics: [UInt32: GlyphMetrics] = [:]
    var variants: [UInt32: [(glyph: UInt32, advance: Double)]] = [:]
    var assemblies: [UInt32: [AssemblyPart]] = [:]
    var kerns: [Corner: Double] = [:]
  }

  /// What was asked before. Questions are about the characters of formulas, so it stays small.
  private let known = Mutex(Known())

  package init() {}

  package var unitsPerEm: Double { known.withLock { Double($0.tables.unitsPerEm) } }

  package func constant(_ constant: MathConstant) -> Double {
    known.withLock { known in
      if let value = known.constants[constant] { return value }
      let value = known.tables.constant(constant)
      known.constants[constant] = value
      return value
    }
  }

  package func glyph(_ character: Unicode.Scalar, scriptLevel level: Int) -> UInt32? {
    let form = Form(character: character, scriptLevel: level)
    return known.withLock { known in
      if let glyph = known.glyphs[form] { return glyph }
      let glyph = known.tables.glyph(character, scriptLevel: level)
      known.glyphs[form] = .some(glyph)
      return glyph
    }
  }

  package func metrics(of glyph: UInt32) -> GlyphMetrics {
    known.withLock { known in
      if let metrics = known.metrics[glyph] { return metrics }
      let metrics = known.tables.metrics(of: glyph)
      known.metrics[glyph] = metrics
      return metrics
    }
  }

  package func variants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
    known.withLock { known in
      if let variants = known.variants[glyph] { return variants }
      let variants = known.tables.variants(of: glyph)
      known.variants[glyph] = variants
      return variants
    }
  }

  package func assembly(of glyph: UInt32) -> [AssemblyPart] {
    known.withLock { known in
      if let parts = known.assemblies[glyph] { return parts }
      let parts = known.tables.assembly(of: glyph)
      known.assemblies[glyph] = parts
      return parts
    }
  }

  package func kern(of glyph: UInt32, corner: MathCorner, height: Double) -> Double {
    let units = min(max(height, -100_000), 100_000).rounded()
    let key = Corner(glyph: glyph, corner: corner, height: Int(units))
    return known.withLock { known in
      if let kern = known.kerns[key] { return kern }
      let kern = known.tables.kern(of: glyph, corner: corner, height: Int32(units))
      known.kerns[key] = kern
      return kern
    }
  }
}
