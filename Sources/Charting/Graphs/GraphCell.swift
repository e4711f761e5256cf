internal import Drawings

/// What stands at one place of a line of a graph.
struct GraphCell {
  enum Shape {
    case given, operation, result
    /// What has come from the line above, or goes on below.
    case reference
  }

  var shape: Shape
  var column: Int
  /// The cells of the same line that arrive at it, in the order in which they are written.
  var operands: [Int] = []
  var content: Drawing
  var name: Drawing?
  /// Along the arrows that leave it.
  var value: Drawing?
  var slope: Drawing?

  /// Of the box, 40 or as wide as its text and 12 at each side; for a text that is no letter.
  var width: Double {
    let text = content.size.width
    return max(40, ((text + 24) * 2).rounded(.up) / 2)
  }

  var height: Double {
    let text = content.size.height
    switch shape {
    case .operation:
      return max(36, (text + 12).rounded(.up), 14 + 12 * Double(operands.count - 1))
    case .given, .result, .reference: return max(30, (text + 10).rounded(.up))
    }
  }

  /// With its name.
  var fullWidth: Double { max(width, name?.size.width ?? 0) }

  /// How far it reaches from its middle, with the numbers beside it and the space to the next one.
  var rise: Double {
    let above = name.map { $0.size.height + 10 } ?? 0
    return max(32, (height / 2 + above + 4).rounded(.up))
  }

  var depth: Double { max(32, (height / 2 + 10).rounded(.up)) }

  /// The widest of the numbers along its arrows.
  var labelWidth: Double { max(value?.size.width ?? 0, slope?.size.width ?? 0) }

  func items(at center: Point) -> [Item] {
    let box = Rectangle(
      x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    let (fill, edge): (Role, Role) =
      switch shape {
      case .given: (.band(0), .curve(0))
      case .result: (.band(1), .curve(1))
      case .operation, .reference: (.background, .axis)
      }
    let outline = Path.rounded(box, radius: shape == .operation ? 6 : height / 2)
    var items: [Item] = [
      .fill(outline, Paint(fill)), .stroke(outline, Paint(edge), Stroke(1.4)),
      .group(
        Group(
          "content",
          offset: Point(center.x - content.size.width / 2, center.y - contentMiddle),
          items: content.items)),
    ]
    if let name { items.append(name.centered("name", at: Point(center.x, box.top - 8))) }
    return items
  }

  /// From the content's top to what lies at the middle of the box: letters of low ones stand a little
  /// lower than where their boxes would be centred.
  private var contentMiddle: Double {
    let isLow = content.size.height < 16
    return isLow ? content.baseline - 5 : content.size.height / 2
  }
}

extension Path {
  /// A rectangle with round corners.
  static func rounded(_ r: Rectangle, radius: Double) -> Path {
    let q = min(radius, r.width / 2, r.height / 2)
    let k = q * (1 - 0.552_284_749_830_793_4)
    return Path([
      .move(Point(r.left + q, r.top)), .line(Point(r.right - q, r.top)),
      .curve(Point(r.right - k, r.top), Point(r.right, r.top + k), Point(r.right, r.top + q)),
      .line(Point(r.right, r.bottom - q)),
      .curve(
        Point(r.right, r.bottom - k), Point(r.right - k, r.bottom), Point(r.right - q, r.bottom)),
      .line(Point(r.left + q, r.bottom)),
      .curve(Point(r.left + k, r.bottom), Point(r.left, r.bottom - k), Point(r.left, r.bottom - q)),
      .line(Point(r.left, r.top + q)),
      .curve(Point(r.left, r.top + k), Point(r.left + k, r.top), Point(r.left + q, r.top)), .close,
    ])
  }
}
