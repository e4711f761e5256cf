/// Labels of rows.
enum Labels {
  static let rows: [CommandRow] = [
    ("tag", tag), ("nonumber notag", .reader { _, _ in nil }),
    (
      "label",
      .reader { parser, token throws(TeXFault) in
        _ = try parser.words(of: token)
        return nil
      }
    ),
  ]

  private static let tag = Command.reader { parser, token throws(TeXFault) in
    _ = try parser.takes("*")
    if parser.tag != nil { throw TeXFault(#"two '\tag' in one row"#, at: token) }
    let words = try parser.text(of: token, .roman)
    var label = words.unicode
    // Parentheses stand around every label.
    if label.hasPrefix("("), label.hasSuffix(")"), label.count > 2 {
      label = String(label.dropFirst().dropLast())
    }
    parser.tag = label
    return nil
  }
}
