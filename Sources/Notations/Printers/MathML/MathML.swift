internal import Text

extension Notation {
  /// MathML Core, ready for an HTML page; in `display` style on a line of its own. The label of a line in it
  /// stands after it, in a `span` of class `math-tag`, so that it is read last. An `annotation` is the author's
  /// own source in TeX, for those who copy.
  package func mathML(display: Bool, annotation: String? = nil) -> String {
    let mode = display ? "block" : "inline"
    var content = self
    var label = ""
    if case .tagged(let inner, let words) = self {
      content = inner
      label = #"<span class="math-tag">(\#(words.escapedAsText))</span>"#
    }
    var body = MathMLPrinter().text(content)
    if let annotation {
      body =
        #"<semantics>\#(body)<annotation encoding="application/x-tex">"#
        + annotation.escapedAsText + "</annotation></semantics>"
    }
    return #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="\#(mode)">"# + body
      + "</math>" + label
  }
}

struct MathMLPrinter {
  /// Whether it prints scripts, in which TeX drops the spaces around operators and relations.
  var isScript = false

  /// A subscript, a superscript or a limit.
  func script(_ notation: Notation) -> String { MathMLPrinter(isScript: true).text(notation) }

  func text(_ notation: Notation) -> String {
    switch notation {
    case .row(let parts): return element("mrow", row(parts))
    case .variable(let name): return variable(name)
    case .letters(let name, let alphabet): return letters(name, alphabet)
    case .word(let name): return word(name)
    case .number(let digits, let exponent):
      guard let exponent else { return element("mn", digits) }
      let power = element("msup", element("mn", "10") + text(.numeral(String(exponent))))
      return element("mrow", element("mn", digits) + element("mo", "·") + power)
    case .sign(let sign): return self.sign(sign, .infix)
    case .fraction(let over, let under): return element("mfrac", text(over) + text(under))
    case .atop(let over, let under):
      return #"<mfrac linethickness="0">"# + text(over) + text(under) + "</mfrac>"
    case .scripts(let base, let lower, let upper, let primes):
      return scripts(base, lower, upper, primes)
    case .limits(let base, let lower, let upper): return limits(base, lower, upper)
    case .root(let content, nil): return element("msqrt", text(content))
    case .root(let content, let degree?):
      return element("mroot", element("mrow", text(content)) + text(degree))
    case .accent(let accent, let content): return self.accent(accent, content)
    case .fenced(let fence, let content): return fenced(fence, content)
    case .middle(let character):
      return #"<mo form="infix" fence="true" stretchy="true" symmetric="true" lspace="0.1em" "#
        + #"rspace="0.1em">\#(character.escapedAsText)</mo>"#
    case .delimiter(let character, let size, let kind):
      return delimiter(character, size: size, kind)
    case .cases(let rows): return cases(rows)
    case .big(let sign, let lower, let upper, let body):
      let mark = big(sign, lower, upper)
      return body == .empty ? mark : element("mrow", mark + text(body))
    case .arrow(let character, let lower, let upper): return arrow(character, lower, upper)
    case .table(let table): return self.table(table)
    case .text(let words, let face): return self.words(words, face)
    case .space(let width): return space(width)
    case .styled(let style, let content):
      let printer = MathMLPrinter(isScript: style == .script || style == .scriptScript)
      return "<mstyle\(style.attributes)>" + printer.text(content) + "</mstyle>"
    case .classed(let kind, let content, _): return classed(kind, content)
    case .boxed(let content):
      return #"<mrow displaystyle="true" style="border: 1px solid; padding: 0.3em">"#
        + MathMLPrinter().text(content) + "</mrow>"
    case .phantom(let content): return element("mphantom", text(content))
    case .colored(let color, let content):
      return #"<mstyle mathcolor="\#(color.code)" class="math-\#(color.rawValue)">"#
        + text(content) + "</mstyle>"
    case .tagged(let content, let label):
      return element("mrow", text(content) + space(2) + words("(\(label))", .roman))
    }
  }

  func element(_ name: String, _ content: String) -> String { "<\(name)>\(content)</\(name)>" }

  // MARK: - Letters

  /// Greek capitals are upright, as TeX has them.
  private func variable(_ name: String) -> String {
    let isCapital = name.unicodeScalars.count == 1 && ("Α"..."Ω").contains(name)
    return isCapital
      ? #"<mi mathvariant="normal">\#(name)</mi>"# : element("mi", name.escapedAsText)
  }

  /// MathML Core knows alphabets by their characters only.
  private func letters(_ name: String, _ alphabet: Notation.Alphabet) -> String {
    let shown = alphabet.letters(name)
    if name.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }) { return element("mn", shown) }
    return shown == name ? word(name) : element("mi", shown.escapedAsText)
  }

  func word(_ name: String) -> String {
    let name = name.escapedAsText.replacing(" ", with: "\u{A0}")
    // A single letter would be set in italics.
    return name.count == 1 ? #"<mi mathvariant="normal">\#(name)</mi>"# : element("mi", name)
  }

  func words(_ words: String, _ face: Notation.TextFace) -> String {
    // Spaces at the ends of an element are dropped unless they are hard.
    "<mtext\(face.style)>" + words.escapedAsText.replacing(" ", with: "\u{A0}") + "</mtext>"
  }

  /// Spaces that close up are margins, since no box is less than nothing wide.
  func space(_ width: Double) -> String {
    width < 0
      ? #"<mspace style="margin-left: \#(ems(width))"/>"# : #"<mspace width="\#(ems(width))"/>"#
  }

  /// A length with three decimals.
  func ems(_ length: Double) -> String {
    let thousandths = Int((abs(length) * 1000).rounded())
    let decimals = String(1000 + thousandths % 1000).dropFirst()
    return (length < 0 ? "-" : "") + "\(thousandths / 1000).\(decimals)em"
  }
}

extension Notation.TextFace {
  /// Core leaves it to CSS.
  fileprivate var style: String {
    switch self {
    case .roman: ""
    case .bold: #" style="font-weight: bold""#
    case .italic: #" style="font-style: italic""#
    case .sans: #" style="font-family: sans-serif""#
    case .mono: #" style="font-family: monospace""#
    }
  }
}

extension Notation.Style {
  fileprivate var attributes: String {
    let (isDisplay, level) =
      switch self {
      case .display: (true, 0)
      case .text: (false, 0)
      case .script: (false, 1)
      case .scriptScript: (false, 2)
      }
    return #" displaystyle="\#(isDisplay)" scriptlevel="\#(level)""#
  }
}

extension Notation.Color {
  /// On white; a page that has themes says more by the element's class.
  package var code: String {
    switch self {
    case .blue: "#006bbf"
    case .orange, .red: "#b5470a"
    case .purple: "#7a2860"
    case .green: "#06785a"
    case .gray: "#6b7380"
    }
  }
}
