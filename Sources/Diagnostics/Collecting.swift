internal import Text

extension Sequence where Element == Diagnostic {
  /// The diagnostics by their place in the text, each once; what concerns the text as a whole comes first.
  package func inOrder() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let once = filter { seen.insert($0).inserted }
    return once.enumerated().sorted { first, second in
      let left = (first.element.range?.lower ?? -1, first.element.range?.upper ?? -1, first.offset)
      let right = (
        second.element.range?.lower ?? -1, second.element.range?.upper ?? -1, second.offset
      )
      return left < right
    }.map(\.element)
  }

  /// Whether one of them is an error.
  package var hasErrors: Bool {
    contains { $0.severity == .error }
  }
}
