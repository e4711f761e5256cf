/// The measures of a page, in points: those of a phone where it is narrower than 480.
package struct PageMeasures: Hashable, Sendable {
  package let width: Double
  package var isNarrow: Bool { width < 480 }

  package init(width: Double) { self.width = width }

  /// At both sides.
  package var margin: Double { isNarrow ? 8 : 24 }
  /// Between the margins.
  package var room: Double { width - 2 * margin }

  package var titleSize: Double { isNarrow ? 17 : 19 }
  package var subtitleSize: Double { isNarrow ? 13 : 12 }
  /// Of what stands over a panel, beside its title.
  package var noteSize: Double { isNarrow ? 13 : 11 }

  /// The height of a plot's rectangle that is left to the page.
  static let narrowRectangle = 148.0
  /// The least height of a rectangle on a narrow page.
  static let leastRectangle = 60.0
}
