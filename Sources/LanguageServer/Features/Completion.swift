internal import Expressions
internal import Functions
internal import Lessons
internal import Notations
internal import Text

/// `textDocument/completion`: fence words, the keys of a block, what expressions can name, and ids of figures and tables.
enum Completion: Feature {
  static let method = "textDocument/completion"
  static let capability = "completionProvider"
  static let options = JSON(members: [
    "triggerCharacters": .array(["`", "~", "#", "-"].map { .string($0) })
  ])

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    let (range, items) = Self.items(at: offset, in: view)
    return JSON(members: [
      "isIncomplete": .truth(false),
      "items": .array(items.map { $0.json(replacing: range, in: view.positions) }),
    ])
  }

  /// CompletionItemKind
  fileprivate enum Kind: Double {
    case function = 3
    case variable = 6
    case property = 10
    case keyword = 14
    case reference = 18
    case constant = 21
  }

  fileprivate struct Item {
    let name: String
    let kind: Kind
    var detail = ""
    var summary = ""
    /// What follows the name.
    var ending = ""

    func json(replacing range: SourceRange, in positions: PositionMap) -> JSON {
      JSON(members: [
        "label": .string(name), "kind": .number(kind.rawValue),
        "detail": detail.isEmpty ? nil : .string(detail),
        "documentation": summary.isEmpty ? nil : .string(summary),
        "textEdit": positions.edit(range, name + ending),
      ])
    }
  }

  // MARK: Places

  /// What may stand at a place, and what it takes the place of.
  private static func items(
    at offset: Int, in view: LessonView
  ) -> (SourceRange, [Item]) {
    let bytes = view.positions.bytes
    let number = view.positions.line(at: offset)
    let line = bytes[view.positions.line(number).lowerBound..<offset]
    let name = line.suffix(while: \.isNameByte)
    let word = SourceRange(name.startIndex, offset)
    let written = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    let fence = OpenFence(around: number, in: view.positions)

    let signs = written.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    if fence == nil, signs.count >= 3, written.dropFirst(signs.count).allSatisfy(\.isNameByte) {
      return (SourceRange(signs.endIndex, offset), fenceWords)
    }
    if let link = reference(in: line, offset) {
      let ids = ids(of: view.lesson)
      return (link, ids)
    }
    if let fence {
      guard let form = Directives.forms.first(where: { $0.word == fence.word }) else {
        return (word, [])
      }
      return inBlock(form, written, word, in: view)
    }
    // In a span that holds a value or mathematics.
    let ticks = line.indices.filter { bytes[$0] == UInt8(ascii: "`") }
    if ticks.count % 2 == 1, let tick = ticks.last {
      let inside = bytes[(tick + 1)..<offset]
      if inside.starts(with: "= ".utf8) || inside.starts(with: "$ ".utf8) {
        return (word, expressionNames(in: view))
      }
    }
    return (word, [])
  }

  private static func inBlock(
    _ form: BlockForm, _ written: ArraySlice<UInt8>, _ word: SourceRange, in view: LessonView
  ) -> (SourceRange, [Item]) {
    let isKeyStart = written.allSatisfy { $0.isNameByte || $0 == .space || $0 == UInt8(ascii: "-") }
    guard isKeyStart else {
      let key = String(
        decoding: written.prefix { $0 != UInt8(ascii: ":") }.trimmed(where: \.isBlank),
        as: UTF8.self)
      if key == "show", form.word == "figure" { return (word, parts) }
      return (word, expressionNames(in: view))
    }
    let keys = form.keys.map {
      Item(
        name: $0.name, kind: .property, summary: $0.summary, ending: ": ")
    }
    // Keys may be two words.
    let start = SourceRange(written.startIndex, word.upper)
    let typed = String(decoding: written, as: UTF8.self)
    if typed.contains(" ") || form.word == "figure" { return (start, keys) }
    return (word, keys + expressionNames(in: view))
  }

  /// The part of an id that is written of `[](#fig-`.
  private static func reference(in line: ArraySlice<UInt8>, _ offset: Int) -> SourceRange? {
    let start = Array("[](#".utf8)
    guard let place = line.indices.last(where: { line[$0...].starts(with: start) }) else {
      return nil
    }
    let rest = line[(place + start.count)...]
    let isID = rest.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "-") }
    return isID ? SourceRange(rest.startIndex, offset) : nil
  }

  // MARK: Items

  private static let fenceWords = Directives.forms.map {
    Item(name: $0.word, kind: .keyword, summary: $0.summary)
  }

  /// What the key `show` of figures knows.
  private static let parts = Reference.all.filter { $0.kind == .part }.map {
    Item(name: $0.names[0], kind: .keyword, summary: $0.summary)
  }

  /// A formula of the prelude is meant before the builtin of its name.
  private static let language: [Item] = {
    let formulas = Set(Reference.all.filter { $0.kind == .formula }.map { $0.names[0] })
    return Reference.all.compactMap { entry in
      let name = entry.names[0]
      switch entry.kind {
      case .builtin where formulas.contains(name): return nil
      case .builtin, .formula:
        return Item(name: name, kind: .function, detail: entry.form, summary: entry.summary)
      case .constant:
        return Item(name: name, kind: .constant, detail: entry.form, summary: entry.summary)
      default: return nil
      }
    }
  }()

  private static func expressionNames(in view: LessonView) -> [Item] {
    var own: [Item] = []
    var known: Set<String> = []
    for occurrence in view.names.occurrences where occurrence.isDefinition {
      switch occurrence.symbol {
      case .defined(let name):
        guard known.insert(name).inserted else { continue }
        let function = view.library.functions[name]
        let detail = function?.definition?.signature ?? ""
        let isConstant = view.library.constants[name] != nil
        own.append(
          Item(
            name: name, kind: isConstant ? .constant : .function, detail: detail,
            summary: function?.notation?.unicode ?? ""))
      case .step(let name, section: _):
        guard known.insert(name).inserted else { continue }
        own.append(Item(name: name, kind: .variable, detail: "a step"))
      default: break
      }
    }
    return own + language.filter { !known.contains($0.name) }
  }

  private static func ids(of lesson: Lesson) -> [Item] {
    lesson.blocks.compactMap { block in
      guard let id = block.content.value("id"), let numbering = block.form.anchor else {
        return nil
      }
      let title = block.content.value("title") ?? block.content.value("caption")
      return Item(
        name: "\(numbering)-\(lesson.text(id))", kind: .reference,
        detail: title.map { lesson.text($0) } ?? "")
    }
  }
}

extension UInt8 {
  /// Whether it may be part of a name of the language.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

extension BidirectionalCollection {
  /// The longest end of it whose elements are all of a kind.
  fileprivate func suffix(while isWanted: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isWanted(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
