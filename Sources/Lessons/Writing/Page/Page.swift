internal import Text
internal import Diagnostics
internal import Drawings
internal import Markdown
internal import MathLayout
internal import Notations

/// The elements `svg` of a figure.
package struct PageDrawing: Sendable {
  package var page: String
  /// Where the page is as narrow as a phone; nil for the same.
  package var phone: String?

  package init(page: String, phone: String? = nil) {
    self.page = page
    self.phone = phone
  }
}

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
      .background, .ink, .muted, .mutedOnBand, .axis, .grid, .faintGrid, .curve(0), .curveText(0),
      .curveText(1), .curveText(2), .band(0),
    ]
    var known = Set(own)
    let drawn = report.figures.filter { !$0.keepsTheme }.flatMap(\.frames).flatMap {
      $0.drawing.roles + ($0.phone?.roles ?? [])
    }
    let mathematics = Notation.Color.allCases.map(\.role)
    return own + (drawn + mathematics).filter { known.insert($0).inserted }
  }

  /// The most stops of figures' tracks, of the first tracks and of the second.
  private var stops: [Int] {
    FigureControls.tracks.indices.compactMap { track in
      report.figures.compactMap { figure in
        figure.controls.indices.contains(track) ? figure.controls[track].stops.count : nil
      }.max()
    }
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - drawings: of each figure, by its id, in colours that are custom properties where the figure does
  ///     not keep its theme.
  ///   - definitions: what the drawings refer to, an element `svg` of no size.
  ///   - fingerprint: what the root carries, to tell whether the page has to be written anew.
  /// - Returns: the whole file, in UTF-8.
  package func html(
    drawings: [String: PageDrawing], definitions: String, fingerprint: String
  ) -> [UInt8] {
    parts(drawings: drawings, definitions: definitions, fingerprint: fingerprint, script: nil).whole
  }

  /// The page in the parts that change by themselves, for a preview.
  ///
  /// - Parameters:
  ///   - drawings: as in a page that is written.
  ///   - definitions: the same.
  ///   - script: the address of what runs in it.
  /// - Returns: the parts of a page that has the script and no fingerprint.
  package func parts(
    drawings: [String: PageDrawing], definitions: String, script: String
  ) -> PageParts {
    parts(drawings: drawings, definitions: definitions, fingerprint: "", script: script)
  }

  private func parts(
    drawings: [String: PageDrawing], definitions: String, fingerprint: String, script: String?
  ) -> PageParts {
    var dialect = PageDialect(
      report.figures, drawings: drawings, enlarge: report.head.enlarge)
    var starts: [WrittenLines.Start] = []
    let written = report.assembly.written(in: &dialect) { starts.append(($0, $1)) }
    let markdown = report.assembly.addingEnding(to: written, in: &dialect)
    let pictures = Dictionary(
      report.pictures.compactMap { picture in
        picture.data.map { (Array(picture.path.utf8), $0) }
      }
    ) { first, _ in first }
    guard
      let page = try? MarkdownPage(
        markdown, inserting: dialect.insertions, embedding: pictures, locating: script != nil)
    else {
      preconditionFailure("a lesson that was read is text, and so is what is made of it")
    }
    let about = report.head
    let title = page.headings.first { $0.level == 1 }?.words ?? about.title.escapedForXML
    let direction = about.direction.map { " dir=\"\($0)\"" } ?? ""
    let contents = Contents(page.headings).html(
      named: about.contents, skippedBy: about.skip, to: Self.content)
    let style = PageStyle.text(
      roles: roles, stops: stops, hasFigures: !report.figures.isEmpty, title: title)
    let start = """
      <!doctype html>
      \(ReportOrigin.comment(report.origin))
      <html lang="\(about.language)"\(direction) data-curvesheet="\(fingerprint)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy(for: page, runsScript: script != nil))">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(definitions)
      \(contents)<main id="\(Self.content)">

      """
    let end = script.map { "<script src=\"\($0)\"></script>\n" } ?? ""
    let lines = script.map { _ in WrittenLines(of: report.assembly, as: markdown, starts) }
    return PageParts(
      start: start, end: "</main>\n\(end)</body>\n</html>\n", title: title,
      language: about.language, direction: about.direction, style: style,
      definitions: definitions, contents: contents,
      blocks: page.blocks.map { block in
        PageParts.Block(
          html: page.html[block.html], lines: block.lines.flatMap { lines?.source(of: $0) })
      })
  }

  /// The classes of what belongs to one of several frames of a figure, by frame.
  package static func classes(of figure: ReportFigure) -> [String] {
    FigureControls.classes(of: figure)
  }

  /// The id of what is in the page; no author's has a full stop.
  private static let content = "page.content"

  /// Nothing runs, and nothing is loaded but images in and beside the page, if it shows such (CSP 3).
  private static func policy(for page: MarkdownPage, runsScript: Bool) -> String {
    // A preview goes on to show what it does not show yet.
    if runsScript {
      return policy(images: ["'self'", "data:"], " script-src 'self'; connect-src 'self';")
    }
    let sources =
      (page.linksImages ? ["'self'", "file:"] : []) + (page.embedsImages ? ["data:"] : [])
    return policy(images: sources, "")
  }

  private static func policy(images: [String], _ others: String) -> String {
    let images = images.isEmpty ? "" : " img-src \(images.joined(separator: " "));"
    return
      "default-src 'none'; style-src 'unsafe-inline';\(images)\(others) base-uri 'none'; form-action 'none'"
  }
}
