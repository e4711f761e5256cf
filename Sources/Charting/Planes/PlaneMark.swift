/// Something that a chart over two variables shows: a map, a region, a path.
///
/// A layout asks marks and knows none of them by name. A new mark is a type with `paint` and of the rest
/// only what concerns it.
package protocol PlaneMark: Sendable {
  /// The mark with all that it has to look for, once, in a rectangle of about this size.
  func traced(in view: PlaneView) -> any PlaneMark
  /// Adds what automatic axes have to show of it.
  func need(_ x: inout DataExtent, _ y: inout DataExtent)
  /// How far its words reach above the rectangle.
  var rise: Double { get }
  /// What its colors mean, once it is traced.
  var bar: ColorBar? { get }
  /// What it is in the key at the right.
  var keyEntry: SideKey.Entry? { get }
  /// Its name where it leaves the rectangle, once it is traced.
  var ending: PlaneEnding? { get }
  func paint(into layers: inout PlaneLayers)
}

extension PlaneMark {
  package func traced(in view: PlaneView) -> any PlaneMark { self }
  package func need(_ x: inout DataExtent, _ y: inout DataExtent) {}
  package var rise: Double { 0 }
  package var bar: ColorBar? { nil }
  package var keyEntry: SideKey.Entry? { nil }
  package var ending: PlaneEnding? { nil }
}
