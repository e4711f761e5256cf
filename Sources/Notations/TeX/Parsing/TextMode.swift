extension Parser {
  /// The words that a command such as `\text` takes, with the mathematics in them.
  mutating func text(
    of command: Token, _ face: Notation.TextFace
  ) throws(TeXFault) -> Notation {
    var words = Words(face: face)
    let token = try input.nextSolid()
    switch token.kind {
    case .open: try text(from: token, &words)
    case .end, .close: throw lacking(command)
    default: try word(token, &words)
    }
    return Self.braced(words.finished)
  }

  /// Words in a row, and mathematics between them.
  struct Words {
    var face: Notation.TextFace
    private var parts: [Notation] = []
    private var text = ""

    init(face: Notation.TextFace) { self.face = face }

    mutating func append(_ text: String) {
      if text == " ", self.text.last == " " { return }
      self.text += text
    }

    mutating func append(_ notation: Notation) {
      flush()
      parts.append(notation)
    }

    mutating func flush() {
      if !text.isEmpty { parts.append(.text(text, face)) }
      text = ""
    }

    var lastCharacter: Character? { text.last }

    mutating func replaceLast(with character: String) {
      text.removeLast()
      text += character
    }

    var finished: [Notation] {
      var result = self
      result.flush()
      return result.parts.isEmpty ? [.text("", face)] : result.parts
    }
  }

  /// Up to the brace that closes.
  private mutating func text(from opener: Token, _ words: inout Words) throws(TeXFault) {
    try enter()
    defer { leave() }
    while true {
      let token = try input.next()
      switch token.kind {
      case .close: return
      case .end: throw TeXFault("missing '}' for '{'", at: opener)
      default: try word(token, &words)
      }
    }
  }

  private mutating func word(_ token: Token, _ words: inout Words) throws(TeXFault) {
    switch token.kind {
    case .open:
      let face = words.face
      try text(from: token, &words)
      if words.face != face {
        words.flush()
        words.face = face
      }
    case .character: character(token.text, &words)
    case .prime: character("’", &words)
    case .space: words.append(" ")
    case .dollar: try mathematics(in: &words, opener: token)
    case .command: try command(token, &words)
    // Characters like any other where no mathematics is read.
    case .superscript, .subscript, .ampersand, .parameter: words.append(token.spelled)
    case .close, .end: throw misplaced(token)
    }
  }

  /// A character, as TeX's fonts join some: ``` ``x'' ``` has quotation marks, `--` is a dash.
  private func character(_ text: String, _ words: inout Words) {
    switch (words.lastCharacter, text) {
    case ("-", "-"): words.replaceLast(with: "–")
    case ("–", "-"): words.replaceLast(with: "—")
    case ("‘", "`"): words.replaceLast(with: "“")
    case ("’", "’"): words.replaceLast(with: "”")
    case (_, "`"): words.append("‘")
    case (_, "~"): words.append(" ")
    default: words.append(text)
    }
  }

  private mutating func mathematics(in words: inout Words, opener: Token) throws(TeXFault) {
    let content = try scoped(Scope(endsAtDollar: true)) { parser throws(TeXFault) in
      try parser.row()
    }
    let token = try input.nextSolid()
    guard token.kind == .dollar else { throw TeXFault("missing '$' for '$'", at: opener) }
    words.append(Self.braced(content))
  }

  private mutating func command(_ token: Token, _ words: inout Words) throws(TeXFault) {
    if let accent = Self.accents[token.text] {
      let letter = try input.argument(of: token).map(\.text).joined()
      return words.append(letter + accent)
    }
    if let character = Self.characters[token.text] { return words.append(character) }
    if let face = Self.switches[token.text] {
      words.flush()
      words.face = face
      return
    }
    guard let command = vocabulary.commands[token.text] else {
      throw unknown(token, in: "the text of mathematics")
    }
    switch command.meaning {
    case .symbol(.variable(let letter)): words.append(letter)
    case .symbol(.sign(let sign)): words.append(sign.character)
    case .symbol(.space(let width)): words.append(.space(width))
    case .reader(let read):
      if let notation = try read(&self, token) { words.append(notation) }
    default: throw misplaced(token)
    }
  }

  /// Characters that have a command in text.
  private static let characters = [
    " ": " ", "\n": " ", "{": "{", "}": "}", "_": "_", "%": "%", "#": "#", "$": "$", "&": "&",
    "\\": " ", "-": "", "/": "", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textunderscore": "_", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textless": "<", "textgreater": ">", "textbar": "|",
    "textellipsis": "…", "ldots": "…", "dots": "…", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ",
  ]

  /// Accents in text, as the characters that combine with a letter before them.
  private static let accents = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "c": "\u{327}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  private static let switches: [String: Notation.TextFace] = [
    "bf": .bold, "bfseries": .bold, "it": .italic, "itshape": .italic, "em": .italic,
    "rm": .roman, "normalfont": .roman, "rmfamily": .roman, "sf": .sans, "sffamily": .sans,
    "tt": .mono, "ttfamily": .mono,
  ]
}
