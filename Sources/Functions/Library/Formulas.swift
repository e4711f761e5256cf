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

  /// The formulas that are not of the text and their stated derivatives, as they were defined.
  var ownDefinitions: [Definition] {
    own.values.flatMap { [$0] + $0.stated.values }.compactMap(\.definition)
  }

  /// Those of the text alone, some of which are shown by their names.
  ///
  /// - Parameter isAnothers: whether a symbol that `written` gives to a name is another one's.
  /// - Returns: the formulas, and whether any is now shown otherwise.
  func ofText(
    showingByName isAnothers: (_ symbol: String, _ name: String) -> Bool
  ) -> (formulas: Formulas, isChanged: Bool) {
    let changed = text?.showingByName(where: isAnothers)
    var formulas = Formulas([:], beside: changed ?? text)
    formulas.hidden = hidden.union(own.keys)
    return (formulas, changed != nil)
  }
}
