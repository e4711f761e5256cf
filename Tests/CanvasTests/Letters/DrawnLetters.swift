import Drawings
import Testing

/// The points of the letters that an SVG draws, on its page, with those that steer their curves.
struct DrawnLetters {
  /// By the letters' colour.
  private(set) var points: [String: [Point]] = [:]

  init(_ svg: Elements) throws {
    var outlines: [String: [Point]] = [:]
    for element in svg.all {
      if let id = element.attributes["id"], let data = element.attributes["d"] {
        outlines[id] = PathReader(data[...]).points
      }
      guard element.name == "use" else { continue }
      let attributes = element.attributes
      let id = try #require(attributes["xlink:href"]).dropFirst()
      let (x, y) = (number(attributes["x"]), number(attributes["y"]))
      var letter = try #require(outlines[String(id)]).map { Point($0.x + x, $0.y + y) }
      for parent in [attributes] + element.parents.reversed() {
        guard let transform = parent["transform"] else { continue }
        let parts = try #require(
          transform.wholeMatch(
            of: /(?:rotate\(([-\d.]+)\))?translate\(([-\d.]+) ([-\d.]+)\)scale\(([\d.]+)\)/))
        let (x, y, scale) = (number(parts.2), number(parts.3), number(parts.4))
        let turn = parts.1.map { number($0) } ?? 0
        letter = letter.map { Point($0.x * scale + x, $0.y * scale + y).turned(by: turn) }
      }
      let color = ([attributes] + element.parents).compactMap { $0["fill"] }.first
      points[try #require(color), default: []] += letter
    }
  }
}

private func number(_ text: some StringProtocol) -> Double {
  let digits = text.drop { $0 == "-" }
  let value = Double(digits.hasPrefix(".") ? "0" + digits : String(digits)) ?? .nan
  return text.hasPrefix("-") ? -value : value
}

private func number(_ text: String?) -> Double { text.map { number($0) } ?? 0 }

/// Reads the data of a path (SVG 1.1, section 8.3), without arcs.
private struct PathReader {
  private(set) var points: [Point] = []
  private var rest: Substring
  private var current = Point(0, 0)
  private var start = Point(0, 0)
  private var control: Point?

  init(_ data: Substring) {
    rest = data
    var command: Character = "M"
    while let next = rest.first {
      if next.isLetter {
        command = next
        rest.removeFirst()
      }
      apply(command)
    }
  }

  private mutating func apply(_ command: Character) {
    let last = control
    control = nil
    switch command {
    case "M": arrive(at: Point(next(), next()))
    case "m", "l": arrive(at: point())
    case "h": arrive(at: Point(current.x + next(), current.y))
    case "v": arrive(at: Point(current.x, current.y + next()))
    case "c":
      points += [point(), point()]
      arrive(at: point())
    case "q", "t":
      let middle = command == "q" ? point() : last ?? current
      points.append(middle)
      arrive(at: point())
      control = Point(2 * current.x - middle.x, 2 * current.y - middle.y)
    default: current = start
    }
    if command == "M" || command == "m" { start = current }
  }

  private mutating func arrive(at point: Point) {
    points.append(point)
    current = point
  }

  private mutating func point() -> Point {
    let (x, y) = (next(), next())
    return Point(current.x + x, current.y + y)
  }

  private mutating func next() -> Double {
    guard let match = rest.prefixMatch(of: /\ *(-?\d*\.?\d+)/) else {
      rest = ""
      return .nan
    }
    rest = rest[match.range.upperBound...]
    return number(match.1)
  }
}
