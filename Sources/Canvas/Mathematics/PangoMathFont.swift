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
    var wideVariants: [UInt32: [(glyph: UInt32, advance: Double)]] = [:]
    var topAccents: [UInt32: Double] = [:]
    var assemblies: [UInt32: [AssemblyPart]] = [:]
    var wideAssemblies: [UInt32: [AssemblyPart]] = [:]
    var kerns: [Corner: Double] = [:]
  }

  /// What was asked before. Questions are about the characters of formulas, so it stays small.
  private let known = Mutex(Known())

  package init() {}

  package var unitsPerEm: Double { known.withLock { Double($0.tables.unitsPerEm) } }

  package func constant(_ constant: MathConstant) -> Double {
    asked { $0.constants.remember(constant, $1.constant(constant)) }
  }

  package func glyph(_ character: Unicode.Scalar, scriptLevel level: Int) -> UInt32? {
    let form = Form(character: character, scriptLevel: level)
    return asked { $0.glyphs.remember(form, $1.glyph(character, scriptLevel: level)) }
  }

  package func metrics(of glyph: UInt32) -> GlyphMetrics {
    asked { $0.metrics.remember(glyph, $1.metrics(of: glyph)) }
  }

  package func variants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
    asked { $0.variants.remember(glyph, $1.variants(of: glyph)) }
  }

  package func wideVariants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
    asked { $0.wideVariants.remember(glyph, $1.wideVariants(of: glyph)) }
  }

  package func topAccent(of glyph: UInt32) -> Double {
    asked { $0.topAccents.remember(glyph, $1.topAccent(of: glyph)) }
  }

  package func assembly(of glyph: UInt32) -> [AssemblyPart] {
    asked { $0.assemblies.remember(glyph, $1.assembly(of: glyph)) }
  }

  package func wideAssembly(of glyph: UInt32) -> [AssemblyPart] {
    asked { $0.wideAssemblies.remember(glyph, $1.wideAssembly(of: glyph)) }
  }

  package func kern(of glyph: UInt32, corner: MathCorner, height: Double) -> Double {
    let units = min(max(height, -100_000), 100_000).rounded()
    let key = Corner(glyph: glyph, corner: corner, height: Int(units))
    return asked {
      $0.kerns.remember(key, $1.kern(of: glyph, corner: corner, height: Int32(units)))
    }
  }

  private func asked<Answer: Sendable>(_ find: (inout Known, MathTables) -> Answer) -> Answer {
    known.withLock { known in
      let tables = known.tables
      return find(&known, tables)
    }
  }
}
