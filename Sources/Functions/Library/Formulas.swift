package import Expressions

/// Formulas by name. Those of a text are read when they are asked for: most are never called.
package struct Formulas: Sendable {
  private var own: [String: Function]
  /// The names that no longer stand for formulas of the text.
  private var hidden: Set<String> = []
  private let text: FormulaText?

  init(_ formulas: [String: Function], beside text: FormulaText? = nil) {
    (own, self.text) = (formulas, text)
  }

  package subscript(name: String) -> Function? {
    get { own[name] ?? (hidden.contains(name) ? nil : text?[name]) }
    set {
      own[name] = newValue
      if newValue == nil { hidden.insert(name) }
    }
  }

  package var keys: [String] {
    own.keys + (text?.names ?? []).filter { own[$0] == nil && !hidden.contains($0) }
  }

  /// The names of those that are not of the text, or no longer as they are there.
  package var ownNames: some Collection<String> { own.keys }

  /// How a formula of the text is written there; nil where a name stands for another one or for none.
  package func text(of name: String) -> ArraySlice<UInt8>? {
    own[name] == nil && !hidden.contains(name) ? text?.text(of: name) : nil
  }

  package var values: [Function] { keys.compactMap { self[$0] } }

  /// Those that expressions call.
  package func called(by expressions: [Expression]) -> [String: Function] {
    expressions.flatMap(\.parts).reduce(into: [:]) { called, part in
      if case .call(let call) = part.kind { called[call.name] = self[call.name] }
    }
  }

  /// Whether some formula may have one of the symbols by `written`.
  func mayBeWritten(as symbols: some Collection<String>) -> Bool {
    own.values.contains { !$0.writtenSymbols.isDisjoint(with: symbols) }
      || text.map { !$0.writtenSymbols.isDisjoint(with: symbols) } ?? false
  }
}

extension Function {
  fileprivate var writtenSymbols: Set<String> {
    Set(([self] + stated.values).compactMap { $0.definition?.written })
  }
}
