internal import Drawings
internal import Expressions
internal import Functions
internal import Synchronization
internal import Text

/// Says what all that is found at a block depends on, as a key: where two keys are the same, so are the
/// findings.
///
/// A key holds more than it would have to, never less. What a block can name are the words in it; each of
/// them that is defined stands in the key with its whole definition, and so do the words of that in turn. What
/// the names of definitions decide otherwise (whose symbol gives way, what shadows what) follows from the list
/// of all of them, which is in each key.
struct BlockKeys {
  private let scope: Scope
  /// Of what is the same for all blocks.
  private let common: Digest
  /// By name, as they are written.
  private let definitions: [String: String]
  /// Names with other letters than those of ASCII: a word may hold one beside signs.
  private let foreignNames: [String]
  /// The words of what was reached before: blocks use the same formulas.
  private let known = Known()

  private final class Known: Sendable {
    let words = Mutex<[String: [String]]>([:])
  }

  /// - Parameters:
  ///   - scope: with all definitions.
  ///   - circumstances: all that findings depend on and no lesson says: the program, its fonts, how a report is
  ///     made.
  init(_ scope: Scope, under circumstances: String) {
    self.scope = scope
    let library = scope.library
    var definitions: [String: String] = [:]
    for name in library.functions.ownNames {
      guard let function = library.functions[name] else { continue }
      let stated = function.stated.sorted { $0.key < $1.key }.map(\.value)
      definitions[name] = ([function] + stated).compactMap(\.definition).map(\.keyText)
        .joined(separator: "\n")
    }
    for (name, constant) in library.constants {
      definitions[name, default: ""] += "\n" + constant.definition.keyText
    }
    self.definitions = definitions
    foreignNames = definitions.keys.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    var common = Digest()
    common.append(circumstances)
    common.append(scope.language.tag)
    common.append(scope.prefix ?? "/")
    let lesson = scope.lesson
    common.append(
      counted: lesson.source.bytes[lesson.frontMatter.lower..<lesson.frontMatter.upper])
    // In their order, which printed code keeps.
    for name in library.names + definitions.keys.sorted() {
      common.append(name)
      common.append(library.functions[name]?.definition?.written ?? "")
    }
    self.common = common
  }

  /// The key of a block.
  ///
  /// - Parameters:
  ///   - block: one of the lesson's.
  ///   - scope: what it sees, its steps among it.
  /// - Returns: a digest of all that the block depends on.
  func key(of block: LessonBlock, in scope: Scope) -> MemoryKey {
    let lesson = scope.lesson
    let text = lesson.source.bytes[block.range.lower..<block.range.upper]
    var digest = common
    digest.append(counted: text)
    digest.append(counted: lesson.masked[block.range.lower..<block.range.upper])
    digest.append(scope.heading)
    digest.append(scope.label == nil ? "" : "labelled")
    if text.contains(sequence: "](#".utf8) {
      let labels = scope.labels.all.map { label in
        "\(label.anchor ?? "") \(label.words)" + (label.nameInCourse.map { " \($0)" } ?? "")
      }
      for label in labels.sorted() { digest.append(label) }
    }
    // Addresses in words lead to other places from another folder.
    if text.contains(sequence: "](".utf8) || text.contains(UInt8(ascii: "<")) {
      digest.append(scope.files.identity)
    }
    // Mistakes in links depend on the other lessons, too.
    if let place = scope.place {
      for link in lesson.links(in: block) {
        digest.append("\(link.goal) \(place.answer(to: link.goal))")
      }
    }
    for end in lesson.macros.definitions(before: block.range.lower) {
      guard let formula = lesson.formulas.first(where: { $0.range.upper == end }) else { continue }
      digest.append(counted: lesson.source.bytes[formula.range.lower..<end])
    }
    let steps = scope.library.steps
    digest.append(steps.keys.sorted().joined(separator: " "))
    for name in names(reachedFrom: text, steps: steps) {
      digest.append(name)
      digest.append(definitions[name] ?? "")
      if let value = steps[name] { digest.append(JSON(value).line + value.shape.keyText) }
    }
    return MemoryKey(digest)
  }

  /// The defined names that a text reaches, in a fixed order.
  private func names(reachedFrom text: ArraySlice<UInt8>, steps: [String: Value]) -> [String] {
    var reached: Set<String> = []
    var seen: Set<String> = []
    var waiting = NameWords.all(in: text, foreign: foreignNames)
    while let word = waiting.popLast() {
      guard seen.insert(word).inserted else { continue }
      let isOwn = definitions[word] != nil
      if isOwn || steps[word] != nil { reached.insert(word) }
      waiting += words(inDefinitionOf: word)
    }
    return reached.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The words of the lesson's definition of a name, or of the prelude's.
  private func words(inDefinitionOf name: String) -> [String] {
    if let words = known.words.withLock({ $0[name] }) { return words }
    let text =
      definitions[name].map { Array($0.utf8)[...] } ?? scope.library.functions.text(of: name)
    let words = text.map { NameWords.all(in: $0, foreign: foreignNames) } ?? []
    known.words.withLock { $0[name] = words }
    return words
  }
}

extension Shape {
  /// What the elements do not say.
  fileprivate var keyText: String {
    switch self {
    case .scalar: ""
    case .vector(let count): " \(count)"
    case .matrix(let rows, let columns): " \(rows) × \(columns)"
    }
  }
}

extension Digest {
  fileprivate mutating func append(_ text: some StringProtocol) { append(counted: text.utf8) }
}
