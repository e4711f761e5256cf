internal import Text

/// A path or a rectangle: what it is, and how it looks.
struct Shape {
  /// Presentation attributes.
  let look: [UInt8]
  /// The tag before and after them.
  private let start: [UInt8]
  private let end: [UInt8]

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
  static func write(_ shapes: [Shape], to out: inout [UInt8]) {
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
