internal import Diagnostics
internal import LanguageServer
internal import Lessons
internal import Preview
internal import Synchronization
internal import Text

/// What the lessons of an editor become while they are written, for a browser.
final class EditorPreview: Previewing {
  private let server: PreviewServer
  private let clicks: Clicks
  private let share: ReportPage.Sharing
  /// By the texts' addresses.
  private let pages = Mutex<[String: ShownPages]>([:])
  /// Where the editor is; apart, since nobody who says so is to wait for a page.
  private let cursor = Mutex<(uri: String, line: Int)?>(nil)

  /// - Parameters:
  ///   - port: where it listens; nil for any port that is free.
  ///   - clicks: takes what readers ask for.
  ///   - share: has figures drawn.
  /// - Throws: `FileError` where it cannot listen there.
  init(
    on port: Int?, _ clicks: Clicks, _ share: @escaping ReportPage.Sharing
  ) throws(FileError) {
    self.clicks = clicks
    self.share = share
    server = try PreviewServer(on: port) { place in
      // An editor that shows the place says enough.
      clicks.add(Clicks.Click(uri: place.subject, lines: place.lines)) ? "" : place.words
    }
  }

  var address: String { server.address }

  func open() { Browser.open(address) }

  func takeClicks() { clicks.want() }

  func show(_ built: BuiltLesson, of source: SourceText, called uri: String) {
    let content = pages.withLock { known in
      var pages = known[uri] ?? ShownPages(of: uri, share)
      defer { known[uri] = pages }
      guard let report = built.report, built.isSound else {
        let told = built.diagnostics.filter { $0.severity != .note }
        return pages.content(
          below: told.map { source.render($0, color: false) + "\n" }.joined())
      }
      do {
        return try pages.content(report, of: source, report.pictures)
      } catch {
        return pages.content(below: Terminal.text(of: error))
      }
    }
    server.show(content)
    if let cursor = cursor.withLock(\.self) { server.point(to: cursor.line, of: cursor.uri) }
  }

  func point(to line: Int, of uri: String) {
    cursor.withLock { $0 = (uri, line) }
    server.point(to: line, of: uri)
  }
}
