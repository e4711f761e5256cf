internal import Glibc

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
  /// Bands of a map from low to high; fewer or more are mixed of their neighbours.
  package var levels: [Color]
  /// Between bands; below 0 on a map of both signs.
  package var contour, negativeContour: Color
  /// Cells of a matrix from low to high; and from 0 to the greatest and to the least value where there
  /// are both signs.
  package var cells, positiveCells, negativeCells: [Color]

  package struct Curve: Hashable, Sendable {
    package var line: Color
    package var text: Color
    /// Text on the bands of a map, where `text` is not read.
    package var levelText: Color?
    /// On, off, …; empty for a solid line.
    package var dash: [Double]

    package init(line: Color, text: Color, levelText: Color? = nil, dash: [Double] = []) {
      self.line = line
      self.text = text
      self.levelText = levelText
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
    case .level(let index, let count):
      count > 1 ? Self.spread(levels, index, of: count) : levels[0]
    case .contour: contour
    case .negativeContour: negativeContour
    case .levelText(let index, let from, let through, let count):
      text(
        index,
        on: (from...max(from, through)).map {
          $0 < 0 ? .background : .level(index: $0, count: count)
        })
    case .cell(let step): Self.spread(cells, step, of: 101)
    case .signedCell(let step):
      Self.spread(step < 0 ? negativeCells : positiveCells, abs(step), of: 101)
    case .signedText(let index, let from, let through):
      // 0 is lighter, or darker, than all on both sides of it.
      text(index, on: [from, through, min(max(0, from), through)].map(Role.signedCell))
    }
  }

  /// The bar colours spread evenly over `count` bars; a single bar takes the highest.
  private func bar(_ index: Int, of count: Int) -> Color {
    precondition((0..<count).contains(index), "a bar's index lies below the number of bars")
    return count > 1 ? Self.spread(bars, index, of: count) : bars[bars.count - 1]
  }

  /// The one at `index` of `count` colours, two or more, that some colours are spread over evenly.
  private static func spread(_ colors: [Color], _ index: Int, of count: Int) -> Color {
    let step = min(max(index, 0), count - 1)
    let (lower, part) = (step * (colors.count - 1)).quotientAndRemainder(dividingBy: count - 1)
    guard part > 0 else { return colors[lower] }
    return colors[lower].mixed(with: colors[lower + 1], Double(part) / Double(count - 1))
  }

  /// The first of a curve's color, ink and the background that is read on all of some colors, or what is
  /// read best.
  private func text(_ index: Int?, on grounds: [Role]) -> Color {
    let own = index.map { curve($0).levelText ?? curve($0).text }
    let tones = [own, ink, background].compactMap(\.self)
    func contrast(_ tone: Color) -> Double { leastContrast(of: tone, on: grounds) }
    return tones.first { contrast($0) >= Color.readable }
      ?? tones.max { contrast($0) < contrast($1) } ?? ink
  }

  /// Whether ink, or the background's color, is read on all of some colors.
  package func isRead(on grounds: [Role]) -> Bool {
    [ink, background].contains { leastContrast(of: $0, on: grounds) >= Color.readable }
  }

  private func leastContrast(of tone: Color, on grounds: [Role]) -> Double {
    grounds.map { tone.contrast(with: color(of: $0)) }.min() ?? .infinity
  }
}

extension Color {
  /// The contrast that small text needs (WCAG 2.2, 1.4.3).
  static let readable = 4.5

  /// By the definition of WCAG 2.2, 1 to 21.
  package func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of WCAG 2.2, 0 to 1.
  private var luminance: Double {
    func linear(_ c: Double) -> Double { c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The colour `fraction` of the way to `other`, in sRGB.
  fileprivate func mixed(with other: Color, _ fraction: Double) -> Color {
    Color(
      red: red + (other.red - red) * fraction,
      green: green + (other.green - green) * fraction,
      blue: blue + (other.blue - blue) * fraction)
  }
}
