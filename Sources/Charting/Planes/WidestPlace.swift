internal import Drawings

/// Where in an area words have most air around them.
///
/// The page is looked at in squares. Those that are taken give all others their distance from them (a chessboard
/// distance: Rosenfeld and Pfaltz, "Sequential operations in digital picture processing", 1966), and words have
/// the least distance of the squares that they cover.
struct WidestPlace {
  /// Middles of words, those with most air first.
  private(set) var middles: [Point] = []

  private let rectangle: Rectangle
  private let columns: Int
  private let rows: Int
  /// By square: how many squares the next one is away that is taken.
  private var distances: [Int]

  /// The side of a square, in points.
  private static let side = 4.0
  /// So many places are told of.
  private static let most = 24

  /// - Parameters:
  ///   - size: of the words.
  ///   - rings: around the area; what lies in an even number of them lies outside.
  ///   - room: what is taken.
  init(for size: Size, inside rings: [[Point]], in room: PlaneRoom) {
    rectangle = room.rectangle
    columns = max(1, Int((rectangle.width / Self.side).rounded(.up)))
    rows = max(1, Int((rectangle.height / Self.side).rounded(.up)))
    distances = Array(repeating: 0, count: columns * rows)
    open(inside: rings)
    for box in room.boxes { take(box) }
    for point in room.coursePoints {
      take(Rectangle(x: point.x, y: point.y, width: 0, height: 0))
    }
    measure()
    let reach = (
      x: Int((size.width / 2 / Self.side).rounded(.up)),
      y: Int((size.height / 2 / Self.side).rounded(.up))
    )
    let across = Self.least(distances, every: 1, in: rows, of: columns, reach: reach.x)
    let least = Self.least(across, every: columns, in: columns, of: rows, reach: reach.y)
    let free = least.indices.filter { least[$0] > 0 }
      .sorted { (least[$1], $0) < (least[$0], $1) }
    middles = free.prefix(Self.most).map { square in
      Point(
        rectangle.left + (Double(square % columns) + 0.5) * Self.side,
        rectangle.top + (Double(square / columns) + 0.5) * Self.side)
    }
  }

  private func column(_ x: Double) -> Int {
    Int(min(max((x - rectangle.left) / Self.side, 0), Double(columns - 1)))
  }

  private func row(_ y: Double) -> Int {
    Int(min(max((y - rectangle.top) / Self.side, 0), Double(rows - 1)))
  }

  /// Opens the squares whose middles lie inside the area.
  private mutating func open(inside rings: [[Point]]) {
    var crossings: [[Double]] = Array(repeating: [], count: rows)
    for (a, b) in rings.flatMap({ zip($0, $0.dropFirst() + $0.prefix(1)) }) where a.y != b.y {
      let (low, high) = (min(a.y, b.y), max(a.y, b.y))
      for row in row(low - Self.side)...row(high) {
        let y = rectangle.top + (Double(row) + 0.5) * Self.side
        if (a.y > y) != (b.y > y) {
          crossings[row].append((b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x)
        }
      }
    }
    let far = columns + rows
    for (row, places) in crossings.enumerated() {
      let places = places.sorted()
      for pair in stride(from: 0, to: places.count - 1, by: 2) {
        let (from, to) = (places[pair], places[pair + 1])
        for column in column(from)...column(to) {
          let middle = rectangle.left + (Double(column) + 0.5) * Self.side
          if from < middle, middle < to { distances[row * columns + column] = far }
        }
      }
    }
  }

  private mutating func take(_ box: Rectangle) {
    guard box.right >= rectangle.left, box.left <= rectangle.right, box.bottom >= rectangle.top,
      box.top <= rectangle.bottom
    else { return }
    for row in row(box.top)...row(box.bottom) {
      for column in column(box.left)...column(box.right) { distances[row * columns + column] = 0 }
    }
  }

  /// Gives each square its distance, once from above and once from below; the rectangle's edge is taken.
  private mutating func measure() {
    func distance(_ row: Int, _ column: Int) -> Int {
      row < 0 || column < 0 || row >= rows || column >= columns
        ? 0 : distances[row * columns + column]
    }
    for isBack in [false, true] {
      let step = isBack ? 1 : -1
      for line in 0..<rows {
        let row = isBack ? rows - 1 - line : line
        for place in 0..<columns {
          let column = isBack ? columns - 1 - place : place
          let around = min(
            distance(row, column + step), distance(row + step, column),
            distance(row + step, column - 1), distance(row + step, column + 1))
          let square = row * columns + column
          distances[square] = min(distances[square], around + 1)
        }
      }
    }
  }

  /// The least of the values up to `reach` places to both sides, along lines.
  private static func least(
    _ values: [Int], every step: Int, in lines: Int, of count: Int, reach: Int
  ) -> [Int] {
    var found = values
    let start = step == 1 ? count : 1
    for line in 0..<lines {
      for place in 0..<count {
        var least = Int.max
        for near in (place - reach)...(place + reach) {
          least = min(
            least, near < 0 || near >= count ? 0 : values[line * start + near * step])
          if least == 0 { break }
        }
        found[line * start + place * step] = least
      }
    }
    return found
  }
}
