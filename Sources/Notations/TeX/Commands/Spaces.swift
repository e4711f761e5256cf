/// Spaces, in ems.
enum Spaces {
  static let rows: [CommandRow] = [
    (", thinspace", space(Em.thin)), (": > medspace", space(Em.medium)),
    ("; thickspace", space(Em.thick)), ("! negthinspace", space(-Em.thin)),
    ("negmedspace", space(-Em.medium)), ("negthickspace", space(-Em.thick)),
    ("enspace enskip", space(0.5)), ("quad", space(Em.quad)), ("qquad", space(2 * Em.quad)),
    ("space nobreakspace", space(Em.word)), ("\n", lineEnd),
    ("hspace mspace", length), ("hskip kern mkern mskip", kern),
    (
      "vspace",
      .reader { parser, token throws(TeXFault) in
        _ = try parser.takes("*")
        _ = try parser.words(of: token)
        return nil
      }
    ),
    ("hfill hfil allowbreak nobreak relax noindent displaybreak null", .reader { _, _ in nil }),
  ]

  /// The name of the control space, which cannot stand in a row of names.
  static let control: (name: String, command: Command) = (" ", space(Em.word))

  private static func space(_ width: Double) -> Command { .symbol(.space(width)) }

  /// A backslash at the end of a line is a space, and in an environment most often what is left of two.
  private static let lineEnd = Command.reader { parser, token throws(TeXFault) in
    guard parser.rows == nil else {
      throw TeXFault(
        #"'\' at the end of a line in an environment"#, at: token,
        hint: #"a row ends with '\\'"#)
    }
    return .space(Em.word)
  }

  private static let length = Command.reader { parser, token throws(TeXFault) in
    _ = try parser.takes("*")
    let place = try parser.input.peekSolid()
    let words = try parser.words(of: token)
    guard let width = Em.length(words) else { throw notLength(words, place) }
    return .space(width)
  }

  /// `\kern1em`: without braces.
  private static let kern = Command.reader { parser, token throws(TeXFault) in
    let place = try parser.input.nextSolid()
    var words = ""
    var next = place
    // No length is longer; the unit is its end.
    while next.kind == .character, words.utf8.count < 20 {
      words += next.text
      if let width = Em.length(words) { return .space(width) }
      next = try parser.input.nextSolid()
    }
    throw notLength(words, place)
  }

  private static func notLength(_ words: String, _ place: Token) -> TeXFault {
    TeXFault("'\(words)' is no length", at: place, hint: "a length is written as '1em' or '2mm'")
  }
}
