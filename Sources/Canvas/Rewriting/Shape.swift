internal import Text

/// A path or a rectangle: what it is, and how it looks.
struct Shape {
  /// Presentation attributes.
  let look: [UInt8]
  /// The tag before and after them.
  private let start: [UInt8]
  private let end: [UInt8]
  /// A circle that is filled without an outline, in full.
  private let disk: Disk?

  private struct Disk {
    /// In hundredths, as what follows.
    let width: Int
    let place: PathWriter.Place
    let color: [UInt8]

    init(_ circle: Circle, _ color: [UInt8]) {
      width = hundredths(2 * circle.radius)
      place = (hundredths(circle.x), hundredths(circle.y))
      self.color = color
    }
  }

  /// Nil for any other element, and for one with attributes that are not the same for a group as for
  /// all that is in it.
  init?(_ tag: MarkupTag, _ styles: inout Styles) {
    guard tag.isEmpty, tag.isNamed("path") || tag.isNamed("rect") else { return nil }
    var look = Presentation()
    var path: PathData?
    var geometry: [UInt8] = []
    for attribute in tag.attributes {
      if look.add(attribute, &styles) { continue }
      if attribute.isNamed("d") {
        guard let data = PathData(attribute.value) else { return nil }
        path = data
      } else {
        guard attribute.isLength else { return nil }
        attribute.appendLength(to: &geometry)
      }
    }
    let circle = look.contains("stroke-dasharray") ? nil : path.flatMap { Circle($0) }
    look.dropMiterLimit(hasJoins: circle == nil && path?.hasJoins ?? true)
    self.look = look.written
    disk = circle.flatMap { circle in look.onlyFill.map { Disk(circle, $0) } }
    if let circle {
      start = Array("<circle".utf8)
      for (name, value) in [("cx", circle.x), ("cy", circle.y), ("r", circle.radius)] {
        geometry += " \(name)=\"".utf8
        appendDecimal(hundredths(value), to: &geometry)
        geometry.append(UInt8(ascii: "\""))
      }
    } else {
      start = [UInt8(ascii: "<")] + tag.name
      if let path { geometry.append(path) }
    }
    end = geometry + "/>\n".utf8
  }

  /// Appends shapes that look alike, several of them as a group.
  ///
  /// - Parameters:
  ///   - shapes: neighbours that look alike.
  ///   - joinsDisks: whether disks of one size become the round ends of strokes without length, which browsers
  ///     paint, but not all others.
  ///   - out: where they are appended.
  static func write(_ shapes: [Shape], joiningDisks joinsDisks: Bool, to out: inout [UInt8]) {
    var shapes = shapes[...]
    if joinsDisks { writeDisks(of: &shapes, to: &out) }
    guard let first = shapes.first else { return }
    if shapes.count == 1 {
      out += first.start
      out += first.look
      out += first.end
      return
    }
    out += "<g".utf8
    out += first.look
    out += ">\n".utf8
    for shape in shapes {
      out += shape.start
      out += shape.end
    }
    out += "</g>\n".utf8
  }

  /// Appends the disks of each size of which there are several, and takes them away.
  private static func writeDisks(of shapes: inout ArraySlice<Shape>, to out: inout [UInt8]) {
    var sizes: [Int: [Disk]] = [:]
    for disk in shapes.compactMap(\.disk) { sizes[disk.width, default: []].append(disk) }
    for (width, disks) in sizes.sorted(by: { $0.key < $1.key }) where disks.count >= fewestJoined {
      out += "<path stroke=\"".utf8 + disks[0].color + "\" stroke-width=\"".utf8
      appendDecimal(width, to: &out)
      out += "\" stroke-linecap=\"round\"".utf8
      out += " d=\"".utf8
      PathWriter.append(5 * disks.count, in: .hundredths, to: &out) { writer in
        var last: PathWriter.Place?
        for place in disks.map(\.place) where last.map({ $0 != place }) ?? true {
          writer.move(to: place)
          writer.line(to: place)
          last = place
        }
      }
      out += "\"/>\n".utf8
      shapes.removeAll { $0.disk?.width == width }
    }
  }

  private static let fewestJoined = 3
}

extension [UInt8] {
  /// Appends the attribute with a path's data.
  mutating func append(_ path: PathData) {
    self += " d=\"".utf8
    path.append(to: &self)
    append(UInt8(ascii: "\""))
  }
}

extension MarkupTag.Attribute {
  /// Whether the value is a coordinate or a length in points.
  var isLength: Bool {
    (isNamed("x") || isNamed("y") || isNamed("width") || isNamed("height"))
      && value.allSatisfy {
        $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
  }

  /// Appends the attribute, its length rounded to a hundredth.
  func appendLength(to out: inout [UInt8]) {
    out += " ".utf8 + name + "=\"".utf8
    appendDecimal(hundredths(thousandths(value)), to: &out)
    out.append(UInt8(ascii: "\""))
  }
}
