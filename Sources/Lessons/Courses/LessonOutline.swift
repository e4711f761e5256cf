internal import Diagnostics
internal import Expressions
internal import Text

/// What a course has to know of a lesson before any is built; it takes no more than reading it.
package struct LessonOutline: Sendable {
  /// A figure or table with a number.
  package struct Mark: Hashable, Sendable {
    package let numbering: Numbering
    package let id: String?
    /// From 1, for figures and tables each.
    package let number: Int
    /// Its title or else its caption, in plain text; empty where it has neither.
    package let title: String

    /// What links lead to; nil without a name.
    package var anchor: String? { id.map { "\(numbering.rawValue)-\($0)" } }
  }

  /// What a lesson defines.
  package struct Formula: Hashable, Sendable {
    package let name: String
    /// As the author wrote it, on one line.
    package let text: String
    /// Every word in it that may be a name.
    package let words: [String]
    /// How many primes there are after its name: a derivative is stated then.
    let primes: Int
    /// All that it says, wherever it stands, and the symbol that it takes.
    let key: String
    let symbol: String?
  }

  /// In plain text; nil where the lesson says none.
  package var title: String?
  package var marks: [Mark] = []
  /// The anchors of what stands in solutions that are left out.
  package var leftOut: [String] = []
  package var formulas: [Formula] = []
  /// Every word in its blocks and spans that may be a name, in order.
  package var words: [String] = []
  /// The lessons that it uses.
  package var uses: [UsedName] = []
  /// What its links lead to in its own folder, each once.
  package var goals: [LessonLink.Goal] = []
  package var pictures: [WantedPicture] = []
  /// Whether nothing but blanks is in it.
  package var isEmpty = false

  /// Of a lesson that cannot be read.
  package init() {}

  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - parts: what its report leaves out.
  init(of lesson: Lesson, leavingOut parts: [SourceRange]) {
    let first = lesson.headings.first { $0.level == 1 }
    title = lesson.metadata.title ?? first.map(lesson.plain)
    marks = Self.marks(of: lesson, leavingOut: parts)
    let shown = Set(marks.compactMap(\.anchor))
    leftOut =
      parts.isEmpty
      ? [] : Self.marks(of: lesson).compactMap(\.anchor).filter { !shown.contains($0) }
    for block in lesson.blocks where !parts.cover(block.range) {
      guard block.form.word == Self.definingWord, let body = block.content.body else { continue }
      var ignored: [Diagnostic] = []
      let definitions = Parse.definitions(lesson.slice(body), reporting: &ignored).items
      formulas += definitions.map { definition in
        let text = lesson.code(definition.range)
        return Formula(
          name: definition.name, text: text, words: Self.words(of: text.utf8),
          primes: definition.primes, key: definition.keyText, symbol: definition.written)
      }
    }
    let codes = lesson.codeParts.map(\.range).filter { !parts.cover($0) }
    words = Set(codes.flatMap { Self.words(of: lesson.slice($0)) }).sorted()
    uses = lesson.uses
    var known: Set<LessonLink.Goal> = []
    goals = lesson.allLinks.map(\.goal).filter { known.insert($0).inserted }
    pictures = lesson.wantedPictures
    isEmpty = lesson.source.bytes.allSatisfy(\.isWhitespace)
  }

  /// Whether a course is the same with another outline: all but its pictures, and where things stand.
  package func isSame(as other: LessonOutline) -> Bool {
    title == other.title && marks == other.marks && leftOut == other.leftOut
      && formulas == other.formulas && words == other.words && goals == other.goals
      && uses.map(\.path) == other.uses.map(\.path) && isEmpty == other.isEmpty
  }

  /// The fence word of the blocks that define something.
  private static let definingWord = "formula"

  private static func marks(
    of lesson: Lesson, leavingOut parts: [SourceRange] = []
  ) -> [Mark] {
    let labels = Labels(of: lesson, leavingOut: parts) { _, _ in
      Label.Words(label: "", heading: "", alone: "")
    }
    return labels.ofBlocks.sorted { $0.key < $1.key }.map { index, label in
      let content = lesson.blocks[index].content
      let words = content.value("title") ?? content.value("caption")
      return Mark(
        numbering: label.numbering, id: label.id, number: label.number,
        title: words.map(lesson.plain) ?? "")
    }
  }

  /// Each run of letters, digits and low lines that does not begin with a digit.
  private static func words(of text: some Collection<UInt8>) -> [String] {
    text.split { !($0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 >= 0x80) }
      .filter { $0.first?.isDigit == false }.map { String(decoding: $0, as: UTF8.self) }
  }
}
