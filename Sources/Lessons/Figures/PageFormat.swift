internal import Drawings

/// The page that a figure is drawn on.
struct PageFormat: Sendable {
  /// In points; nil for what the figure has by itself.
  var width: Double?
  /// Nil for what the figure needs.
  var height: Double?
  /// How much larger all type and lines are than usual.
  var scale = 1.0

  /// The page that the author asks for.
  init(of keys: KeyValues) {
    let size = keys[Keys.size].first
    (width, height) = (size?.width, size?.height)
    scale = keys[Keys.scale].first?.factor ?? 1
  }

  /// The width that the figure is laid out in, before it is enlarged.
  var laidOutWidth: Double { (width ?? 720) / scale }
}
