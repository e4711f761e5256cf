/// What front matter says of a page.
struct Metadata {
  /// In words.
  private(set) var title: String?
  /// A tag of BCP 47, as far as its signs say.
  private(set) var language: String?

  init(of lesson: Lesson) {
    for key in lesson.frontMatterKeys {
      let value: String
      switch key.value {
      case .words(let words): value = words.text
      case .other(let text) where !text.isEmpty: value = text
      case .list, .table, .other: continue
      }
      switch key.name {
      case "title": title = value
      case "lang" where value.utf8.allSatisfy({ Identifier.isLetterOrDigit($0) || $0 == 0x2D }):
        language = value
      default: break
      }
    }
  }
}
