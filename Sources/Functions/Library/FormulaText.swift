internal import Diagnostics
internal import Expressions
internal import Synchronization
internal import Text

/// A text of formulas, each of which is parsed and resolved when its name is first asked for.
///
/// A formula begins at the beginning of a line; the lines after it that are indented belong to it, and so
/// do the stated derivatives that come next.
final class FormulaText: Sendable {
  private let source: SourceText
  /// The bytes of each formula, by name.
  private let pieces: [String: Range<Int>]
  /// The formulas' names in their order.
  let names: [String]
  private let known = Mutex<[String: Function]>([:])

  init(_ source: SourceText) {
    self.source = source
    let bytes = source.bytes
    var pieces: [String: Range<Int>] = [:]
    var names: [String] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
      let word = bytes[start..<end].prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "'") }
      let isContinued = word.first == UInt8(ascii: " ")
      let name = isContinued ? names.last : String(decoding: word, as: UTF8.self)
      if let name, let piece = pieces[name] {
        pieces[name] = piece.lowerBound..<end
      } else if let name {
        names.append(name)
        pieces[name] = start..<end
      }
      start = end
    }
    (self.pieces, self.names) = (pieces, names)
  }

  /// The formula of a name, which is always the same one; nil where there is none.
  subscript(name: String) -> Function? {
    guard let piece = pieces[name] else { return nil }
    if let function = known.withLock({ $0[name] }) { return function }
    let function = read(name, piece)
    return known.withLock { known in
      // Another thread may have been faster.
      let first = known[name] ?? function
      known[name] = first
      return first
    }
  }

  /// How a formula is written; nil where there is none of the name.
  func text(of name: String) -> ArraySlice<UInt8>? { pieces[name].map { source.bytes[$0] } }

  private func read(_ name: String, _ piece: Range<Int>) -> Function? {
    var library = Library(reading: self)
    var faults: [Diagnostic] = []
    let definitions = Parse.definitions(source.bytes[piece], reporting: &faults)
    for definition in definitions.items {
      do throws(Rejection) {
        faults += try library.define(definition)
      } catch {
        faults += error.diagnostics
      }
    }
    precondition(faults.isEmpty, "the formula '\(name)' is resolved: \(faults)")
    return library.functions[name]
  }

  /// The same formulas, some of which are shown by their names. They keep their places in the text.
  ///
  /// - Parameter isAnothers: whether a symbol that `written` gives to a name is another one's.
  /// - Returns: nil where none is.
  func showingByName(where isAnothers: (_ symbol: String, _ name: String) -> Bool) -> FormulaText? {
    let mark = Array(" written ".utf8)
    var bytes = source.bytes
    for (name, piece) in pieces {
      var rest = piece
      while let place = bytes[rest].firstIndex(of: UInt8(ascii: "w")) {
        rest = (place + 1)..<rest.upperBound
        let start = place - 1
        guard start >= piece.lowerBound, bytes[start...].starts(with: mark) else { continue }
        let word = bytes[(start + mark.count)..<piece.upperBound].prefix { $0 > UInt8(ascii: " ") }
        if isAnothers(String(decoding: word, as: UTF8.self), name) {
          for index in start..<word.endIndex { bytes[index] = UInt8(ascii: " ") }
        }
      }
    }
    return bytes == source.bytes ? nil : FormulaText(SourceText(name: source.name, bytes: bytes))
  }
}
