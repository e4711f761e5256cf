/// A colour by what it is for; a `Theme` says which colour that is.
package enum Role: Hashable, Sendable {
  case background, ink, muted, axis, grid, faintGrid
  /// A curve's line, by the order in which curves are listed, from 0.
  case curve(Int)
  /// Text in a curve's colour.
  case curveText(Int)
  /// Bar `index` of `count`, from low to high.
  case bar(index: Int, count: Int)
  /// A shaded band, from 0.
  case band(Int)
  /// Muted text that stands on a band.
  case mutedOnBand
  /// Band `index` of `count` on a map, from low to high.
  case level(index: Int, count: Int)
  /// The lines between the bands of a map.
  case contour
  /// The same below 0, on a map of both signs.
  case negativeContour
  /// Text on some bands of `count` on a map, in a curve's color if that is read there; band −1 is the
  /// background.
  case levelText(curve: Int?, from: Int, through: Int, count: Int)
  /// A cell by how far its value lies on a sequential scale, in hundredths: 0 to 100.
  case cell(Int)
  /// A cell by its value on a scale that is symmetric about 0, in hundredths: −100 to 100.
  case signedCell(Int)
  /// Text on what has the colors from one signed cell to another, in a curve's color if that is read there.
  case signedText(curve: Int?, from: Int, through: Int)
}

/// A role and its opacity, 0 to 1.
package struct Paint: Hashable, Sendable {
  package var role: Role
  package var opacity: Double

  package init(_ role: Role, opacity: Double = 1) {
    self.role = role
    self.opacity = opacity
  }
}

/// How a line is drawn; lengths in points.
package struct Stroke: Hashable, Sendable {
  package enum Cap: String, CaseIterable, Sendable { case butt, round, square }
  package enum Join: String, CaseIterable, Sendable { case miter, round, bevel }

  package var width: Double
  /// On, off, on, …; empty for a solid line.
  package var dash: [Double]
  package var cap: Cap
  package var join: Join

  package init(_ width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}
