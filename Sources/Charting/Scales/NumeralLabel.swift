package import Drawings
package import Numerals

extension Numeral {
  /// How far the digits reach above the baseline, in em: exponents are raised.
  var reach: Double {
    switch self {
    case .plain: 0.78
    case .scientific: 0.38 + 0.72 * 0.78
    }
  }

  /// The numeral as a label: exponents 0.72 as large, raised 0.38 em, 0.6 after the ten.
  package func drawing(
    in font: Font, paint: Paint, decimalSign: DecimalSign = .point, measurer: any TextMeasurer
  ) -> Drawing {
    switch written(with: decimalSign) {
    case .plain(let string):
      return Drawing(text: string, font: font, paint: paint, measurer: measurer)
    case .scientific(let coefficient, let exponent):
      let base = Numeral.base(coefficient)
      let measure = measurer.measure(base, in: font)
      let raised = Font(font.face, font.size * 0.72)
      let text = Numeral.exponentText(exponent)
      let power = measurer.measure(text, in: raised)
      let rise = font.size * 0.38
      let ascent = max(measure.ascent, power.ascent + rise)
      return Drawing(
        size: Size(measure.width + 0.6 + power.width, ascent + measure.descent), baseline: ascent,
        items: [
          .text(Text(base, font: font, at: Point(0, ascent), paint: paint)),
          .text(
            Text(
              text, font: raised, at: Point(measure.width + 0.6, ascent - rise), paint: paint)),
        ])
    }
  }
}

extension Drawing {
  /// A line of text as a label: its box is the advance width by ascent and descent.
  package init(text: String, font: Font, paint: Paint, measurer: any TextMeasurer) {
    let measure = measurer.measure(text, in: font)
    self.init(
      size: Size(measure.width, measure.ascent + measure.descent), baseline: measure.ascent,
      items: [.text(Text(text, font: font, at: Point(0, measure.ascent), paint: paint))])
  }
}
