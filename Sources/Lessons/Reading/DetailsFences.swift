internal import Diagnostics
internal import Text

/// Finds the fences that can stand in the places of the tags of `details`: those that are alone on their
/// lines, both as far from the margin. A fence is longer than all within it.
struct DetailsFences {
  /// No directive lies as deep as a longer one would mean.
  private static let longest = 16
  /// As long as those that tables of ours have.
  private static let shortest = 3

  let bytes: [UInt8]
  /// Those that may hold `details` of their own.
  let examples: [SourceRange]

  /// - Parameter details: in the order of their opening tags.
  func fence(_ details: inout [LessonDetails]) {
    guard !details.isEmpty else { return }
    let parents = Self.parents(of: details)
    var inside = longestRuns(in: details, parents)
    for index in details.indices.reversed() {
      let length = inside[index] + 1
      if length <= Self.longest, let indentation = indentation(of: details[index]) {
        details[index].fence = LessonDetails.Fence(
          indentation: indentation, tildes: String(repeating: "~", count: length))
        inside[index] = length
      }
      if let parent = parents[index] { inside[parent] = max(inside[parent], inside[index]) }
    }
  }

  /// The blanks before both tags; nil where other things stand on their lines.
  private func indentation(of details: LessonDetails) -> String? {
    guard details.beginsBlock, let closing = details.closing,
      let first = blanks(before: details.opening), let last = blanks(before: closing),
      first == last
    else { return nil }
    return String(decoding: first, as: UTF8.self)
  }

  private func blanks(before tag: SourceRange) -> ArraySlice<UInt8>? {
    var start = tag.lower
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    let after = bytes[tag.upper...].first { !$0.isBlank && $0 != .carriageReturn }
    guard start == 0 || bytes[start - 1] == .lineFeed, after == nil || after == .lineFeed else {
      return nil
    }
    return bytes[start..<tag.lower]
  }

  /// For each, the place of the closed one that it lies in.
  private static func parents(of details: [LessonDetails]) -> [Int?] {
    var open: [Int] = []
    return details.indices.map { index in
      while let last = open.last, !holds(details[last], details[index].opening.lower) {
        open.removeLast()
      }
      defer { open.append(index) }
      return open.last
    }
  }

  private static func holds(_ details: LessonDetails, _ offset: Int) -> Bool {
    details.closing.map { offset < $0.lower } ?? false
  }

  /// For each, the most tildes in a row that lie in it and in no other within it.
  private func longestRuns(in details: [LessonDetails], _ parents: [Int?]) -> [Int] {
    var runs = Array(repeating: Self.shortest, count: details.count)
    var next = 0
    /// The innermost that holds the offset.
    var place: Int?
    func note(_ length: Int, at offset: Int) {
      while next < details.count, details[next].opening.lower <= offset {
        place = next
        next += 1
      }
      while let index = place, !Self.holds(details[index], offset) { place = parents[index] }
      if let index = place { runs[index] = max(runs[index], length) }
    }
    var offset = details[0].opening.lower
    var examples = examples.drop { $0.lower < offset }
    while offset < bytes.count {
      if let example = examples.first, example.lower <= offset {
        examples.removeFirst()
        if holdsDetails(example) { note(Self.longest, at: offset) }
      }
      let run = bytes[offset...].prefix { $0 == UInt8(ascii: "~") }
      if run.count >= Self.shortest { note(run.count, at: offset) }
      offset += max(run.count, 1)
    }
    return runs
  }

  private func holdsDetails(_ example: SourceRange) -> Bool {
    String(decoding: bytes[example.lower..<example.upper], as: UTF8.self).lowercased()
      .contains("<details")
  }
}
