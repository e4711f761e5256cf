/// Says whether two pictures are the same without comparing their bytes: a 128-bit digest of what is
/// painted, the same on every machine and with every version of the libraries that write files.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The 32 lower-case hexadecimal digits.
  package let description: String

  /// To be raised whenever the same drawing is turned into other marks or other pixels than before,
  /// so that files of the earlier program count as old.
  private static let revision = 1

  /// The fingerprint of the rounded `drawing` in the colours of `theme`, with `words` that a file
  /// carries beside it: its format, its title. The names of groups and the order of a theme's unused
  /// colours do not count, since nobody sees them.
  package init(of drawing: Drawing, theme: Theme, words: [String] = []) {
    var digest = Digest()
    digest.append(Self.revision)
    digest.append(words.count)
    words.forEach { digest.append($0) }
    digest.append(drawing, theme)
    description = digest.hexadecimal
  }

  /// The fingerprint of a text that holds those of the pictures in it.
  package init(ofText bytes: [UInt8]) {
    var digest = Digest()
    digest.append(Self.revision)
    for byte in bytes { digest.append(byte) }
    description = digest.hexadecimal
  }

  /// Reads a fingerprint back; nil unless `text` is 32 lower-case hexadecimal digits.
  package init?(_ text: String) {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard text.utf8.count == 32, digits else { return nil }
    description = text
  }
}

/// The 128-bit hash FNV-1a (Fowler, Noll, Vo; RFC 9923): short, stable, and good enough against
/// accidents, which is all that a fingerprint guards against.
package struct Digest {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  package init() {}

  package mutating func append(_ byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
  }

  /// Adds bytes with their number, so that several after each other are told apart.
  package mutating func append(counted bytes: some Collection<UInt8>) {
    for shift in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: bytes.count >> shift))
    }
    appendAll(bytes)
  }

  private mutating func appendAll(_ bytes: some Collection<UInt8>) {
    // One after the other takes ten times as long where they are of a kind that is not known here.
    let state = bytes.withContiguousStorageIfAvailable { buffer in
      var digest = self
      for byte in buffer { digest.append(byte) }
      return digest.state
    }
    if let state {
      self.state = state
    } else {
      for byte in bytes { append(byte) }
    }
  }

  /// The digest so far.
  package var value: UInt128 { state }

  /// The digest so far as 32 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

extension Digest {
  /// Every value is preceded by what it is, or has a fixed size, so that different drawings never
  /// give the same bytes.
  private enum Mark: UInt8 {
    case fill, stroke, text, glyphs, group, clip, end, move, line, curve, close, turn
  }

  private mutating func append(_ mark: Mark) { append(mark.rawValue) }

  fileprivate mutating func append(_ integer: Int) {
    // Four bytes hold every clamped length; counts are smaller still.
    let bits = UInt32(truncatingIfNeeded: integer)
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  fileprivate mutating func append(_ string: String) {
    append(string.utf8.count)
    appendAll(string.utf8)
  }

  private mutating func append(length: Double) { append(Rounding.hundredths(length)) }

  private mutating func append(_ point: Point) {
    append(length: point.x)
    append(length: point.y)
  }

  private mutating func append(_ color: Color) { color.levels.forEach { append($0) } }

  private mutating func append(_ paint: Paint, _ theme: Theme) {
    append(theme.color(of: paint.role))
    append(length: paint.opacity)
  }

  fileprivate mutating func append(_ drawing: Drawing, _ theme: Theme) {
    append(length: drawing.size.width)
    append(length: drawing.size.height)
    append(theme.background)
    append(drawing.items, theme)
  }

  private mutating func append(_ items: [Item], _ theme: Theme) {
    for item in items { append(item, theme) }
    append(.end)
  }

  private mutating func append(_ item: Item, _ theme: Theme) {
    switch item {
    case .fill(let path, let paint):
      append(.fill)
      append(paint, theme)
      append(path)
    case .stroke(let path, let paint, let stroke):
      append(.stroke)
      append(paint, theme)
      append(stroke)
      append(path)
    case .text(let text):
      append(.text)
      append(text.paint, theme)
      append(text.font.face.rawValue)
      append(length: text.font.size)
      append(text.origin)
      append(text.string)
    case .glyphs(let run):
      append(.glyphs)
      append(run.paint, theme)
      append(length: run.size)
      append(run.glyphs.count)
      for glyph in run.glyphs {
        append(Int(glyph.index))
        append(glyph.origin)
      }
    case .group(let group):
      append(.group)
      append(group.offset)
      if Rounding.hundredths(group.turn) != 0 {
        append(.turn)
        append(length: group.turn)
      }
      if let clip = group.clip {
        append(.clip)
        [clip.x, clip.y, clip.width, clip.height].forEach { append(length: $0) }
      }
      append(group.items, theme)
    }
  }

  private mutating func append(_ stroke: Stroke) {
    append(length: stroke.width)
    append(stroke.dash.count)
    stroke.dash.forEach { append(length: $0) }
    append(stroke.cap.rawValue)
    append(stroke.join.rawValue)
  }

  private mutating func append(_ path: Path) {
    for element in path.elements {
      switch element {
      case .move(let p):
        append(.move)
        append(p)
      case .line(let p):
        append(.line)
        append(p)
      case .curve(let c1, let c2, let p):
        append(.curve)
        [c1, c2, p].forEach { append($0) }
      case .close:
        append(.close)
      }
    }
    append(.end)
  }
}
