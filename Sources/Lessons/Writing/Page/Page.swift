internal import Text
internal import Diagnostics
internal import Drawings
internal import Markdown
internal import MathLayout
internal import Notations

/// A report as one HTML page that needs nothing else: no script, no network, no other file but images
/// that the author put beside it.
package struct Page: Sendable {
  private let report: Report

  package init(_ report: Report) {
    self.report = report
  }

  /// The colours that the page and the figures that follow it are in.
  private var roles: [Role] {
    let own: [Role] = [
      .background, .ink, .muted, .axis, .grid, .faintGrid, .curve(0), .curveText(0), .band(0),
    ]
    var known = Set(own)
    let drawn = report.figures.filter { !$0.keepsTheme }.flatMap(\.drawing.roles)
    let mathematics = Notation.Color.allCases.map(\.role)
    return own + (drawn + mathematics).filter { known.insert($0).inserted }
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - drawings: the element `svg` of each figure, by its id, in colours that are custom properties
  ///     where the figure does not keep its theme.
  ///   - definitions: what the drawings refer to, an element `svg` of no size.
  ///   - fingerprint: what the root carries, to tell whether the page has to be written anew.
  /// - Returns: the whole file, in UTF-8.
  package func html(
    drawings: [String: String], definitions: String, fingerprint: String
  ) -> [UInt8] {
    var dialect = PageDialect(drawings: drawings)
    let markdown = report.assembly.written(in: &dialect)
    guard let page = try? MarkdownPage(markdown, inserting: dialect.insertions) else {
      preconditionFailure("a lesson that was read is text, and so is what is made of it")
    }
    let about = report.head
    let title = page.headings.first { $0.level == 1 }?.words ?? about.title.escapedForXML
    let direction = about.direction.map { " dir=\"\($0)\"" } ?? ""
    let head = """
      <!doctype html>
      \(ReportOrigin.comment(report.origin))
      <html lang="\(about.language)"\(direction) data-curvesheet="\(fingerprint)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <title>\(title)</title>
      <style>
      \(PageStyle.text(roles: roles))
      </style>
      </head>
      <body>
      \(definitions)
      \(Contents(page.headings).html(named: about.contents))<main>

      """
    return Array(head.utf8) + page.html + Array("</main>\n</body>\n</html>\n".utf8)
  }

  /// Nothing runs, and nothing is loaded but images beside the page (CSP 3).
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
}
