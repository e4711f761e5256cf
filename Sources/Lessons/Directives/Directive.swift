package import Diagnostics
package import Text

/// One of the fence words of a lesson, with all that is made of its blocks.
protocol Directive: Sendable {
  static var form: BlockForm { get }

  /// Adds what all blocks of the word say to what every piece may see: done before anything else.
  ///
  /// - Parameters:
  ///   - blocks: their places among the lesson's blocks.
  ///   - scope: what every piece may see.
  /// - Returns: what was found, by block.
  static func declare(_ blocks: [Int], changing scope: inout Scope) -> [Int: Findings]

  /// Adds what a block says to what the pieces after it may see: done in the lesson's order, before
  /// any block is worked.
  static func define(_ block: LessonBlock, changing scope: inout Scope) -> Findings

  /// Says what takes a block's place, and all that is wrong with it; called in any order, on any
  /// thread.
  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings
}

extension Directive {
  static func declare(_ blocks: [Int], changing scope: inout Scope) -> [Int: Findings] { [:] }

  static func define(_ block: LessonBlock, changing scope: inout Scope) -> Findings {
    Findings(at: scope.piece)
  }

  static func work(_ block: LessonBlock, in scope: Scope, with tools: Tools) -> Findings {
    Findings(at: scope.piece)
  }
}

/// All directives.
package enum Directives {
  static let all: [any Directive.Type] = [
    FormulaDirective.self, FigureDirective.self, TableDirective.self, StepsDirective.self,
    CheckDirective.self, CodeDirective.self, ExampleDirective.self,
  ]

  /// What reading needs to know of them.
  package static let forms: [BlockForm] = all.map { $0.form }

  private static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.form.word, $0) })

  /// What makes something of a block.
  static func directive(of block: LessonBlock) -> any Directive.Type {
    guard let directive = named[block.form.word] else {
      preconditionFailure("a lesson is read with the forms of the directives")
    }
    return directive
  }
}

extension LessonReader {
  /// Reads a lesson with all directives; nil where the bytes are no text, or too many. All mistakes
  /// are reported.
  package static func read(_ source: SourceText) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
    read(source, forms: Directives.forms)
  }
}
