internal import Charting
internal import Drawings
internal import Notations
internal import MathLayout
internal import Numerals
internal import Text

/// Sets the words and the mathematics of a figure as ready drawings, by the measures of the figures'
/// style.
struct FigureTypesetter {
  let measurer: any TextMeasurer
  let mathematics: MathTypesetter

  /// The title, bold 19.
  func title(_ words: FigureWords) -> Words { breakable(words, Font(.bold, 19), .ink) }

  /// The line below it, 12, muted.
  func subtitle(_ words: FigureWords) -> Words { breakable(words, Font(.regular, 12), .muted) }

  /// Words on one line.
  func words(_ words: FigureWords, size: Double, _ role: Role) -> Drawing {
    let font = Font(.regular, size)
    var row: [Drawing] = []
    for part in words.parts {
      guard case .text(let text) = part else {
        row.append(drawing(part, font, role))
        continue
      }
      // A blank at an end of a text alone may be trimmed by a shaper, so it is set as a gap.
      let inner = String(text[...].trimmingSpaces)
      if text.first == " ", !row.isEmpty { row.append(gap(font)) }
      if !inner.isEmpty { row.append(drawing(.text(inner), font, role)) }
      if text.last == " ", !inner.isEmpty { row.append(gap(font)) }
    }
    return row.count == 1 ? row[0] : .row(row)
  }

  /// Words that a layout may set on several lines.
  func breakable(_ words: FigureWords, _ font: Font, _ role: Role) -> Words {
    var pieces: [[Drawing]] = []
    var glued: Set<Int> = []
    var isOpen = false
    func add(_ part: FigureWords.Part) {
      let drawing = drawing(part, font, role)
      if isOpen { pieces[pieces.count - 1].append(drawing) } else { pieces.append([drawing]) }
      isOpen = true
    }
    for part in words.parts {
      guard case .text(let text) = part else {
        add(part)
        continue
      }
      for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0 { isOpen = false }
        for (index, part) in Words.parts(of: word).enumerated() where !part.isEmpty {
          if index > 0 {
            isOpen = false
            glued.insert(pieces.count)
          }
          add(.text(String(part)))
        }
      }
    }
    return Words(
      pieces.map { $0.count == 1 ? $0[0] : .row($0) }, space: Words.space(font, measurer: measurer),
      glued: glued)
  }

  func mathematics(
    _ notation: Notation, size: Double, _ role: Role, style: MathTypesetter.Style = .text
  ) -> Drawing {
    mathematics.layout(notation, size: size, style: style, paint: Paint(role))
  }

  /// Mathematics among words is 1.06 times as large as they are.
  private func drawing(_ part: FigureWords.Part, _ font: Font, _ role: Role) -> Drawing {
    switch part {
    case .text(let text):
      Drawing(text: text, font: font, paint: Paint(role), measurer: measurer)
    case .mathematics(let notation): mathematics(notation, size: font.size * 1.06, role)
    case .numeral(let numeral):
      numeral.drawing(in: font, paint: Paint(role), measurer: measurer)
    }
  }

  private func gap(_ font: Font) -> Drawing {
    Drawing(size: Size(Words.space(font, measurer: measurer), 0))
  }
}
