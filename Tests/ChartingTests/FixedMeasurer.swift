import Charting
import Drawings

/// Every letter is half an em wide; the ascent is 0.8 em and the descent 0.2 em.
struct FixedMeasurer: TextMeasurer {
  func measure(_ string: String, in font: Font) -> TextMeasure {
    let width = Double(string.count) * font.size / 2
    return TextMeasure(
      width: width, ascent: 0.8 * font.size, descent: 0.2 * font.size,
      ink: Rectangle(x: 0, y: -0.7 * font.size, width: width, height: 0.7 * font.size))
  }
}

func label(_ text: String, _ size: Double = 14.5, _ role: Role = .ink) -> Drawing {
  Drawing(text: text, font: Font(.math, size), paint: Paint(role), measurer: FixedMeasurer())
}

/// What a bar or a group is called, to be broken at its spaces.
func name(_ text: String, _ size: Double = 12, _ role: Role = .muted) -> BarName {
  BarName(
    label(text, size, role), strong: label(text, size),
    words: Words(
      text, font: Font(.math, size), paint: Paint(role), measurer: FixedMeasurer()))
}

extension Words {
  /// A text, broken at its spaces, and inside of words that may be too long for a line.
  init(_ text: String, font: Font, paint: Paint, measurer: any TextMeasurer) {
    self.init([], space: Self.space(font, measurer: measurer))
    for word in text.split(separator: " ") {
      for (i, part) in Self.parts(of: word).enumerated() {
        if i > 0 { glued.insert(pieces.count) }
        pieces.append(
          Drawing(text: String(part), font: font, paint: paint, measurer: measurer))
      }
    }
  }
}

/// One item of a drawing that is no group, with the names of its groups and its place on the page.
struct PlacedItem {
  var path: String
  var offset: Point
  /// Degrees, clockwise.
  var turn: Double
  var item: Item
}

extension Drawing {
  /// All items in paint order, out of their groups.
  var placedItems: [PlacedItem] {
    func walk(_ items: [Item], _ path: String, _ offset: Point, _ turn: Double) -> [PlacedItem] {
      items.flatMap { item -> [PlacedItem] in
        guard case .group(let group) = item else {
          return [PlacedItem(path: path, offset: offset, turn: turn, item: item)]
        }
        let name = path.isEmpty ? group.name : path + "/" + group.name
        return walk(
          group.items, name, offset + group.offset.turned(by: turn), turn + group.turn)
      }
    }
    return walk(items, "", Point(0, 0), 0)
  }

  struct PlacedText {
    var path: String
    var text: Text
    var origin: Point
    /// Degrees, clockwise.
    var turn: Double
    /// From 0.72 em above to 0.2 em below the baseline.
    var turnedBox: TurnedBox {
      let width = FixedMeasurer().measure(text.string, in: text.font).width
      let size = Size(width, 0.92 * text.font.size)
      let middle = Point(width / 2, size.height / 2 - 0.72 * text.font.size)
      return TurnedBox(middle: origin + middle.turned(by: turn), size, turn: turn)
    }
    /// What is around that.
    var box: Rectangle { turnedBox.bounds }

    /// Whether it touches another text by more than a hundredth.
    func touches(_ other: PlacedText) -> Bool {
      var box = turnedBox
      box.size = Size(box.size.width - 0.02, box.size.height - 0.02)
      return box.touches(other.turnedBox)
    }
  }

  var placedTexts: [PlacedText] {
    placedItems.compactMap { placed in
      guard case .text(let text) = placed.item else { return nil }
      return PlacedText(
        path: placed.path, text: text,
        origin: placed.offset + text.origin.turned(by: placed.turn), turn: placed.turn)
    }
  }

  /// `string x y` of every text below a group of this name.
  func dump(_ name: String) -> [String] {
    placedTexts.filter { $0.path.split(separator: "/").contains(Substring(name)) }.map {
      "\($0.text.string) \(round($0.origin.x)) \(round($0.origin.y))"
    }
  }

  func strokes(in name: String) -> [(path: Path, paint: Paint, stroke: Stroke)] {
    placedItems.filter { $0.path == name || $0.path.hasPrefix(name + "/") }.compactMap {
      if case .stroke(let path, let paint, let stroke) = $0.item {
        (path, paint, stroke)
      } else {
        nil
      }
    }
  }

  func fills(in name: String) -> [(path: Path, paint: Paint)] {
    placedItems.filter { $0.path == name || $0.path.hasPrefix(name + "/") }.compactMap {
      if case .fill(let path, let paint) = $0.item { (path, paint) } else { nil }
    }
  }
}

/// To a tenth of a point, without trailing zeros.
private func round(_ x: Double) -> String {
  let tenths = (x * 10).rounded() / 10
  return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
}

extension Path {
  /// The smallest upright rectangle around the ends of its elements.
  var bounds: Rectangle {
    let points = elements.flatMap { element -> [Point] in
      switch element {
      case .move(let p), .line(let p), .curve(_, _, let p): [p]
      case .close: []
      }
    }
    let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension PageChart {
  /// The plot of a page of curves.
  var plot: Plot {
    get {
      guard case .plot(let plot) = content else { preconditionFailure("these are bars") }
      return plot
    }
    set { content = .plot(newValue) }
  }
}

extension TurnedBox {
  /// Whether no line along a side of either parts them (the theorem of separating axes).
  func touches(_ other: TurnedBox) -> Bool {
    func corners(_ box: TurnedBox, seenFrom turn: Double) -> Rectangle {
      let upright = Rectangle(
        x: -box.size.width / 2, y: -box.size.height / 2, width: box.size.width,
        height: box.size.height)
      return upright.turned(by: box.turn - turn).offset(by: box.middle.turned(by: -turn))
    }
    return [turn, other.turn].allSatisfy { seen in
      corners(self, seenFrom: seen).intersects(corners(other, seenFrom: seen))
    }
  }
}
