package import Drawings
package import Packing

/// Drawings as they are painted: lengths in whole hundredths of a point.
extension Drawing: Packed {
  package func pack(into packer: inout Packer) {
    let drawing = rounded()
    packer.write(drawing.size)
    packer.write(length: drawing.baseline)
    packer.write(drawing.items)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      size: try unpacker.value(), baseline: try unpacker.length(), items: try unpacker.value())
  }
}

extension Item: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .fill(let path, let paint):
      packer.write(0 as UInt8)
      packer.write(path)
      packer.write(paint)
    case .stroke(let path, let paint, let stroke):
      packer.write(1 as UInt8)
      packer.write(path)
      packer.write(paint)
      packer.write(stroke)
    case .text(let text):
      packer.write(2 as UInt8)
      packer.write(text.string)
      packer.write(text.font.face)
      packer.write(length: text.font.size)
      packer.write(text.origin)
      packer.write(text.paint)
    case .glyphs(let run):
      packer.write(3 as UInt8)
      packer.write(run.glyphs)
      packer.write(length: run.size)
      packer.write(run.paint)
    case .group(let group):
      packer.write(4 as UInt8)
      packer.write(group.name)
      packer.write(group.offset)
      packer.write(length: group.turn)
      packer.write(group.clip)
      packer.write(group.items)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .fill(try unpacker.value(), try unpacker.value())
    case 1: self = .stroke(try unpacker.value(), try unpacker.value(), try unpacker.value())
    case 2:
      let string: String = try unpacker.value()
      let font = Font(try unpacker.value(), try unpacker.length())
      self = .text(
        Text(string, font: font, at: try unpacker.value(), paint: try unpacker.value()))
    case 3:
      self = .glyphs(
        Glyphs(
          try unpacker.value(), size: try unpacker.length(), paint: try unpacker.value()))
    case 4:
      self = .group(
        Group(
          try unpacker.value(), offset: try unpacker.value(), turn: try unpacker.length(),
          clip: try unpacker.value(), items: try unpacker.value()))
    default: throw Unpacker.Fault()
    }
  }
}

extension Glyphs.Glyph: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(unsigned: UInt64(index))
    packer.write(origin)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let index = UInt32(truncatingIfNeeded: try unpacker.unsigned())
    self.init(index, at: try unpacker.value())
  }
}

extension Path: Packed {
  package func pack(into packer: inout Packer) { packer.write(elements) }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.value())
  }
}

extension Path.Element: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .move(let point):
      packer.write(0 as UInt8)
      packer.write(point)
    case .line(let point):
      packer.write(1 as UInt8)
      packer.write(point)
    case .curve(let first, let second, let point):
      packer.write(2 as UInt8)
      packer.write(first)
      packer.write(second)
      packer.write(point)
    case .close: packer.write(3 as UInt8)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .move(try unpacker.value())
    case 1: self = .line(try unpacker.value())
    case 2: self = .curve(try unpacker.value(), try unpacker.value(), try unpacker.value())
    case 3: self = .close
    default: throw Unpacker.Fault()
    }
  }
}

extension Font.Face: Packed {}
extension Stroke.Cap: Packed {}
extension Stroke.Join: Packed {}

extension Stroke: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(length: width)
    packer.write(unsigned: UInt64(dash.count))
    for length in dash { packer.write(length: length) }
    packer.write(cap)
    packer.write(join)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let width = try unpacker.length()
    var dash: [Double] = []
    for _ in 0..<(try unpacker.count()) { dash.append(try unpacker.length()) }
    self.init(width, dash: dash, cap: try unpacker.value(), join: try unpacker.value())
  }
}

extension Paint: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(role)
    packer.write(length: opacity)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.value(), opacity: try unpacker.length())
  }
}

extension Role: Packed {
  package func pack(into packer: inout Packer) {
    switch self {
    case .background: packer.write(0 as UInt8)
    case .ink: packer.write(1 as UInt8)
    case .muted: packer.write(2 as UInt8)
    case .axis: packer.write(3 as UInt8)
    case .grid: packer.write(4 as UInt8)
    case .faintGrid: packer.write(5 as UInt8)
    case .mutedOnBand: packer.write(6 as UInt8)
    case .contour: packer.write(7 as UInt8)
    case .negativeContour: packer.write(8 as UInt8)
    case .curve(let index): packer.write(9, index)
    case .curveText(let index): packer.write(10, index)
    case .bar(let index, let count): packer.write(11, index, count)
    case .band(let index): packer.write(12, index)
    case .level(let index, let count): packer.write(13, index, count)
    case .cell(let step): packer.write(14, step)
    case .signedCell(let step): packer.write(15, step)
    case .levelText(let curve, let from, let through, let count):
      packer.write(16, from, through, count)
      packer.write(curve)
    case .signedText(let curve, let from, let through):
      packer.write(17, from, through)
      packer.write(curve)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    switch try unpacker.byte() {
    case 0: self = .background
    case 1: self = .ink
    case 2: self = .muted
    case 3: self = .axis
    case 4: self = .grid
    case 5: self = .faintGrid
    case 6: self = .mutedOnBand
    case 7: self = .contour
    case 8: self = .negativeContour
    case 9: self = .curve(try unpacker.integer())
    case 10: self = .curveText(try unpacker.integer())
    case 11: self = .bar(index: try unpacker.integer(), count: try unpacker.integer())
    case 12: self = .band(try unpacker.integer())
    case 13: self = .level(index: try unpacker.integer(), count: try unpacker.integer())
    case 14: self = .cell(try unpacker.integer())
    case 15: self = .signedCell(try unpacker.integer())
    case 16:
      let (from, through) = (try unpacker.integer(), try unpacker.integer())
      let count = try unpacker.integer()
      self = .levelText(curve: try unpacker.value(), from: from, through: through, count: count)
    case 17:
      let (from, through) = (try unpacker.integer(), try unpacker.integer())
      self = .signedText(curve: try unpacker.value(), from: from, through: through)
    default: throw Unpacker.Fault()
    }
  }
}

extension Point: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(length: x)
    packer.write(length: y)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.length(), try unpacker.length())
  }
}

extension Size: Packed {
  package func pack(into packer: inout Packer) {
    packer.write(length: width)
    packer.write(length: height)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(try unpacker.length(), try unpacker.length())
  }
}

extension Rectangle: Packed {
  package func pack(into packer: inout Packer) {
    for length in [x, y, width, height] { packer.write(length: length) }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    self.init(
      x: try unpacker.length(), y: try unpacker.length(), width: try unpacker.length(),
      height: try unpacker.length())
  }
}

/// The program's themes by their places; another one cannot be packed.
extension Theme: Packed {
  package func pack(into packer: inout Packer) {
    guard let place = Self.all.firstIndex(of: self) else { return packer.refuse() }
    packer.write(UInt8(place))
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Fault) {
    let place = Int(try unpacker.byte())
    guard Self.all.indices.contains(place) else { throw Unpacker.Fault() }
    self = Self.all[place]
  }
}

extension Packer {
  fileprivate mutating func write(length: Double) { write(Rounding.hundredths(length)) }

  fileprivate mutating func write(_ kind: UInt8, _ numbers: Int...) {
    write(kind)
    for number in numbers { write(number) }
  }
}

extension Unpacker {
  /// What `Rounding` makes of a length of so many hundredths.
  fileprivate mutating func length() throws(Fault) -> Double {
    Double(try integer()) / 100
  }
}
