internal import Expressions
internal import Text

extension Lesson {
  /// All parts in the formula language, in order: of spans, of blocks, of their keys and the words in these. Code of
  /// examples is not among them.
  package var codeParts: [CodePart] {
    pieces.flatMap { piece -> [CodePart] in
      switch piece {
      case .span(let index): [CodePart(spans[index])]
      case .block(let index): codeParts(of: blocks[index])
      default: []
      }
    }
  }

  /// The links to figures and tables, also in the words of blocks, in order.
  package var allReferences: [LessonReference] {
    pieces.flatMap { piece -> [LessonReference] in
      switch piece {
      case .reference(let index): return [references[index]]
      case .block(let index):
        let block = blocks[index]
        return block.content.entries.flatMap { entry in
          words(entry.value, section: block.section).compactMap {
            if case .reference(let reference) = $0 { reference } else { nil }
          }
        }
      default: return []
      }
    }
  }

  /// The spans in the words that a block's keys have.
  func spans(inWordsOf block: LessonBlock) -> [LessonSpan] {
    block.content.entries.flatMap { entry -> [LessonSpan] in
      guard let words = split(entry, of: block).words else { return [] }
      return self.words(words, section: block.section).compactMap {
        if case .span(let span) = $0 { span } else { nil }
      }
    }
  }

  private func codeParts(of block: LessonBlock) -> [CodePart] {
    if block.form.isVerbatim { return [] }
    var parts: [CodePart] = []
    for entry in block.content.entries {
      let (isCode, words) = split(entry, of: block)
      if let isCode {
        parts.append(
          CodePart(kind: .key(entry.key.name), range: isCode, section: block.section))
      }
      guard let words else { continue }
      parts += self.words(words, section: block.section).compactMap {
        if case .span(let span) = $0 { CodePart(span) } else { nil }
      }
    }
    if let body = block.content.body {
      parts.append(
        CodePart(kind: .content(of: block.form.word), range: body, section: block.section))
    }
    return parts
  }

  /// What of a value is in the formula language, and what is words.
  private func split(
    _ entry: BlockContent.Entry, of block: LessonBlock
  ) -> (code: SourceRange?, words: SourceRange?) {
    let value = entry.value
    switch entry.key.holds {
    case .ownWords: return (nil, nil)
    case .formulas: return (value, nil)
    case .words: return (nil, value)
    case .formulasThenWords:
      let colon = Parse.lexemes(slice(value)).joined().first { $0.kind == .colon }?.range
      guard let colon else { return (value, nil) }
      return (
        SourceRange(value.lower, colon.lower), SourceRange(colon.upper, value.upper)
      )
    }
  }
}

extension BlockForm.Key {
  /// What values are written in.
  package enum Holding: Sendable {
    /// Names and numbers of the key's own.
    case ownWords
    case formulas
    /// Words, in which spans are.
    case words
    /// `EXPR : words`
    case formulasThenWords
  }

  /// What the key's value is written in.
  package var holds: Holding {
    switch value {
    case .expression: return Self.plain.contains(name) ? .ownWords : .formulas
    case .words, .optionalWords:
      let known = Keys.all.first { $0.form == self }
      return known == nil || known is FigureKey<SourceRange> ? .words : .formulasThenWords
    }
  }

  private static let plain: Set = [
    "id", "digits", "quiet", "show", "size", "theme", "scale", "columns", "names", "row names",
    "column names",
  ]
}

extension CodePart {
  fileprivate init(_ span: LessonSpan) {
    self.init(
      kind: span.kind == .value ? .value : .mathematics, range: span.expression,
      section: span.section)
  }
}
