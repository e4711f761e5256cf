internal import Charting
internal import Drawings
internal import Formulas

/// Sets the words and the mathematics of a figure as ready drawings, by the measures of the figures'
/// style.
struct FigureTypesetter {
  let measurer: any TextMeasurer

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

  /// A formula; one letter is a variable and stands in italics.
  func mathematics(_ text: String, size: Double, _ role: Role) -> Drawing {
    let isVariable = text.count == 1 && text.allSatisfy(\.isLetter)
    return Drawing(
      text: text, font: Font(isVariable ? .mathItalic : .math, size), paint: Paint(role),
      measurer: measurer)
  }
}
