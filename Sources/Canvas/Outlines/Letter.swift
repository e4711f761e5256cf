/// The outline of a letter in the units of its family.
struct Letter {
  /// The family's place among the families of a sheet.
  let family: Int
  let commands: [UInt8]
  /// The points of all commands.
  let numbers: [Double]
  /// By how much these may be off.
  let rounding: Double

  /// The element that defines it.
  func element(id: String) -> [UInt8] {
    Array("<path id=\"\(id)\" d=\"".utf8) + written + Array("\"/>\n".utf8)
  }

  /// The data of its path, in whole units. Curves that are quadratic in the font, as those of TrueType
  /// are, are so again.
  private var written: [UInt8] {
    var out: [UInt8] = []
    PathWriter.append(commands.count + numbers.count, in: .ones, to: &out) { writer in
      var index = 0
      var current = (x: 0.0, y: 0.0)
      func next() -> (x: Double, y: Double) {
        index += 2
        return (numbers[index - 2], numbers[index - 1])
      }
      for command in commands {
        switch command {
        case UInt8(ascii: "M"):
          current = next()
          writer.move(to: whole(current))
        case UInt8(ascii: "L"):
          current = next()
          writer.line(to: whole(current))
        case UInt8(ascii: "C"):
          let (a, b, end) = (next(), next(), next())
          if let x = quadratic(current.x, a.x, b.x, end.x),
            let y = quadratic(current.y, a.y, b.y, end.y)
          {
            writer.quadratic(whole((x, y)), to: whole(end))
          } else {
            writer.curve(whole(a), whole(b), to: whole(end))
          }
          current = end
        default: writer.close()
        }
      }
    }
    return out
  }
}

private func whole(_ p: (x: Double, y: Double)) -> PathWriter.Place {
  (Int(p.x.rounded()), Int(p.y.rounded()))
}

/// One coordinate of the control point of a cubic Bézier curve's quadratic form, from which its own lie
/// two thirds of the way to the ends; nil if it has none to within a unit.
private func quadratic(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> Double? {
  let (first, second) = ((3 * p1 - p0) / 2, (3 * p2 - p3) / 2)
  return abs(first - second) <= 1 ? (first + second) / 2 : nil
}
