internal import Diagnostics
internal import Functions
internal import Text

/// What was found at a piece of a lesson, or at several: findings are added in the lesson's order.
struct Findings: Sendable {
  /// One thing to be said of the lesson or in the report. The bounds of a lesson decide which of them
  /// are: see `Outcome`.
  struct Entry: Sendable {
    enum Kind: Sendable {
      /// What is wrong with the way that something is written.
      case misread(Diagnostic)
      /// What is to be said of what was evaluated.
      case noticed(Diagnostic)
      /// All that is wrong with something evaluated; empty where that only follows from a mistake
      /// that is told elsewhere.
      case rejected([Diagnostic])
      /// A claim that does not hold.
      case failed(Diagnostic)
      /// What is wrong with an example, which is shown in the report and is no mistake of the lesson.
      case shown(Diagnostic)
      case stated(StatedValues.Statement)
      /// A character in a figure that no font has, and where it stands.
      case lacked(Character, SourceRange)
      /// Nothing more was done at the piece.
      case ended
    }

    let piece: Lesson.Piece
    let kind: Kind
    /// That evaluations had taken by then, from the beginning of the findings on.
    var operations: Int
  }

  /// What is bounded for all of a lesson.
  struct Usage: Sendable {
    var operations = 0
    var rejections = 0
    /// Stated numbers.
    var numbers = 0

    static func += (left: inout Usage, right: Usage) {
      left.operations += right.operations
      left.rejections += right.rejections
      left.numbers += right.numbers
    }

    /// Whether nothing that comes after it is to be evaluated.
    var isExhausted: Bool {
      operations > OperationBudget.usual || rejections >= LessonLimits.mistakes
        || numbers > LessonLimits.statedNumbers
    }
  }

  /// A figure in which nothing is wrong, to be drawn once nothing is wrong with the lesson.
  struct Drawing: Sendable {
    let id: String
    /// What pays for it.
    let budget: OperationBudget
    /// Whether it was drawn before, and is only recalled.
    var isKnown = false
    let draw: @Sendable () -> Findings
  }

  let piece: Lesson.Piece
  private(set) var entries: [Entry] = []
  private(set) var usage = Usage()
  /// What takes the place of pieces.
  private(set) var results: [Lesson.Piece: PieceResult] = [:]
  private(set) var figures: [ReportFigure] = []
  private(set) var drawings: [Drawing] = []
  private(set) var errorCount = 0

  init(at piece: Lesson.Piece = .prose(SourceRange(0, 0))) {
    self.piece = piece
  }

  static func += (left: inout Findings, right: Findings) {
    for var entry in right.entries {
      entry.operations += left.usage.operations
      left.entries.append(entry)
    }
    left.usage += right.usage
    left.results.merge(right.results) { _, later in later }
    left.figures += right.figures
    left.drawings += right.drawings
    left.errorCount += right.errorCount
  }

  // MARK: Finding

  /// What `read` reads, with what is wrong with it.
  mutating func reading<T>(_ read: (inout [Diagnostic]) -> T) -> T {
    var diagnostics: [Diagnostic] = []
    let value = read(&diagnostics)
    misread(diagnostics)
    return value
  }

  mutating func misread(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(.misread(diagnostic), telling: [diagnostic]) }
  }

  mutating func notice(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(.noticed(diagnostic), telling: [diagnostic]) }
  }

  /// Adds what is wrong with something that took so many `operations` of the piece's until then.
  mutating func reject(_ diagnostics: [Diagnostic], after operations: Int) {
    add(.rejected(diagnostics), telling: diagnostics, after: operations)
    usage.rejections += 1
  }

  mutating func lack(_ character: Character, at range: SourceRange) {
    add(.lacked(character, range))
  }

  /// Adds what is wrong with the same piece under other circumstances, but for what is said already; what
  /// it states then is stated nowhere.
  mutating func add(new other: Findings) {
    var known = Set(entries.flatMap(\.kind.diagnostics))
    for entry in other.entries {
      let new = entry.kind.diagnostics.filter { known.insert($0).inserted }
      switch entry.kind {
      case .misread: misread(new)
      case .noticed: notice(new)
      case .rejected: if !new.isEmpty { reject(new, after: entry.operations) }
      case .failed, .shown, .stated, .lacked, .ended: break
      }
    }
  }

  mutating func fail(_ claim: Diagnostic) { add(.failed(claim)) }

  mutating func show(_ mistakes: [Diagnostic]) { for mistake in mistakes { add(.shown(mistake)) } }

  /// Adds to what the report states; with the heading where the key may mean another value under
  /// another.
  ///
  /// - Parameters:
  ///   - value: what is stated.
  ///   - key: the expression, phrase, name, claim or id.
  ///   - kind: of the key: `StatedValues`.
  ///   - heading: what the piece stands under.
  ///   - line: of the piece's result, from 0, that it stands on.
  mutating func state(
    _ value: JSON, _ key: String, as kind: String, under heading: String = "", line: Int = 0
  ) {
    // No more of them can be stated.
    if usage.isExhausted { return }
    usage.numbers += value.leafCount
    add(
      .stated(
        StatedValues.Statement(
          value: value, key: key, kind: kind, heading: heading,
          place: StatedValues.Place(piece: piece, line: line))))
  }

  /// Says what takes the piece's place.
  mutating func place(_ result: PieceResult) { results[piece] = result }

  mutating func add(_ figure: ReportFigure) { figures.append(figure) }

  /// Lets all figures say what they were made for.
  mutating func signFigures(_ key: MemoryKey) {
    for index in figures.indices { figures[index].key = key }
  }
  mutating func add(_ drawing: Drawing) { drawings.append(drawing) }

  /// Lets the figures be drawn in another way.
  mutating func replaceDrawings(_ draw: @escaping @Sendable (Drawing) -> Findings) {
    drawings = drawings.map { drawing in
      Drawing(id: drawing.id, budget: drawing.budget) { draw(drawing) }
    }
  }

  /// Ends what is done at the piece, after so many operations; a piece that the report leaves out
  /// states and shows nothing.
  mutating func end(after operations: Int, isLeftOut: Bool) {
    usage.operations += operations
    add(.ended, after: usage.operations)
    guard isLeftOut else { return }
    figures = []
    entries.removeAll { if case .stated = $0.kind { true } else { false } }
    usage.numbers = 0
  }

  private mutating func add(
    _ kind: Entry.Kind, telling told: [Diagnostic] = [], after operations: Int = 0
  ) {
    entries.append(Entry(piece: piece, kind: kind, operations: operations))
    errorCount += told.count { $0.severity == .error }
  }
}

extension Findings.Entry.Kind {
  /// What is wrong where something is read or evaluated.
  fileprivate var diagnostics: [Diagnostic] {
    switch self {
    case .misread(let diagnostic), .noticed(let diagnostic): [diagnostic]
    case .rejected(let diagnostics): diagnostics
    case .failed, .shown, .stated, .lacked, .ended: []
    }
  }
}
