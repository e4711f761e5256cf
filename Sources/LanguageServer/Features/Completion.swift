internal import Lessons
internal import Text

/// `textDocument/completion`: fence words, the keys of a block and of front matter with their values, what expressions can
/// name, lessons of the course, and ids of figures and tables.
enum Completion: Feature {
  static let method = "textDocument/completion"
  static let capability = "completionProvider"
  static let options = JSON(members: [
    "triggerCharacters": .array(["`", "~", "#", "-", "("].map { .string($0) })
  ])

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let place = Place(try view.offset(in: parameters), in: view.positions)
    // A bracket begins arguments more often than an address, and nobody wants a list then.
    let isBracket = parameters["context"]?["triggerCharacter"] == .string("(")
    let (range, items) =
      isBracket && OpenLink(in: place.line) == nil
      ? (place.word, []) : Self.items(at: place, in: view)
    return JSON(members: [
      "isIncomplete": .truth(false),
      "items": .array(items.map { $0.json(replacing: range, in: view.positions) }),
    ])
  }

  private typealias Found = (SourceRange, [CompletionItem])

  /// What stands before a place in its line.
  private struct Place {
    let offset: Int
    /// The number of the line.
    let number: Int
    let line: ArraySlice<UInt8>
    /// Without blanks and the signs of quotations before it.
    let written: ArraySlice<UInt8>
    /// The part of a name right before the place.
    let word: SourceRange

    init(_ offset: Int, in positions: PositionMap) {
      self.offset = offset
      number = positions.line(at: offset)
      line = positions.bytes[positions.line(number).lowerBound..<offset]
      written = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      word = SourceRange(line.suffix(while: \.isNameByte).startIndex, offset)
    }

    /// From what follows some signs, without blanks, up to the place.
    func part(after signs: String, in text: ArraySlice<UInt8>) -> SourceRange {
      let start = text.lastIndex { signs.utf8.contains($0) }.map { $0 + 1 } ?? text.startIndex
      return SourceRange(text[start...].drop { $0.isBlank }.startIndex, offset)
    }
  }

  // MARK: Places

  /// What may stand at a place, and what it takes the place of.
  private static func items(at place: Place, in view: LessonView) -> Found {
    if let front = FrontMatterText(around: place.number, in: view.positions) {
      return inFrontMatter(front, place, in: view)
    }
    var fence = OpenFence(around: place.number, in: view.positions)
    // What an example holds is a lesson, too.
    if let outer = fence, form(of: outer)?.isVerbatim == true {
      fence = OpenFence(around: place.number, after: outer.line, in: view.positions)
    }
    let signs = place.written.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    if fence == nil, signs.count >= 3, place.written.dropFirst(signs.count).allSatisfy(\.isNameByte)
    {
      return (SourceRange(signs.endIndex, place.offset), CompletionItem.fenceWords)
    }
    if let link = OpenLink(in: place.line) { return inLink(link, place, in: view) }
    if let fence {
      return form(of: fence).map { inBlock($0, fence, place, in: view) } ?? (place.word, [])
    }
    return inWords(place.line, place, in: view)
  }

  private static func form(of fence: OpenFence) -> BlockForm? {
    Directives.forms.first { $0.word == fence.word }
  }

  /// Within a span that holds a value or mathematics.
  private static func inWords(
    _ words: ArraySlice<UInt8>, _ place: Place, in view: LessonView
  ) -> Found {
    let ticks = words.indices.filter { words[$0] == UInt8(ascii: "`") }
    guard ticks.count % 2 == 1, let tick = ticks.last else { return (place.word, []) }
    let inside = words[(tick + 1)...]
    let isOurs = inside.starts(with: "= ".utf8) || inside.starts(with: "$ ".utf8)
    return (place.word, isOurs ? CompletionItem.names(in: view) : [])
  }

  private static func inBlock(
    _ form: BlockForm, _ fence: OpenFence, _ place: Place, in view: LessonView
  ) -> Found {
    if let (key, value) = key(of: form, fence, place, in: view.positions) {
      let names = CompletionItem.names(in: view)
      switch key.holds {
      case .words: return inWords(value, place, in: view)
      case .ownWords:
        return (place.part(after: ",", in: value), CompletionItem.words(of: key))
      case .formulas: return (place.word, CompletionItem.words(of: key) + names)
      case .formulasThenWords:
        return value.contains(UInt8(ascii: ":"))
          ? inWords(value, place, in: view) : (place.word, names)
      }
    }
    let names = form.content == nil ? [] : CompletionItem.names(in: view)
    let isKeyStart = place.written.allSatisfy {
      $0.isNameByte || $0 == .space || $0 == UInt8(ascii: "-")
    }
    guard isKeyStart else { return (place.word, names) }
    let keys = CompletionItem.keys(of: form)
    // Keys may be two words.
    if names.isEmpty || place.written.contains(.space) {
      return (SourceRange(place.written.startIndex, place.offset), keys)
    }
    return (place.word, keys + names)
  }

  /// The key whose value a place lies in, with what is written of the value's line.
  private static func key(
    of form: BlockForm, _ fence: OpenFence, _ place: Place, in positions: PositionMap
  ) -> (BlockForm.Key, ArraySlice<UInt8>)? {
    var number = place.number
    // Lines that lie further right than the fence go on with the value above.
    while number > fence.line + 1, OpenFence.margin(of: number, in: positions) > fence.margin {
      number -= 1
    }
    let isOwn = number == place.number
    let text = isOwn ? place.written : OpenFence.text(number, in: positions)
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: text[..<colon].trimmed(where: \.isBlank), as: UTF8.self)
    return form.keys.first { $0.name == name }.map {
      ($0, isOwn ? text[(colon + 1)...] : place.written)
    }
  }

  private static func inFrontMatter(
    _ front: FrontMatterText, _ place: Place, in view: LessonView
  ) -> Found {
    guard let key = front.key else {
      return (place.word, CompletionItem.frontMatterKeys(isTOML: front.isTOML))
    }
    let value = place.line[front.valueStart(in: place.line)...]
    let part = place.part(after: "[,", in: value)
    let typed = view.positions.bytes[part.lower..<part.upper]
    let isQuoted = typed.first == UInt8(ascii: "\"") || typed.first == UInt8(ascii: "'")
    let range = isQuoted ? SourceRange(part.lower + 1, part.upper) : part
    let path = FileAddress.path(of: view.uri) ?? view.uri
    let values =
      key == "use"
      ? view.places.names(usableFrom: path)
      : LanguageForm.all.first { $0.group == .frontMatter && $0.names.first == key }?.values ?? []
    return (
      range,
      values.map { CompletionItem(value: $0, isQuoted: front.isTOML && !isQuoted) }
    )
  }

  // MARK: Links

  private static func inLink(_ link: OpenLink, _ place: Place, in view: LessonView) -> Found {
    if let anchor = link.anchor {
      let items =
        link.file.isEmpty
        ? CompletionItem.ids(of: view.lesson)
        : view.course.map { CompletionItem.ids(of: link.file, in: $0) } ?? []
      return (SourceRange(anchor, place.offset), items)
    }
    let lessons = lessons(for: place, in: view)
    let ids = CompletionItem.ids(of: view.lesson, after: "#")
    return (
      SourceRange(link.start, place.offset),
      (lessons + ids).enumerated().map { $1.sorted(as: $0) }
    )
  }

  /// The other lessons that a link may lead to; in lists of contents first those that they do not name.
  private static func lessons(for place: Place, in view: LessonView) -> [CompletionItem] {
    let own = LessonFiles.name(of: view.path)
    let course = view.course
    var files = course?.files.filter { $0 != own } ?? []
    if own == CourseContents.file, OpenLink.isItem(place.written) {
      let others = view.places.names(usableFrom: view.path).filter {
        !files.contains($0) && $0.hasSuffix(LessonLink.ending) && !$0.contains("/")
          && !$0.hasPrefix(".")
      }
      // What lessons use is seldom meant to be one of them.
      let used = course?.used ?? []
      files = others.filter { !used.contains($0) } + others.filter(used.contains) + files
    }
    return files.map { CompletionItem(lesson: $0, in: course) }
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
