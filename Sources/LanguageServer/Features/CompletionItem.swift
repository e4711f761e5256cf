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
    case reference = 18
    case constant = 21
  }

  private let name: String
  private let kind: Kind
  private var detail = ""
  private var summary = ""
  /// What stands round the name.
  private var (beginning, ending) = ("", "")

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
      "textEdit": positions.edit(range, beginning + name + ending),
    ])
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

  /// What links lead to.
  static func ids(of lesson: Lesson) -> [CompletionItem] {
    lesson.blocks.compactMap { block in
      guard let id = block.content.value("id"), let anchor = block.form.anchor else { return nil }
      let title = block.content.value("title") ?? block.content.value("caption")
      return CompletionItem(
        "\(anchor)-\(lesson.text(id))", .reference, detail: title.map { lesson.text($0) } ?? "")
    }
  }
}
