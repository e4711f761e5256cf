internal import Lessons

/// What a report's own files are called.
struct ReportNames: Hashable {
  /// The Markdown.
  let markdown: String
  /// The page for browsers.
  let page: String

  static let usual = ReportNames(markdown: "report.md", page: "report.html")

  var all: [String] { [markdown, page] }

  private init(markdown: String, page: String) {
    self.markdown = markdown
    self.page = page
  }

  /// - Parameters:
  ///   - stem: both names without their endings; nil for the usual ones. Hugo serves a page and the files
  ///     beside it from one address only where the page is called `index.md`, and takes no second `index`
  ///     there.
  ///   - profile: the readers of the Markdown.
  init(stem: String?, for profile: Profile) {
    markdown = (stem ?? (profile == .hugo ? "index" : "report")) + ".md"
    page = (stem ?? "report") + ".html"
  }

  /// Those of the contents of a course, which Hugo wants to be a branch of its tree of pages.
  static func contents(for profile: Profile) -> ReportNames {
    ReportNames(
      markdown: profile == .hugo ? CourseWay.branch : CourseWay.contents,
      page: CourseWay.contentsPage)
  }

  /// The names that a `values.json` lists, whose writer must not be able to name files elsewhere; nil where
  /// it lists none.
  init?(listed: JSON?) {
    guard case .array(let items)? = listed, items.count == 2,
      case .string(let markdown) = items[0], case .string(let page) = items[1],
      Self.isAllowed(markdown, ending: ".md"), Self.isAllowed(page, ending: ".html")
    else { return nil }
    self.init(markdown: markdown, page: page)
  }

  var listed: JSON { .array(all.map { .string($0) }) }

  private static func isAllowed(_ name: String, ending: String) -> Bool {
    name.hasSuffix(ending) && Identifier.isAllowed(String(name.dropLast(ending.count)))
  }
}
