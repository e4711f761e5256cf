internal import Markdown
package import Text

/// A link to another lesson of the same folder, `other.md` or `other.md#fig-relu`.
///
/// In a course it leads to that lesson's report; else it is an address like any other.
package struct LessonLink: Hashable, Sendable {
  /// What a link leads to.
  package struct Goal: Hashable, Sendable {
    /// The name of the lesson's file.
    package let file: String
    /// What follows the `#`; empty for nothing.
    package let anchor: String
  }

  package let goal: Goal
  /// The address, and where it is written.
  package let address: [UInt8]
  package let written: Range<Int>
  /// All of a link without words, `[](other.md)`; of another one its address.
  package let range: SourceRange
  /// Whether the course has to find words for it.
  package let isWithoutWords: Bool

  /// - Parameters:
  ///   - address: one of a text.
  ///   - bytes: all of the text.
  init?(_ address: WrittenAddress, in bytes: [UInt8]) {
    guard !address.isImage, let goal = Self.goal(of: address.address) else { return nil }
    self.goal = goal
    self.address = address.address
    written = address.range
    var whole = address.range
    if whole.lowerBound > 0, whole.upperBound < bytes.count,
      bytes[whole.lowerBound - 1] == UInt8(ascii: "<"),
      bytes[whole.upperBound] == UInt8(ascii: ">")
    {
      whole = whole.lowerBound - 1..<whole.upperBound + 1
    }
    isWithoutWords =
      bytes[..<whole.lowerBound].suffix(3).elementsEqual("[](".utf8)
      && whole.upperBound < bytes.count && bytes[whole.upperBound] == UInt8(ascii: ")")
    range =
      isWithoutWords
      ? SourceRange(whole.lowerBound - 3, whole.upperBound + 1)
      : SourceRange(address.range.lowerBound, address.range.upperBound)
  }

  /// What an address leads to, if that is a lesson of the same folder.
  static func goal(of address: [UInt8]) -> Goal? {
    guard AddressText.isRelative(address), let path = try? WantedPicture.path(of: address),
      path.hasSuffix(ending), path.utf8.count > ending.utf8.count, !path.contains("/")
    else { return nil }
    let anchor = address.drop { $0 != UInt8(ascii: "#") }.dropFirst()
    return Goal(file: path, anchor: String(decoding: anchor, as: UTF8.self))
  }

  /// What the names of lessons of a course end with.
  package static let ending = ".md"
}

extension Lesson {
  /// The links to other lessons of its folder in the words of a block's keys, as `words` finds them.
  func links(in block: LessonBlock) -> [LessonLink] {
    if block.form.isVerbatim { return [] }
    return block.content.entries.flatMap { entry -> [LessonLink] in
      let value = slice(entry.value)
      guard value.contains(where: { "(<".utf8.contains($0) }) else { return [] }
      var text = InlineText()
      text.append(entry.value.lower..<entry.value.upper, of: masked)
      return WrittenAddress.all(in: text, spans: CodeSpan.all(in: text)).compactMap {
        LessonLink($0, in: source.bytes)
      }
    }
  }

  /// All links to other lessons of its folder, in its text first; those of examples are not among them.
  package var allLinks: [LessonLink] {
    addresses.compactMap { LessonLink($0, in: source.bytes) } + blocks.flatMap(links)
  }
}
