internal import Diagnostics
internal import Text
internal import Markdown

/// Reads a lesson's bytes into its blocks and spans.
package struct LessonReader {
  private let source: SourceText
  private let forms: [BlockForm]
  private var text: MaskedText
  private var blocks: [LessonBlock] = []
  private var spans: [LessonSpan] = []
  private var references: [LessonReference] = []
  private var details = DetailsReader()
  private var diagnostics: [Diagnostic] = []
  private var headings: [LessonHeading] = []
  /// The paragraphs, headings and cells with mathematics of ours.
  private var typesetBlocks: [Range<Int>] = []
  /// What each id was first given to, by its lower-case form: some file systems do not tell more.
  private var ids: [String: (name: String, word: String)] = [:]

  /// Reads a lesson with the forms of the blocks that are ours; nil where the bytes are no text, or too
  /// many. All mistakes are reported.
  static func read(
    _ source: SourceText, forms: [BlockForm]
  ) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
    if let excess = LessonLimits.excess(of: source) { return (nil, [excess]) }
    do {
      let document = try MarkdownDocument(source.bytes)
      var reader = LessonReader(source, forms)
      reader.read(document)
      guard reader.partCount <= LessonLimits.parts else {
        return (nil, [.tooManyParts])
      }
      guard reader.blocks.count(where: \.form.needsID) <= LessonLimits.figures else {
        return (nil, [.tooManyFigures])
      }
      var lesson = reader.lesson(document)
      var macros = LessonMacros(lesson.definedMacros(reporting: &reader.diagnostics))
      lesson.formulas = macros.read(document.formulas)
      lesson.macros = macros
      lesson.addresses = document.addresses
      lesson.metadata = Metadata(of: lesson, reporting: &reader.diagnostics)
      lesson.uses = lesson.usedNames(reporting: &reader.diagnostics)
      return (lesson, reader.diagnostics)
    } catch {
      return (nil, [.notText(error, in: source)])
    }
  }

  private init(_ source: SourceText, _ forms: [BlockForm]) {
    self.source = source
    self.forms = forms
    text = MaskedText(source.bytes)
  }

  private var stray: StraySource { StraySource(bytes: source.bytes, forms: forms) }

  private var partCount: Int {
    blocks.count + spans.count + references.count + details.details.count
  }

  private mutating func read(_ document: MarkdownDocument) {
    for block in document.blocks {
      switch block.kind {
      case .fencedCode(let code): readFence(code, of: block)
      case .html:
        details.read(block.range, of: source.bytes)
        diagnostics += stray.warnings(in: block)
      case .indentedCode: diagnostics += stray.warnings(in: block)
      case .heading(let level):
        headings.append(
          LessonHeading(
            words: words(of: block), level: level,
            range: SourceRange(block.range.lowerBound, block.range.upperBound)))
        readText(block)
      default: readText(block)
      }
    }
    warn(of: document.formulas)
    warn(of: document.looseDollars)
  }

  /// A heading's words as they are written, on one line and without its marks.
  private func words(of heading: MarkdownBlock) -> String {
    // In the text itself letters stand for the author's formulas.
    let pieces = heading.text.map { $0.pieces(0..<$0.bytes.count) } ?? []
    let bytes = pieces.map { source.bytes[$0] }.joined(separator: [.space])
    var words = Array(bytes).split { $0.isBlank }
    func isMark(_ word: ArraySlice<UInt8>?) -> Bool {
      word?.allSatisfy { $0 == UInt8(ascii: "#") } ?? false
    }
    if isMark(words.first) { words.removeFirst() }
    if isMark(words.last) { words.removeLast() }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  // MARK: Fences

  private mutating func readFence(_ code: FencedCode, of block: MarkdownBlock) {
    let info = String(decoding: source.bytes[code.info], as: UTF8.self)
    let words = info.split(whereSeparator: \.isWhitespace)
    guard let word = words.first.map(String.init) else { return }
    let infoRange = SourceRange(code.info.lowerBound, code.info.upperBound)
    guard let form = forms.first(where: { $0.word == word }) else {
      if words.count == 1, forms.contains(where: { $0.word == word.lowercased() }) {
        diagnostics.append(.capitalFence(word, at: infoRange))
      } else if words.count == 1 {
        diagnostics += stray.fence(word, at: infoRange)
      }
      return
    }
    guard words.count == 1 else {
      diagnostics.append(.wordsAfterFence(word, at: infoRange))
      return
    }
    let opening = SourceRange(code.openingLine.lowerBound, code.openingLine.upperBound)
    guard code.isClosed else {
      diagnostics.append(.unclosedFence(code, word, at: opening))
      return
    }
    var reader = BlockReader(form, openingLine: opening, lines: code.contentLines, in: text)
    let content = reader.read(&text)
    diagnostics += reader.diagnostics
    checkID(content, of: form, openingLine: opening)
    blocks.append(
      LessonBlock(
        form: form, range: SourceRange(block.range.lowerBound, block.range.upperBound),
        openingLine: opening, prefix: code.prefix,
        followsBareMarker: code.followsBareMarker, section: headings.count, content: content))
  }

  private mutating func checkID(
    _ content: BlockContent, of form: BlockForm, openingLine: SourceRange
  ) {
    guard let range = content.value("id") else {
      if form.needsID, !content.entries.contains(where: { $0.key.name == "id" }) {
        diagnostics.append(.missingID(of: form, at: openingLine))
      }
      return
    }
    let name = String(decoding: text.bytes[range.lower..<range.upper], as: UTF8.self)
    if let mistake = Identifier.mistake(in: name, at: range) {
      diagnostics.append(mistake)
    } else if let first = ids[name.lowercased()] {
      diagnostics.append(.takenID(name, by: first.name, of: first.word, at: range))
    } else {
      ids[name.lowercased()] = (name, form.word)
    }
  }

  // MARK: Spans

  private mutating func readText(_ block: MarkdownBlock) {
    references += block.emptyLinks.compactMap { LessonReference($0) }
    guard let inline = block.text else { return }
    diagnostics += stray.warnings(in: inline, besides: block.codeSpans)
    if block.codeSpans.isEmpty { return }
    for code in block.codeSpans {
      guard let span = SpanReader.read(code, in: block, section: headings.count, of: &text) else {
        continue
      }
      spans.append(span)
      if span.kind == .mathematics, span.signs != .nowhere { typesetBlocks.append(block.range) }
    }
  }

  // MARK: The author's formulas

  private mutating func warn(of formulas: [AuthorsFormula]) {
    for formula in formulas {
      let range = SourceRange(formula.range.lowerBound, formula.range.upperBound)
      if formula.splitsCell { diagnostics.append(.splitCell(at: range)) }
      if formula.form == .environment, !formula.isAlone {
        diagnostics.append(.environmentInText(at: range))
      }
    }
  }

  /// Of the first dollar of each block with our mathematics that may pair with it.
  private mutating func warn(of dollars: [Int]) {
    var rest = dollars[...]
    for block in typesetBlocks {
      rest = rest.drop { $0 < block.lowerBound }
      guard let dollar = rest.first, dollar < block.upperBound else { continue }
      diagnostics.append(.proseDollar(at: SourceRange(dollar, dollar + 1)))
      rest = rest.drop { $0 < block.upperBound }
    }
  }

  // MARK: Pieces

  private func lesson(_ document: MarkdownDocument) -> Lesson {
    var ours = blocks.indices.map { (range: blocks[$0].range, piece: Lesson.Piece.block($0)) }
    ours += spans.indices.map { (range: spans[$0].range, piece: Lesson.Piece.span($0)) }
    ours += references.indices.map { (range: references[$0].range, piece: .reference($0)) }
    let links = document.addresses.compactMap { LessonLink($0, in: source.bytes) }
      .filter(\.isWithoutWords)
    ours += links.indices.map { (range: links[$0].range, piece: .link($0)) }
    var details = details.details
    let examples = blocks.filter { $0.form.word == "example" }.map(\.range)
    DetailsFences(bytes: source.bytes, examples: examples).fence(&details)
    for index in details.indices {
      ours.append((range: details[index].opening, piece: .opening(index)))
      if let closing = details[index].closing {
        ours.append((range: closing, piece: .closing(index)))
      }
    }
    ours.sort { $0.range.lower < $1.range.lower }
    var pieces: [Lesson.Piece] = []
    var offset = 0
    for (range, piece) in ours {
      if offset < range.lower { pieces.append(.prose(SourceRange(offset, range.lower))) }
      pieces.append(piece)
      offset = range.upper
    }
    if offset < source.bytes.count {
      pieces.append(.prose(SourceRange(offset, source.bytes.count)))
    }
    let front = document.frontMatter
    return Lesson(
      source: source, masked: text.bytes,
      frontMatter: SourceRange(front.lowerBound, front.upperBound),
      frontMatterKeys: FrontMatterKey.all(in: source.bytes[front]), pieces: pieces, blocks: blocks,
      spans: spans, references: references, links: links, details: details, headings: headings)
  }
}

extension Diagnostic {
  fileprivate static func notText(_ error: TextError, in source: SourceText) -> Diagnostic {
    let place = SourceRange(error.offset, min(error.offset + 1, source.bytes.count))
    switch error {
    case .nullByte: return .error("a lesson is text, and this byte is 0", at: place)
    case .invalidUTF8:
      return .error(
        "this byte is not UTF-8 (byte \(error.offset) of the file)", at: place,
        hint: "save the lesson as UTF-8")
    }
  }

  fileprivate static var tooManyFigures: Diagnostic {
    .error("a lesson has at most \(LessonLimits.figures) figures", at: nil)
  }

  fileprivate static var tooManyParts: Diagnostic {
    .error("a lesson has at most \(LessonLimits.parts) blocks and spans to evaluate", at: nil)
  }

  fileprivate static func capitalFence(_ word: String, at range: SourceRange) -> Diagnostic {
    .warning(
      "'\(word)' is an ordinary code block", at: range, hint: "write '\(word.lowercased())'")
  }

  fileprivate static func wordsAfterFence(_ word: String, at range: SourceRange) -> Diagnostic {
    .warning(
      "with further words this is an ordinary code block", at: range,
      hint: "'\(word)' stands alone")
  }

  fileprivate static func unclosedFence(
    _ code: FencedCode, _ word: String, at range: SourceRange
  ) -> Diagnostic {
    let fence = String(repeating: Character(Unicode.Scalar(code.character)), count: code.length)
    return .error(
      "this \(word) block is never closed", at: range,
      hint: "end it with a line '\(fence)', in the same list or quotation")
  }

  fileprivate static func missingID(of form: BlockForm, at range: SourceRange) -> Diagnostic {
    .error(
      "a \(form.word) needs an id, the name of its files", at: range,
      hint: "add a line 'id: my-\(form.word)'")
  }

  fileprivate static func takenID(
    _ name: String, by first: String, of word: String, at range: SourceRange
  ) -> Diagnostic {
    name == first
      ? .error("the id '\(name)' is taken by a \(word) above", at: range)
      : .error("the id '\(name)' differs from '\(first)' above only in case", at: range)
  }

  fileprivate static func proseDollar(at range: SourceRange) -> Diagnostic {
    .warning(
      "this dollar may pair with the mathematics in its paragraph", at: range,
      hint: "write '\\$'")
  }

  fileprivate static func environmentInText(at range: SourceRange) -> Diagnostic {
    .warning(
      "this environment stands within a paragraph", at: range,
      hint: "give it lines of its own, or write it between dollars")
  }

  fileprivate static func splitCell(at range: SourceRange) -> Diagnostic {
    .warning(
      "a bar in this mathematics ends the table's cell for many readers", at: range,
      hint: "write '\\vert', or '\\lvert' and '\\rvert'")
  }
}
