internal import Drawings

/// The frame within the cell of the goal: 2.0 wide, 3 inside.
struct GoalFrame {
  let cell: Rectangle

  var item: Item {
    let side = min(cell.width, cell.height)
    let width = min(2, side / 6)
    let inset = min(2.5, side / 12) + width / 2
    return .stroke(
      Path.rectangle(
        Rectangle(
          x: cell.x + inset, y: cell.y + inset, width: cell.width - 2 * inset,
          height: cell.height - 2 * inset)), Paint(.ink), Stroke(width, join: .round))
  }
}
