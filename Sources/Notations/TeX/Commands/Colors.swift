/// Colours of a theme, by names of CSS, of LaTeX's xcolor and dvips, and by numbers.
enum Colors {
  static let rows: [CommandRow] = [
    (
      "textcolor",
      .reader { parser, token throws(TeXFault) in
        let color = try color(of: token, &parser)
        return colored(color, Parser.braced([try parser.argument(of: token)]))
      }
    ),
    (
      "color",
      .reader { parser, token throws(TeXFault) in
        let color = try color(of: token, &parser)
        return colored(color, try parser.rest())
      }
    ),
  ]

  private static func colored(_ color: Notation.Color?, _ content: Notation) -> Notation {
    color.map { .colored($0, content) } ?? content
  }

  /// The theme's nearest colour; nil for that of the text.
  private static func color(
    of token: Token, _ parser: inout Parser
  ) throws(TeXFault) -> Notation.Color? {
    let model = try parser.optionalWords(of: token)
    let place = try parser.input.peekSolid()
    let words = try parser.words(of: token).lowercased().filter { $0 != " " }
    if words == "black" { return nil }
    if let rgb = RGB(words, model: model) { return rgb.nearest }
    // Mixtures such as red!50!black begin with their main colour.
    let name = words.prefix { $0 != "!" }
    let found =
      names.first { word, _ in name.hasSuffix(word) }
      ?? names.first { word, _ in name.hasPrefix(word) }
    guard let found else {
      throw TeXFault(
        "unknown colour '\(words)'", at: place, hint: "the colours are \(known)")
    }
    return found.color
  }

  private static let known =
    Notation.Color.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// What a name ends or begins with: `darkred`, `OliveGreen`, `blue2`.
  private static let names: [(word: String, color: Notation.Color)] = [
    ("gray", .gray), ("grey", .gray), ("silver", .gray), ("white", .gray), ("violet", .purple),
    ("purple", .purple), ("magenta", .purple), ("fuchsia", .purple), ("plum", .purple),
    ("orchid", .purple), ("lavender", .purple), ("indigo", .purple), ("mulberry", .purple),
    ("green", .green), ("olive", .green), ("lime", .green), ("teal", .green),
    ("emerald", .green), ("turquoise", .blue), ("blue", .blue), ("cyan", .blue), ("navy", .blue),
    ("aqua", .blue), ("cerulean", .blue), ("periwinkle", .blue), ("orange", .orange),
    ("peach", .orange), ("yellow", .orange), ("gold", .orange), ("goldenrod", .orange),
    ("brown", .orange), ("apricot", .orange), ("melon", .orange), ("dandelion", .orange),
    ("bittersweet", .orange), ("tan", .orange), ("coral", .orange), ("red", .red),
    ("maroon", .red), ("crimson", .red), ("salmon", .red), ("pink", .red), ("tomato", .red),
    ("firebrick", .red), ("mahogany", .red), ("rubine", .red), ("scarlet", .red),
  ]
}

/// A colour by its parts, 0 to 1.
private struct RGB {
  var red, green, blue: Double

  /// `#f80`, `#ff8800`, or three numbers of xcolor's models `rgb` and `RGB`.
  init?(_ words: String, model: String?) {
    if words.hasPrefix("#") || model == "HTML" {
      let digits = words.filter { $0 != "#" }.compactMap(\.hexDigitValue).map(Double.init)
      switch digits.count {
      case 3: (red, green, blue) = (digits[0] / 15, digits[1] / 15, digits[2] / 15)
      case 6:
        let values = [0, 2, 4].map { (digits[$0] * 16 + digits[$0 + 1]) / 255 }
        (red, green, blue) = (values[0], values[1], values[2])
      default: return nil
      }
      return
    }
    let numbers = words.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 3 else { return nil }
    let unit = model == "RGB" ? 255.0 : 1
    (red, green, blue) = (numbers[0] / unit, numbers[1] / unit, numbers[2] / unit)
  }

  /// By hue; gray where there is little of it, and nil for black.
  var nearest: Notation.Color? {
    let (high, low) = (max(red, green, blue), min(red, green, blue))
    if high < 0.2 { return nil }
    if high - low < 0.15 * high { return .gray }
    let spread = high - low
    let sixth: Double =
      if high == red {
        (green - blue) / spread
      } else if high == green {
        2 + (blue - red) / spread
      } else {
        4 + (red - green) / spread
      }
    switch sixth * 60 {
    case ..<(-15): return .purple
    case ..<16: return .red
    case ..<66: return .orange
    case ..<175: return .green
    case ..<255: return .blue
    default: return .purple
    }
  }
}
