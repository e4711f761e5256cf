internal import Expressions
internal import Functions
internal import Lessons
internal import Text

/// Where the names of a lesson stand, and what each stands for: also in a lesson with mistakes.
struct NameIndex {
  enum Symbol: Hashable {
    /// A formula, recurrence or constant of the lesson's own.
    case defined(String)
    /// A step, known in the rest of the section of this number.
    case step(String, section: Int)
    /// A figure or table of the lesson's own.
    case figure(String)
    /// One of another lesson of the folder.
    case otherFigure(String, file: String)
    /// A lesson of the folder.
    case lesson(file: String)
    /// What the prelude, the language or another lesson brings along.
    case known(String)
    /// A builtin by its name in NumPy, whatever else has that name.
    case builtin(String)

    /// Whether another name could take its place; a lesson's is its file's.
    var isName: Bool { if case .lesson = self { false } else { true } }
  }

  struct Occurrence {
    let symbol: Symbol
    let range: SourceRange
    /// The link that it stands in, all of which means it.
    var link: SourceRange?
    var isDefinition = false
    /// What its statement binds: names that mean something else there.
    var bound: Set<String> = []

    /// Where a cursor means it.
    var reach: SourceRange { link ?? range }
  }

  /// In the order of the lesson.
  private(set) var occurrences: [Occurrence] = []
  /// The names of formulas, recurrences and constants that the lesson defines.
  private(set) var defined: Set<String> = []
  private let library: Library
  /// Names that other lessons define.
  private let foreign: Set<String>
  private var sections: [StepSection] = []
  private var passed = 0

  private struct StepSection {
    let level: Int
    let number: Int
    var names: Set<String> = []
  }

  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - file: the name of its file.
  ///   - library: the formulas that are known in it.
  ///   - foreign: names of further ones that it uses of other lessons.
  init(_ lesson: Lesson, in file: String, _ library: Library, knowing foreign: Set<String> = []) {
    (self.library, self.foreign) = (library, foreign)
    sections = [StepSection(level: .max, number: 0)]
    let parts = lesson.codeParts.map { ($0, statements: Self.statements(of: $0, in: lesson)) }
    defined = Self.definitions(of: parts)
    let varying = Self.varying(parts)
    for (part, statements) in parts {
      enter(part.section, of: lesson.headings)
      let block = lesson.blocks.firstIndex {
        $0.range.lower <= part.range.lower && part.range.upper <= $0.range.upper
      }
      let names = block.flatMap { block in
        varying.first {
          lesson.blocks[block].range.lower <= $0.place
            && $0.place < lesson.blocks[block].range.upper
        }
      }?.names
      for statement in statements { add(statement, of: part, binding: names ?? []) }
    }
    occurrences += Self.labels(of: lesson) + Self.links(of: lesson, in: file)
    occurrences.sort { $0.range.lower < $1.range.lower }
  }

  /// The names of formulas, recurrences and constants that a lesson defines.
  static func definitions(of lesson: Lesson) -> Set<String> {
    definitions(
      of: lesson.codeParts.filter { $0.kind == .content(of: "formula") }.map {
        ($0, statements: statements(of: $0, in: lesson))
      })
  }

  private static func definitions(
    of parts: [(CodePart, statements: [[Lexeme]])]
  ) -> Set<String> {
    var names: Set<String> = []
    for (part, statements) in parts where part.kind == .content(of: "formula") {
      for statement in statements {
        if case .name(let name, false)? = statement.first?.kind { names.insert(name) }
      }
    }
    return names
  }

  /// What a cursor means: the smallest of what stands there.
  func occurrence(at offset: Int) -> Occurrence? {
    occurrences.filter { $0.reach.lower <= offset && offset <= $0.reach.upper }
      .min { $0.reach.upper - $0.reach.lower < $1.reach.upper - $1.reach.lower }
  }

  func all(of symbol: Symbol) -> [Occurrence] { occurrences.filter { $0.symbol == symbol } }

  static func statements(of part: CodePart, in lesson: Lesson) -> [[Lexeme]] {
    let isWritten = part.kind == .mathematics || part.kind == .key("formula")
    return Parse.lexemes(lesson.slice(part.range), isWritten: isWritten)
  }

  /// What the keys `vary` let run, each in all of its block.
  private static func varying(
    _ parts: [(CodePart, statements: [[Lexeme]])]
  ) -> [(place: Int, names: Set<String>)] {
    parts.filter { $0.0.kind == .key("vary") }.map { part, statements in
      (
        part.range.lower,
        statements.reduce(into: []) { $0.formUnion(bound(by: $1, isWritten: false)) }
      )
    }
  }

  // MARK: Sections

  private mutating func enter(_ section: Int, of headings: [LessonHeading]) {
    guard section > passed else { return }
    for number in passed..<section {
      while let last = sections.last, last.level >= headings[number].level, sections.count > 0 {
        sections.removeLast()
      }
      sections.append(StepSection(level: headings[number].level, number: number + 1))
    }
    passed = section
  }

  private func step(_ name: String) -> Symbol? {
    sections.last { $0.names.contains(name) }.map { .step(name, section: $0.number) }
  }

  // MARK: Statements

  /// What a statement binds: what runs, what is at a place, what sums count by.
  private static func bound(by statement: [Lexeme], isWritten: Bool) -> Set<String> {
    var names: Set<String> = []
    var depth = 0
    for (place, lexeme) in statement.enumerated() {
      switch lexeme.kind {
      case .opening: depth += 1
      case .closing: depth -= 1
      case .name(let name, false):
        let next = place + 1 < statement.count ? statement[place + 1].kind : nil
        let last = place > 0 ? statement[place - 1].kind : nil
        if last == .word("for") || next == .word("in") { names.insert(name) }
        if next == .assign, last == .word("at") || isWritten && depth > 0 { names.insert(name) }
      default: break
      }
    }
    return names
  }

  /// The parameters of a definition: the names right after its bracket, and after the commas in it.
  private static func parameters(of statement: [Lexeme]) -> Set<String> {
    var names: Set<String> = []
    var depth = 0
    for (place, lexeme) in statement.enumerated() {
      switch lexeme.kind {
      case .opening: depth += 1
      case .closing: depth -= 1
      case .assign where depth == 0: return names
      case .name(let name, false) where depth == 1 && place > 0:
        let last = statement[place - 1].kind
        if last == .opening || last == .comma { names.insert(name) }
      default: break
      }
    }
    return names
  }

  private mutating func add(_ statement: [Lexeme], of part: CodePart, binding outer: Set<String>) {
    let isWritten = part.kind == .mathematics || part.kind == .key("formula")
    let isDefinition = part.kind == .content(of: "formula")
    let isStep = part.kind == .content(of: "steps")
    var bound = outer.union(Self.bound(by: statement, isWritten: isWritten))
    if isDefinition { bound.formUnion(Self.parameters(of: statement)) }
    var depth = 0
    var isSymbol = false
    for (place, lexeme) in statement.enumerated() {
      if lexeme.kind == .opening { depth += 1 }
      if lexeme.kind == .closing { depth -= 1 }
      if lexeme.kind == .word("computed") { isSymbol = true }
      guard case .name(let name, let isNumPy) = lexeme.kind else {
        isSymbol = lexeme.kind == .word("written") || lexeme.kind == .word("computed")
        continue
      }
      defer { isSymbol = false }
      // The symbol after `written`, and `as`.
      if isSymbol { continue }
      let next = place + 1 < statement.count ? statement[place + 1].kind : nil
      if place == 0, isDefinition, !isNumPy {
        occurrences.append(
          Occurrence(symbol: .defined(name), range: lexeme.range, isDefinition: true, bound: bound))
        continue
      }
      if place == 0, isStep, next == .assign { continue }
      if isNumPy {
        occurrences.append(Occurrence(symbol: .builtin(name), range: lexeme.range))
        continue
      }
      let isCall = next == .opening || next == .primes || part.kind == .content(of: "code")
      // An argument's name, or what a line or guide is drawn at.
      if next == .assign, depth > 0 || !isWritten { continue }
      if bound.contains(name), !isCall || !defined.contains(name) { continue }
      if let symbol = symbol(of: name, isCall: isCall) {
        occurrences.append(Occurrence(symbol: symbol, range: lexeme.range, bound: bound))
      }
    }
    if isStep, case .name(let name, false)? = statement.first?.kind, statement.count > 1,
      statement[1].kind == .assign, let last = sections.indices.last
    {
      sections[last].names.insert(name)
      let symbol = Symbol.step(name, section: sections[last].number)
      occurrences.append(
        Occurrence(symbol: symbol, range: statement[0].range, isDefinition: true, bound: bound))
    }
  }

  private func symbol(of name: String, isCall: Bool) -> Symbol? {
    if !isCall, let step = step(name) { return step }
    if defined.contains(name) { return .defined(name) }
    if foreign.contains(name) || library.functions[name] != nil || library.constants[name] != nil
      || Builtin.named[name] != nil || NamedNumber.all.contains(where: { $0.name == name })
    {
      return .known(name)
    }
    return nil
  }
}
