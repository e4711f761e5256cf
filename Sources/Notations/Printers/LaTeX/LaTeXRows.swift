internal import Text

extension LaTeXPrinter {
  func row(_ parts: [Notation]) -> String {
    var result = ""
    var before: Notation?
    for (index, part) in parts.enumerated() {
      switch part {
      case .sign(.apply):
        // TeX itself sets a space after its own operators, but none after \mathrm.
        if let function = before, index + 1 < parts.count, !parts[index + 1].isFence,
          !function.isKnownOperator
        {
          result += #"\medspace"#
        }
        if index + 1 < parts.count, !parts[index + 1].isFence { result += " " }
      case .sign(.invisibleTimes):
        if index + 1 < parts.count, parts[index + 1].isPlainWord, !parts[index + 1].isKnownOperator
        {
          result = join(result, #"\medspace"#, spaced: false)
        }
      case .sign(let sign) where sign.isSpaced:
        let isPrefix = before.map(\.isSign) ?? true
        let isSpaced = !isPrefix || before == .sign(.comma) || sign.isAngle
        result = join(result, self.sign(sign), spaced: isSpaced)
        if !isPrefix || sign.isRelation { result += " " }
      case .sign(let sign) where sign.kind == .punctuation:
        result = join(result, self.sign(sign), spaced: false) + " "
      default: result = join(result, text(part), spaced: false)
      }
      if !part.isSpace { before = part }
    }
    // A sign may have nothing after it.
    return result.last == " " ? String(result.dropLast()) : result
  }

  // MARK: - Signs

  func sign(_ sign: Notation.Sign) -> String {
    if sign.kind == .invisible { return "" }
    if Self.classes[sign.character] == sign.kind { return sign == .minus ? "-" : sign.character }
    if let command = SymbolTable.command(of: sign), !isSafe || command.last?.isLetter ?? false {
      return command
    }
    let scalars = Array(sign.character.unicodeScalars)
    if scalars.count == 2, scalars[1] == "\u{338}" {
      let base = Notation.Sign(String(Character(scalars[0])), sign.kind)
      return join(#"\not"#, self.sign(base), spaced: false)
    }
    let inner = anyCommand(of: sign.character) ?? plain(sign.character)
    return sign.kind == .ordinary && Self.classes[sign.character] == nil
      ? inner : #"\\#(sign.kind.command){\#(inner)}"#
  }

  /// The command of a character, whatever class it gives it.
  func anyCommand(of character: String) -> String? {
    // Most have none, and are not looked for in each class; for ASCII words not even the tables are made.
    let isWord = character.utf8.allSatisfy { $0 < 0x80 && $0.isNameByte }
    guard !isWord, SymbolTable.characters.contains(character) else { return nil }
    return Notation.Sign.Kind.allCases.lazy
      .compactMap { SymbolTable.command(of: Notation.Sign(character, $0)) }
      .first { !isSafe || $0.last?.isLetter ?? false }
  }

  /// Characters that are their own spelling, with the class that TeX gives them (TeXbook, appendix F).
  private static let classes: [String: Notation.Sign.Kind] = [
    "+": .binary, "−": .binary, "=": .relation, "<": .relation, ">": .relation, ":": .relation,
    ":=": .relation, "(": .opening, ")": .closing, ",": .punctuation, ";": .punctuation,
    "!": .closing, "?": .closing, "/": .ordinary, ".": .ordinary, "@": .ordinary,
  ]

  // MARK: - Scripts

  func scripts(
    _ base: Notation, _ lower: Notation?, _ upper: Notation?, _ primes: Int
  ) -> String {
    let marks = Array(repeating: #"\prime"#, count: primes).joined()
    let upper = upper.map { join(marks, text($0), spaced: primes > 0) } ?? marks
    let raised = upper.isEmpty ? "" : script("^", upper)
    let inner = text(base)
    let nucleus = nucleus(base, inner)
    guard let lower else { return nucleus + raised }
    guard isSafe else { return nucleus + script("_", text(lower)) + raised }
    if case .word(let name) = base, !base.isKnownOperator {
      // Inside \mathrm the underscore follows a letter; the index is set in italics again.
      let words = name.split(separator: " ").map(spelled).joined(separator: #"\medspace "#)
      return #"\mathrm{\#(words)\#(script("_", upright(lower)))}"# + raised
    }
    if let open = openNucleus(base) { return open + script("_", text(lower)) + raised }
    // The index of something longer, [W x]_i, follows the last letter of \rbrack.
    let isOpen = nucleus.last.map { $0.isLetter || $0.isNumber } ?? false
    let bracketed = isOpen || !base.isBracketed ? nucleus : fenced(.brackets, base, inner)
    return bracketed + script("_", text(lower)) + raised
  }

  /// What scripts are set on: several parts are braced.
  private func nucleus(_ base: Notation, _ inner: String) -> String {
    switch base {
    // The power of an application follows its parenthesis.
    case .row(let parts) where parts.contains(.sign(.apply)) && parts.last?.isFence ?? false:
      return inner
    case .row(let parts): return parts.count == 1 ? inner : "{\(inner)}"
    case .scripts, .limits, .space, .tagged, .number(_, .some): return "{\(inner)}"
    case .big(_, nil, nil, .row([])): return inner + #"\nolimits"#
    case .big: return "{\(inner)}"
    default: return inner
    }
  }

  /// TeX takes one letter under an accent or in an alphabet without braces, so that the underscore follows
  /// it.
  private func openNucleus(_ base: Notation) -> String? {
    switch base {
    case .accent(let accent, .variable(let name)):
      join(#"\\#(accent.rawValue)"#, letter(name), spaced: false)
    case .letters(let name, let alphabet) where name.count == 1:
      join(command(of: alphabet, for: name), letter(name), spaced: false)
    default: nil
    }
  }

  func script(_ mark: String, _ content: String) -> String {
    content.count == 1 ? mark + content : "\(mark){\(content)}"
  }

  /// A subscript within upright letters.
  private func upright(_ lower: Notation) -> String {
    switch lower {
    case .variable(let name) where letter(name).first != "\\": #"\mathit{\#(letter(name))}"#
    case .row(let parts): parts.map(upright).joined()
    default: text(lower)
    }
  }

  func limits(_ base: Notation, _ lower: Notation?, _ upper: Notation?) -> String {
    let inner = text(base)
    let (below, above) = (lower.map(text), upper.map(text))
    let scripts = (below.map { script("_", $0) } ?? "") + (above.map { script("^", $0) } ?? "")
    switch base {
    case .accent(.underbrace, _), .accent(.overbrace, _): return inner + scripts
    case .big(_, nil, nil, .row([])): return inner + #"\limits"# + scripts
    case .word where !isSafe, .classed(.largeOperator, _, takesLimits: true):
      return inner + #"\limits"# + scripts
    default:
      let over = above.map { #"\overset{\#($0)}{\#(inner)}"# } ?? inner
      return below.map { #"\underset{\#($0)}{\#(over)}"# } ?? over
    }
  }
}

extension Notation {
  /// Whether it is told apart by brackets from an index after it, where safe TeX asks for a letter there.
  fileprivate var isBracketed: Bool {
    switch self {
    case .fenced, .fraction, .root, .cases, .big, .row, .scripts, .number, .sign, .text: true
    case .accent(_, let content): if case .letters = content { false } else { true }
    default: false
    }
  }
}

extension Notation.Sign {
  fileprivate var isAngle: Bool { self == .less || self == .greater }
}
