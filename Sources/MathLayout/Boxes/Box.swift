internal import Drawings

/// A part of a formula with its place: what TeX calls a box. Lengths are points; a box's own
/// coordinates start at the left end of its baseline, and y grows downwards.
struct Box: Sendable {
  enum Content: Sendable {
    case glyph(UInt32, size: Double)
    /// A filled rectangle; its place is the top left corner.
    case rule(width: Double, thickness: Double)
    /// What the mathematics font has no glyph for.
    case text(String, Font)
    case box(Box)
  }

  struct Part: Sendable {
    var content: Content
    var x: Double
    var y: Double
  }

  /// The advance width.
  var width: Double = 0
  /// Above and below the baseline, both counted away from it and never negative.
  var height: Double = 0
  var depth: Double = 0
  /// Where the ink begins and ends; letters may reach out of their width on both sides.
  var inkLeft: Double = 0
  var inkRight: Double = 0
  /// By how much a slanted letter at the end leans out of its width; not part of `width`.
  var italicCorrection: Double = 0
  var parts: [Part] = []

  /// The single glyph that the box is, for its kerns, at its size.
  var glyph: UInt32?
  /// Whether scripts are placed as on a letter rather than as on a box (TeXbook, appendix G, 18a).
  var isLetter = false
  /// Whether it holds more than a line of letters with scripts: fences around it grow.
  var isTall = false
  /// What it is painted as, if that differs from what is around it.
  var role: Role?
  /// The height of an edge above the baseline that has to lie between two pixels; the whole box is
  /// moved for it, by a quarter of a point at most.
  var crispEdge: Double?
  /// Whether its left end has to lie between two pixels, too.
  var isCrispAtLeft = false

  /// An empty box of a width.
  static func space(_ width: Double) -> Box {
    Box(width: width, inkLeft: width, inkRight: width)
  }

  static func rule(width: Double, thickness: Double) -> Box {
    Box(
      width: width, height: thickness, inkRight: width,
      parts: [Part(content: .rule(width: width, thickness: thickness), x: 0, y: -thickness)],
      crispEdge: thickness)
  }

  /// A rule from top to bottom.
  static func verticalRule(thickness: Double, height: Double) -> Box {
    var rule = rule(width: thickness, thickness: height)
    rule.isCrispAtLeft = true
    return rule
  }

  /// Places `box` with the left end of its baseline at (x, y), and grows around it.
  mutating func place(_ box: Box, x: Double, y: Double) {
    let wasEmpty = parts.isEmpty
    parts.append(Part(content: .box(box), x: x, y: y))
    height = max(height, box.height - y)
    depth = max(depth, box.depth + y)
    width = max(width, x + box.width)
    inkLeft = wasEmpty ? x + box.inkLeft : min(inkLeft, x + box.inkLeft)
    inkRight = wasEmpty ? x + box.inkRight : max(inkRight, x + box.inkRight)
  }

  /// From the left end of what is seen or of the advance width, whichever reaches farther, to the
  /// right end.
  var extent: ClosedRange<Double> {
    min(0, inkLeft)...max(0, width + italicCorrection, inkRight)
  }

  /// The box moved up or down so that its middle lies on the axis (TeX's `\vcenter`).
  func centred(onAxis axis: Double) -> Box {
    var result = self
    let shift = (height - depth) / 2 - axis
    result.parts = [Part(content: .box(self), x: 0, y: shift)]
    result.height = max(0, height - shift)
    result.depth = max(0, depth + shift)
    result.crispEdge = nil
    return result
  }
}
