internal import Expressions
internal import Lessons
internal import Text

/// `textDocument/formatting`: blanks in our blocks, and nothing else: none at the ends of lines, one after a key's colon,
/// one around the `=` of a definition or step, one after a comma and none before it. No sign, comment or line changes.
enum Formatting: Feature {
  static let method = "textDocument/formatting"
  static let capability = "documentFormattingProvider"

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    var edits: [SourceRange: String] = [:]
    for block in view.lesson.blocks where !block.form.isVerbatim {
      trimLines(of: block, in: view, &edits)
      for entry in block.content.entries { spaceKey(entry, in: view, &edits) }
    }
    for part in view.lesson.codeParts {
      switch part.kind {
      case .content, .key: spaceSigns(of: part, in: view, &edits)
      case .value, .mathematics: break
      }
    }
    let bytes = view.positions.bytes
    let changes = edits.filter { range, text in
      !bytes[range.lower..<range.upper].elementsEqual(text.utf8)
    }
    return .array(
      changes.sorted { $0.key.lower < $1.key.lower }.map { view.positions.edit($0.key, $0.value) })
  }

  /// Takes blanks away at the ends of the block's lines.
  private static func trimLines(
    of block: LessonBlock, in view: LessonView, _ edits: inout [SourceRange: String]
  ) {
    let lines =
      view.positions.line(
        at: block.openingLine.upper)...view.positions.line(
        at: block.range.upper)
    for number in lines.dropFirst().dropLast() {
      let line = view.positions.line(number)
      let kept = view.positions.bytes[line].trimmedAtEnd(where: \.isBlank)
      // A quotation's sign keeps the blank behind it.
      guard kept.last != UInt8(ascii: ">"), kept.endIndex < line.upperBound else { continue }
      edits[SourceRange(kept.endIndex, line.upperBound)] = ""
    }
  }

  private static func spaceKey(
    _ entry: BlockContent.Entry, in view: LessonView, _ edits: inout [SourceRange: String]
  ) {
    let between = view.positions.bytes[entry.keyRange.upper..<entry.value.lower]
    let isOneLine = between.allSatisfy { $0.isBlank || $0 == UInt8(ascii: ":") }
    guard isOneLine, entry.value.lower < entry.value.upper else { return }
    edits[SourceRange(entry.keyRange.upper, entry.value.lower)] = ": "
  }

  private static func spaceSigns(
    of part: CodePart, in view: LessonView, _ edits: inout [SourceRange: String]
  ) {
    let isDefining = part.kind == .content(of: "formula") || part.kind == .content(of: "steps")
    for statement in NameIndex.statements(of: part, in: view.lesson) {
      var depth = 0
      for (lexeme, next) in zip(statement, statement.dropFirst()) {
        if lexeme.kind == .opening { depth += 1 }
        if lexeme.kind == .closing { depth -= 1 }
        let gap = SourceRange(lexeme.range.upper, next.range.lower)
        // What goes on in another line, or after a comment, stays where it is.
        guard view.lesson.source.bytes[gap.lower..<gap.upper].allSatisfy(\.isBlank) else {
          continue
        }
        let isDefinition = isDefining && depth == 0
        if next.kind == .comma {
          edits[gap] = ""
        } else if lexeme.kind == .comma {
          edits[gap] = " "
        } else if isDefinition, lexeme.kind == .assign || next.kind == .assign {
          edits[gap] = " "
        }
      }
    }
  }
}
