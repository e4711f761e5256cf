internal import Diagnostics
internal import Markdown
internal import Text

/// The pictures that a lesson's report will have, as far as its text tells.
package struct ForeseenPictures {
  /// The names of figures' files, without their endings, in order; those of examples after the others. An example
  /// that turns out to be wrong has none after all.
  package private(set) var figures: [String] = []
  /// The author's own, in order.
  package private(set) var pictures: [OwnPicture] = []

  /// - Parameters:
  ///   - lesson: what was read.
  ///   - files: what lies beside it.
  ///   - leavesOutSolutions: whether the report is without solutions.
  package init(
    of lesson: Lesson, beside files: OwnFiles, leavingOutSolutions leavesOutSolutions: Bool
  ) {
    let leftOut = LessonBuilder.leftOut(of: lesson, leavingOutSolutions: leavesOutSolutions)
    let blocks = lesson.blocks.filter { !leftOut.cover($0.range) }
    figures = blocks.filter(\.form.needsID).compactMap(lesson.id)
    var images = lesson.images.filter {
      !leftOut.cover(SourceRange($0.range.lowerBound, $0.range.upperBound))
    }
    for example in Self.examples(of: lesson, leavingOut: leftOut)
    where !example.faults.hasErrors {
      figures += example.figures.map(\.name)
      images += example.lesson?.images ?? []
    }
    var known: Set<[UInt8]> = []
    pictures = images.compactMap { files.picture(at: $0.address) }
      .filter { known.insert(Array($0.name.utf8)).inserted }
  }

  private static func examples(of lesson: Lesson, leavingOut parts: [SourceRange]) -> [Example] {
    var numbers: [Int: Int] = [:]
    return lesson.blocks.compactMap { block in
      guard block.form.word == ExampleDirective.form.word else { return nil }
      let number = numbers[block.section, default: 0] + 1
      numbers[block.section] = number
      if parts.cover(block.range) { return nil }
      let text = VerbatimText(
        of: block.content.lines, in: lesson.source.bytes, named: block.form.word)
      return Example(text, number: number, forms: Directives.forms)
    }
  }
}
