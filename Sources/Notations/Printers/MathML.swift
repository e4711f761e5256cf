internal import Text

extension Notation {
  /// MathML Core, ready for an HTML page; in `display` style on a line of its own.
  package func mathML(display: Bool) -> String {
    let mode = display ? "block" : "inline"
    return #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="\#(mode)">"#
      + MathMLPrinter().text(self) + "</math>"
  }
}

private struct MathMLPrinter {
  func text(_ notation: Notation) -> String {
    switch notation {
    case .row(let parts): return element("mrow", row(parts))
    case .variable(let name): return element("mi", name.escapedAsText)
    case .word(let name): return word(name)
    case .number(let digits, let exponent):
      guard let exponent else { return element("mn", digits) }
      let power = element("msup", element("mn", "10") + text(.numeral(String(exponent))))
      return element("mrow", element("mn", digits) + element("mo", "·") + power)
    case .sign(let sign): return self.sign(sign, isPrefix: false)
    case .fraction(let over, let under): return element("mfrac", text(over) + text(under))
    case .scripts(let base, let lower, let upper, let primes):
      return scripts(base, lower, upper, primes)
    case .root(let content, nil): return element("msqrt", text(content))
    case .root(let content, let degree?):
      return element("mroot", element("mrow", text(content)) + text(degree))
    case .accent(let accent, let content):
      let mark = #"<mo stretchy="\#(accent.isWide)">\#(accent.sign)</mo>"#
      return #"<mover accent="true">"# + text(content) + mark + "</mover>"
    case .fenced(let fence, let content):
      let (open, close) = (fence.open, fence.close)
      // Browsers set stretched fences apart from what they hold.
      let size: String
      if content.isTall {
        size = ""
      } else if fence == .bars, content.nestedBars > 0 {
        let ems = 0.6 + 0.6 * Double(min(content.nestedBars, 4))
        size = #" symmetric="true" minsize="\#(ems)em""#
      } else {
        size = #" stretchy="false""#
      }
      return element(
        "mrow",
        #"<mo form="prefix"\#(size)>\#(open)</mo>"# + text(content)
          + #"<mo form="postfix"\#(size)>\#(close)</mo>"#)
    case .cases(let rows):
      let lines = rows.map { row in
        [text(row.value), text(row.condition)]
      }
      return element(
        "mrow",
        #"<mo form="prefix" fence="true" stretchy="true">{</mo>"# + table(lines, isLeft: true))
    case .big(let sign, let lower, let upper, let body):
      return element("mrow", big(sign, lower, upper) + text(body))
    case .table(let table):
      return self.table(table.rows.map { $0.map(text) }, isLeft: false)
    case .text(let words, _):
      // Spaces at the ends of an element are dropped unless they are hard.
      return element("mtext", words.escapedAsText.replacing(" ", with: "\u{A0}"))
    default: return element("mrow", row(notation.children))
    }
  }

  private func row(_ parts: [Notation]) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      guard case .sign(let sign) = part else {
        result += text(part)
        continue
      }
      let isFirst = index == 0 || parts[index - 1].isSign
      result += self.sign(sign, isPrefix: isFirst && (sign == .minus || sign == .plus))
      guard index + 1 < parts.count else { continue }
      let next = parts[index + 1]
      if (sign == .apply && !next.isFence) || (sign == .invisibleTimes && next.isPlainWord) {
        result += #"<mspace width="0.167em"/>"#
      }
    }
    return result
  }

  private func sign(_ sign: Notation.Sign, isPrefix: Bool) -> String {
    switch sign {
    case .infinity: element("mi", "∞")
    case .partial, .nabla: #"<mo form="prefix" rspace="0">\#(sign.character)</mo>"#
    case .given:
      #"<mo form="infix" stretchy="false" lspace="0.278em" rspace="0.278em">|</mo>"#
    case .slash: #"<mo lspace="0" rspace="0">/</mo>"#
    case .ellipsis, .centredEllipsis: element("mi", sign.character)
    default:
      isPrefix
        ? #"<mo form="prefix">\#(sign.character.escapedAsText)</mo>"#
        : element("mo", sign.character.escapedAsText)
    }
  }

  private func scripts(
    _ base: Notation, _ lower: Notation?, _ upper: Notation?, _ primes: Int
  ) -> String {
    var nucleus = text(base)
    if primes > 0 {
      // Fonts raise the sign themselves; as a superscript, browsers raise it once more.
      let marks = String(repeating: "′", count: primes)
      nucleus = element("mrow", nucleus + #"<mo lspace="0" rspace="0">\#(marks)</mo>"#)
    }
    switch (lower.map(text), upper.map(text)) {
    case (let lower?, nil) where base.takesLimits && primes == 0:
      return element("munder", limited(base) + lower)
    case (let lower?, nil): return element("msub", nucleus + lower)
    case (let lower?, let upper?): return element("msubsup", nucleus + lower + upper)
    case (nil, let upper?): return element("msup", nucleus + upper)
    case (nil, nil): return nucleus
    }
  }

  /// A word whose limits move below it in display style, which only operators do.
  private func limited(_ base: Notation) -> String {
    guard case .word(let name) = base else { return text(base) }
    return #"<mo form="prefix" movablelimits="true" lspace="0" rspace="0">\#(name)</mo>"#
  }

  private func big(
    _ sign: Notation.BigOperator, _ lower: Notation?, _ upper: Notation?
  ) -> String {
    if sign == .integral { return integral(lower.map(text), upper.map(text)) }
    let mark =
      #"<mo movablelimits="true" largeop="true">\#(sign.rawValue)</mo>"#
    switch (lower, upper) {
    case (let lower?, let upper?):
      return element("munderover", mark + text(lower) + text(upper))
    case (let lower?, nil): return element("munder", mark + text(lower))
    case (nil, let upper?): return element("mover", mark + text(upper))
    case (nil, nil): return mark
    }
  }

  /// Its limits stand at the side, as TeX sets them.
  private func integral(_ lower: String?, _ upper: String?) -> String {
    let mark = #"<mo largeop="true">∫</mo>"#
    switch (lower, upper) {
    case (let lower?, let upper?): return element("msubsup", mark + lower + upper)
    case (let lower?, nil): return element("msub", mark + lower)
    case (nil, let upper?): return element("msup", mark + upper)
    case (nil, nil): return mark
    }
  }

  private func table(_ rows: [[String]], isLeft: Bool) -> String {
    // MathML Core leaves the alignment of cells to CSS; older renderers know only the attribute.
    let cell = isLeft ? #"<mtd style="text-align: left">"# : "<mtd>"
    let lines = rows.map { row in element("mtr", row.map { cell + $0 + "</mtd>" }.joined()) }
    let attributes = isLeft ? #" columnalign="left""# : ""
    return "<mtable\(attributes)>" + lines.joined() + "</mtable>"
  }

  private func word(_ name: String) -> String {
    let name = name.escapedAsText.replacing(" ", with: "\u{A0}")
    // A single letter would be set in italics.
    return name.count == 1 ? #"<mi mathvariant="normal">\#(name)</mi>"# : element("mi", name)
  }

  private func element(_ name: String, _ content: String) -> String {
    "<\(name)>\(content)</\(name)>"
  }
}

extension Notation.Accent {
  fileprivate var sign: String {
    switch self {
    case .hat: "ˆ"
    case .bar: "¯"
    case .tilde: "˜"
    case .vec: "→"
    case .dot: "˙"
    // Fonts have wider forms only of the combining characters.
    case .widehat: "\u{302}"
    default: "\u{305}"
    }
  }
}
