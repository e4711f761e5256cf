internal import Charting
internal import Drawings
internal import Formulas
internal import MathLayout

/// Sets the words and the mathematics of a figure as ready drawings, by the measures of the figures'
/// style.
struct FigureTypesetter {
  let measurer: any TextMeasurer
  let mathematics: MathTypesetter

  /// The title, bold 19.
  func title(_ text: String) -> Words {
    Words(text, font: Font(.bold, 19), paint: Paint(.ink), measurer: measurer)
  }

  /// The line below it, 12, muted.
  func subtitle(_ text: String) -> Words {
    Words(text, font: Font(.regular, 12), paint: Paint(.muted), measurer: measurer)
  }

  func words(_ text: String, size: Double, _ role: Role) -> Drawing {
    Drawing(text: text, font: Font(.regular, size), paint: Paint(role), measurer: measurer)
  }

  func mathematics(
    _ notation: Notation, size: Double, _ role: Role, style: MathTypesetter.Style = .text
  ) -> Drawing {
    mathematics.layout(notation, size: size, style: style, paint: Paint(role))
  }
}
