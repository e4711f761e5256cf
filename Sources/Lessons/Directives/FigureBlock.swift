internal import Diagnostics

/// The `figure` directive: a block becomes a picture and a caption.
enum FigureBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> Lesson.Replacement? {
    var faults: [Diagnostic] = []
    let keys = FigureKeys(block, of: builder.lesson, reporting: &faults)
    builder.diagnostics += faults
    guard let idRange = block.content.value("id"), !faults.hasErrors else { return nil }
    let figure = FigurePage(
      keys: keys, content: block.content, section: block.section, id: builder.lesson.text(idRange))
    guard let finished = figure.build(&builder) else { return nil }
    builder.figures.append(finished)

    let alt = finished.alt.escapedForMarkdown
    var text = "![\(alt)](figures/\(finished.id).svg)"
    if let caption = block.content.value("caption") {
      text += "\n\n" + builder.markdownWords(caption, section: block.section)
    }
    return Lesson.Replacement(text)
  }
}

extension String {
  /// With the signs that Markdown would read in the text of an image escaped.
  fileprivate var escapedForMarkdown: String {
    var result = ""
    for character in self {
      if "[]\\*_`<$&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
