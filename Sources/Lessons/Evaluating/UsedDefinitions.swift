internal import Analysis
package import Diagnostics
internal import Expressions
package import Functions
package import Text

/// A lesson that is used: its definitions, and those of the lessons that it uses itself.
package struct UsedLesson: Sendable {
  fileprivate let library: Library
  /// Where what it defines stands, `common.md:3`, by key: of a stated derivative the name with primes.
  fileprivate let places: [String: String]

  /// Resolves the definitions of a lesson; what is wrong with them goes to `diagnostics`.
  ///
  /// - Parameters:
  ///   - lesson: the lesson; nothing but its formulas and constants is looked at.
  ///   - uses: the lessons that it uses itself.
  ///   - prelude: what they are added to.
  ///   - diagnostics: of the lesson's text.
  package init(
    _ lesson: Lesson, using uses: [Use], on prelude: Library,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let used = UsedDefinitions(uses, on: prelude, reporting: &diagnostics)
    var definitions: [Definition] = []
    for block in lesson.blocks where block.form.word == Self.word {
      guard let body = block.content.body else { continue }
      definitions += Parse.definitions(lesson.slice(body), reporting: &diagnostics).items
    }
    diagnostics += definitions.compactMap { used.clash(with: $0, in: lesson.source) }
    var library = used.library.asPrelude
    library.budget = OperationBudget()
    diagnostics += library.define(definitions).filter { $0.severity == .error }
    diagnostics += library.rejectedClauses(of: definitions).flatMap(\.diagnostics)
    self.library = library
    places = definitions.reduce(into: used.places) { places, definition in
      places[definition.key] = lesson.source.place(of: definition.nameRange)
    }
  }

  /// The fence word of the blocks that define something.
  private static let word = "formula"
}

/// That a lesson uses another.
package struct Use: Sendable {
  package let lesson: UsedLesson
  /// Where the front matter names it; nil for what the command line does.
  package let range: SourceRange?

  package init(_ lesson: UsedLesson, at range: SourceRange?) {
    (self.lesson, self.range) = (lesson, range)
  }
}

/// What the lessons define that a lesson uses.
package struct UsedDefinitions: Sendable {
  /// With them.
  package private(set) var library: Library
  /// Where they stand.
  fileprivate private(set) var places: [String: String] = [:]
  /// Where the lesson says that it uses what they are of.
  private var uses: [String: SourceRange] = [:]

  /// Takes over what lessons define; names that two of them have are told at the later use.
  package init(
    _ uses: [Use], on prelude: Library, reporting diagnostics: inout [Diagnostic]
  ) {
    library = prelude
    for use in uses {
      for (key, place) in use.lesson.places.sorted(by: { $0.key < $1.key }) {
        if let other = places[key], other != place {
          diagnostics.append(.clash(key, other, place, at: use.range))
          continue
        }
        places[key] = place
        self.uses[key] = use.range
        let name = String(key.prefix { $0 != "'" })
        library.adopt(name, of: use.lesson.library)
      }
    }
  }

  /// That a definition of the lesson's own has the name of one that it uses.
  func clash(with definition: Definition, in source: SourceText) -> Diagnostic? {
    guard let place = places[definition.key] else { return nil }
    return .clash(
      definition.key, place, source.place(of: definition.nameRange),
      at: uses[definition.key] ?? definition.nameRange)
  }
}

extension SourceText {
  /// `lesson.md:3`
  fileprivate func place(of range: SourceRange) -> String {
    "\(name):\(location(of: range.lower).line)"
  }
}

extension Diagnostic {
  fileprivate static func clash(
    _ key: String, _ place: String, _ other: String, at range: SourceRange?
  ) -> Diagnostic {
    .error(
      "'\(key)' is defined twice, in \(place) and in \(other)", at: range,
      hint: "give one of them another name")
  }
}
