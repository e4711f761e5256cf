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

  private init(width: Double) { self.width = width }

  /// The page of a figure on a phone; nil where the figure's own is as narrow.
  static func phone(insteadOf format: PageFormat) -> PageFormat? {
    format.width.map { $0 < widestPhone } ?? false ? nil : PageFormat(width: phoneWidth)
  }

  /// What phones of 390 points leave between their margins.
  private static let phoneWidth = 358.0
  /// Below it a figure is laid out for a phone anyway.
  private static let widestPhone = 480.0

  /// The width that the figure is laid out in, before it is enlarged.
  var laidOutWidth: Double { (width ?? 720) / scale }
}
