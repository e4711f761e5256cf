internal import Text

/// Letters of one size beside each other, as they stand on a page.
struct LetterRun {
  /// A letter at its place, in thousandths of a point on a page that is turned with the text.
  struct Glyph {
    /// Its place among the letters that were opened.
    let number: Int
    let letter: Letter
    let x: Int
    let y: Int
  }

  /// Points to a unit of the letters.
  let scale: Double
  /// Degrees, clockwise.
  let turn: Double
  var glyphs: [Glyph] = []

  func goesOn(with other: LetterRun) -> Bool {
    turn == other.turn
      && (scale == other.scale || Self.written(scale) == Self.written(other.scale))
  }

  /// Appends the element.
  ///
  /// - Parameters:
  ///   - look: presentation attributes.
  ///   - link: the name of the attribute that refers to a letter.
  ///   - name: the id of a letter.
  ///   - out: what it is appended to.
  func write(look: [UInt8], link: String, name: (Glyph) -> String, to out: inout [UInt8]) {
    guard let first = glyphs.first else { return }
    // Where the first letter is said to be.
    let origin = (x: hundredths(first.x), y: hundredths(first.y))
    var placed = look + " transform=\"".utf8
    if turn != 0 {
      placed += "rotate(".utf8
      placed += Self.decimal(turn, decimals: 3)
      placed.append(UInt8(ascii: ")"))
    }
    placed += "translate(".utf8
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
      out += "<use ".utf8
      out += link.utf8
      out += "=\"#".utf8
      out += name(glyph).utf8
      out.append(UInt8(ascii: "\""))
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
  private static func written(_ scale: Double) -> [UInt8] { decimal(scale, decimals: 7) }

  /// The shortest decimal with at most so many places.
  private static func decimal(_ value: Double, decimals: Int) -> [UInt8] {
    let one = (0..<decimals).reduce(1) { power, _ in 10 * power }
    let count = Int((value.magnitude * Double(one)).rounded())
    let (whole, part) = count.quotientAndRemainder(dividingBy: one)
    let places = String(one + part).dropFirst().trimmedAtEnd { $0 == "0" }
    let sign = value < 0 && count > 0 ? "-" : ""
    if places.isEmpty { return Array("\(sign)\(whole)".utf8) }
    return Array((sign + (whole > 0 ? "\(whole)" : "") + "." + places).utf8)
  }
}
