/// An opaque sRGB colour, components 0 to 1.
package struct Color: Hashable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double

  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From `0xRRGGBB`.
  package init(_ hex: UInt32) {
    red = Double((hex >> 16) & 0xFF) / 255
    green = Double((hex >> 8) & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
  }
}

/// What colour each role has, and how curves are dashed; `light`, `dark` and `print` are values of it.
package struct Theme: Hashable, Sendable {
  package var name: String
  package var background, ink, muted, mutedOnBand, axis, grid, faintGrid: Color
  /// Lines and text tones of curves, in listed order; more curves than colours repeat them, dashed.
  package var curves: [Curve]
  /// Bars from low to high; between them colours are interpolated.
  package var bars: [Color]
  package var bands: [Color]

  package struct Curve: Hashable, Sendable {
    package var line: Color
    package var text: Color
    /// On, off, …; empty for a solid line.
    package var dash: [Double]

    package init(line: Color, text: Color, dash: [Double] = []) {
      self.line = line
      self.text = text
      self.dash = dash
    }
  }
}
