internal import Drawings

/// The ring in the cell of the start, in the first corner where nothing else stands.
struct StartRing {
  let cell: Rectangle
  let around: [Rectangle]

  var item: Item {
    let side = min(cell.width, cell.height)
    let radius = min(3.5, side / 6)
    let width = min(2, side / 10)
    let reach = radius + width / 2 + 1
    let inset = max(min(14, side * 14 / 76), min(reach, side / 2))
    let corners = [cell.top + inset, cell.bottom - inset].flatMap { y in
      [Point(cell.left + inset, y), Point(cell.right - inset, y)]
    }
    let free = corners.first { corner in
      let box = Rectangle(
        x: corner.x - reach, y: corner.y - reach, width: 2 * reach, height: 2 * reach)
      return !around.contains { $0.intersects(box) }
    }
    return .stroke(
      Path.circle(center: free ?? corners[0], radius: radius), Paint(.ink), Stroke(width))
  }
}
