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

extension Theme {
  /// The look of the curve listed at `index`, from 0; more curves than there are looks begin anew.
  package func curve(_ index: Int) -> Curve {
    precondition(index >= 0, "curves are counted from 0")
    return curves[index % curves.count]
  }

  /// The colour of `role`.
  package func color(of role: Role) -> Color {
    switch role {
    case .background: background
    case .ink: ink
    case .muted: muted
    case .axis: axis
    case .grid: grid
    case .faintGrid: faintGrid
    case .curve(let index): curve(index).line
    case .curveText(let index): curve(index).text
    case .bar(let index, let count): bar(index, of: count)
    case .band(let index): bands[index % bands.count]
    case .mutedOnBand: mutedOnBand
    }
  }

  /// The bar colours spread evenly over `count` bars; a single bar takes the highest.
  private func bar(_ index: Int, of count: Int) -> Color {
    precondition((0..<count).contains(index), "a bar's index lies below the number of bars")
    guard count > 1, let last = bars.indices.last else { return bars[bars.count - 1] }
    let (lower, part) = (index * last).quotientAndRemainder(dividingBy: count - 1)
    guard part > 0 else { return bars[lower] }
    return bars[lower].mixed(with: bars[lower + 1], Double(part) / Double(count - 1))
  }
}

extension Color {
  /// The colour `fraction` of the way to `other`, in sRGB.
  fileprivate func mixed(with other: Color, _ fraction: Double) -> Color {
    Color(
      red: red + (other.red - red) * fraction,
      green: green + (other.green - green) * fraction,
      blue: blue + (other.blue - blue) * fraction)
  }
}
