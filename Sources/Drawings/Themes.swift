extension Theme {
  /// The themes by name, the default first.
  package static let all = [light, dark, print]

  /// For screens and paper. The curve colours differ by at least ΔE₀₀ 14 to colour-blind readers.
  package static let light = Theme(
    name: "light",
    background: Color(0xFFFFFF), ink: Color(0x21262E), muted: Color(0x6B7380),
    mutedOnBand: Color(0x636A76),
    axis: Color(0x8C94A1), grid: Color(0xE8EBF0), faintGrid: Color(0xF3F5F8),
    curves: dashedAnew([
      Curve(line: Color(0x006BBF), text: Color(0x006BBF)),
      Curve(line: Color(0xD7540C), text: Color(0xB5470A), levelText: Color(0x8F3500)),
      Curve(line: Color(0x7A2860), text: Color(0x7A2860)),
      Curve(line: Color(0x089E76), text: Color(0x06785A)),
      Curve(line: Color(0x1F1A24), text: Color(0x1F1A24)),
    ]),
    bars: [Color(0x9EC5E6), Color(0x458FD1), Color(0x00519E)],
    // As strong as leaves the fourth curve 3 : 1 on them.
    bands: [
      Color(0xE9F2FA), Color(0xFDEEE5), Color(0xF8EEF5), Color(0xE6F6F0), Color(0xF1F0F3),
    ],
    levels: [
      Color(0xF5F9FD), Color(0xE4EFF9), Color(0xD2E4F4), Color(0xBED7EE), Color(0xA8C9E7),
      Color(0x91B9DF), Color(0x7AA8D5), Color(0x6297CA), Color(0x4A84BC),
    ],
    contour: Color(0x2F6AA6), negativeContour: Color(0x9C5227),
    cells: [Color(0xF5F9FD), Color(0xC6DEF3), Color(0x5F99D0)],
    positiveCells: [Color(0xFFFFFF), Color(0xC6DEF3), Color(0x5F99D0)],
    negativeCells: [Color(0xFFFFFF), Color(0xF8D6C0), Color(0xDF854A)])

  /// For dark pages.
  package static let dark = Theme(
    name: "dark",
    background: Color(0x14181F), ink: Color(0xE9EDF3), muted: Color(0x9AA4B2),
    mutedOnBand: Color(0x9AA4B2),
    axis: Color(0x6F7A8A), grid: Color(0x272D37), faintGrid: Color(0x1D222A),
    curves: dashedAnew([
      Curve(line: Color(0x4FA8F7), text: Color(0x4FA8F7)),
      Curve(line: Color(0xFFA35C), text: Color(0xFFA35C)),
      Curve(line: Color(0xD6568F), text: Color(0xDC6D9E), levelText: Color(0xF09CC0)),
      Curve(line: Color(0x7BE8C4), text: Color(0x7BE8C4)),
      Curve(line: Color(0xF7F8FB), text: Color(0xF7F8FB)),
    ]),
    bars: [Color(0x2B557F), Color(0x4FA8F7), Color(0xBFE0FF)],
    // About 12 % of the curves' colours on the background, as much as leaves texts 4.5 : 1 on them.
    bands: [
      Color(0x1B2939), Color(0x302926), Color(0x33202E), Color(0x152D2B), Color(0x272A2E),
    ],
    levels: [
      Color(0x19222D), Color(0x1D2F42), Color(0x223D58), Color(0x284B6F), Color(0x2F5A87),
      Color(0x386AA0), Color(0x467CB6), Color(0x5A90CA), Color(0x74A6DC),
    ],
    contour: Color(0x9CC4EC), negativeContour: Color(0xE3B48C),
    cells: [Color(0x19222D), Color(0x1F4163), Color(0x386AA0)],
    positiveCells: [Color(0x14181F), Color(0x1F4163), Color(0x386AA0)],
    negativeCells: [Color(0x14181F), Color(0x553724), Color(0x9A5A28)])

  /// Black and white: greys and dashes instead of colours.
  package static let print = Theme(
    name: "print",
    background: Color(0xFFFFFF), ink: Color(0x000000), muted: Color(0x4D4D4D),
    mutedOnBand: Color(0x4D4D4D),
    axis: Color(0x808080), grid: Color(0xE3E3E3), faintGrid: Color(0xF0F0F0),
    curves: [
      Curve(line: Color(0x000000), text: Color(0x000000)),
      Curve(line: Color(0x595959), text: Color(0x595959), dash: [8, 4]),
      Curve(line: Color(0x7F7F7F), text: Color(0x636363), dash: [2, 3.2]),
      Curve(line: Color(0x000000), text: Color(0x000000), dash: [10, 3, 2, 3]),
      Curve(line: Color(0x595959), text: Color(0x595959), dash: [4, 3]),
      Curve(line: Color(0x7F7F7F), text: Color(0x636363)),
      Curve(line: Color(0x000000), text: Color(0x000000), dash: [6, 3]),
      Curve(line: Color(0x000000), text: Color(0x000000), dash: [1, 3]),
      Curve(line: Color(0x595959), text: Color(0x595959), dash: [12, 3, 3, 3]),
      Curve(line: Color(0x7F7F7F), text: Color(0x636363), dash: [8, 4]),
      Curve(line: Color(0x000000), text: Color(0x000000), dash: [14, 4]),
      Curve(line: Color(0x595959), text: Color(0x595959), dash: [10, 3, 2, 3, 2, 3]),
    ],
    bars: [Color(0xD0D0D0), Color(0x8C8C8C), Color(0x333333)],
    bands: [Color(0xF0F0F0), Color(0xE0E0E0)],
    levels: [
      Color(0xFAFAFA), Color(0xEFEFEF), Color(0xE2E2E2), Color(0xD5D5D5), Color(0xC7C7C7),
      Color(0xB8B8B8), Color(0xA8A8A8), Color(0x989898), Color(0x868686),
    ],
    contour: Color(0x4D4D4D), negativeContour: Color(0x4D4D4D),
    cells: [Color(0xFAFAFA), Color(0xD9D9D9), Color(0x999999)],
    positiveCells: [Color(0xFFFFFF), Color(0xD9D9D9), Color(0x999999)],
    negativeCells: [Color(0xFFFFFF), Color(0xD9D9D9), Color(0x999999)])

  /// The colours once solid, once dashed and once dotted.
  private static func dashedAnew(_ curves: [Curve]) -> [Curve] {
    [[], [8, 4], [2, 3.2]].flatMap { dash in
      curves.map {
        Curve(line: $0.line, text: $0.text, levelText: $0.levelText, dash: dash)
      }
    }
  }
}
