internal import Diagnostics

/// The `figure` directive: a block becomes a picture and a caption.
enum FigureBlock {
  @Sendable static func build(
    _ block: LessonBlock, _ builder: inout ReportBuilder
  ) -> [Passage]? {
    var faults: [Diagnostic] = []
    let keys = FigureKeys(block, of: builder.lesson, reporting: &faults)
    builder.diagnostics += faults
    guard let idRange = block.content.value("id"), !faults.hasErrors else { return nil }
    let figure = FigurePage(
      keys: keys, content: block.content, section: block.section, id: builder.lesson.text(idRange))
    guard let finished = figure.build(&builder) else {
      // What is wrong with the caption is told as well.
      _ = block.content.value("caption").map { builder.richWords($0, section: block.section) }
      return nil
    }
    builder.add(finished)
    guard let number = builder.numbers[finished.id] else { return nil }
    let words = ["caption", "title"].lazy.compactMap { block.content.value($0) }.first
    let caption = words.map { builder.richWords($0, section: block.section) }
    return [
      .figure(
        Passage.Figure(
          id: finished.id, number: number, alt: finished.alt, caption: caption ?? RichText()))
    ]
  }
}
