import Expressions
import Canvas
import Drawings
import Functions
import MathLayout
import NotationTesting
import Notations
import Testing

@Suite struct PropertyTests {
  /// Whatever the formula: no glyph touches another, no ink leaves the box, bars are crisp.
  @Test(arguments: 0..<300) func randomFormulasKeepApart(seed: Int) {
    var random = RandomNotation(seed: UInt64(seed), hasDegrees: false)
    let notation = random.formula(depth: 1 + seed % 5)
    for style in [MathTypesetter.Style.display, .text] {
      let drawing = MathTypesetter(font: FixedFont(), measurer: FixedMeasurer())
        .layout(notation, size: 20, style: style)
      let ink = Ink(drawing, FixedFont())
      #expect(drawing.size.width.isFinite && drawing.size.height.isFinite)
      #expect(ink.overlap(of: \.box) == nil)
      #expect(ink.escape(from: drawing.size) == nil)
      for case .fill(let path, _) in drawing.items {
        let top = path.bounds?.top ?? 0
        #expect(abs(top * 2 - (top * 2).rounded()) < 1e-9, "a rule begins at \(top)")
      }
    }
  }

  /// With letters that lean, have descenders and reach out to the left.
  @Test(arguments: 0..<150) func randomFormulasKeepApartInTheRealFont(seed: Int) {
    var random = RandomNotation(seed: UInt64(1000 + seed))
    let notation = random.formula(depth: 1 + seed % 4)
    let font = PangoMathFont()
    let drawing = MathTypesetter(font: font, measurer: PangoMeasurer()).layout(notation, size: 19)
    #expect(Ink(drawing, font).escape(from: drawing.size) == nil)
  }

  @Test(arguments: HardFormulas.all.map(\.name)) func hardFormulasKeepApart(name: String) throws {
    let notation = try #require(HardFormulas.all.first { $0.name == name }?.notation)
    let font = PangoMathFont()
    let typesetter = MathTypesetter(font: font, measurer: PangoMeasurer())
    for style in [MathTypesetter.Style.display, .text] {
      for size in [19, 17, 14.5, 13.5, 12] {
        let drawing = typesetter.layout(notation, size: size, style: style)
        let ink = Ink(drawing, font)
        #expect(ink.overlap(of: \.core) == nil)
        #expect(ink.escape(from: drawing.size) == nil)
      }
    }
  }

  /// What authors write in TeX.
  @Test(arguments: AuthorsFormulas.all.map(\.group)) func authorsFormulasKeepApart(group: String)
    throws
  {
    let sources = try #require(AuthorsFormulas.all.first { $0.group == group }?.sources)
    let font = PangoMathFont()
    let typesetter = MathTypesetter(font: font, measurer: PangoMeasurer())
    for source in sources {
      var macros = TeXMacros()
      let notation = try TeX.read(source, display: true, macros: &macros).get()
      for style in [MathTypesetter.Style.display, .text] {
        for size in [19, 14.5, 12] {
          let drawing = typesetter.layout(notation, size: size, style: style)
          let ink = Ink(drawing, font)
          #expect(!ink.glyphs.isEmpty)
          #expect(ink.escape(from: drawing.size) == nil, "\(source)")
          // A space that closes up, a sign that is struck and a degree overlap what is beside them.
          guard !["\\!", "\\not", "\\sqrt["].contains(where: source.contains) else { continue }
          #expect(ink.overlap(of: \.core) == nil, "\(source)")
        }
      }
    }
  }

  /// All that the prelude shows: equations, stated derivatives, defaults, stable forms.
  @Test(arguments: Prelude.library.functions.keys.sorted())
  func preludeFormulasKeepApart(name: String) throws {
    let library = Prelude.library
    let function = try #require(library.functions[name])
    let computed = function.definition?.computed.map { Notation.of($0, in: library) }
    let notations =
      (0...3).compactMap(function.notation(primes:)) + function.defaults
      + [computed].compactMap(\.self)
    let font = PangoMathFont()
    let typesetter = MathTypesetter(font: font, measurer: PangoMeasurer())
    #expect(!notations.isEmpty)
    for notation in notations {
      for style in [MathTypesetter.Style.display, .text] {
        for size in [19, 17, 14.5, 13.5, 12] {
          let drawing = typesetter.layout(notation, size: size, style: style)
          let ink = Ink(drawing, font)
          #expect(!ink.glyphs.isEmpty)
          #expect(ink.overlap(of: \.core) == nil)
          #expect(ink.escape(from: drawing.size) == nil)
        }
      }
    }
  }

  /// The f reaches out of its width on both sides: no neighbour in a row stands in its ink.
  @Test func leaningLettersKeepTheirInkApart() {
    let font = PangoMathFont()
    let letters: [Notation] = ["f", "g", "j", "p", "V", "T", "W", "σ", "(", "ReLU", "+", "·", 2]
    for left in letters {
      for right in letters {
        let notation: Notation = .row(
          [left, right, "f"].map { $0 == "(" ? fence(.parentheses, "f") : $0 })
        let drawing = MathTypesetter(font: font, measurer: PangoMeasurer())
          .layout(notation, size: 19)
        #expect(Ink(drawing, font).overlap(of: \.box) == nil, "\(left) \(right)")
      }
    }
  }

  /// The space after a sign is seen before an f too, though it leans back over it.
  @Test func leaningLettersKeepTheirSpace() throws {
    let font = PangoMathFont()
    let gaps = try ["f", "z"].map { letter -> Double in
      let drawing = MathTypesetter(font: font, measurer: PangoMeasurer())
        .layout(row("a", "+", Notation(stringLiteral: letter)), size: 18)
      let ink = Ink(drawing, font).glyphs
      try #require(ink.count == 3)
      return ink[2].box.left - ink[1].box.right
    }
    #expect(gaps[0] > 3.9 && abs(gaps[0] - gaps[1]) < 1.5, "\(gaps)")
  }

  /// The bars of fractions are whole pixels thick: one point at all sizes of the page's formulas.
  @Test(arguments: [19, 17, 14.5, 13.5]) func barsAreOnePointThick(size: Double) throws {
    let drawing = MathTypesetter(font: PangoMathFont(), measurer: PangoMeasurer())
      .layout(frac(1, "z"), size: size)
    let bars = drawing.items.compactMap { item -> Rectangle? in
      guard case .fill(let path, _) = item else { return nil }
      return path.bounds
    }
    let bar = try #require(bars.first)
    #expect(bars.count == 1 && abs(bar.height - 1) < 1e-9)
    #expect(abs(bar.top * 2 - (bar.top * 2).rounded()) < 1e-9)
  }
}
