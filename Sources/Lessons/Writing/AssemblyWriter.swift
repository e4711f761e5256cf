internal import Text
internal import Diagnostics
internal import Markdown

extension ReportAssembly {
  /// The whole report, with the comment that says what it was made from, and the lines, from 1, on
  /// which the results of its pieces begin.
  func report(
    from origin: String, in dialect: some Dialect
  ) -> (bytes: [UInt8], lines: [Lesson.Piece: Int]) {
    var dialect = dialect
    var starts: [(piece: Lesson.Piece, offset: Int)] = []
    let written = written(in: &dialect) { piece, offset in starts.append((piece, offset)) }
    let preambles =
      [labels.ofBlocks.isEmpty ? "" : dialect.preamble, beginning(in: dialect)]
      .filter { !$0.isEmpty }
    let preamble = preambles.joined(separator: "\n\n")
    let report = addingFrontMatter(
      to: ReportOrigin.adding(origin, preamble, to: written, of: lesson), in: dialect)
    // All of it stands before all pieces.
    let shift = report.count - written.count
    var lines: [Lesson.Piece: Int] = [:]
    var (line, counted) = (1, 0)
    for (piece, offset) in starts {
      line += report[counted..<offset + shift].count { $0 == UInt8(ascii: "\n") }
      counted = offset + shift
      lines[piece] = line
    }
    return (addingEnding(to: report, in: &dialect), lines)
  }

  /// The lesson with its results as a dialect spells them; in a container if the whole stands in a
  /// quotation or list item.
  func written(
    in dialect: inout some Dialect, inContainer: Bool = false,
    noting: (Lesson.Piece, Int) -> Void = { _, _ in }
  ) -> [UInt8] {
    lesson.spliced(leavingOut: leftOut, noting: noting) { piece in
      let range = lesson.range(of: piece)
      switch piece {
      case .prose: return Lesson.Replacement(prose(range, &dialect))
      case .block, .span:
        return results[piece].map { replacement(of: piece, $0, inContainer, &dialect) }
      case .reference(let index):
        let label = labels[lesson.references[index]]
        return label.map { Lesson.Replacement(dialect.reference(to: $0)) }
      case .link:
        return results[piece].map { replacement(of: piece, $0, inContainer, &dialect) }
          ?? Lesson.Replacement(prose(range, &dialect))
      case .opening(let index):
        return Lesson.Replacement(
          dialect.opening(lesson.details[index], written: prose(range, &dialect)))
      case .closing(let index):
        return Lesson.Replacement(
          dialect.closing(
            lesson.details[index], written: text(range.lower, range.upper, dialect)))
      }
    }
  }

  /// The author's own text with its formulas.
  private func prose(_ range: SourceRange, _ dialect: inout some Dialect) -> String {
    var written = ""
    var offset = range.lower
    for formula in lesson.formulas(from: range.lower) {
      guard formula.range.upper <= range.upper else { break }
      written += dialect.own(text(offset, formula.range.lower, dialect))
      let source = String(
        decoding: lesson.source.bytes[formula.range.lower..<formula.range.upper], as: UTF8.self)
      written += dialect.formula(formula.formula(written: source))
      offset = formula.range.upper
    }
    return written + dialect.own(text(offset, range.upper, dialect))
  }

  /// A part of the author's text, with addresses that lead from the report to where they lead from the lesson.
  private func text(_ lower: Int, _ upper: Int, _ dialect: some Dialect) -> String {
    let bytes = lesson.source.bytes
    var text: [UInt8] = []
    var offset = lower
    for address in lesson.addresses(from: lower) {
      guard address.range.upperBound <= upper else { break }
      let (start, end) = (address.range.lowerBound, address.range.upperBound)
      text += bytes[offset..<start]
      if let target = course?.target(of: address.address, isImage: address.isImage) {
        text += dialect.address(of: target).utf8
      } else {
        text += files.address(
          address.address, written: bytes[start..<end], isImage: address.isImage)
      }
      offset = end
    }
    return String(decoding: text + bytes[offset..<upper], as: UTF8.self)
  }

  /// The source, what is wrong with it, and what it became.
  private func text(
    of example: BuiltExample, _ inContainer: Bool, _ dialect: inout some Dialect
  ) -> String {
    var parts = [
      dialect.verbatim(dialect.own(MarkdownText.fenced(example.source, info: "markdown")))
    ]
    if !example.messages.isEmpty {
      parts.append(
        dialect.verbatim(dialect.own(MarkdownText.fenced(example.messages, info: "text"))))
    }
    if let assembly = example.assembly {
      let written = assembly.written(in: &dialect, inContainer: inContainer)
      let lines = String(decoding: written, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
      let shown = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
      if !shown.isEmpty { parts.append(shown.joined(separator: "\n")) }
    }
    return parts.joined(separator: "\n\n")
  }

  private func replacement(
    of piece: Lesson.Piece, _ result: PieceResult, _ inContainer: Bool,
    _ dialect: inout some Dialect
  ) -> Lesson.Replacement {
    let inContainer = inContainer || isInContainer(piece)
    switch result {
    case .passages(let passages):
      return Lesson.Replacement(dialect.text(passages, inContainer: inContainer))
    case .example(let example):
      return Lesson.Replacement(text(of: example, inContainer, &dialect))
    case .inline(let part):
      let text = dialect.text(RichText([part]))
      guard case .span(let index) = piece, lesson.spans[index].isInTableCell else {
        return Lesson.Replacement(text)
      }
      return Lesson.Replacement(PipeTable.cell(text))
    }
  }

  private func isInContainer(_ piece: Lesson.Piece) -> Bool {
    guard case .block(let index) = piece else { return false }
    return !lesson.blocks[index].prefix.isEmpty
  }
}
