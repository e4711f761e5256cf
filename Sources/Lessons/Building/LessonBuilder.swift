package import Diagnostics
package import Drawings
package import Functions
internal import Text
internal import MathLayout

/// Makes a report of a lesson. What its pieces define is found in their order; then its blocks are
/// worked, and if nothing is wrong its figures are drawn, both in any order. What was found is added up
/// in the lesson's order.
package struct LessonBuilder {
  /// Does some work for each of some blocks by its place among them; where figures are drawn, they have
  /// ids.
  package typealias ForEach = (_ ids: [String?], _ work: @escaping @Sendable (Int) -> Void) -> Void

  private let lesson: Lesson
  private let leftOut: [SourceRange]
  private let tools: Tools
  private let each: ForEach
  /// What was taken of the bounds before the lesson.
  private let before: Findings.Usage
  private var scope: Scope
  /// By piece, in the lesson's order; the first are of the lesson as a whole.
  private var found: [Findings]

  /// Evaluates a lesson.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - library: what the lesson's formulas are added to.
  ///   - uses: other lessons whose definitions it knows.
  ///   - theme: for figures that do not name one.
  ///   - measurer: of the fonts that figures are drawn with.
  ///   - mathFont: what their mathematics is set in.
  ///   - origin: what the report says it was made from: the lesson's path from the output folder,
  ///     or `built-in`.
  ///   - profile: the readers that its Markdown is for.
  ///   - imageFormat: the ending of the figures' files that it shows.
  ///   - leavingOutSolutions: whether it is without the `details` whose summary begins with the
  ///     language's word for a solution, or the lesson's own. What they claim is tested all the same.
  ///   - language: what the report is written in; nil for what the lesson says.
  ///   - sampling: whether the numbers that figures draw are wanted.
  ///   - forPage: whether a page is: figures at all stops of what varies, and for phones.
  ///   - files: what lies beside the lesson.
  ///   - place: its place in a course; nil for a lesson alone.
  ///   - faults: what was found wrong when the lesson was read, to be told with the rest.
  ///   - memory: what builds before have found; the report does not depend on it.
  ///   - each: works blocks, in any order or at once. The report does not depend on how.
  /// - Returns: the report, and the library with the lesson's formulas.
  package static func report(
    on lesson: Lesson, library: Library = Prelude.library, using uses: [Use] = [],
    theme: Theme = .light,
    measurer: any TextMeasurer, mathFont: any MathFont, origin: String,
    profile: Profile = .github, imageFormat: String = "svg", leavingOutSolutions: Bool = false,
    language: Language? = nil, sampling: Bool = false, forPage: Bool = false,
    files: OwnFiles = .none, place: LessonPlace? = nil, faults: [Diagnostic] = [],
    memory: LessonMemory? = nil,
    each: @escaping ForEach = inOrder
  ) -> (report: Report, library: Library) {
    let typesetter = FigureTypesetter(
      measurer: measurer, mathematics: MathTypesetter(font: mathFont, measurer: measurer))
    let tools = Tools(
      theme: theme, typesetter: typesetter, isSampling: sampling, isForPage: forPage,
      memory: memory, work: Self.findings)
    var first = Findings()
    first.misread(faults)
    let language =
      language ?? first.reading { Language(of: lesson.metadata, reporting: &$0) }
    let solutions = lesson.metadata.solutions ?? language.words.solutions
    let leftOut = leavingOutSolutions ? lesson.solutions(solutions) : []
    let used = first.reading { UsedDefinitions(uses, on: library, reporting: &$0) }
    let scope = Scope(
      lesson: lesson, language: language,
      labels: Labels(
        of: lesson, leavingOut: leftOut, namesInCourse: place?.namesInCourse ?? [:],
        naming: language.naming(in: place?.chapter)), used: used,
      files: files, place: place)
    if leavingOutSolutions { first.misread(lesson.openSolutions(solutions)) }
    if profile == .myst { first.misread(lesson.detailsThatMySTShowsAsSource(leavingOut: leftOut)) }
    var builder = LessonBuilder(
      lesson: lesson, leftOut: leftOut, tools: tools, each: each, before: Findings.Usage(),
      scope: scope, found: [first])
    let (findings, outcome) = builder.build()
    let assembly = ReportAssembly(
      lesson: lesson, leftOut: leftOut, labels: scope.labels, results: findings.results,
      files: files, course: place.map { CourseSurroundings(of: $0, in: language) })
    let dialect = MarkdownDialect(
      profile: profile, imageFormat: imageFormat, isInCourse: place != nil)
    let (markdown, lines) = assembly.report(from: origin, in: dialect)
    let report = Report(
      assembly: assembly, statements: outcome.statements, origin: origin,
      head: PageHead(
        language: language.tag, direction: lesson.metadata.direction,
        title: lesson.metadata.title ?? language.words.untitled,
        contents: language.words.contents, skip: language.words.skip,
        enlarge: { language.words.enlarge($0.words.isEmpty ? language.words.figure : $0.words) }),
      markdown: markdown, figures: findings.figures, pictures: assembly.pictures,
      values: outcome.values.json, lines: outcome.values.lines(of: lines),
      diagnostics: outcome.diagnostics.inOrder(),
      pageDiagnostics: lesson.unreadFormulas(leavingOut: leftOut),
      failures: outcome.failures, exampleDiagnostics: outcome.shown.inOrder(),
      edition: leavingOutSolutions ? lesson.edition(without: leftOut, solutions) : [])
    return (report, builder.scope.library)
  }

  /// What a course has to know of a lesson.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - leavesOutSolutions: whether the course is without solutions.
  /// - Returns: what can be told without building it.
  package static func outline(
    of lesson: Lesson, leavingOutSolutions leavesOutSolutions: Bool
  ) -> LessonOutline {
    LessonOutline(
      of: lesson, leavingOut: leftOut(of: lesson, leavingOutSolutions: leavesOutSolutions))
  }

  /// The parts of a lesson that its report leaves out.
  static func leftOut(
    of lesson: Lesson, leavingOutSolutions leavesOutSolutions: Bool
  ) -> [SourceRange] {
    guard leavesOutSolutions else { return [] }
    var ignored: [Diagnostic] = []
    let language = Language(of: lesson.metadata, reporting: &ignored)
    return lesson.solutions(lesson.metadata.solutions ?? language.words.solutions)
  }

  /// What the pieces of an example say: `Tools.work`.
  private static func findings(
    in scope: Scope, after usage: Findings.Usage, with tools: Tools
  ) -> Findings {
    var builder = LessonBuilder(
      lesson: scope.lesson, leftOut: [], tools: tools, each: inOrder, before: usage, scope: scope,
      found: [])
    builder.add(builder.define())
    return builder.found.reduce(into: Findings(), +=)
  }

  /// Does the work in the blocks' order.
  package static func inOrder(_ ids: [String?], _ work: @escaping @Sendable (Int) -> Void) {
    ids.indices.forEach(work)
  }

  private mutating func build() -> (Findings, Outcome) {
    add(define())
    let (sum, outcome) = added
    if outcome.diagnostics.hasErrors { return (sum, outcome) }
    add(drawings)
    return added
  }

  private mutating func add(_ jobs: [Job]) {
    for (job, findings) in zip(jobs, jobs.done(by: each)) { found[job.place] += findings }
  }

  private var added: (Findings, Outcome) {
    let sum = found.reduce(into: Findings(), +=)
    return (sum, Outcome(sum, of: lesson))
  }

  /// Finds what blocks declare for all of the lesson, by block.
  private mutating func declare() -> [Int: Findings] {
    Directives.all.reduce(into: [:]) { declared, directive in
      let blocks = lesson.blocks.indices.filter {
        lesson.blocks[$0].form.word == directive.form.word
      }
      declared.merge(directive.declare(blocks, changing: &scope)) { $1 }
    }
  }

  /// Finds what the pieces define and what spans become, in order; blocks can wait.
  private mutating func define() -> [Job] {
    let declared = declare()
    let keys = tools.memory.map { BlockKeys(scope, under: circumstances(of: $0)) }
    var jobs: [Job] = []
    var usage = before
    for piece in lesson.pieces {
      let isLeftOut = leftOut.cover(lesson.range(of: piece))
      scope.enter(piece, after: usage)
      scope.leaveSections()
      var findings = Findings(at: piece)
      var waiting: (@Sendable (Scope) -> Findings)?
      var record: BlockRecord?
      switch piece {
      case .prose, .opening, .closing: continue
      case .block(let index):
        let block = lesson.blocks[index]
        let directive = Directives.directive(of: block)
        if let declared = declared[index] { findings += declared }
        findings += directive.define(block, changing: &scope)
        let work = { @Sendable [tools] scope in directive.work(block, in: scope, with: tools) }
        waiting = work
        // The blocks of an example are remembered, each by itself.
        if let memory = tools.memory, let keys, directive.form.word != ExampleDirective.form.word {
          record = BlockRecord(
            memory: memory, key: keys.key(of: block, in: scope), block: block, work: work)
        }
      case .span(let index):
        let result = scope.place(of: lesson.spans[index], reporting: &findings)
        if let result { findings.place(result) }
      case .reference(let index):
        if isLeftOut { continue }
        _ = scope.label(of: lesson.references[index], reporting: &findings)
      case .link(let index):
        if isLeftOut { continue }
        let words = scope.reference(of: lesson.links[index], reporting: &findings)
        if let words { findings.place(.inline(words)) }
      }
      findings.end(after: scope.budget.spent, isLeftOut: isLeftOut)
      usage += findings.usage
      if let waiting {
        var own = scope
        own.enter(piece, after: usage)
        var known = record?.recalled(in: own)
        known?.end(after: own.budget.spent, isLeftOut: isLeftOut)
        let job = Job(place: found.count, usage: usage, isKnown: known != nil) {
          [scope, record, known] usage in
          if let known { return known }
          var scope = scope
          scope.enter(piece, after: usage)
          var findings = record?.findings(in: scope) ?? waiting(scope)
          findings.end(after: scope.budget.spent, isLeftOut: isLeftOut)
          return findings
        }
        jobs.append(job)
      }
      found.append(findings)
    }
    return jobs
  }

  /// All that findings depend on beside the lesson.
  private func circumstances(of memory: LessonMemory) -> String {
    let page = "\(tools.isSampling) \(tools.isForPage)"
    return "\(memory.circumstances) \(tools.theme.name) \(page)"
  }

  /// The figures in which nothing is wrong.
  private var drawings: [Job] {
    var usage = Findings.Usage()
    return found.enumerated().flatMap { place, findings in
      usage += findings.usage
      let isLeftOut = leftOut.cover(lesson.range(of: findings.piece))
      return findings.drawings.map { drawing in
        Job(id: drawing.id, place: place, usage: usage, isKnown: drawing.isKnown) { usage in
          let spent = drawing.budget.spent
          var drawn = usage.isExhausted ? Findings(at: findings.piece) : drawing.draw()
          drawn.end(after: drawing.budget.spent - spent, isLeftOut: isLeftOut)
          return drawn
        }
      }
    }
  }
}
