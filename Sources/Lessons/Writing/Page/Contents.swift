internal import Markdown
internal import Text

/// The table of contents of a page: the headings below its title, two levels of them.
struct Contents {
  private struct Entry {
    let heading: MarkdownPage.Heading
    var inner: [MarkdownPage.Heading] = []
  }

  private var entries: [Entry] = []

  init(_ headings: [MarkdownPage.Heading]) {
    // A title alone on its level stands over all.
    let titles = headings.count { $0.level == 1 }
    let listed = headings.filter { titles != 1 || $0.level > 1 }
    guard let top = listed.map(\.level).min() else { return }
    for heading in listed {
      if heading.level == top || entries.isEmpty {
        entries.append(Entry(heading: heading))
      } else if heading.level == top + 1 {
        entries[entries.count - 1].inner.append(heading)
      }
    }
  }

  /// A link that leads past it, an element `nav` and a line feed; empty where there is nothing to choose
  /// between.
  func html(named name: String, skippedBy skip: String, to content: String) -> String {
    guard entries.count > 1 else { return "" }
    let items = entries.map { entry in
      let inner = entry.inner.map { "<li>\(Self.link($0))</li>" }.joined(separator: "\n")
      return "<li>\(Self.link(entry.heading))"
        + (inner.isEmpty ? "" : "\n<ul>\n\(inner)\n</ul>") + "</li>"
    }
    return """
      <a class="skip" href="#\(content)">\(skip.escapedForXML)</a>
      <nav aria-label="\(name.escapedForXML)">
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </nav>

      """
  }

  private static func link(_ heading: MarkdownPage.Heading) -> String {
    "<a href=\"#\(heading.id)\">\(heading.html)</a>"
  }
}
