internal import Diagnostics
internal import Markdown
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
  /// What lies beside the lesson.
  let files: OwnFiles
  /// The way from this report to others, and what stands at its end.
  var course: CourseSurroundings?
}

extension ReportAssembly {
  /// The pictures that the report shows of the author's, each once, in order.
  var pictures: [OwnPicture] {
    var known: Set<[UInt8]> = []
    return shownPictures.filter { known.insert(Array($0.name.utf8)).inserted }
  }

  private var shownPictures: [OwnPicture] {
    let own = lesson.images.filter { address in
      !leftOut.cover(SourceRange(address.range.lowerBound, address.range.upperBound))
    }.compactMap { files.picture(at: $0.address) }
    let examples = lesson.pieces.filter { !leftOut.cover(lesson.range(of: $0)) }.compactMap {
      if case .example(let example)? = results[$0] { example.assembly } else { nil }
    }
    return own + examples.flatMap(\.shownPictures)
  }
}
