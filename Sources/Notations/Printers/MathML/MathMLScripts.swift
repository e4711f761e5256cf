internal import Text

extension MathMLPrinter {
  func scripts(
    _ base: Notation, _ lower: Notation?, _ upper: Notation?, _ primes: Int
  ) -> String {
    var nucleus = text(base)
    if primes > 0 {
      // Fonts raise the sign themselves; as a superscript, browsers raise it once more.
      let marks = String(repeating: "′", count: primes)
      nucleus = element("mrow", nucleus + #"<mo lspace="0" rspace="0">\#(marks)</mo>"#)
    }
    let movesLimits = base.takesLimits && primes == 0
    switch (lower.map(script), upper.map(script)) {
    case (let lower?, nil) where movesLimits:
      return element("munder", limited(base, nucleus) + lower)
    case (let lower?, nil): return element("msub", nucleus + lower)
    case (let lower?, let upper?) where movesLimits:
      return element("munderover", limited(base, nucleus) + lower + upper)
    case (let lower?, let upper?): return element("msubsup", nucleus + lower + upper)
    case (nil, let upper?): return element("msup", nucleus + upper)
    case (nil, nil): return nucleus
    }
  }

  /// A word whose limits move below it in display style, which only operators do.
  private func limited(_ base: Notation, _ nucleus: String) -> String {
    switch base {
    case .word(let name), .classed(_, .word(let name), _):
      #"<mo form="prefix" movablelimits="true" lspace="0" rspace="0">"#
        + name.escapedAsText.replacing(" ", with: "\u{A0}") + "</mo>"
    default: nucleus
    }
  }

  /// Limits below and above in every style.
  func limits(_ base: Notation, _ lower: Notation?, _ upper: Notation?) -> String {
    var nucleus = text(base)
    if case .big(let sign, nil, nil, .row([])) = base {
      nucleus = #"<mo movablelimits="false" largeop="true">\#(sign.rawValue)</mo>"#
    }
    if case .sign(let sign) = base {
      return stackedSign(sign) { stacked($0, lower.map(script), upper.map(script)) }
    }
    return stacked(nucleus, lower.map(script), upper.map(script))
  }

  private func stacked(_ base: String, _ lower: String?, _ upper: String?) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?): element("munderover", base + lower + upper)
    case (let lower?, nil): element("munder", base + lower)
    case (nil, let upper?): element("mover", base + upper)
    case (nil, nil): base
    }
  }

  func big(_ sign: Notation.BigOperator, _ lower: Notation?, _ upper: Notation?) -> String {
    if sign.isIntegral { return integral(sign, lower.map(script), upper.map(script)) }
    let mark = #"<mo movablelimits="true" largeop="true">\#(sign.rawValue)</mo>"#
    return stacked(mark, lower.map(script), upper.map(script))
  }

  /// Its limits stand at the side, as TeX sets them.
  private func integral(
    _ sign: Notation.BigOperator, _ lower: String?, _ upper: String?
  ) -> String {
    let mark = #"<mo largeop="true">\#(sign.rawValue)</mo>"#
    switch (lower, upper) {
    case (let lower?, let upper?): return element("msubsup", mark + lower + upper)
    case (let lower?, nil): return element("msub", mark + lower)
    case (nil, let upper?): return element("msup", mark + upper)
    case (nil, nil): return mark
    }
  }

  /// An arrow grows with what stands over and under it.
  func arrow(_ character: String, _ lower: Notation?, _ upper: Notation?) -> String {
    let sign = #"<mo stretchy="true" lspace="0" rspace="0">\#(character.escapedAsText)</mo>"#
    func label(_ notation: Notation?) -> String {
      notation.map { element("mrow", space(0.5) + script($0) + space(0.5)) } ?? space(1.8)
    }
    let arrow =
      lower == nil
      ? stacked(sign, nil, label(upper)) : stacked(sign, label(lower), upper.map { label($0) })
    return spaced(arrow, as: .relation)
  }

  // MARK: - Accents

  /// Lines are borders, since few fonts have one that browsers could stretch.
  func accent(_ accent: Notation.Accent, _ content: Notation) -> String {
    let inner = text(content)
    if accent == .overline || accent == .underline {
      let side = accent == .overline ? "top" : "bottom"
      return
        #"<mrow style="border-\#(side): 0.06em solid; padding-\#(side): 0.12em">\#(inner)</mrow>"#
    }
    let mark = #"<mo stretchy="\#(accent.isWide)">\#(accent.sign)</mo>"#
    return accent.isBelow
      ? element("munder", inner + mark) : #"<mover accent="true">"# + inner + mark + "</mover>"
  }

  // MARK: - Fences

  func fenced(_ fence: Notation.Fence, _ content: Notation) -> String {
    // Browsers set stretched fences apart from what they hold.
    let size: String
    if content.isTall || content.hasMiddle || fence.open.isEmpty || fence.close.isEmpty {
      size = ""
    } else if fence == .bars, content.nestedBars > 0 {
      let ems = 0.6 + 0.6 * Double(min(content.nestedBars, 4))
      size = #" symmetric="true" minsize="\#(ems)em""#
    } else {
      size = #" stretchy="false""#
    }
    func delimiter(_ character: String, _ form: String) -> String {
      if character.isEmpty { return "" }
      // Not every delimiter grows, or is one, without being told to.
      let grows = size.isEmpty && !Self.growing.contains(character)
      return #"<mo form="\#(form)"\#(size)"#
        + (grows ? #" fence="true" stretchy="true" symmetric="true""# : "")
        + ">\(character.escapedAsText)</mo>"
    }
    return element(
      "mrow", delimiter(fence.open, "prefix") + text(content) + delimiter(fence.close, "postfix"))
  }

  private static let growing: Set = [
    "(", ")", "[", "]", "{", "}", "|", "‖", "⌊", "⌋", "⌈", "⌉", "⟨", "⟩",
  ]

  /// One of TeX's sizes, from `\big` to `\Bigg`.
  func delimiter(_ character: String, size: Int, _ kind: Notation.Sign.Kind) -> String {
    if character.isEmpty { return space(0.12) }
    let height = ems(0.6 + 0.6 * Double(size))
    let (form, gap) =
      switch kind {
      case .opening: ("prefix", "0")
      case .closing: ("postfix", "0")
      case .relation: ("infix", "0.278em")
      case .ordinary, .largeOperator, .binary, .punctuation, .inner, .invisible: ("infix", "0")
      }
    return #"<mo form="\#(form)" stretchy="true" symmetric="true" minsize="\#(height)" "#
      + #"maxsize="\#(height)" lspace="\#(gap)" rspace="\#(gap)">\#(character.escapedAsText)</mo>"#
  }
}

extension Notation.Accent {
  fileprivate var sign: String {
    switch self {
    case .hat: "ˆ"
    case .bar: "¯"
    case .tilde: "˜"
    case .vec, .overrightarrow: "→"
    case .overleftarrow: "←"
    case .dot: "˙"
    case .ddot: "¨"
    case .check: "ˇ"
    case .breve: "˘"
    case .acute: "´"
    case .grave: "`"
    case .mathring: "˚"
    // Fonts have wider forms only of the combining characters.
    case .widehat: "\u{302}"
    case .widetilde: "\u{303}"
    case .overline: "‾"
    case .underline: "_"
    case .overbrace: "⏞"
    case .underbrace: "⏟"
    }
  }
}
