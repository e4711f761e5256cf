/// A circle, in thousandths.
struct Circle {
  let x: Int32
  let y: Int32
  let radius: Int32

  /// The circle that four curves describe, from its rightmost point on; nil for any other path.
  init?(_ path: PathData) {
    let n = path.numbers
    guard n.count == 26, path.commands.elementsEqual("MCCCCZ".utf8) else { return nil }
    x = (n[0] + n[12]) / 2
    y = (n[7] + n[19]) / 2
    radius = (n[0] - n[12]) / 2
    guard radius > 0 else { return nil }
    let handle = Int32((Double(radius) * 0.552_284_75).rounded())
    let (r, k) = (radius, handle)
    let shape: [Int32] = [
      r, 0, r, k, k, r, 0, r, -k, r, -r, k, -r, 0, -r, -k, -k, -r, 0, -r, k, -r, r, -k, r, 0,
    ]
    // Cairo rounds a point to 1/256, and the drawing has rounded it to 1/100.
    for (index, offset) in shape.enumerated() {
      guard abs(n[index] - (index % 2 == 0 ? x : y) - offset) <= Self.rounding else { return nil }
    }
  }

  private static let rounding: Int32 = 12
}
