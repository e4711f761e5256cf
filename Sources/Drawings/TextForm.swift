extension Drawing {
  /// The drawing as text for goldens and tests: one line an item, groups indented, lengths rounded
  /// to 0.01 point. Equal drawings have equal texts on every machine.
  ///
  ///     drawing 720 450
  ///       group grid at 56 84 clip 0 0 640 314
  ///         stroke grid 1 M 0,0 L 640,0
  ///       text ink bold 19 at 24 34 "Sigmoid"
  ///       glyphs curve-0 14.5 4035@10,20 1481@18.2,20
  package var text: String {
    var lines = ["drawing \(number(size.width)) \(number(size.height))"]
    if Rounding.hundredths(baseline) != 0 {
      lines[0] += " baseline \(number(baseline))"
    }
    append(items, indent: "  ", to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }
}

private func append(_ items: [Item], indent: String, to lines: inout [String]) {
  for item in items {
    lines.append(indent + item.line)
    if case .group(let group) = item {
      append(group.items, indent: indent + "  ", to: &lines)
    }
  }
}

extension Item {
  /// The item's line of the text form; a group's without what is in it.
  package var line: String {
    switch self {
    case .fill(let path, let paint):
      return "fill \(paint.text) \(path.text)"
    case .stroke(let path, let paint, let stroke):
      return "stroke \(paint.text) \(stroke.text) \(path.text)"
    case .text(let text):
      return "text \(text.paint.text) \(text.font.face.rawValue) \(number(text.font.size))"
        + " at \(number(text.origin.x)) \(number(text.origin.y)) \(quoted(text.string))"
    case .glyphs(let run):
      let glyphs = run.glyphs.map { "\($0.index)@\($0.origin.text)" }
      return (["glyphs", run.paint.text, number(run.size)] + glyphs).joined(separator: " ")
    case .group(let group):
      var line = "group \(group.name)"
      if Rounding.hundredths(group.offset.x) != 0 || Rounding.hundredths(group.offset.y) != 0 {
        line += " at \(number(group.offset.x)) \(number(group.offset.y))"
      }
      if Rounding.hundredths(group.turn) != 0 { line += " turned \(number(group.turn))" }
      if let clip = group.clip {
        let box = [clip.x, clip.y, clip.width, clip.height].map(number)
        line += " clip " + box.joined(separator: " ")
      }
      return line
    }
  }
}

extension Path {
  fileprivate var text: String {
    elements.map { element in
      switch element {
      case .move(let p): "M \(p.text)"
      case .line(let p): "L \(p.text)"
      case .curve(let c1, let c2, let p): "C \(c1.text) \(c2.text) \(p.text)"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

extension Point {
  fileprivate var text: String { "\(number(x)),\(number(y))" }
}

extension Paint {
  fileprivate var text: String {
    Rounding.hundredths(opacity) == 100 ? role.name : "\(role.name)@\(number(opacity))"
  }
}

extension Role {
  /// The role in the text form.
  package var name: String {
    switch self {
    case .background: "background"
    case .ink: "ink"
    case .muted: "muted"
    case .axis: "axis"
    case .grid: "grid"
    case .faintGrid: "faint-grid"
    case .curve(let index): "curve-\(index)"
    case .curveText(let index): "curve-text-\(index)"
    case .bar(let index, let count): "bar-\(index)/\(count)"
    case .band(let index): "band-\(index)"
    case .mutedOnBand: "muted-on-band"
    case .level(let index, let count): "level-\(index)/\(count)"
    case .contour: "contour"
    case .negativeContour: "negative-contour"
    // Counted from 1, as a custom property's name has no sign.
    case .levelText(let curve, let from, let through, let count):
      "level-text-\(curve.map { "\($0)-" } ?? "")\(from + 1)-to-\(through + 1)/\(count)"
    case .cell(let step): "cell-\(step)"
    case .signedCell(let step): "cell-\(Self.signed(step))"
    case .signedText(let curve, let from, let through):
      "cell-text-\(curve.map { "\($0)-" } ?? "")\(Self.signed(from))-to-\(Self.signed(through))"
    }
  }

  /// A custom property's name has no sign.
  private static func signed(_ step: Int) -> String {
    "\(step < 0 ? "minus" : "plus")-\(abs(step))"
  }
}

extension Stroke {
  fileprivate var text: String {
    var words = [number(width)]
    if !dash.isEmpty { words.append("dash " + dash.map(number).joined(separator: "-")) }
    if cap != .butt { words.append(cap.rawValue + "-cap") }
    if join != .miter { words.append(join.rawValue + "-join") }
    return words.joined(separator: " ")
  }
}

private func number(_ value: Double) -> String { Rounding.decimal(value) }

private func quoted(_ string: String) -> String {
  var result = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
