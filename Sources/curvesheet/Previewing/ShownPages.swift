internal import Canvas
internal import Lessons
internal import Preview
internal import Text

/// What reports of one lesson become, again and again, for a browser.
struct ShownPages {
  /// The last page without mistakes, and what it shows beside it.
  private var last: PreviewContent
  private var drawn = DrawnFigures()
  private let share: ReportPage.Sharing

  /// - Parameters:
  ///   - subject: what the lesson is called.
  ///   - share: has figures drawn.
  init(of subject: String, _ share: @escaping ReportPage.Sharing) {
    last = PreviewContent(of: subject)
    self.share = share
  }

  /// What is shown of a report without mistakes.
  ///
  /// - Parameters:
  ///   - report: made for a page.
  ///   - source: the lesson.
  ///   - pictures: what lies beside it.
  ///   - memory: what earlier pages have drawn.
  /// - Returns: the page, with warnings.
  /// - Throws: `CanvasError` where a figure cannot be drawn.
  mutating func content(
    _ report: Report, of source: SourceText, _ pictures: [OwnPicture], memory: LessonMemory? = nil
  ) throws(CanvasError) -> PreviewContent {
    let page = ReportPage(report, memory: memory)
    try drawn.draw(page, share)
    let parts = page.page.parts(
      drawings: drawn.drawings, definitions: String(decoding: drawn.canvas.sheet, as: UTF8.self),
      script: PreviewScript.name)
    last = PreviewContent(
      of: last.subject, page: PreviewPage(parts),
      mistakes: BuildMessages(report).warnings(of: source))
    for picture in pictures {
      last.files[picture.path] = PreviewContent.File(
        mediaType: picture.format.mediaType, bytes: picture.bytes)
    }
    return last
  }

  /// The last page below what is wrong now.
  func content(below mistakes: String) -> PreviewContent {
    var content = last
    content.mistakes = mistakes
    return content
  }
}

extension PreviewPage {
  fileprivate init(_ parts: PageParts) {
    self.init(
      start: parts.start, end: parts.end, title: parts.title, language: parts.language,
      direction: parts.direction,
      parts: [
        .style: parts.style, .definitions: parts.definitions, .contents: parts.contents,
      ],
      blocks: parts.blocks.map { Block(html: Array($0.html), lines: $0.lines) })
  }
}
