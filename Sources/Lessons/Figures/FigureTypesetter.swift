internal import Charting
internal import Drawings
internal import Notations
internal import MathLayout
internal import Numerals
internal import Text

/// Sets the words and the mathematics of a figure as ready drawings, by the measures of the figures'
/// style.
struct FigureTypesetter: Sendable {
  let measurer: any TextMeasurer
  let mathematics: MathTypesetter

  /// Words on one line.
  func words(
    _ words: RichText, size: Double, _ role: Role, face: Font.Face = .regular
  ) -> Drawing {
    let font = Font(face, size)
    var row: [Drawing] = []
    for part in words.parts {
      switch set(part, font, role) {
      case .drawing(let drawing): row.append(drawing)
      case .text(let text):
        // A blank at an end of a text alone may be trimmed by a shaper, so it is set as a gap.
        let inner = String(text[...].trimmingSpaces)
        if text.first == " ", !row.isEmpty { row.append(gap(font)) }
        if !inner.isEmpty { row.append(drawing(inner, font, role)) }
        if text.last == " ", !inner.isEmpty { row.append(gap(font)) }
      }
    }
    return row.count == 1 ? row[0] : .row(row)
  }

  /// Words that a layout may set on several lines.
  func breakable(_ words: RichText, _ font: Font, _ role: Role) -> Words {
    var pieces: [[Drawing]] = []
    var glued: Set<Int> = []
    var isOpen = false
    func add(_ drawing: Drawing) {
      if isOpen { pieces[pieces.count - 1].append(drawing) } else { pieces.append([drawing]) }
      isOpen = true
    }
    for part in words.parts {
      switch set(part, font, role) {
      case .drawing(let drawing): add(drawing)
      case .text(let text):
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        for (index, word) in words.enumerated() {
          if index > 0 { isOpen = false }
          for (index, part) in Words.parts(of: word).enumerated() where !part.isEmpty {
            if index > 0 {
              isOpen = false
              glued.insert(pieces.count)
            }
            add(drawing(String(part), font, role))
          }
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

  // MARK: Parts

  private enum SetPart {
    case text(String)
    case drawing(Drawing)
  }

  /// Mathematics among words is 1.06 times as large as they are.
  private func set(_ part: RichText.Part, _ font: Font, _ role: Role) -> SetPart {
    if let notation = part.notation {
      return .drawing(mathematics(notation, size: font.size * 1.06, role))
    }
    if case .value(let value, _) = part, case let numeral = Numeral(printed: value),
      case .scientific = numeral
    {
      return .drawing(
        numeral.drawing(in: font, paint: Paint(role), measurer: measurer))
    }
    return .text(RichText([part]).plain)
  }

  private func drawing(_ text: String, _ font: Font, _ role: Role) -> Drawing {
    Drawing(text: text, font: font, paint: Paint(role), measurer: measurer)
  }

  private func gap(_ font: Font) -> Drawing {
    Drawing(size: Size(Words.space(font, measurer: measurer), 0))
  }
}
