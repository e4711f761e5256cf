internal import Diagnostics
internal import Text

/// A piece of lesson that a lesson shows as source and then built, as a lesson of its own.
struct Example: Sendable {
  let text: VerbatimText
  /// As it was read; nil where the text is none.
  let lesson: Lesson?
  /// What is wrong with the way that it is written.
  let faults: [Diagnostic]
  /// From 1, within the section of the lesson that it stands in.
  let number: Int

  init(_ text: VerbatimText, number: Int, forms: [BlockForm]) {
    (self.text, self.number) = (text, number)
    let (lesson, faults) = LessonReader.read(text.source, forms: forms)
    let uses = lesson?.uses.map { Diagnostic.useInExample(at: $0.range) } ?? []
    (self.lesson, self.faults) = (lesson, faults + uses)
  }

  /// What the names of its figures' files begin with.
  var prefix: String { "example\(number)-" }

  /// The names of its figures' files, each with the place in the lesson where its id stands.
  var figures: [(name: String, range: SourceRange)] {
    guard let lesson else { return [] }
    return lesson.blocks.filter(\.form.needsID).compactMap { block in
      guard let id = block.content.value("id") else { return nil }
      return (prefix + lesson.text(id), text.range(id))
    }
  }
}

extension Diagnostic {
  fileprivate static func useInExample(at range: SourceRange) -> Diagnostic {
    .error("an example knows what the lesson round it uses, and no more", at: range)
  }
}
