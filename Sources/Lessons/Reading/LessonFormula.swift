internal import Diagnostics
internal import Markdown
internal import Notations
internal import Text

/// A formula that the author wrote in TeX, as it was read.
package struct LessonFormula: Sendable {
  let written: AuthorsFormula
  /// The author's macros written out; empty for one that only defines some.
  let reading: Result<Notation, TeXFault>

  /// Reads a formula with the macros that hold there, and adds those that it defines.
  init(_ written: AuthorsFormula, macros: inout TeXMacros) {
    self.written = written
    reading = TeX.read(written.content.bytes, display: written.isAlone, macros: &macros)
  }

  var range: SourceRange { SourceRange(written.range.lowerBound, written.range.upperBound) }

  /// What is wrong with it, and where.
  var fault: (TeXFault, at: SourceRange)? {
    guard case .failure(let fault) = reading else { return nil }
    let place = written.content.source(fault.range)
    return (fault, SourceRange(place.lowerBound, place.upperBound))
  }
}

/// The author's macros, which hold from the formula that defines them to the end of the lesson.
struct LessonMacros: Sendable {
  /// In order of the places from which they hold.
  private var steps: [(offset: Int, macros: TeXMacros)] = []

  init(_ first: TeXMacros) { steps = [(0, first)] }

  /// Reads the formulas of a lesson in order.
  mutating func read(_ formulas: [AuthorsFormula]) -> [LessonFormula] {
    var macros = at(0)
    return formulas.map { written in
      let known = macros
      let formula = LessonFormula(written, macros: &macros)
      if macros != known { steps.append((written.range.upperBound, macros)) }
      return formula
    }
  }

  /// Where the formulas end that define some, before a place.
  func definitions(before offset: Int) -> [Int] {
    steps.dropFirst().map(\.offset).filter { $0 <= offset }
  }

  /// Those that are defined before a place.
  func at(_ offset: Int) -> TeXMacros {
    steps.last { $0.offset <= offset }?.macros ?? TeXMacros()
  }
}

extension Lesson {
  /// What the page shows as source because it cannot be read, with one warning for all formulas that lack
  /// the same command.
  func unreadFormulas(leavingOut parts: [SourceRange]) -> [Diagnostic] {
    let faults = formulas.filter { !parts.cover($0.range) }.compactMap(\.fault)
    var counts: [String: Int] = [:]
    for command in faults.compactMap(\.0.unknownCommand) { counts[command, default: 0] += 1 }
    return faults.compactMap { fault, place in
      var message = fault.message + "; the page shows the formula as source"
      if let command = fault.unknownCommand {
        guard let count = counts.removeValue(forKey: command) else { return nil }
        if count > 1 {
          message = fault.message + ", in \(count) formulas; the page shows them as source"
        }
      }
      return .warning(message, at: place, hint: fault.hint)
    }
  }

  /// Those that begin at a place or after it.
  func formulas(from offset: Int) -> ArraySlice<LessonFormula> {
    var (low, high) = (0, formulas.count)
    while low < high {
      let middle = (low + high) / 2
      if formulas[middle].range.lower < offset { low = middle + 1 } else { high = middle }
    }
    return formulas[low...]
  }

  /// The formulas in TeX in words of a block.
  func formulas(in range: SourceRange) -> [LessonFormula] {
    var text = InlineText()
    text.append(range.lower..<range.upper, of: masked)
    return formulas(in: text, spans: CodeSpan.all(in: text))
  }

  /// The same in a text with code spans.
  func formulas(in text: InlineText, spans: [CodeSpan]) -> [LessonFormula] {
    let written = AuthorsFormula.all(in: text, spans: spans)
    guard let first = written.first else { return [] }
    var macros = macros.at(first.range.lowerBound)
    return written.map { LessonFormula($0, macros: &macros) }
  }
}

extension [LessonFormula] {
  /// What is wrong with them where nothing else could be shown.
  var faults: [Diagnostic] {
    compactMap(\.fault).map { .error($0.0.message, at: $0.at, hint: $0.0.hint) }
  }
}
