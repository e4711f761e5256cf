/// `\not` before a relation.
enum Negation {
  static let rows: [CommandRow] = [
    (
      "not",
      .reader { parser, token throws(TeXFault) in
        let base = try parser.argument(of: token)
        guard case .sign(let sign) = base else {
          guard case .variable(let letter) = base else {
            throw TeXFault(#"'\not' stands only before a sign"#, at: token)
          }
          return .variable(letter + slash)
        }
        return .sign(
          Notation.Sign(characters[sign.character] ?? sign.character + slash, sign.kind))
      }
    )
  ]

  /// The stroke that combines with the character before it.
  private static let slash = "\u{338}"

  /// Relations with a character of their own for what is not so.
  private static let characters = [
    "=": "≠", "∈": "∉", "∋": "∌", "∼": "≁", "≃": "≄", "≅": "≇", "≈": "≉", "≡": "≢", "<": "≮",
    ">": "≯", "≤": "≰", "≥": "≱", "≲": "≴", "≳": "≵", "≺": "⊀", "≻": "⊁", "⊂": "⊄", "⊃": "⊅",
    "⊆": "⊈", "⊇": "⊉", "∣": "∤", "∥": "∦", "|": "∤", "‖": "∦", "⊢": "⊬", "⊨": "⊭", "∃": "∄",
    "←": "↚", "→": "↛", "↔": "↮", "⇐": "⇍", "⇒": "⇏", "⇔": "⇎",
  ]
}
