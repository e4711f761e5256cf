internal import Functions
internal import Text

/// What a lesson may take of the lessons that it uses, as text: where it is the same, so is the lesson's report, if
/// there is nothing wrong with these.
///
/// As with the key of a block, it holds more than it would have to, never less: of all definitions the names in
/// their order and their symbols, and those whole that the lesson's words reach.
package enum TakenDefinitions {
  /// - Parameters:
  ///   - lesson: all bytes of the lesson.
  ///   - used: the lessons that it uses, in whatever way.
  /// - Returns: what it may take of them.
  package static func text(by lesson: [UInt8], of used: [LessonOutline]) -> String {
    let formulas = used.flatMap(\.formulas)
    let byName = Dictionary(grouping: formulas, by: \.name)
    let foreign = byName.keys.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    var seen: Set<String> = []
    var waiting = NameWords.all(in: lesson[...], foreign: foreign)
    while let word = waiting.popLast() {
      guard seen.insert(word).inserted else { continue }
      for formula in byName[word] ?? [] {
        waiting += NameWords.all(in: Array(formula.key.utf8)[...], foreign: foreign)
      }
      // A name of the prelude may mean what a lesson defines.
      if let prelude = Prelude.library.functions.text(of: word) {
        waiting += NameWords.all(in: prelude, foreign: foreign)
      }
    }
    return used.map { outline in
      outline.formulas.map { formula in
        let name = "\(formula.name)\(formula.primes) \(formula.symbol ?? "")"
        return seen.contains(formula.name) ? "\(name) \(formula.key)" : name
      }.joined(separator: "\n")
    }.joined(separator: "\n---\n")
  }
}
