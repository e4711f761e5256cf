internal import Text

/// What is shown, with what has changed since each of its versions.
///
/// A browser says which version it shows and is told all blocks in their order, with the HTML of those that came
/// later; so nothing is kept of older versions, and no browser is ever too far behind.
package struct VersionedPage {
  /// A block that has a number of its own as long as it is shown.
  private struct Block {
    let number: Int
    /// The version that it came with.
    let since: Int
    let html: [UInt8]
    let lines: ClosedRange<Int>?
  }

  package private(set) var content = PreviewContent(of: "")
  /// How often it has changed; 0 while there is nothing.
  package private(set) var version = 0
  private var blocks: [Block] = []
  /// The versions that the other parts came with.
  private var parts: [PreviewPage.Part: Int] = [:]
  private var files: [String: Int] = [:]
  private var lastNumber = 0

  package init() {}

  /// Shows something else: what is the same as before keeps its number, wherever it stands now.
  ///
  /// - Returns: whether there is anything that a browser has to know.
  @discardableResult
  package mutating func show(_ next: PreviewContent) -> Bool {
    let old = (members: members(since: .max), parts: parts, files: files)
    let version = version + 1
    for part in PreviewPage.Part.allCases where content.page?.parts[part] != next.page?.parts[part]
    {
      parts[part] = version
    }
    for (name, file) in next.files
    where content.files[name].map({ $0.bytes != file.bytes }) ?? false {
      files[name] = version
    }
    content = next
    var known: [[UInt8]: [Block]] = [:]
    for block in blocks.reversed() { known[block.html, default: []].append(block) }
    blocks = (next.page?.blocks ?? []).map { block in
      if let same = known[block.html]?.popLast() {
        return Block(
          number: same.number, since: same.since, html: block.html, lines: block.lines)
      }
      lastNumber += 1
      return Block(number: lastNumber, since: version, html: block.html, lines: block.lines)
    }
    if self.version > 0, (members(since: .max), parts, files) == old { return false }
    self.version = version
    return true
  }

  /// The whole document, with a comment before each block that says its number; nil where there is no page.
  package var document: [UInt8]? {
    guard let page = content.page else { return nil }
    let beginning = PreviewScript.beginning(version: version, isOneOfMany: content.isOneOfMany)
    var document = Array((page.start + beginning).utf8)
    document.reserveCapacity(document.count + blocks.reduce(0) { $0 + $1.html.count + 16 })
    for block in blocks {
      document += "<!--\(block.number)-->".utf8
      document += block.html
    }
    return document + page.end.utf8
  }

  /// What a browser has to know that shows a version, as JSON.
  package func changes(since old: Int) -> String {
    "{\((["\"version\":\(version)"] + members(since: old)).joined(separator: ","))}"
  }

  private func members(since old: Int) -> [String] {
    var members = [
      "\"subject\":\(content.subject.quotedForJSON)",
      "\"mistakes\":\(content.mistakes.quotedForJSON)",
    ]
    if let page = content.page {
      let changed = PreviewPage.Part.allCases.filter { parts[$0, default: 0] > old }.map { part in
        "\"\(part.rawValue)\":\((page.parts[part] ?? "").quotedForJSON)"
      }
      let listed = blocks.map { block in
        let ends = block.lines.map { "\($0.lowerBound),\($0.upperBound)" } ?? "-1,-1"
        let html = block.since > old ? ",\(Self.quoted(block.html))" : ""
        return "[\(block.number),\(ends)\(html)]"
      }
      members += [
        "\"title\":\(page.title.quotedForJSON)", "\"language\":\(page.language.quotedForJSON)",
        "\"direction\":\((page.direction ?? "").quotedForJSON)",
        "\"parts\":{\(changed.joined(separator: ","))}",
        "\"blocks\":[\(listed.joined(separator: ","))]",
      ]
      let newer = files.filter { $0.value > old }.sorted { $0.key < $1.key }.map { name, since in
        "[\(AddressText.address(of: name).quotedForJSON),\(since)]"
      }
      members.append("\"files\":[\(newer.joined(separator: ","))]")
    }
    return members
  }

  private static func quoted(_ html: [UInt8]) -> String {
    String(decoding: html, as: UTF8.self).quotedForJSON
  }

  /// The number of the block that was made from a line, from 0, or of the last before it.
  package func block(at line: Int) -> Int? {
    let known = blocks.filter { $0.lines != nil }
    let within = known.last { $0.lines?.contains(line) ?? false }
    let before = known.last { ($0.lines?.lowerBound ?? line) <= line }
    return (within ?? before ?? known.first)?.number
  }

  /// Where the block of a number comes from; nil where that is not known.
  package func place(of number: Int) -> PreviewPlace? {
    blocks.first { $0.number == number }?.lines.map {
      PreviewPlace(subject: content.subject, lines: $0)
    }
  }
}
