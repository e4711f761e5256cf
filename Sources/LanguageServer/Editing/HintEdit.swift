internal import Lessons
internal import Text

/// What the hint of a mistake says to write, as an edit; hints that only explain are none.
struct HintEdit {
  let title: String
  let range: SourceRange
  let text: String

  init?(_ hint: String, at range: SourceRange, in lesson: Lesson) {
    let bytes = lesson.source.bytes[range.lower..<range.upper]
    let first = hint.prefix { $0 != ";" }
    if let name = Self.quoted(in: first, after: "did you mean ") {
      if name.hasPrefix("#") || bytes.starts(with: "[](".utf8) {
        let link = "[](\(Self.address(name)))"
        (title, self.range, text) = ("Write '\(link)'", range, link)
        return
      }
      if name.hasSuffix(LessonLink.ending) {
        (title, self.range, text) = ("Write '\(name)'", range, Self.address(name))
        return
      }
      // Primes belong to no name.
      let length = bytes.prefix { $0 != UInt8(ascii: "'") }.count
      self.range = SourceRange(range.lower, range.lower + length)
      (title, text) = ("Write '\(name)'", name)
    } else if let word = Self.quoted(in: first, after: "write "), Self.isWhole(word) {
      (title, self.range, text) = ("Write '\(word)'", range, word)
    } else if let line = Self.quoted(in: first, after: "add a line "), line.hasPrefix("id: "),
      let block = lesson.blocks.first(where: { $0.openingLine == range })
    {
      let id = Self.freeID(String(line.dropFirst(4)), in: lesson)
      title = "Add 'id: \(id)'"
      self.range = SourceRange(range.upper, range.upper)
      text = Self.line("id: \(id)", below: block, in: lesson)
    } else {
      return nil
    }
  }

  /// A file, and what follows a `#` in it, as links write them.
  private static func address(_ goal: String) -> String {
    let file = goal.prefix { $0 != "#" }
    return AddressText.address(of: String(file)) + goal.dropFirst(file.count)
  }

  /// The words between quotes that follow others at the beginning.
  private static func quoted(in hint: Substring, after beginning: String) -> String? {
    guard hint.hasPrefix(beginning + "'") else { return nil }
    let rest = hint.dropFirst(beginning.count + 1)
    guard let end = rest.firstIndex(of: "'"), end > rest.startIndex else { return nil }
    let after = rest[rest.index(after: end)...]
    // With more behind it, it is one of several ways.
    return after.isEmpty || after == "?" || after.hasPrefix(" for ") || after.hasPrefix(", which ")
      ? String(rest[..<end]) : nil
  }

  /// Whether a text can take the place of what is wrong as it is: what has blanks or brackets stands for a pattern.
  private static func isWhole(_ text: String) -> Bool {
    !text.contains { " ()[]{}…".contains($0) } && !text.hasSuffix(":")
  }

  /// A line right below the opening fence of a block, behind what its containers put before each line.
  static func line(_ text: String, below block: LessonBlock, in lesson: Lesson) -> String {
    "\n" + String(decoding: block.prefix, as: UTF8.self) + text
  }

  /// The id, or one with a number that no figure or table has.
  static func freeID(_ id: String, in lesson: Lesson) -> String {
    let taken = Set(
      lesson.blocks.compactMap { $0.content.value("id").map { lesson.text($0).lowercased() } })
    if !taken.contains(id) { return id }
    return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
  }
}
