internal import Diagnostics
internal import Text

/// What takes the place of a piece of a lesson.
enum PieceResult: Sendable {
  /// Of a block.
  case passages([Passage])
  /// Of a span: a value or mathematics.
  case inline(RichText.Part)
  /// Of an example.
  case example(BuiltExample)
}

/// An example as source, and what was made of it.
struct BuiltExample: Sendable {
  let source: String
  /// What is wrong with it, as a terminal shows it; empty where nothing is.
  let messages: String
  /// Nil where a mistake leaves nothing to show.
  let assembly: ReportAssembly?
}

/// A lesson with its results, to be written in any dialect: the author's bytes stay what they are.
struct ReportAssembly: Sendable {
  let lesson: Lesson
  /// The parts of the lesson that are not written.
  let leftOut: [SourceRange]
  let labels: Labels
  let results: [Lesson.Piece: PieceResult]
}
