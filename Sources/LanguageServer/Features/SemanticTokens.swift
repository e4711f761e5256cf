internal import Expressions
internal import Functions
internal import Lessons
internal import Text

/// `textDocument/semanticTokens/full`: what is what in our blocks and spans.
enum SemanticTokens: Feature {
  static let method = "textDocument/semanticTokens/full"
  static let capability = "semanticTokensProvider"
  static let options = JSON(members: [
    "legend": JSON(members: [
      "tokenTypes": .array(Kind.allCases.map { .string($0.rawValue) }),
      "tokenModifiers": .array([]),
    ]),
    "full": .truth(true),
  ])

  /// SemanticTokenTypes, in the order of the legend.
  private enum Kind: String, CaseIterable {
    case keyword, function, variable, parameter, property, number, string, comment
  }

  private struct Mark {
    let range: SourceRange
    let kind: Kind
  }

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let names = Dictionary(
      view.names.occurrences.map { ($0.range, $0.symbol) }, uniquingKeysWith: { first, _ in first })
    var marks = view.lesson.blocks.flatMap { block in
      [Mark(range: word(of: block, in: view.lesson), kind: .keyword)]
        + block.content.entries.map { Mark(range: $0.keyRange, kind: .property) }
    }
    for part in view.lesson.codeParts {
      let lexemes = NameIndex.statements(of: part, in: view.lesson).joined()
      let found = lexemes.enumerated().compactMap { place, lexeme in
        kind(of: lexeme, names[lexeme.range], in: view.library).map {
          Mark(range: lexeme.range, kind: $0)
        }
      }
      marks += found + comments(in: part, besides: Array(lexemes), of: view.lesson)
    }
    return JSON(members: [
      "data": .array(encoded(marks, view.positions).map { .number(Double($0)) })
    ])
  }

  private static func kind(
    of lexeme: Lexeme, _ symbol: NameIndex.Symbol?, in library: Library
  ) -> Kind? {
    switch lexeme.kind {
    case .number: .number
    case .word: .keyword
    case .quoted: .string
    case .name:
      switch symbol {
      case .defined(let name), .known(let name):
        library.functions[name] != nil || Builtin.named[name] != nil ? .function : .variable
      case .builtin: .function
      case .step: .variable
      case .figure, .otherFigure, .lesson: nil
      case nil: .parameter
      }
    default: nil
    }
  }

  /// The fence word.
  private static func word(of block: LessonBlock, in lesson: Lesson) -> SourceRange {
    let line = block.openingLine
    let word = Array(block.form.word.utf8)
    let bytes = lesson.source.bytes[line.lower..<line.upper]
    let place = bytes.indices.first { bytes[$0...].starts(with: word) } ?? line.lower
    return SourceRange(place, min(place + word.count, line.upper))
  }

  /// What stands behind a `#` that is in no sign.
  private static func comments(
    in part: CodePart, besides lexemes: [Lexeme], of lesson: Lesson
  ) -> [Mark] {
    guard case .content = part.kind else { return [] }
    let bytes = lesson.slice(part.range)
    var marks: [Mark] = []
    var offset = bytes.startIndex
    var rest = lexemes[...]
    while offset < bytes.endIndex {
      while let next = rest.first, next.range.upper <= offset { rest.removeFirst() }
      let isInSign = rest.first.map { $0.range.lower <= offset } ?? false
      guard bytes[offset] == UInt8(ascii: "#"), !isInSign else {
        offset += 1
        continue
      }
      let end = bytes[offset...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
      let upper = end ?? bytes.endIndex
      marks.append(Mark(range: SourceRange(offset, upper), kind: .comment))
      offset = upper
    }
    return marks
  }

  /// Five numbers each: lines and characters from the one before, length, kind, modifiers.
  private static func encoded(_ marks: [Mark], _ positions: PositionMap) -> [Int] {
    var numbers: [Int] = []
    var last = Position(line: 0, character: 0)
    var end = 0
    for mark in marks.sorted(by: { $0.range.lower < $1.range.lower })
    where mark.range.lower >= end && mark.range.upper > mark.range.lower {
      let start = positions.position(of: mark.range.lower)
      let stop = positions.position(of: mark.range.upper)
      // No sign goes over lines.
      guard start.line == stop.line else { continue }
      end = mark.range.upper
      let isSameLine = start.line == last.line
      numbers += [
        start.line - last.line, start.character - (isSameLine ? last.character : 0),
        stop.character - start.character, Kind.allCases.firstIndex(of: mark.kind) ?? 0, 0,
      ]
      last = start
    }
    return numbers
  }
}
