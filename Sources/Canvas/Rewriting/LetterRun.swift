internal import Text

/// Letters of a sheet that look alike and are of one size.
struct LetterRun {
  /// A letter at its place, in thousandths of a point.
  private struct Glyph {
    let letter: Int
    let x: Int
    let y: Int
  }

  /// Presentation attributes.
  private let look: [UInt8]
  /// Points to a unit of the letters.
  private let scale: Double
  private var glyphs: [Glyph]

  private init(look: [UInt8], scale: Double, _ glyph: Glyph) {
    self.look = look
    self.scale = scale
    glyphs = [glyph]
  }

  /// The letters of a group that holds nothing else, and where the group ends.
  static func read(
    _ tokens: ArraySlice<MarkupToken>, at index: Int,
    letters: [ArraySlice<UInt8>: LetterSheet.Placement], _ styles: inout Styles
  ) -> (runs: [LetterRun], end: Int)? {
    guard case .open(let tag) = tokens[index], tag.isNamed("g"), !tag.isEmpty else { return nil }
    var presentation = Presentation()
    for attribute in tag.attributes {
      guard presentation.add(attribute, &styles) else { return nil }
    }
    let look = presentation.written
    var runs: [LetterRun] = []
    for next in (index + 1)..<tokens.endIndex {
      switch tokens[next] {
      case .open(let use) where use.isNamed("use") && use.isEmpty && use.attributes.count == 3:
        guard let href = use.value(of: "xlink:href") ?? use.value(of: "href"),
          let placement = letters[href.dropFirst()], let x = use.value(of: "x"),
          let y = use.value(of: "y")
        else { return nil }
        guard let letter = placement.letter else { break }
        let glyph = Glyph(letter: letter, x: thousandths(x), y: thousandths(y))
        if runs.last?.scale == placement.scale {
          runs[runs.count - 1].glyphs.append(glyph)
        } else {
          runs.append(LetterRun(look: look, scale: placement.scale, glyph))
        }
      case .close: return (runs, next + 1)
      default: return nil
      }
    }
    return nil
  }

  func goesOn(with other: LetterRun) -> Bool {
    look == other.look
      && (scale == other.scale || Self.written(scale) == Self.written(other.scale))
  }

  mutating func append(_ other: LetterRun) { glyphs += other.glyphs }

  /// Appends the element.
  ///
  /// - Parameters:
  ///   - link: the name of the attribute that refers to a letter.
  ///   - name: the id of a letter.
  ///   - out: what it is appended to.
  func write(link: String, name: (Int) -> String, to out: inout [UInt8]) {
    guard let first = glyphs.first else { return }
    // Where the first letter is said to be.
    let origin = (x: hundredths(first.x), y: hundredths(first.y))
    var placed = look + " transform=\"translate(".utf8
    appendDecimal(origin.x, to: &placed)
    placed.append(.space)
    appendDecimal(origin.y, to: &placed)
    placed += ")scale(".utf8
    placed += Self.written(scale)
    placed += ")\"".utf8
    let isAlone = glyphs.count == 1
    if !isAlone {
      out += "<g".utf8
      out += placed
      out += ">\n".utf8
    }
    for glyph in glyphs {
      out += "<use \(link)=\"#\(name(glyph.letter))\"".utf8
      if isAlone {
        out += placed
      } else {
        for (name, distance) in [("x", glyph.x - 10 * origin.x), ("y", glyph.y - 10 * origin.y)] {
          let units = Int((Double(distance) / (1000 * scale)).rounded())
          if units != 0 { out += " \(name)=\"\(units)\"".utf8 }
        }
      }
      out += "/>\n".utf8
    }
    if !isAlone { out += "</g>\n".utf8 }
  }

  /// To seven decimals, which are four or five digits: ".0082759".
  private static func written(_ scale: Double) -> [UInt8] {
    let one = 10_000_000
    let (whole, part) = Int((scale * Double(one)).rounded()).quotientAndRemainder(dividingBy: one)
    let decimals = String(one + part).dropFirst().trimmedAtEnd { $0 == "0" }
    if decimals.isEmpty { return Array("\(whole)".utf8) }
    return Array(((whole > 0 ? "\(whole)" : "") + "." + decimals).utf8)
  }
}
