internal import Diagnostics
package import Text
internal import Markdown

/// What is numbered by itself and can be referred to; the raw value is how the names of its anchors
/// begin.
package enum Numbering: String, CaseIterable, Sendable {
  case figure = "fig"
  case table = "tab"

  /// In messages.
  package var noun: String {
    switch self {
    case .figure: "figure"
    case .table: "table"
    }
  }

}

/// What a figure or table is known by: its number, and its name where it has one.
package struct Label: Hashable, Sendable {
  /// What it is called, in the language of the report.
  struct Words: Hashable, Sendable {
    /// `Figure 2`
    let label: String
    /// What its caption begins with: `Figure 2.`
    let heading: String
    /// All of a caption without words.
    let alone: String
  }

  /// Says what the figure or table of a number is called.
  typealias Naming = (Numbering, Int) -> Words

  package let numbering: Numbering
  package let id: String?
  /// From 1, in the order of the report, for figures and tables each.
  package let number: Int
  let named: Words
  /// What links lead to where all lessons of a course are one document; nil for the same as in the lesson.
  let nameInCourse: String?

  init(
    _ numbering: Numbering, id: String?, number: Int, nameInCourse: String? = nil, naming: Naming
  ) {
    self.numbering = numbering
    self.id = id
    self.number = number
    self.nameInCourse = nameInCourse
    named = naming(numbering, number)
  }

  /// What links lead to; nil without a name.
  var anchor: String? { id.map { "\(numbering.rawValue)-\($0)" } }

  /// `Figure 2`.
  var words: String { named.label }

  /// Its words with another sign for the number.
  func words(numbered sign: String) -> String { words.replacing(String(number), with: sign) }

  /// A caption in Markdown after the number.
  func numbering(_ caption: String) -> String {
    if named.label.isEmpty { return caption }
    return caption.isEmpty ? "**\(named.alone)**" : "**\(named.heading)** \(caption)"
  }
}

/// The labels of a report.
struct Labels: Sendable {
  /// By the blocks' places among the lesson's.
  private(set) var ofBlocks: [Int: Label] = [:]
  /// By id: figures and tables take theirs from one supply.
  private var named: [String: Label] = [:]

  /// Numbers what stands in a lesson outside of some parts: figures, and tables with a caption or an id.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - parts: what is left out.
  ///   - hasAnchors: whether links can lead to what has a name.
  ///   - namesInCourse: what has another name where all lessons of a course are one document, by its anchor.
  ///   - naming: what figures and tables are called.
  init(
    of lesson: Lesson, leavingOut parts: [SourceRange] = [], hasAnchors: Bool = true,
    namesInCourse: [String: String] = [:], naming: Label.Naming
  ) {
    var counts: [Numbering: Int] = [:]
    for (index, block) in lesson.blocks.enumerated() where !parts.cover(block.range) {
      guard let numbering = block.form.numbering else { continue }
      let id = lesson.id(of: block)
      if let id, named[id] != nil { continue }
      guard id != nil || block.content.value("caption") != nil else { continue }
      counts[numbering, default: 0] += 1
      let label = Label(
        numbering, id: hasAnchors ? id : nil, number: counts[numbering] ?? 1,
        nameInCourse: id.flatMap { namesInCourse["\(numbering.rawValue)-\($0)"] }, naming: naming)
      ofBlocks[index] = label
      if let id { named[id] = label }
    }
  }

  /// What a link leads to; nil where there is none of that name and kind.
  subscript(reference: LessonReference) -> Label? {
    named[reference.id].flatMap { $0.numbering == reference.numbering ? $0 : nil }
  }

  /// What has a name.
  var all: [Label] { Array(named.values) }
}

/// A link without words to a figure or table, `[](#fig-ID)`, which gets its number.
package struct LessonReference: Hashable, Sendable {
  package let range: SourceRange
  package let numbering: Numbering
  /// The figure's or table's.
  package let id: String

  init?(_ link: EmptyLink) {
    let numbering = Numbering.allCases.first { link.address.hasPrefix($0.rawValue + "-") }
    guard let numbering else { return nil }
    self.numbering = numbering
    range = SourceRange(link.range.lowerBound, link.range.upperBound)
    id = String(link.address.dropFirst(numbering.rawValue.count + 1))
  }
}
