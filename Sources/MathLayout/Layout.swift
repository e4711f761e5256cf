internal import Drawings
internal import Notations

/// The rules of layout for one font at one size; each construct has its file in `Constructs`.
struct Layout: Sendable {
  let font: any MathFont
  let measurer: any TextMeasurer
  /// The em of each step of size: letters, scripts, scripts of scripts.
  private let ems: [Double]

  init(font: any MathFont, measurer: any TextMeasurer, size: Double) {
    self.font = font
    self.measurer = measurer
    ems = [
      size, size * font.constant(.scriptPercentScaleDown) / 100,
      size * font.constant(.scriptScriptPercentScaleDown) / 100,
    ]
  }

  /// The font's size in points.
  func em(_ style: Style) -> Double { ems[style.scriptLevel] }

  /// A length of the font in points.
  func points(_ units: Double, _ style: Style) -> Double { units / font.unitsPerEm * em(style) }

  func length(_ constant: MathConstant, _ style: Style) -> Double {
    points(font.constant(constant), style)
  }

  func axis(_ style: Style) -> Double { length(.axisHeight, style) }

  /// `notation` as the nucleus of scripts: a single letter stays one, with its italic correction
  /// beside its width.
  func nucleus(_ notation: Notation, _ style: Style) -> Box {
    switch notation {
    case .row(let parts):
      return parts.count == 1 ? nucleus(parts[0], style) : line(notation, style)
    case .variable(let name): return letters(name, face: .italic, style)
    case .word(let name), .text(let name, _): return letters(name, face: .upright, style)
    case .number(let digits, let exponent): return number(digits, exponent: exponent, style)
    case .sign(let sign): return self.sign(sign, style)
    case .fraction(let over, let under): return fraction(over, under, style)
    case .scripts(let base, let sub, let sup, let primes):
      return scripts(base, lower: sub, upper: sup, primes: primes, style)
    case .root(let content, let degree): return root(content, degree: degree, style)
    case .accent(.overline, let content): return overline(content, style)
    case .accent(let accent, let content): return self.accent(accent, content, style)
    case .fenced(let fence, let content): return fenced(fence, content, style)
    case .cases(let cases): return self.cases(cases, style)
    case .big: return line(notation, style)
    case .table(let table): return self.table(table, style)
    default: return line(.row(notation.children), style)
    }
  }
}
