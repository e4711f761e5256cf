package import Drawings

/// A drawing in its colours, with what its files say of it.
package struct Picture: Hashable, Sendable {
  /// Rounded to hundredths of a point.
  package let drawing: Drawing
  package let theme: Theme
  /// What the ids inside an SVG begin with, so that several can stand in one page: ASCII letters,
  /// digits, `-` and `_`; other characters become `-`.
  package let id: String
  /// What the picture is called; may be empty.
  package let title: String
  /// The long description for those who cannot see it; may be empty.
  package let description: String

  package init(
    _ drawing: Drawing, theme: Theme, id: String = "figure", title: String = "",
    description: String = ""
  ) {
    self.drawing = drawing.rounded()
    self.theme = theme
    self.id = Self.identifier(id)
    self.title = title
    self.description = description
  }

  /// The page's size is checked in one place, since the formats differ in what they bear.
  func checkSize() throws(CanvasError) {
    let (width, height) = (drawing.size.width, drawing.size.height)
    guard (1...10_000).contains(width), (1...10_000).contains(height) else {
      throw CanvasError(
        attempted:
          "make a page of \(Rounding.decimal(width)) × \(Rounding.decimal(height)) points",
        reason: "a side is between 1 and 10000 points")
    }
  }

  private static func identifier(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": scalar
      default: "-"
      }
    }
    return scalars.isEmpty ? "figure" : String(String.UnicodeScalarView(scalars))
  }
}
