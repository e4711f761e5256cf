internal import Diagnostics
internal import Text
internal import Markdown

/// Reads the lines of a block: keys with their values, then content.
struct BlockReader {
  private let form: BlockForm
  private let openingLine: SourceRange
  /// The lines without prefixes and without the indentation that all of them share.
  private let lines: [Range<Int>]
  private var entries: [BlockContent.Entry] = []
  private var body: Range<Int>?
  /// The key whose value indented lines continue.
  private var open: (key: BlockForm.Key, keyRange: Range<Int>, lines: [Range<Int>])?
  private var panel: Int?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ form: BlockForm, openingLine: SourceRange, lines: [Range<Int>], in text: MaskedText) {
    self.form = form
    self.openingLine = openingLine
    let written = lines.filter { !text.trimmed($0).isEmpty }
    let shared = written.map { text.trimmed($0).lowerBound - $0.lowerBound }.min() ?? 0
    self.lines =
      form.isVerbatim
      ? lines : lines.map { min($0.lowerBound + shared, $0.upperBound)..<$0.upperBound }
  }

  mutating func read(_ text: inout MaskedText) -> BlockContent {
    if form.isVerbatim { return verbatim(in: text) }
    for (line, next) in zip(lines, lines.dropFirst()) {
      text.part(line.upperBound..<next.lowerBound)
    }
    for line in lines {
      let content = text.trimmed(line)
      if body != nil {
        continueBody(line, content, in: text)
      } else if content.isEmpty {
        close(&text)
      } else if content.lowerBound > line.lowerBound, open != nil {
        open?.lines.append(line)
      } else {
        close(&text)
        begin(line, content, in: text)
      }
    }
    close(&text)
    checkRepeats()
    if body == nil { missContent() }
    return BlockContent(
      entries: entries, body: body.map { SourceRange($0.lowerBound, $0.upperBound) }, lines: lines)
  }

  private mutating func verbatim(in text: MaskedText) -> BlockContent {
    let written = lines.filter { !text.trimmed($0).isEmpty }
    guard let first = written.first, let last = written.last else {
      missContent()
      return BlockContent(entries: [], body: nil, lines: [])
    }
    return BlockContent(
      entries: [], body: SourceRange(first.lowerBound, last.upperBound), lines: lines)
  }

  private mutating func missContent() {
    guard let content = form.content else { return }
    diagnostics.append(
      .error("this \(form.word) block has no content", at: openingLine, hint: "write \(content)"))
  }

  // MARK: Lines

  private mutating func begin(_ line: Range<Int>, _ content: Range<Int>, in text: MaskedText) {
    if text.bytes[content.lowerBound] == UInt8(ascii: "#") { return }
    let name = keyName(content, in: text)
    if let name, let key = form.key(named: string(name, in: text)) {
      open = (key, name, [afterColon(name, upTo: line.upperBound, in: text)])
    } else if let name, name.isEmpty == false {
      diagnostics.append(.unknownKey(string(name, in: text), of: form, at: range(name)))
      // Its value is not checked: what it should be is unknown.
      open = nil
      ignored = true
    } else if form.content != nil {
      body = content
    } else if !(ignored && content.lowerBound > line.lowerBound) {
      diagnostics.append(.notAKeyLine(of: form, at: range(content)))
    }
  }

  /// Whether indented lines continue a key that such a block does not have.
  private var ignored = false

  private mutating func continueBody(
    _ line: Range<Int>, _ content: Range<Int>, in text: MaskedText
  ) {
    guard let begun = body, !content.isEmpty else { return }
    if let name = keyName(content, in: text), form.key(named: string(name, in: text)) != nil {
      diagnostics.append(.lateKey(string(name, in: text), of: form, at: range(name)))
    }
    body = begun.lowerBound..<content.upperBound
  }

  /// The words before a line's first colon, if only letters, digits, blanks, `-` and `_` are there.
  private func keyName(_ content: Range<Int>, in text: MaskedText) -> Range<Int>? {
    guard let colon = text.bytes[content].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text.trimmed(content.lowerBound..<colon)
    let isName = text.bytes[name].allSatisfy { byte in
      byte.isBlank || "-_".utf8.contains(byte) || Identifier.isLetterOrDigit(byte)
    }
    return isName && !name.isEmpty ? name : nil
  }

  private func afterColon(_ name: Range<Int>, upTo end: Int, in text: MaskedText) -> Range<Int> {
    let colon = text.bytes[name.upperBound..<end].firstIndex(of: UInt8(ascii: ":"))
    return (colon.map { $0 + 1 } ?? end)..<end
  }

  // MARK: Keys

  /// Ends the value that is being read.
  private mutating func close(_ text: inout MaskedText) {
    guard let (key, name, lines) = open, let last = lines.last else { return }
    open = nil
    if key.value == .expression {
      for line in lines {
        guard let comment = text.bytes[line].firstIndex(of: UInt8(ascii: "#")) else { continue }
        text.blank(comment..<line.upperBound)
      }
    }
    let value = text.trimmed(lines[0].lowerBound..<last.upperBound)
    guard !value.isEmpty || key.value == .optionalWords else {
      diagnostics.append(.error("'\(key.name)' has no value", at: range(name)))
      return
    }
    if key.scope == .heading { panel = (panel ?? -1) + 1 }
    let place = key.scope == .block ? nil : panel
    entries.append(
      BlockContent.Entry(key: key, keyRange: range(name), value: range(value), panel: place))
  }

  private mutating func checkRepeats() {
    struct Place: Hashable {
      let key: String
      let panel: Int?
    }
    var seen: Set<Place> = []
    for entry in entries where !entry.key.repeats {
      if !seen.insert(Place(key: entry.key.name, panel: entry.panel)).inserted {
        diagnostics.append(.repeatedKey(entry.key, of: form, at: entry.keyRange))
      }
    }
  }

  private func string(_ range: Range<Int>, in text: MaskedText) -> String {
    text.bytes[range].split(whereSeparator: \.isBlank)
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(range.lowerBound, range.upperBound)
  }
}

extension Diagnostic {
  fileprivate static func unknownKey(
    _ name: String, of form: BlockForm, at range: SourceRange
  ) -> Diagnostic {
    if form.keys.isEmpty {
      return .error("a \(form.word) block has no keys", at: range)
    }
    let names = form.keys.map(\.name)
    let hint =
      nearestName(to: name, in: names).map { "did you mean '\($0)'?" }
      ?? "its keys are \(names.joined(separator: ", "))"
    return .error("a \(form.word) has no key '\(name)'", at: range, hint: hint)
  }

  fileprivate static func notAKeyLine(
    of form: BlockForm, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "a line of a \(form.word) is 'key: value'", at: range,
      hint: "indent it if it continues the line above")
  }

  fileprivate static func lateKey(
    _ name: String, of form: BlockForm, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "'\(name)' stands after the content", at: range,
      hint: "keys come first in a \(form.word) block")
  }

  fileprivate static func repeatedKey(
    _ key: BlockForm.Key, of form: BlockForm, at range: SourceRange
  ) -> Diagnostic {
    let repeating = form.keys.filter(\.repeats).map(\.name)
    return .error(
      "'\(key.name)' stands here twice", at: range,
      hint: repeating.isEmpty
        ? nil : "only \(repeating.joined(separator: ", ")) may repeat")
  }
}
