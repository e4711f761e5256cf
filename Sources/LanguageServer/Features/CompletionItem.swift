internal import Functions
internal import Lessons
internal import Notations
internal import Text

/// Something that may stand at a place.
struct CompletionItem {
  /// CompletionItemKind
  private enum Kind: Double {
    case function = 3
    case variable = 6
    case property = 10
    case value = 12
    case keyword = 14
    case file = 17
    case reference = 18
    case constant = 21
  }

  private let name: String
  private let kind: Kind
  private var detail = ""
  private var summary = ""
  /// What stands round the name.
  private var (beginning, ending) = ("", "")
  /// What takes the place of the name where that is written in another way.
  private var written: String?
  /// What its place among others goes by; empty for the name.
  private var order = ""

  private init(
    _ name: String, _ kind: Kind, detail: String = "", summary: String = "", ending: String = ""
  ) {
    (self.name, self.kind, self.detail) = (name, kind, detail)
    (self.summary, self.ending) = (summary, ending)
  }

  /// A value of a key of front matter.
  init(value: String, isQuoted: Bool) {
    self.init(value, .value, ending: isQuoted ? "\"" : "")
    beginning = ending
  }

  func json(replacing range: SourceRange, in positions: PositionMap) -> JSON {
    JSON(members: [
      "label": .string(name), "kind": .number(kind.rawValue),
      "detail": detail.isEmpty ? nil : .string(detail),
      "documentation": summary.isEmpty ? nil : .string(summary),
      "sortText": order.isEmpty ? nil : .string(order),
      "filterText": written.map { .string($0) },
      "textEdit": positions.edit(range, beginning + (written ?? name) + ending),
    ])
  }

  /// The same at a place among others, from 0.
  func sorted(as place: Int) -> CompletionItem {
    var item = self
    let digits = String(place)
    item.order = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    return item
  }

  // MARK: Words and keys

  static let fenceWords = Directives.forms.map {
    CompletionItem($0.word, .keyword, summary: $0.summary)
  }

  static func keys(of form: BlockForm) -> [CompletionItem] {
    form.keys.map { CompletionItem($0.name, .property, summary: $0.summary, ending: ": ") }
  }

  /// The words that a key knows.
  static func words(of key: BlockForm.Key) -> [CompletionItem] {
    key.words.map { word in
      let part = Reference.all.first { $0.kind == .part && $0.names == [word] }
      return CompletionItem(word, .keyword, summary: part?.summary ?? "")
    }
  }

  static func frontMatterKeys(isTOML: Bool) -> [CompletionItem] {
    LanguageForm.all.filter { $0.group == .frontMatter }.compactMap { form in
      form.names.first.map {
        CompletionItem(
          $0, .property, detail: form.form, summary: form.summary, ending: isTOML ? " = " : ": ")
      }
    }
  }

  // MARK: Names

  /// A formula of the prelude is meant before the builtin of its name.
  private static let language: [CompletionItem] = {
    let formulas = Set(Reference.all.filter { $0.kind == .formula }.map { $0.names[0] })
    return Reference.all.compactMap { entry in
      let name = entry.names[0]
      switch entry.kind {
      case .builtin where formulas.contains(name): return nil
      case .builtin, .formula:
        return CompletionItem(name, .function, detail: entry.form, summary: entry.summary)
      case .constant:
        return CompletionItem(name, .constant, detail: entry.form, summary: entry.summary)
      default: return nil
      }
    }
  }()

  /// What expressions can name.
  static func names(in view: LessonView) -> [CompletionItem] {
    var own: [CompletionItem] = []
    var known: Set<String> = []
    for occurrence in view.names.occurrences where occurrence.isDefinition {
      switch occurrence.symbol {
      case .defined(let name):
        if known.insert(name).inserted { own.append(defined(name, in: view)) }
      case .step(let name, section: _):
        guard known.insert(name).inserted else { continue }
        own.append(CompletionItem(name, .variable, detail: "a step"))
      default: break
      }
    }
    for name in view.group.own.foreign.sorted() where known.insert(name).inserted {
      own.append(defined(name, in: view))
    }
    return own + language.filter { !known.contains($0.name) }
  }

  private static func defined(_ name: String, in view: LessonView) -> CompletionItem {
    let function = view.library.functions[name]
    return CompletionItem(
      name, view.library.constants[name] != nil ? .constant : .function,
      detail: function?.definition?.signature ?? "", summary: function?.notation?.unicode ?? "")
  }

  // MARK: Links

  /// A lesson by its file; nil for a course that does not list it.
  init(lesson file: String, in course: WrittenCourse?) {
    let chapter = course?.course.chapters.first { $0.file == file }
    let contents = file == CourseContents.file ? "contents" : ""
    self.init(
      file, .file, detail: chapter.map { "lesson \($0.number): \($0.title)" } ?? contents)
    let address = AddressText.address(of: file)
    written = address == file ? nil : address
  }

  /// What links lead to in another lesson of a course.
  static func ids(of file: String, in course: WrittenCourse) -> [CompletionItem] {
    let chapter = course.course.chapters.first { $0.file == file }.map { "\($0.number)." } ?? ""
    return (course.outline(of: file)?.marks ?? []).compactMap { mark in
      let number = "\(mark.numbering.noun) \(chapter)\(mark.number)"
      return mark.anchor.map {
        CompletionItem(
          $0, .reference, detail: mark.title.isEmpty ? number : "\(number): \(mark.title)")
      }
    }
  }

  /// What links lead to in the lesson itself.
  static func ids(of lesson: Lesson, after sign: String = "") -> [CompletionItem] {
    lesson.blocks.compactMap { block in
      guard let id = block.content.value("id"), let anchor = block.form.anchor else { return nil }
      let title = block.content.value("title") ?? block.content.value("caption")
      return CompletionItem(
        "\(sign)\(anchor)-\(lesson.text(id))", .reference,
        detail: title.map { lesson.text($0) } ?? "")
    }
  }
}
