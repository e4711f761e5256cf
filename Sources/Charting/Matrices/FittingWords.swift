internal import Drawings

/// The same words at falling sizes, of which a layout takes the first that fits.
package struct FittingWords: Sendable {
  package struct Sized: Sendable {
    package let words: Words
    package let fontSize: Double
    /// From the middle of a line to its baseline, in em.
    package let drop: Double

    package init(_ words: Words, fontSize: Double, drop: Double = 4.3 / 12) {
      self.words = words
      self.fontSize = fontSize
      self.drop = drop
    }

    /// The height of a line: of its letters, or of mathematics that is taller.
    private var lineHeight: Double {
      max(1.15 * fontSize, 0.9 * (words.pieces.map(\.size.height).max() ?? 0))
    }

    /// Lines no wider than `width`; nil where there are more than `most`, or a piece is wider.
    func lines(width: Double, atMost most: Int) -> [Drawing]? {
      let lines = words.lines(width: width)
      return lines.count <= most && lines.allSatisfy { $0.size.width <= width } ? lines : nil
    }

    func height(of count: Int) -> Double { lineHeight * Double(count) }

    /// The baselines of lines whose common middle is at `y`.
    func baselines(of count: Int, around y: Double) -> [Double] {
      (0..<count).map {
        y + lineHeight * (Double($0) - Double(count - 1) / 2) + drop * fontSize
      }
    }
  }

  /// The largest first.
  package let sizes: [Sized]

  package init(_ sizes: [Sized]) {
    precondition(!sizes.isEmpty, "Words have a size.")
    self.sizes = sizes
  }

  /// A number at one size.
  init(_ number: Int, _ font: Font, _ role: Role, measurer: any TextMeasurer) {
    let text = Drawing(text: "\(number)", font: font, paint: Paint(role), measurer: measurer)
    self.init([Sized(Words([text], space: 0), fontSize: font.size)])
  }

  /// The lines of the largest size that has room in a box around a point; nil where none has.
  func lines(
    width: Double, height: Double, atMost most: Int = 3
  ) -> (sized: Sized, lines: [Drawing])? {
    for sized in sizes {
      if let lines = sized.lines(width: width, atMost: most),
        sized.height(of: lines.count) <= height
      {
        return (sized, lines)
      }
    }
    return nil
  }
}
