internal import Text
internal import Diagnostics
internal import Drawings

extension Keys {
  /// `size: 720 x 450`, in points.
  static let size = FigureKey(
    form: .init(
      "size", .expression, "Width and height in points: '720 x 450'.",
      example: ["plot: relu(z)", "size: 480 x 300"]),
    option: KeyOption(value: "size")
  ) { entry, diagnostics -> Size? in
    let sides = entry.text.replacing("×", with: "x").split(separator: "x").map {
      Double($0.trimmingSpaces)
    }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (leastSide...4_000).contains(width), (leastSide...4_000).contains(height)
    else {
      diagnostics.append(
        .error(
          "a size is a width and a height of 120 to 4000 points", at: entry.range,
          hint: "write 'size: 720 x 450'"))
      return nil
    }
    return Size(width, height)
  }

  /// Of a page, in points as it is laid out.
  static let leastSide = 120.0
}
