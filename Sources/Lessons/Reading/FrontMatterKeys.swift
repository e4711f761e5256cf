internal import Diagnostics
package import Text

/// A key of front matter with what it says. Front matter is not parsed, but read by line: `key: value`
/// of YAML, `key = value` of TOML, at the left margin; what is of another form is not understood.
struct FrontMatterKey {
  enum Value {
    case words(Words)
    case list([Words])
    /// Names with what they stand for, a line each.
    case table([Entry])
    /// The text after the sign.
    case other(String)
  }

  struct Entry {
    let name: Words
    let value: Words
    let line: SourceRange
  }

  /// Words without the quotation marks round them, and where they stand with them.
  struct Words {
    let text: String
    let range: SourceRange
  }

  let name: String
  let value: Value
  /// The key's line, without its end.
  let line: SourceRange
}

extension FrontMatterKey {
  /// The keys of front matter, in order.
  static func all(in frontMatter: ArraySlice<UInt8>) -> [FrontMatterKey] {
    FrontMatterReader(frontMatter).keys()
  }
}

extension Lesson {
  /// The names of the front matter's keys, in order, and where they stand.
  package var frontMatterNames: [(name: String, range: SourceRange)] {
    frontMatterKeys.map { key in
      let line = source.bytes[key.line.lower..<key.line.upper]
      let sign = line.first == UInt8(ascii: "[") ? 1 : 0
      let lower = key.line.lower + sign
      return (key.name, SourceRange(lower, min(lower + key.name.utf8.count, key.line.upper)))
    }
  }

  /// Whether the front matter is TOML, not YAML.
  var hasTOML: Bool { source.bytes[frontMatter.lower] == UInt8(ascii: "+") }
}

extension Diagnostic {
  /// That a key says something in a form that is not understood.
  static func frontMatterForm(of key: FrontMatterKey, hint: String) -> Diagnostic {
    .error("'\(key.name)' is not understood in this form", at: key.line, hint: hint)
  }

  /// That a key stands where it stands already.
  static func frontMatterTwice(_ key: FrontMatterKey, hint: String? = nil) -> Diagnostic {
    .error("'\(key.name)' stands here twice", at: key.line, hint: hint)
  }
}

private struct FrontMatterReader {
  /// Without their ends; the first is the fence.
  private let lines: [ArraySlice<UInt8>]
  private let isTOML: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    lines = bytes.split(omittingEmptySubsequences: false) {
      $0 == .lineFeed || $0 == .carriageReturn
    }
    isTOML = lines.first.map { $0.contains(UInt8(ascii: "+")) } ?? false
  }

  func keys() -> [FrontMatterKey] {
    var keys: [FrontMatterKey] = []
    // In TOML, what follows is of a table.
    for (index, line) in lines.enumerated().prefix(while: {
      !isTOML || $1.first != UInt8(ascii: "[")
    }) {
      guard let first = line.first, !first.isBlank, !"#-".utf8.contains(first),
        let sign = line.firstIndex(of: UInt8(ascii: isTOML ? "=" : ":"))
      else { continue }
      let name = line[..<sign].trimmedAtEnd(where: \.isBlank)
      let rest = line[(sign + 1)...].trimmed(where: \.isBlank)
      keys.append(
        FrontMatterKey(
          name: String(decoding: name, as: UTF8.self), value: value(rest, below: index),
          line: SourceRange(line.startIndex, line.endIndex)))
    }
    return isTOML ? keys + tables() : keys
  }

  /// The tables of TOML, `[name]` with lines `'key' = 'value'`.
  private func tables() -> [FrontMatterKey] {
    lines.indices.filter { lines[$0].first == UInt8(ascii: "[") }.compactMap { index in
      let head = lines[index].dropFirst()
      guard let end = head.firstIndex(of: UInt8(ascii: "]")), isBlank(head[(end + 1)...]) else {
        return nil
      }
      let below = lines[(index + 1)...].prefix { $0.first != UInt8(ascii: "[") }
        .filter { !isBlank($0) && !$0.starts(with: "+++".utf8) }
      let entries = below.map { entry($0[...], sign: UInt8(ascii: "=")) }
      let value: FrontMatterKey.Value =
        entries.contains { $0 == nil } ? .other("") : .table(entries.compactMap(\.self))
      return FrontMatterKey(
        name: String(decoding: head[..<end].trimmed(where: \.isBlank), as: UTF8.self), value: value,
        line: SourceRange(lines[index].startIndex, lines[index].endIndex))
    }
  }

  /// The indented lines `name: value` below a line; nil where there are none, or others among them.
  private func entries(below index: Int) -> [FrontMatterKey.Entry]? {
    let below = lines[(index + 1)...].filter { !isBlank($0) }.prefix { $0.first?.isBlank == true }
    let entries = below.map { entry($0, sign: UInt8(ascii: ":")) }
    return entries.isEmpty || entries.contains { $0 == nil } ? nil : entries.compactMap(\.self)
  }

  private func entry(_ line: ArraySlice<UInt8>, sign: UInt8) -> FrontMatterKey.Entry? {
    let text = line.trimmed(where: \.isBlank)
    guard let (name, rest) = words(text, endingAt: [sign]) else { return nil }
    let after = rest.drop(while: \.isBlank)
    guard after.first == sign else { return nil }
    guard let (value, end) = words(after.dropFirst().drop(while: \.isBlank), endingAt: []),
      isBlank(end),
      // What looks like the argument of a macro is a comment for all readers.
      end.drop(while: \.isBlank).dropFirst().first?.isDigit != true
    else { return nil }
    return FrontMatterKey.Entry(
      name: name, value: value, line: SourceRange(text.startIndex, text.endIndex))
  }

  private func value(_ text: ArraySlice<UInt8>, below index: Int) -> FrontMatterKey.Value {
    let other = FrontMatterKey.Value.other(String(decoding: text, as: UTF8.self))
    let next = lines[(index + 1)...].first { !isBlank($0) }
    if !isTOML, isBlank(text) {
      if let items = items(below: index) { return .list(items) }
      return entries(below: index).map { .table($0) } ?? other
    }
    // What goes on below is of another form.
    if let next, next.first?.isBlank == true { return other }
    if text.first == UInt8(ascii: "[") { return list(text).map { .list($0) } ?? other }
    guard let (words, rest) = words(text, endingAt: []), isBlank(rest) else { return other }
    return .words(words)
  }

  /// Whether nothing but a comment stands in a text.
  private func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    text.first { !$0.isBlank }.map { $0 == UInt8(ascii: "#") } ?? true
  }

  /// The items of the lines `- a` below a line; nil where there are none, or others among them.
  private func items(below index: Int) -> [FrontMatterKey.Words]? {
    var items: [FrontMatterKey.Words] = []
    for line in lines[(index + 1)...] where !isBlank(line) {
      let text = line.drop(while: \.isBlank)
      guard text.first == UInt8(ascii: "-"), text.dropFirst().first?.isBlank == true else {
        if text.startIndex > line.startIndex { return nil }
        break
      }
      let item = text.dropFirst().trimmed(where: \.isBlank)
      guard let (words, rest) = words(item, endingAt: []), isBlank(rest) else { return nil }
      items.append(words)
    }
    return items.isEmpty ? nil : items
  }

  /// The items of `[a, b]`, with nothing but a comment after it.
  private func list(_ text: ArraySlice<UInt8>) -> [FrontMatterKey.Words]? {
    var rest = text.dropFirst().drop(while: \.isBlank)
    var items: [FrontMatterKey.Words] = []
    while rest.first != UInt8(ascii: "]") {
      guard let (words, after) = words(rest, endingAt: Array(",]".utf8)) else { return nil }
      items.append(words)
      rest = after.drop(while: \.isBlank)
      guard rest.first == UInt8(ascii: ",") else { break }
      rest = rest.dropFirst().drop(while: \.isBlank)
    }
    guard rest.first == UInt8(ascii: "]"), isBlank(rest.dropFirst()) else { return nil }
    return items
  }

  /// The words that a text begins with, and what follows them; nil where they are of another form.
  /// Words without quotation marks end at a comment or at one of some signs, and TOML has none.
  private func words(
    _ text: ArraySlice<UInt8>, endingAt signs: [UInt8]
  ) -> (words: FrontMatterKey.Words, rest: ArraySlice<UInt8>)? {
    guard let quote = text.first, !"[]{}|>&*!%@`,".utf8.contains(quote) else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") { return quoted(text, quote) }
    if isTOML { return nil }
    let end =
      text.indices.first { place in
        signs.contains(text[place])
          || text[place] == UInt8(ascii: "#") && place > text.startIndex && text[place - 1].isBlank
      } ?? text.endIndex
    let words = text[..<end].trimmedAtEnd(where: \.isBlank)
    if words.isEmpty || words.first == UInt8(ascii: "#") { return nil }
    return (self.words(words, String(decoding: words, as: UTF8.self)), text[end...])
  }

  private func quoted(
    _ text: ArraySlice<UInt8>, _ quote: UInt8
  ) -> (words: FrontMatterKey.Words, rest: ArraySlice<UInt8>)? {
    let isDouble = quote == UInt8(ascii: "\"")
    var value: [UInt8] = []
    var place = text.startIndex + 1
    while place < text.endIndex {
      let next = place + 1 < text.endIndex ? text[place + 1] : nil
      if isDouble, text[place] == .backslash, let next, next == quote || next == .backslash {
        value.append(next)
        place += 2
      } else if !isDouble, !isTOML, text[place] == quote, next == quote {
        value.append(quote)
        place += 2
      } else if text[place] == quote {
        let end = place + 1
        return (words(text[..<end], String(decoding: value, as: UTF8.self)), text[end...])
      } else {
        value.append(text[place])
        place += 1
      }
    }
    return nil
  }

  private func words(_ place: ArraySlice<UInt8>, _ text: String) -> FrontMatterKey.Words {
    FrontMatterKey.Words(text: text, range: SourceRange(place.startIndex, place.endIndex))
  }
}
