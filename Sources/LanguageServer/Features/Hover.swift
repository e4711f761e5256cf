internal import Diagnostics
internal import Expressions
internal import Functions
internal import Lessons
internal import Text

/// `textDocument/hover`: what `describe` says of a function, what a key, fence word or operator is, what a link leads to,
/// what a value or claim came to.
enum Hover: Feature {
  static let method = "textDocument/hover"
  static let capability = "hoverProvider"
  static let needsBuild = true

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    guard
      let (text, range) = name(at: offset, in: view) ?? word(at: offset, in: view)
        ?? frontMatterKey(at: offset, in: view)
        ?? sign(at: offset, in: view) ?? result(at: offset, in: view)
    else { return .null }
    return JSON(members: [
      "contents": JSON(members: ["kind": .string("markdown"), "value": .string(text)]),
      "range": view.positions.json(range),
    ])
  }

  // MARK: Names

  private static func name(at offset: Int, in view: LessonView) -> (String, SourceRange)? {
    guard let found = view.names.occurrence(at: offset) else { return nil }
    let text: String?
    switch found.symbol {
    case .defined(let name), .known(let name):
      text = function(name, in: view) ?? constant(name, in: view)
    case .builtin(let name): text = entry(named: name) { $0 == .builtin }
    case .step(let name, section: _): text = step(name, upTo: offset, in: view)
    case .figure(let id): text = figure(id, in: view.lesson).map { words(at: found, in: view) + $0 }
    case .otherFigure(let id, let file):
      let lesson = view.lesson(called: file)
      text = lesson.flatMap { figure(id, in: $0) }.map { words(at: found, in: view) + $0 }
    case .lesson(let file):
      text = found.isDefinition ? nil : lesson(file, in: view)
    }
    return text.map { ($0, found.reach) }
  }

  /// What `describe` says of it, with its curve where it has one.
  private static func function(_ name: String, in view: LessonView) -> String? {
    let library = view.library
    guard let function = FunctionDescription(of: name, in: library) else { return nil }
    var parts = [function.text]
    if let call = function.curve {
      var faults: [Diagnostic] = []
      let text = Array((name + call).utf8)[...]
      if let expression = Parse.expression(text, reporting: &faults),
        let variable = library.shadowed(by: parameters(of: call)).freeNames(of: expression).first
          ?? parameters(of: call).first,
        let formula = try? library.shadowed(by: [variable]).resolve(
          expression, variables: [variable])
      {
        let range = formula.usualRange
        let curves: [any DescribedValues]? =
          formula.isSequence
          ? try? SequenceDescription.sequences(of: formula, in: range, library)
          : try? CurveDescription.curves(of: formula, in: range)
        parts += (curves ?? []).map(\.text)
      }
    }
    return code(parts.joined(separator: "\n\n"))
  }

  /// Of `(z)`.
  private static func parameters(of call: String) -> [String] {
    [String(call.dropFirst().dropLast())]
  }

  private static func constant(_ name: String, in view: LessonView) -> String? {
    if let constant = view.library.constants[name] {
      return code("\(constant.definition.source)\n\n\(constant.value.text())")
    }
    return entry(named: name) { $0 == .constant }
  }

  /// The value of the last step of the name before a place.
  private static func step(_ name: String, upTo offset: Int, in view: LessonView) -> String? {
    let steps = view.results.filter { $0.kind == .named(name) && $0.range.lower <= offset }
    return steps.last.map { step in
      code("\(view.lesson.code(step.range))\n\n\(step.text)")
    }
  }

  /// What a link without words becomes that something stands in.
  private static func words(at found: NameIndex.Occurrence, in view: LessonView) -> String {
    let report = view.built?.report
    let reference = view.lesson.allReferences.first { $0.range == found.link }
    let shown =
      reference.flatMap { report?.words(of: $0) }
      ?? found.link.flatMap { words(of: $0, in: view) }
    return shown.map { "**\($0)**: " } ?? ""
  }

  /// What a link to a lesson of the course shows, or would show without words.
  private static func words(of link: SourceRange, in view: LessonView) -> String? {
    guard let place = view.course?.place(ofLessonAt: view.path),
      let link = view.lesson.allLinks.first(where: { $0.range == link })
    else { return nil }
    return view.built?.report?.words(of: link.goal, at: place)
  }

  /// The title of a lesson, and its place in the course.
  private static func lesson(_ file: String, in view: LessonView) -> String? {
    guard let course = view.course?.course else { return nil }
    if file == CourseContents.file { return "The contents of **\(course.title)**" }
    return course.chapters.first { $0.file == file }.map { chapter in
      let part = chapter.part.map { ", *\(course.parts[$0])*" } ?? ""
      return "**\(chapter.title)**: lesson \(chapter.number) of *\(course.title)*\(part)"
    }
  }

  /// Its name, its words and what it draws.
  private static func figure(_ id: String, in lesson: Lesson) -> String? {
    let block = lesson.blocks.first { block in
      block.content.value("id").map { lesson.text($0) } == id
    }
    guard let block else { return nil }
    let words = ["title", "caption"].compactMap { block.content.value($0) }.map { lesson.text($0) }
    let drawn = block.content.entries.filter { $0.key.holds == .formulas }.map {
      "\($0.key.name): \(lesson.code($0.value))"
    }
    let lines = drawn.isEmpty ? [block.content.body.map { lesson.code($0) } ?? ""] : drawn
    return (["\(block.form.word) `\(id)`"] + words + [code(lines.joined(separator: "\n"))])
      .joined(separator: "\n\n")
  }

  // MARK: Words

  private static func word(at offset: Int, in view: LessonView) -> (String, SourceRange)? {
    guard
      let block = view.lesson.blocks.first(where: {
        $0.range.lower <= offset && offset <= $0.range.upper
      })
    else { return nil }
    if block.openingLine.lower <= offset, offset <= block.openingLine.upper {
      return entry(named: block.form.word) { $0 == .fenceWord }.map { ($0, block.openingLine) }
    }
    let key = block.content.entries.first {
      $0.keyRange.lower <= offset && offset <= $0.keyRange.upper
    }
    return key.flatMap { key in
      entry(named: key.key.name) { $0 == .key(of: block.form.word) }.map { ($0, key.keyRange) }
    }
  }

  private static func frontMatterKey(
    at offset: Int, in view: LessonView
  ) -> (String, SourceRange)? {
    let key = view.lesson.frontMatterNames.first {
      $0.range.lower <= offset && offset <= $0.range.upper
    }
    return key.flatMap { key in
      entry(named: key.name) { $0 == .form(.frontMatter) }.map { ($0, key.range) }
    }
  }

  /// What an operator or a word like `for` is, after what its claim or value came to.
  private static func sign(at offset: Int, in view: LessonView) -> (String, SourceRange)? {
    let part = view.lesson.codeParts.first {
      $0.range.lower <= offset && offset < $0.range.upper
    }
    let lexeme = part.map { NameIndex.statements(of: $0, in: view.lesson).joined() }?.first {
      $0.range.lower <= offset && offset < $0.range.upper
    }
    guard let part, let lexeme else { return nil }
    switch lexeme.kind {
    case .operator, .word, .primes: break
    default: return nil
    }
    let sign = view.lesson.code(lexeme.range)
    let claim =
      part.kind == .content(of: "check") ? entry(named: sign) { $0 == .form(.claims) } : nil
    let text =
      claim ?? entry(named: sign) { $0 == .operator }
      ?? entry(named: sign) {
        if case .form = $0 { true } else { false }
      }
    let result = result(at: offset, in: view).map { $0.0 + "\n\n" } ?? ""
    return text.map { (result + $0, lexeme.range) }
  }

  private static func entry(
    named name: String, where isWanted: (ReferenceEntry.Kind) -> Bool
  ) -> String? {
    Reference.entries(named: name).first { isWanted($0.kind) }.map { code($0.text) }
  }

  // MARK: Results

  private static func result(at offset: Int, in view: LessonView) -> (String, SourceRange)? {
    let result = view.results.first { $0.range.lower <= offset && offset <= $0.range.upper }
    return result.map { result in
      switch result.kind {
      case .value, .named: (code(result.text), result.range)
      case .claim(holds: true): ("✓ this claim holds", result.range)
      case .claim(holds: false): ("✗ this claim fails: " + result.text, result.range)
      }
    }
  }

  /// As it is, in a font of one width.
  ///
  /// Emacs shows fences of more signs than are needed.
  private static func code(_ text: String) -> String {
    let longest = text.matches(of: /`+/).map(\.output.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)text\n\(text)\n\(fence)"
  }
}
