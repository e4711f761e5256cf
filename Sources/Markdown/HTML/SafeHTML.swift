internal import Text

/// Writes HTML anew from its tokens, with nothing in it but what `AllowedHTML` lists: whatever the
/// text holds, the result runs and loads nothing, its elements are nested and closed, and ids are
/// unique.
struct SafeHTML {
  private let insertions: [MarkdownPage.Insertion]
  private let images: [[UInt8]: String]
  private(set) var linksImages = false
  private(set) var embedsImages = false
  /// How many bytes of images have yet room in the page.
  private var room = 1 << 25
  private var out: [UInt8] = []
  /// The names of the open elements.
  private var open: [String] = []
  private var ids: Set<String>
  /// How often each heading's words have been numbered.
  private var repeats: [String: Int] = [:]
  private var heading: OpenHeading?
  private(set) var headings: [MarkdownPage.Heading] = []
  /// Elements without a closing tag anywhere after; looked for once.
  private var neverClosed: Set<String> = []
  /// Where each block begins in what is written, and its lines as far as they are known.
  private var begun: [(start: Int, lines: ClosedRange<Int>?)] = []
  private let lines: BlockLines?

  private struct OpenHeading {
    let level: Int
    /// Where its content begins in what is written.
    let start: Int
    var words = ""
    var markup: [UInt8] = []
  }

  /// Deeper elements are left out, with their content kept.
  private static let deepest = 500

  /// - Parameters:
  ///   - insertions: what is inserted, by the marks' numbers.
  ///   - images: data URIs that stand for images.
  ///   - lines: where the text's blocks stand; nil where that is not wanted.
  init(
    inserting insertions: [MarkdownPage.Insertion], embedding images: [[UInt8]: String],
    at lines: BlockLines? = nil
  ) {
    self.insertions = insertions
    self.images = images
    self.lines = lines
    ids = Set(insertions.compactMap(\.id))
  }

  mutating func write(_ html: [UInt8]) -> [UInt8] {
    out.reserveCapacity(html.count)
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      switch token {
      case .text(let text): write(text)
      case .comment: break
      case .instruction(let content):
        if let index = MarkdownPage.Mark.index(in: content), insertions.indices.contains(index) {
          insert(insertions[index], lines?.line(ofMark: index).map { $0...$0 })
        }
      case .close(let name, _): close(name)
      case .open(let tag) where AllowedHTML.silent.contains(tag.name):
        if !neverClosed.contains(tag.name), !tokens.skip(to: tag.name) {
          neverClosed.insert(tag.name)
        }
      case .open(let tag): write(tag)
      }
    }
    while let last = open.last { close(last) }
    return out
  }

  private mutating func insert(
    _ insertion: MarkdownPage.Insertion, _ lines: ClosedRange<Int>?
  ) {
    begin("div")
    if insertion.closes == nil { beginBlock() }
    locate(lines)
    if let name = insertion.closes { close(name) }
    out += insertion.html.utf8
    open += insertion.opens
  }

  // MARK: - Blocks

  /// All that is written, in order.
  var blocks: [MarkdownPage.Block] {
    if begun.isEmpty {
      return out.isEmpty ? [] : [MarkdownPage.Block(html: out.indices, lines: nil)]
    }
    return begun.enumerated().map { place, block in
      let end = place + 1 < begun.count ? begun[place + 1].start : out.count
      // What comes before the first element is part of it.
      return MarkdownPage.Block(html: (place == 0 ? 0 : block.start)..<end, lines: block.lines)
    }
  }

  /// Begins a block with what is written next, unless that is a part of one.
  private mutating func beginBlock() {
    if open.isEmpty { begun.append((out.count, nil)) }
  }

  /// Adds lines to those that the last block was made from.
  private mutating func locate(_ lines: ClosedRange<Int>?) {
    guard let lines, let last = begun.indices.last else { return }
    let known = begun[last].lines ?? lines
    begun[last].lines =
      min(known.lowerBound, lines.lowerBound)...max(known.upperBound, lines.upperBound)
  }

  // MARK: - Text

  private mutating func write(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let mark = MarkdownPage.Mark.first(in: rest) {
      append(AllowedHTML.text(rest[..<mark.range.lowerBound]))
      if insertions.indices.contains(mark.index) {
        let insertion = insertions[mark.index]
        out += insertion.html.utf8
        heading?.markup += insertion.html.utf8
        heading?.words += AllowedHTML.text(Array(insertion.plain.utf8)[...])
      }
      rest = rest[mark.range.upperBound...]
    }
    append(AllowedHTML.text(rest))
  }

  private mutating func append(_ text: String) {
    out += text.utf8
    heading?.markup += text.utf8
    heading?.words += text
  }

  /// A value with the plain words of what is to be inserted in it.
  private func plain(_ value: String) -> String {
    var words = ""
    var rest = Array(value.utf8)[...]
    while let mark = MarkdownPage.Mark.first(in: rest) {
      words += String(decoding: rest[..<mark.range.lowerBound], as: UTF8.self)
      if insertions.indices.contains(mark.index) {
        words += AllowedHTML.text(Array(insertions[mark.index].plain.utf8)[...])
      }
      rest = rest[mark.range.upperBound...]
    }
    return words + String(decoding: rest, as: UTF8.self)
  }

  // MARK: - Elements

  private mutating func write(_ tag: HTMLTag) {
    guard AllowedHTML.allows(tag.name), open.count < Self.deepest else { return }
    if tag.name == "img" { return writeImage(tag) }
    // cmark's task boxes; no other control.
    if tag.name == "input", !tag.attributes.contains(where: { isCheckbox($0) }) { return }
    if tag.name == "a", open.contains("a") { return }
    begin(tag.name)
    beginBlock()
    if let lines { locate(lines.lines(of: tag)) }
    let level = Self.headingLevel(tag.name)
    if let level {
      guard heading == nil else { return }
      heading = OpenHeading(level: level, start: out.count)
      open.append(tag.name)
      return
    }
    if tag.name == "table" { out += #"<div class="wide">"#.utf8 }
    var text = "<\(tag.name)"
    var written: Set<String> = []
    if tag.name == "input" { text += #" type="checkbox" disabled"# }
    for attribute in tag.attributes {
      let isAnchor = tag.name == "a" && attribute.name == "name"
      if attribute.name == "id" || isAnchor {
        let id = String(decoding: attribute.value, as: UTF8.self)
        if !written.contains("id"), Self.isID(id), ids.insert(id).inserted {
          text += " id=\"\(id)\""
          written.insert("id")
        }
      } else if let (name, value) = AllowedHTML.attribute(attribute, of: tag.name),
        written.insert(name).inserted
      {
        text += value.isEmpty && name != "href" ? " \(name)" : " \(name)=\"\(plain(value))\""
      }
    }
    text += ">"
    out += text.utf8
    if AllowedHTML.void.contains(tag.name) { return }
    open.append(tag.name)
    if !AllowedHTML.isBlock(tag.name), tag.name != "a" { heading?.markup += "<\(tag.name)>".utf8 }
  }

  /// Closes a paragraph that the element cannot stand in, as a browser would.
  private mutating func begin(_ name: String) {
    guard AllowedHTML.isBlock(name), let place = open.lastIndex(of: "p"),
      open[(place + 1)...].allSatisfy({ !AllowedHTML.isBlock($0) })
    else { return }
    close("p")
  }

  /// Closes an element and those in it; nothing where it is not open.
  private mutating func close(_ name: String) {
    guard open.contains(name) else { return }
    while let last = open.popLast() {
      if let level = Self.headingLevel(last) {
        closeHeading(level)
      } else {
        out += "</\(last)>".utf8
        if last == "table" { out += "</div>".utf8 }
        if !AllowedHTML.isBlock(last), last != "a" { heading?.markup += "</\(last)>".utf8 }
      }
      if last == name { return }
    }
  }

  private mutating func closeHeading(_ level: Int) {
    guard let heading else { return }
    self.heading = nil
    let content = out[heading.start...]
    let id = slug(of: heading.words)
    var (start, end) = ("<h\(level) id=\"\(id)\">", "</h\(level)>")
    if !open.contains("a"), !open.contains("summary") {
      // The link's words are those of the style sheet, its name is the heading's. It stands beside the
      // heading, which else would have its own name twice, and in no summary, whose click unfolds.
      start = "<div class=\"heading\">" + start
      end += "<a class=\"anchor\" href=\"#\(id)\" aria-labelledby=\"\(id)\"></a></div>"
    }
    let text = Array(start.utf8) + content + end.utf8
    out.removeLast(content.count)
    out += text
    headings.append(
      MarkdownPage.Heading(
        level: level, id: id, html: String(decoding: heading.markup, as: UTF8.self),
        words: heading.words))
  }

  /// An image of the page's folder as it is; of another's, which would be loaded from there, a link.
  private mutating func writeImage(_ tag: HTMLTag) {
    let attributes = tag.attributes.compactMap { attribute in
      AllowedHTML.attribute(attribute, of: "img").map { ($0.name, plain($0.value)) }
    }
    let alt = attributes.first { $0.0 == "alt" }?.1 ?? ""
    if let written = tag.attributes.first(where: {
      $0.name == "src" && AllowedHTML.isBeside($0.value)
    }) {
      let data = embedded(written.value)
      var seen: Set<String> = ["alt"]
      let others = attributes.filter { seen.insert($0.0).inserted }.map { name, value in
        (name, name == "src" ? data ?? value : value)
      }
      if data == nil { linksImages = true } else { embedsImages = true }
      out += "<img alt=\"\(alt)\"\(others.map { " \($0.0)=\"\($0.1)\"" }.joined())>".utf8
    } else if let source = tag.attributes.first(where: { $0.name == "src" }), !open.contains("a"),
      AllowedHTML.isAddress(source.value)
    {
      let words = alt.isEmpty ? "image" : alt
      out += "<a href=\"\(AllowedHTML.text(source.value))\">\(words)</a>".utf8
    } else {
      out += alt.utf8
    }
  }

  /// What stands in the page for the image of an address; nil for one that stays a file.
  private mutating func embedded(_ address: ArraySlice<UInt8>) -> String? {
    if images.isEmpty || address.contains(UInt8(ascii: "#")) { return nil }
    let path = AddressText.path(of: AddressText.withoutEntities(address))
    let names = path.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    guard let data = images[Array(names.joined(separator: "/".utf8))], data.utf8.count <= room
    else { return nil }
    room -= data.utf8.count
    return data
  }

  private func isCheckbox(_ attribute: HTMLTag.Attribute) -> Bool {
    attribute.name == "type" && attribute.value.elementsEqual("checkbox".utf8)
  }

  // MARK: - Names

  private static func headingLevel(_ name: String) -> Int? {
    let bytes = Array(name.utf8)
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "h"), (0x31...0x36).contains(bytes[1]) else {
      return nil
    }
    return Int(bytes[1]) - 0x30
  }

  /// Whether a text may be an author's id; those that begin with `fig-` and those with a full stop
  /// are the page's own.
  private static func isID(_ id: String) -> Bool {
    !id.isEmpty && !id.hasPrefix("fig-")
      && id.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }

  /// An id of a heading's words as GitHub makes it: in lower case, hyphens for spaces, no punctuation.
  private mutating func slug(of words: String) -> String {
    let kept = AllowedHTML.withoutEntities(words).lowercased().unicodeScalars.compactMap {
      scalar -> Character? in
      if scalar == " " { return "-" }
      let isKept =
        scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      return isKept ? Character(scalar) : nil
    }
    let base = kept.isEmpty ? "section" : String(kept)
    let stem = base.hasPrefix("fig-") ? "section-" + base : base
    var id = stem
    while !ids.insert(id).inserted {
      let count = repeats[stem, default: 0] + 1
      repeats[stem] = count
      id = "\(stem)-\(count)"
    }
    return id
  }
}
