internal import Analysis
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// What holds for any short text of the formula language: each of its readers answers, with a value or
/// with mistakes within the text; what is printed reads back the same; and what can be read can be
/// evaluated or is refused, and is written in every notation.
struct LanguageProperties {
  private let source: SourceText

  /// Longer texts are lessons.
  static let longest = 200

  init(_ bytes: [UInt8]) {
    source = SourceText(name: "<expression>", bytes: bytes)
  }

  func check() {
    checkPieces()
    if let expression = read(Parse.expression) { check(expression) }
    if let expression = read(Parse.writtenExpression) {
      expectSame(expression, in: Parse.writtenExpression)
      checkNotation(of: expression)
    }
    if let phrase = read(Parse.phrase) {
      expectSame(phrase.source, in: Parse.phrase, \.source)
      phrase.expressions.forEach(check)
    }
    checkDefinitions()
    if !source.bytes.contains(UInt8(ascii: "`")) { checkInLesson() }
  }

  /// What `parse` reads, whose mistakes lie within the text.
  private func read<Value>(_ parse: (ArraySlice<UInt8>, inout [Diagnostic]) -> Value?) -> Value? {
    var diagnostics: [Diagnostic] = []
    let value = parse(source.bytes[...], &diagnostics)
    expect((value == nil) == !diagnostics.isEmpty, "a reader gives a value or mistakes")
    source.expectPlaces(of: diagnostics)
    return value
  }

  private func readBlock<Item>(
    _ parse: (ArraySlice<UInt8>, inout [Diagnostic]) -> Parse.Block<Item>
  ) -> [Item] {
    var diagnostics: [Diagnostic] = []
    let block = parse(source.bytes[...], &diagnostics)
    expect(block.brokenNames.isEmpty || !diagnostics.isEmpty, "a broken line has a mistake")
    source.expectPlaces(of: diagnostics)
    // A line may be read as far as it goes although a sign in it is none of the language's.
    return diagnostics.isEmpty ? block.items : []
  }

  private func checkPieces() {
    _ = read(Parse.writtenList)
    _ = read(Parse.domain)
    _ = read(Parse.interval)
    _ = read(Parse.names)
    _ = read { Parse.labelled($0, words: .required, reporting: &$1) }
    _ = read { Parse.placement($0, words: .optional, reporting: &$1) }
    _ = read(Parse.mark)
    _ = read(Parse.axis)
    _ = read(Parse.inset)
    _ = read(Parse.inlineValue)
    _ = readBlock(Parse.steps)
  }

  // MARK: Expressions

  private func check(_ expression: Expression) {
    expectSame(expression, in: Parse.expression)
    checkNotation(of: expression)
    let library = Prelude.library
    let names = library.freeNames(of: expression)
    do {
      let formula = try library.resolve(expression, variables: names)
      if names.count == 1 { checkAnalysis(of: formula) }
      for value: Value in [.scalar(0.5), .scalar(-1e300), .scalar(.nan), .vector([1, -2, 3])] {
        do {
          _ = try formula.evaluate(names.map { _ in value })
        } catch {
          source.expectPlaces(of: error.diagnostics)
        }
      }
    } catch {
      source.expectPlaces(of: error.diagnostics)
    }
  }

  /// What is found on the curves of a formula: points in order within the range, with the values that
  /// evaluation gives.
  private func checkAnalysis(of formula: ResolvedExpression) {
    let range = -6.0...6.0
    guard let functions = try? RealFunction.elements(of: formula, near: 0) else { return }
    for function in functions.prefix(2) {
      let points = function.points(in: range, samples: 512)
      expect(
        zip(points, points.dropFirst()).allSatisfy { $0.at < $1.at }
          && points.allSatisfy { range.contains($0.at) },
        "points stand in order within the range")
      if let span = function.span(in: range, points: points) {
        expect(
          !(span.lowest.value > span.highest.value),
          "\(span.lowest) is no more than \(span.highest)")
      }
      _ = function.horizontalAsymptotes
      _ = function.divergences
    }
  }

  private func expectSame(
    _ expression: Expression,
    in parse: (ArraySlice<UInt8>, inout [Diagnostic]) -> Expression?
  ) {
    expectSame(expression.source, in: parse, \.source)
    var diagnostics: [Diagnostic] = []
    let again = parse(Array(expression.source.utf8)[...], &diagnostics)
    expect(
      again?.withoutRanges == expression.withoutRanges, "'\(expression.source)' reads back the same"
    )
  }

  private func expectSame<Value>(
    _ printed: String, in parse: (ArraySlice<UInt8>, inout [Diagnostic]) -> Value?,
    _ source: (Value) -> String
  ) {
    var diagnostics: [Diagnostic] = []
    let again = parse(Array(printed.utf8)[...], &diagnostics)
    expect(diagnostics.isEmpty, "'\(printed)' reads back: \(diagnostics)")
    expect(again.map(source) == printed, "'\(printed)' is printed the same")
  }

  private func checkNotation(of expression: Expression) {
    let library = Prelude.library
    checkTexts(of: Notation.of(expression, in: library))
    if let equation = Notation.equation(of: expression, in: library) { checkTexts(of: equation) }
  }

  private func checkTexts(of notation: Notation) {
    for text in [notation.latex, notation.unicode, notation.mathML(display: true)] {
      expect(!text.isEmpty && !text.contains("\n"), "notation is on one line: \(text)")
    }
  }

  // MARK: Definitions

  private func checkDefinitions() {
    var library = Prelude.library
    let definitions = readBlock(Parse.definitions)
    let order = DefinitionOrder(definitions).entries
    expect(
      order.map(\.place).sorted() == Array(definitions.indices), "each definition has its turn")
    for entry in order {
      let definition = definitions[entry.place]
      var diagnostics: [Diagnostic] = []
      let again = Parse.definitions(Array(definition.source.utf8)[...], reporting: &diagnostics)
      expect(diagnostics.isEmpty, "'\(definition.source)' reads back: \(diagnostics)")
      expect(
        again.items.map(\.source) == [definition.source], "'\(definition.source)' reads back once")
      expect(
        again.items.map(\.body.withoutRanges) == [definition.body.withoutRanges],
        "the body of '\(definition.source)' reads back the same")
      do {
        source.expectPlaces(of: try library.define(definition, waitingFor: entry.circle))
        try library.checkClause(of: definition)
      } catch {
        source.expectPlaces(of: error.diagnostics)
      }
    }
    for name in library.names {
      let function = library.functions[name]
      if let notation = function?.notation { checkTexts(of: notation) }
      function?.defaults.forEach(checkTexts)
      _ = library.textbookBreaks(of: name)
    }
    let code = NumPyCode(of: library.names, in: library).source
    expect(code.hasSuffix("\n"), "the code ends with its line")
  }

  // MARK: Lessons

  /// The text in each of the places that a lesson has for it.
  private func checkInLesson() {
    let text = String(decoding: source.bytes, as: UTF8.self)
    let blocks = ["formula", "steps", "check", "table", "code"].map {
      "```\($0)\n\(text)\n```\n"
    }
    let spans = "| `= \(text)` | `$ \(text)` |\n|--|--|\n\n*`$ \(text)`* `$ \(text)`\n"
    for lesson in blocks + [spans] { LessonProperties(Array(lesson.utf8)).check() }
  }
}
