package import Drawings

/// What a function makes of a random input: a density, and values with a mass of their own.
package struct SpreadFacet: Sendable {
  /// A value with a probability of its own, and words that say it, of size 11.5, in panels 10.5.
  package struct Mass: Sendable {
    package var value: Double
    package var mass: Double
    package var label: Drawing?

    package init(value: Double, mass: Double, label: Drawing? = nil) {
      self.value = value
      self.mass = mass
      self.label = label
    }
  }

  package var title: Drawing
  /// Below the axis: mean and deviation.
  package var note: Words?
  /// Its breaks are the values at which it is not smooth; it may be infinite there. Nil where all of the
  /// mass is that of single values.
  package var density: (any Curve)?
  package var masses: [Mass]
  /// What has to be shown of the values.
  package var shown: ClosedRange<Double>
  /// How high the axis has to be at least; what is higher is cut.
  package var height: Double

  package init(
    title: Drawing, note: Words? = nil, density: (any Curve)?, masses: [Mass] = [],
    shown: ClosedRange<Double>, height: Double
  ) {
    self.title = title
    self.note = note
    self.density = density
    self.masses = masses
    self.shown = shown
    self.height = height
  }
}
