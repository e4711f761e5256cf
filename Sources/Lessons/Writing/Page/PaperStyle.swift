/// The rules of a page on paper: numbers and the title in the margins of its sheets, and nothing cut.
enum PaperStyle {
  /// The rules for a page with a title, in HTML.
  static func text(title: String) -> String {
    // Printers that know no named strings take the declaration before.
    """
    @page {
      margin: 20mm 16mm 18mm;
      @top-center { content: \(string(title)); content: string(title); font-size: 8.5pt; color: #636a76; }
      @bottom-center { content: counter(page); font-size: 8.5pt; color: #636a76; }
    }
    @page :first { @top-center { content: none; } }
    \(rules)
    """
  }

  /// Text in HTML as a string of CSS (CSS Syntax 3, 4.3.7); what is neither letter, digit nor blank is
  /// written by its number, so that it ends neither the string nor the style sheet.
  private static func string(_ html: String) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    let text = entities.reduce(html) { $0.replacing($1.0, with: $1.1) }
    let escaped = text.unicodeScalars.map { scalar in
      let isPlain =
        scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(escaped.joined())\""
  }

  private static let rules = """
    @media print {
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      nav, .skip, .anchor { display: none; }
      h1 { string-set: title content(text); }
      a { color: inherit; text-decoration: none; }
      h1, h2, h3, h4, h5, h6, summary { break-after: avoid; }
      figure, tr, .claims li, math[display="block"] { break-inside: avoid; }
      figure.table { break-inside: auto; }
      .wide, pre { overflow: visible; background: none; }
      pre { white-space: pre-wrap; }
      .drawing svg { max-width: 13cm; }
      table { font-size: 8.5pt; }
      th, td { padding: .2rem .5rem; }
      td { overflow-wrap: anywhere; }
      table:has(tr > :nth-child(7)) { font-size: 7pt; }
      table:has(tr > :nth-child(10)) { font-size: 6pt; }
      table:has(tr > :nth-child(7)) :is(th, td) { padding-inline: .25rem; }
      details { padding: 0; border: 0; }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { list-style: none; margin: 0; padding: .6rem 0 .3rem; }
    }
    """
}
