internal import Text
internal import Diagnostics
internal import Drawings
internal import Markdown

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
    return own + drawn.filter { known.insert($0).inserted }
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
    let metadata = report.assembly.lesson.metadata
    let title = page.headings.first { $0.level == 1 }?.words ?? metadata["title"] ?? "Study report"
    let head = """
      <!doctype html>
      \(ReportOrigin.comment(report.origin))
      <html lang="\(metadata["lang"] ?? "en")" data-curvesheet="\(fingerprint)">
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
      \(Contents(page.headings).html)<main>

      """
    return Array(head.utf8) + page.html + Array("</main>\n</body>\n</html>\n".utf8)
  }

  /// Nothing runs, and nothing is loaded but images beside the page (CSP 3).
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
}

extension Lesson {
  /// What front matter says of the language and the title, on lines `key: value`, fit for HTML.
  fileprivate var metadata: [String: String] {
    var values: [String: String] = [:]
    let lines = source.bytes[frontMatter.lower..<frontMatter.upper].split {
      $0 == 0x0A || $0 == 0x0D
    }
    for line in lines {
      let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].trimmingSpaces.filter { !"\"'<>&".contains($0) }
      switch parts[0] {
      case "lang" where value.utf8.allSatisfy { Identifier.isLetterOrDigit($0) || $0 == 0x2D }:
        values["lang"] = value.isEmpty ? nil : value
      case "title": values["title"] = value.isEmpty ? nil : value
      default: break
      }
    }
    return values
  }
}
