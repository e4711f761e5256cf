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
    case .letters(let name, let alphabet):
      return letters(alphabet.letters(name), face: .upright, style)
    case .word(let name): return letters(name, face: .upright, style)
    case .text(let words, let face): return self.words(words, face, style)
    case .number(let digits, let exponent): return number(digits, exponent: exponent, style)
    case .sign(let sign): return self.sign(sign, style)
    case .fraction(let over, let under): return fraction(over, under, style)
    case .atop(let over, let under): return atop(over, under, style)
    case .scripts(let base, let sub, let sup, let primes):
      return scripts(base, lower: sub, upper: sup, primes: primes, style)
    case .limits(let base, let lower, let upper):
      return limits(base, lower: lower, upper: upper, style)
    case .root(let content, let degree): return root(content, degree: degree, style)
    case .accent(let accent, let content): return self.accent(accent, content, style)
    case .fenced(let fence, let content): return fenced(fence, content, style)
    case .middle(let character): return delimiter(character, style)
    case .delimiter(let character, let size, _): return delimiter(character, size: size, style)
    case .cases(let cases): return self.cases(cases, style)
    case .big(let sign, nil, nil, .row([])):
      return bigOperator(sign, lower: nil, upper: nil, style)
    case .arrow(let character, let lower, let upper):
      return arrow(character, lower: lower, upper: upper, style)
    case .table(let table): return self.table(table, style)
    case .styled(let inner, let content): return nucleus(content, style.set(to: inner))
    case .classed(_, let content, _): return nucleus(content, style)
    case .boxed(let content): return boxed(content, style)
    case .phantom(let content): return phantom(content, style)
    case .colored(let color, let content):
      var box = nucleus(content, style)
      box.role = color.role
      return box
    case .big, .space, .tagged: return line(notation, style)
    }
  }
}
